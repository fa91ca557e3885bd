package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.parley.text.Document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How well documents on many disputes are read. The thresholds stand a little below what is
/// reached, so that a change that loses ground is seen. What `held-out` and `blind` gave when they
/// were first read stands in the corpus's README.
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "corpus");
    private static final Reader READER = new Reader();

    @Test
    void readsTheDevelopmentDocuments() throws IOException {
        Path part = CORPUS.resolve("development");
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.89);
        assertThat(score(part, true).f1()).as("strict").isGreaterThan(0.81);
    }

    @Test
    void readsTheDocumentsHeldOut() throws IOException {
        Path part = CORPUS.resolve("held-out");
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.865);
        assertThat(score(part, true).f1()).as("strict").isGreaterThan(0.79);
    }

    @Test
    void readsTheDocumentsThatWereBlind() throws IOException {
        Path part = CORPUS.resolve("blind");
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.805);
        assertThat(score(part, true).f1()).as("strict").isGreaterThan(0.605);
    }

    /// Nobody who writes rules has opened these: they say what an unseen document gives.
    @Test
    void readsTheDocumentsThatAreSealed() throws IOException {
        Path part = CORPUS.resolve("sealed");
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.73);
        assertThat(score(part, true).f1()).as("strict").isGreaterThan(0.51);
    }

    /// Nothing is learnt from these either, and no rule was changed for them.
    @Test
    void readsTheUnseenDocuments() throws IOException {
        Path part = CORPUS.resolve("unseen");
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.725);
        assertThat(score(part, true).f1()).as("strict").isGreaterThan(0.52);
    }

    @Test
    void readsTheFiveDocumentsOfTheAnnotators() throws IOException {
        Path part = Shared.folder("reading");
        assumeTrue(
                part != null, "no shared folder with the annotated documents beside the project");
        Score strict = score(part, true);
        assertThat(score(part, false).f1()).as("span").isGreaterThan(0.91);
        assertThat(strict.f1()).as("strict").isGreaterThan(0.895);
        assertThat(strict.trapHits()).as("trap hits").isZero();
    }

    @Test
    void everyQuoteStandsInItsDocument() throws IOException {
        for (String part : List.of("development", "held-out", "blind", "sealed", "unseen")) {
            for (Path gold : Gold.files(CORPUS.resolve(part))) {
                Document document = Gold.read(gold).document();
                for (Statement statement : READER.read(document)) {
                    Statement.Words words = statement.words();
                    assertThat(document.text().substring(words.start(), words.end()))
                            .isEqualTo(words.quote());
                    assertThat(words.quote()).isNotBlank();
                }
            }
        }
    }

    @Test
    void readsTheSameTwice() throws IOException {
        Document document =
                Gold.read(CORPUS.resolve("development").resolve("gold").resolve("aircraft.json"))
                        .document();
        assertThat(READER.read(document))
                .isEqualTo(READER.read(document))
                .isEqualTo(new Reader().read(document));
    }

    private static Score score(Path part, boolean strict) throws IOException {
        var total = new Score(0, 0, 0, 0);
        for (Path file : Gold.files(part)) {
            Gold gold = Gold.read(file);
            Document document = gold.document();
            String json = StatementJson.write(document.name(), null, READER.read(document));
            List<Map<String, Object>> statements =
                    Json.objects(Json.get(Json.text(json), "statements"));
            total = total.plus(Score.of(gold.file(), statements, strict));
        }
        return total;
    }
}
