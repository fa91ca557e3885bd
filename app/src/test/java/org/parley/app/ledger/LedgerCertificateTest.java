package org.parley.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.store.Certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Certificates of what `parley ledger` and the duties answer, on the record that ships.
class LedgerCertificateTest {
    private static final String LATER =
            """
            sources:
              desk: {account: desk, standing: analyst, type: document, source: A note, reference: "note 7"}
            entries:
              - {entry: POS-DESK, kind: position, source: desk, recorded: 2018-03-01, position: complaint, holder: USA, addressee: CHN, about: [ip], text: "a complaint that was not there yet"}
            """;

    @TempDir static Path folder;
    private static String ledger = "";

    @BeforeAll
    static void load() {
        ledger = folder.resolve("l.db").toString();
        fine("ledger", "load", "us-china-2018-2020", "--ledger", ledger);
    }

    private static String fine(String... arguments) {
        Captured run = Captured.run(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        return run.out();
    }

    /// The file of a question's certificate.
    private static Path certified(String question, String file) {
        Path certificate = folder.resolve(file);
        var arguments = new ArrayList<>(List.of(question.split(" ")));
        arguments.addAll(List.of("--ledger", ledger, "--certificate", certificate.toString()));
        fine(arguments.toArray(String[]::new));
        return certificate;
    }

    private static Captured verify(Path certificate, String against) {
        return Captured.run("ledger", "verify", certificate.toString(), "--ledger", against);
    }

    private static Map<String, Object> claims(Path certificate) throws IOException {
        return Certificate.read(Files.readString(certificate)).claims();
    }

    /// What a signer of bad faith would put there.
    private static Path forged(Path certificate, Consumer<Map<String, Object>> change)
            throws IOException {
        var claims = new LinkedHashMap<>(claims(certificate));
        change.accept(claims);
        Path forged = folder.resolve("forged.json");
        Files.writeString(forged, Certificate.sign(claims, ""));
        return forged;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ledger show --at 2019-06-26",
                "ledger show US-301-L4B --at 2019-12-16 --known 2019-09-30 --json",
                "ledger log --entry US-ZTE",
                "ledger diff --known 2019-09-30 2019-12-20",
                "ledger diff --known 2019-09-30 2019-12-20 --at 2019-12-16",
                "ledger positions --at 2018-06-01",
                "ledger timeline --known 2018-12-31",
                "duty 8517.62 --from CHN --to USA --at 2019-06-12",
                "rates --from CHN --to USA --since 2019-05-01 --at 2019-06-26",
            })
    void whatIsAskedIsAskedAgain(String question) throws IOException {
        Path certificate = certified(question, "c.json");
        assertThat(verify(certificate, ledger).out())
                .contains("signed (made for this certificate)")
                .contains("asked again, it answers the same");
        assertThat(records(claims(certificate))).isNotEmpty();
        Path other = forged(certificate, claims -> claims.put("answer", Map.of("at", "never")));
        Captured answered = verify(other, ledger);
        assertThat(answered.code()).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(answered.err())
                .isEqualTo(
                        "parley: %s does not hold: asked again, the ledger answers otherwise.%n"
                                .formatted(other));
    }

    @Test
    void theRecordsAreThoseOfTheAnswer() throws IOException {
        Map<String, Object> claims = claims(certified("ledger show US-ZTE", "zte.json"));
        List<Map<?, ?>> records = records(claims);
        assertThat(records)
                .allSatisfy(one -> assertThat(text(one, "entry")).startsWith("US-ZTE"))
                .anySatisfy(one -> assertThat(text(one, "entry")).isEqualTo("US-ZTE"));
        String log = fine("ledger", "log", "--entry", "US-ZTE", "--json", "--ledger", ledger);
        assertThat(records).allSatisfy(one -> assertThat(log).contains(text(one, "hash")));
        List<Map<?, ?>> early =
                records(claims(certified("ledger show US-ZTE --known 2018-05-01", "early.json")));
        assertThat(early).hasSizeBetween(1, records.size() - 1);
        assertThat(records).containsAll(early);
    }

    private static List<Map<?, ?>> records(Map<String, Object> claims) {
        var records = new ArrayList<Map<?, ?>>();
        for (Object one : (List<?>) Objects.requireNonNull(claims.get("records"))) {
            records.add((Map<?, ?>) one);
        }
        return records;
    }

    private static String text(Map<?, ?> record, String key) {
        return String.valueOf(record.get(key));
    }

    @Test
    void whatIsAddedLaterChangesNothing() throws IOException {
        Path grown = folder.resolve("grown.db");
        Files.copy(Path.of(ledger), grown);
        Path certificate = certified("ledger show --at 2019-06-26", "before.json");
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.writeString(more.resolve("later.yaml"), LATER);
        fine("ledger", "load", more.toString(), "--ledger", grown.toString());
        assertThat(verify(certificate, grown.toString()).out())
                .contains("asked again, it answers the same");
        String other = folder.resolve("other.db").toString();
        fine("ledger", "load", more.toString(), "--ledger", other);
        fine("ledger", "load", "us-china-2018-2020", "--ledger", other);
        assertThat(verify(certificate, other).err()).contains("the ledger had another head");
    }

    @Test
    void aRecordThatIsNotThereIsFound() throws IOException {
        Path certificate = certified("ledger positions --at 2018-06-01", "positions.json");
        Path forged =
                forged(
                        certificate,
                        claims ->
                                claims.put(
                                        "records", List.of(Map.of("sequence", 1, "hash", "00"))));
        assertThat(verify(forged, ledger).err()).contains("is not in the ledger");
    }

    @Test
    void anEditedCertificateIsFound() throws IOException {
        Path certificate = certified("ledger timeline", "edited.json");
        String text = Files.readString(certificate);
        int at = text.indexOf("payload") + 40;
        char other = text.charAt(at) == 'A' ? 'B' : 'A';
        Files.writeString(certificate, text.substring(0, at) + other + text.substring(at + 1));
        assertThat(verify(certificate, ledger).code()).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(verify(certificate, ledger).err()).contains("The certificate was edited.");
    }

    @Test
    void aChartHasACertificateToo() throws IOException {
        String chart = folder.resolve("life.svg").toString();
        Path certificate = certified("ledger timeline --chart " + chart, "chart.json");
        assertThat(verify(certificate, ledger).out()).contains("it answers the same");
    }

    @Test
    void whatNoStoreHoldsIsNotCertified() {
        Path certificate = folder.resolve("none.json");
        Captured run =
                Captured.run(
                        "ledger",
                        "show",
                        "--ledger",
                        "us-china-2018-2020",
                        "--certificate",
                        certificate.toString());
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .isEqualTo(
                        "parley: A certificate needs a ledger in a file or database, not the record"
                                + " us-china-2018-2020. Maybe first 'parley ledger load'.\n");
        assertThat(run.out()).isEmpty();
        assertThat(certificate).doesNotExist();
    }
}
