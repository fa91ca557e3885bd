package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

class DocumentFileTest {

    @Test
    void blanksMarkupOutAndKeepsPlaces() throws IOException {
        String html =
                "<html><head><meta property=\"article:published_time\""
                    + " content=\"2019-05-31T10:00\"><title>x</title></head><body><nav>Home</nav><p>Trump"
                    + " &amp; Xi <b>met</b></p></body></html>";
        Document document = read("a.html", html);
        assertThat(document.date()).isEqualTo(LocalDate.of(2019, 5, 31));
        assertThat(document.dateFrom()).isEqualTo("metadata");
        assertThat(document.prose())
                .hasSameSizeAs(html)
                .contains("Trump &", "met")
                .doesNotContain("Home", "<b>");
        int at = document.prose().indexOf("met");
        assertThat(html.substring(at, at + 3)).isEqualTo("met");
    }

    @Test
    void findsTheDateOfAHeaderAndOfADateline() throws IOException {
        assertThat(read("a.txt", " date 2018-05-03 China said").date())
                .isEqualTo(LocalDate.of(2018, 5, 3));
        assertThat(read("a.txt", "Brussels, 20 June 2018\n\nThe measures").date())
                .isEqualTo(LocalDate.of(2018, 6, 20));
        assertThat(read("a.txt", "OTTAWA, June 29 (Wire) - In 2018 Canada").date())
                .isEqualTo(LocalDate.of(2018, 6, 29));
        assertThat(read("a.txt", "Talks begin on Thursday.").dateFrom()).isEqualTo("unknown");
    }

    @Test
    void findsTheEncodingOut() throws IOException {
        byte[] bytes =
                "Malmström said: “No” – à la carte".getBytes(Charset.forName("windows-1252"));
        assertThat(DocumentFile.read("a.txt", bytes).text()).contains("Malmström");
    }

    @Test
    void readsMailWithItsDate() throws IOException {
        String mail =
                """
                From: a@example.org
                To: b@example.org
                Subject: Duties
                Date: Wed, 26 Jun 2019 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                China raised tariffs.
                """;
        Document document = read("a.eml", mail);
        assertThat(document.text()).startsWith("Duties\n\nChina raised tariffs.");
        assertThat(document.date()).isEqualTo(LocalDate.of(2019, 6, 26));
    }

    @Test
    void readsPdf() throws IOException {
        assertThat(DocumentFile.read("a.pdf", pdf("")).text()).contains("China raised tariffs");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThatThrownBy(() -> read("a.txt", "")).hasMessageStartingWith("is empty");
        assertThatThrownBy(() -> DocumentFile.read("a.txt", new byte[1000]))
                .hasMessageStartingWith("is no text");
        assertThatThrownBy(() -> DocumentFile.read("a.pdf", pdf("secret")))
                .hasMessageStartingWith("is locked");
        assertThatThrownBy(() -> read("a.pdf", "%PDF-1.7 broken"))
                .hasMessageStartingWith("is a damaged PDF");
        assertThatThrownBy(() -> read("a.html", "<html><body></body></html>"))
                .hasMessageStartingWith("holds no words");
        assertThatThrownBy(() -> read("a.txt", "Die Zölle auf den Stahl und das Holz. ".repeat(9)))
                .hasMessageStartingWith("is not in English (it looks like German)");
        assertThatThrownBy(
                        () -> {
                            throw DocumentFile.tooLarge(100L << 20);
                        })
                .hasMessageStartingWith("has 100 MB");
    }

    private static Document read(String name, String text) throws IOException {
        return DocumentFile.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(String password) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText("China raised tariffs.");
                content.endText();
            }
            if (!password.isEmpty()) {
                pdf.protect(
                        new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
