package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// From an uploaded document to accepted statements to what the ledger says.
@NullUnmarked
class DocumentIT {
    private static final String TEXT =
            """
            WASHINGTON, June 26, 2031. The United States said on Thursday that it would impose \
            tariffs of 40 percent on $70 billion of Chinese goods from July 15, 2031.

            China demanded that all of them be removed before it signs anything.
            """;

    @TempDir private static Path folder;

    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.start(folder.resolve("ledger.db").toString(), null);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static List<?> statements(Json document) {
        return (List<?>) document.at("statements").value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> statement(Json document, String kind) {
        return (Map<String, Object>)
                statements(document).stream()
                        .filter(
                                one ->
                                        ((Map<String, Map<String, Object>>) one)
                                                .get("statement")
                                                .get("kind")
                                                .equals(kind))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aStatementIsReviewedAndTheLedgerKnows() {
        Api.Answer answer = api.upload("wire", "text/plain", TEXT);
        assertThat(answer.status()).isEqualTo(201);
        Json document = answer.json();
        Map<String, Object> measure = statement(document, "measure");
        int begins = ((Double) measure.get("start")).intValue();
        int ends = ((Double) measure.get("end")).intValue();
        assertThat(document.text("text").substring(begins, ends)).isEqualTo(measure.get("quote"));
        assertThat(measure.get("state")).isEqualTo("unreviewed");

        String review =
                "%s/statements/%s/review".formatted(answer.header("location"), measure.get("id"));
        Json accepted = api.post(review, "{\"verdict\": \"accept\", \"reviewer\": \"Ada\"}").json();
        assertThat(accepted.text("state")).isEqualTo("accepted");
        assertThat(accepted.text("reviewer")).isEqualTo("Ada");
        assertThat(api.get("/api/v1/ledger/measures?at=2031-08-01").text())
                .contains("40%")
                .contains("\"reviewed\" : true");

        Json edited =
                api.post(
                                review,
                                """
                                {"verdict": "edit", "reviewer": "Ada", "why": "the notice has it",
                                 "slots": {"rate": "35%"}}
                                """)
                        .json();
        assertThat(edited.text("state")).isEqualTo("accepted");
        assertThat(api.get("/api/v1/ledger/measures?at=2031-08-01").text()).contains("35%");

        Json rejected = api.post(review, "{\"verdict\": \"reject\", \"reviewer\": \"Ada\"}").json();
        assertThat(rejected.text("state")).isEqualTo("rejected");
        assertThat(api.get("/api/v1/ledger/measures?at=2031-08-01").text()).doesNotContain("35%");
    }

    @Test
    void aDocumentIsListedOnceHoweverOftenItIsUploaded() {
        api.upload("twice", "text/plain", TEXT.replace("40", "41"));
        double before = api.get("/api/v1/ledger/head").json().number("sequence");
        api.upload("twice", "text/plain", TEXT.replace("40", "41"));
        assertThat(api.get("/api/v1/ledger/head").json().number("sequence")).isEqualTo(before);
        assertThat(api.get("/api/v1/documents").text()).containsOnlyOnce("twice.txt");
    }

    @Test
    void whatWasReadIntoTheLedgerByCommandIsThere() throws IOException {
        Path paper = Files.writeString(folder.resolve("paper.txt"), TEXT);
        String ledger = folder.resolve("read.db").toString();
        Captured read = Captured.run("read", paper.toString(), "--into", ledger);
        assertThat(read.code()).as(read.err()).isEqualTo(ExitCode.FINE);
        try (Api other = Api.start(ledger, null)) {
            Json document = other.upload("paper", "text/plain", TEXT).json();
            assertThat(statement(document, "measure").get("state")).isEqualTo("unreviewed");
            assertThat(other.get("/api/v1/documents").text()).containsOnlyOnce("paper.txt");
        }
    }

    @Test
    void saysWhatIsWrongWithADocument() {
        assertThat(api.upload("a", "application/zip", "PK").status()).isEqualTo(415);
        assertThat(api.upload("a", "text/plain", "No date is in here.").json().text("detail"))
                .contains("its date is unknown");
        assertThat(api.upload("..%2Fetc", "text/plain", TEXT).status()).isEqualTo(400);
        assertThat(api.upload("a", "application/pdf", "%PDF-1.7 nothing").json().text("detail"))
                .contains("damaged PDF");
        assertThat(api.get("/api/v1/documents/none").status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAReview() {
        Api.Answer document = api.upload("reviewed", "text/plain", TEXT.replace("40", "42"));
        String review = document.header("location") + "/statements/1/review";
        assertThat(
                        api.post(review, "{\"verdict\": \"maybe\", \"reviewer\": \"A\"}")
                                .json()
                                .text("detail"))
                .isEqualTo("verdict: No verdict 'maybe'. Maybe accept, edit or reject.");
        assertThat(api.post(review, "{\"verdict\": \"accept\"}").text())
                .contains("'reviewer' is missing");
        assertThat(api.post(review.replace("/1/", "/99/"), "{}").status()).isEqualTo(404);
    }

    @Test
    void aRecordThatShipsIsReadAlone() {
        try (Api record = Api.start("us-china-2018-2020", null)) {
            Api.Answer answer =
                    record.send(
                            "POST",
                            "/api/v1/documents?name=a",
                            TEXT,
                            "Origin",
                            record.origin(),
                            "Content-Type",
                            "text/plain");
            assertThat(answer.status()).isEqualTo(409);
        }
    }
}
