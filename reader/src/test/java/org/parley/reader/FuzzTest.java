package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Broken bytes and random characters: nothing throws, and every offset is valid.
class FuzzTest {
    private static final Reader READER = new Reader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void survivesBrokenBytes(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] bytes =
                Files.readAllBytes(
                        Path.of("src/test/resources/corpus/development/documents/aircraft.txt"));
        for (int i = 0; i < 60; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        for (String name : new String[] {"a.txt", "a.html", "a.md", "a.eml"}) {
            try {
                check(DocumentFile.read(name, bytes).dated(LocalDate.of(2019, 10, 3)));
            } catch (DocumentFile.UnreadableException e) {
                assertThat(e).hasMessageContaining("Maybe");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void survivesRandomUnicode(long seed) {
        var random = new SplittableRandom(seed);
        String[] words = {
            "tariffs",
            "China",
            "if",
            "\"",
            "”",
            "25%",
            "$3 billion",
            "said",
            "to",
            "\uD83D\uDE00",
            "\u0000",
            ",",
            "and",
            "will",
            "İstanbul",
            "the",
            "U.S.",
            "on",
            "May",
            "32",
            "\uD800",
            "impose",
            "that",
            ".\n"
        };
        var text = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            text.append(
                            random.nextInt(9) == 0
                                    ? String.valueOf((char) random.nextInt(1, 0xFFFF))
                                    : words[random.nextInt(words.length)])
                    .append(' ');
        }
        check(
                new Document(
                        "x", text.toString(), text.toString(), LocalDate.of(2020, 2, 29), "given"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                ".",
                "\n\n",
                "\"",
                "of",
                "China",
                "25%",
                "May 99, 2019",
                "said",
                "Trump said",
                "to to to",
                "if"
            })
    void survivesNextToNothing(String text) {
        check(new Document("x", text, text, null, "unknown"));
    }

    private static void check(Document document) {
        String text = document.text();
        for (Statement statement : READER.read(document)) {
            Statement.Words words = statement.words();
            assertThat(words.start()).isBetween(0, words.end());
            assertThat(words.end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(words.start(), words.end())).isEqualTo(words.quote());
        }
        assertThat(
                        StatementJson.write("x", null, READER.read(document))
                                .getBytes(StandardCharsets.UTF_8))
                .isNotEmpty();
    }
}
