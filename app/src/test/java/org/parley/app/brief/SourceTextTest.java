package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

class SourceTextTest {
    private static SourceText read(String name, String text) throws IOException {
        Document document = DocumentFile.read(name, text.getBytes(StandardCharsets.UTF_8));
        return new SourceText(
                "d", "", null, document.text(), document.prose(), OptionalInt.empty());
    }

    @Test
    void wordsOfAPageAreAsPeopleReadThem() throws IOException {
        SourceText page = read("a.html", "<p>Each other&rsquo;s <b>goods</b> &ndash; all.</p>");
        assertThat(page.words(0, page.text().length()).strip())
                .isEqualTo("Each other’s goods – all.");
    }

    @Test
    void plainTextIsLeftAsItIs() throws IOException {
        String text = "R&D; grew\nby 3 % & more.";
        assertThat(read("a.txt", text).words(0, text.length())).isEqualTo(text);
    }
}
