package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.terminal.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class TextTableTest {
    private static final Block.Table TABLE =
            new Block.Table(
                    "",
                    List.of(Head.words("who"), Head.words("wants"), Head.figures("bn")),
                    List.of(
                            List.of(
                                    Phrase.of("Ruritania"),
                                    Phrase.of(
                                            "a treaty on herring that keeps the quotas of both as"
                                                    + " they have always been"),
                                    Phrase.of(new Traced("1,250.0", "e1")))));

    private static List<String> printed(int width) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new TextTable(TABLE, width, 2).print(new Terminal(out, out, width, false, Map.of()));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 34, 40, 60, 80, 200})
    void itFitsItsWidth(int width) {
        assertThat(printed(width)).allMatch(line -> line.length() <= width);
    }

    @Test
    void wordsGiveWayBeforeFigures() {
        assertThat(printed(40))
                .containsExactly(
                        "who        wants                      bn",
                        "Ruritania  a treaty on herring   1,250.0",
                        "           that keeps the …");
    }

    @Test
    void whatHasNoRoomAtAllIsLeftOut() {
        assertThat(printed(18)).noneMatch(line -> line.contains("1,250"));
    }

    @Test
    void aWordThatIsTooLongIsShortened() {
        assertThat(TextTable.lines("Donaudampfschiff fährt", 8, 2))
                .containsExactly("Donauda…", "fährt");
    }
}
