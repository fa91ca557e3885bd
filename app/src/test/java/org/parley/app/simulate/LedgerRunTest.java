package org.parley.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `parley simulate --ledger` on the record that ships.
class LedgerRunTest {
    @TempDir Path folder;

    private static Captured run(String... more) {
        var args = new ArrayList<>(List.of("simulate", "--ledger", "us-china-2018-2020"));
        args.addAll(List.of(more));
        return Captured.run(args.toArray(String[]::new));
    }

    private static String notes(Json scenario) {
        return String.valueOf(scenario.at("notes").value());
    }

    @Test
    void eachDatingOfATruceIsAScenario() {
        Captured run =
                run("--at", "2019-03-15", "--known", "2019-01-10", "--with", "truce", "--json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        Json all = Json.parse(run.out()).at("scenarios");
        Json open = all.at("TRUCE-2018 without an end");
        Json over = all.at("TRUCE-2018 to 2019-03-01");
        assertThat(open.number("economies.CHN.realIncomePercent"))
                .isGreaterThan(over.number("economies.CHN.realIncomePercent"));
        assertThat(notes(open)).contains("are nowhere above those of 2018-12-01.");
        assertThat(notes(over)).contains("it is over on 2019-03-15 by this dating");
    }

    @Test
    void oneDatingOfATruceMayBeChosen() {
        for (String named : List.of("White House", "2019-03-01")) {
            Captured run =
                    run(
                            "--at",
                            "2019-03-15",
                            "--known",
                            "2019-01-10",
                            "--with",
                            "truce",
                            "--truce",
                            named,
                            "--json");
            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
            assertThat(notes(Json.parse(run.out()))).contains("it is over on 2019-03-15");
        }
        assertRefused(
                run("--at", "2019-03-15", "--with", "truce", "--truce", "nobody"),
                "parley: --truce: nobody named 'nobody' dates it, nor does it end then. Known:"
                        + " TRUCE-2018");
        assertRefused(
                run("--at", "2019-03-15", "--truce", "2019-03-01"),
                "parley: --truce: no truce is asked for. Maybe add --with truce.");
    }

    @Test
    void measuresAssumptionsAndWhatIsNotComputedAreApart() {
        Json json = Json.parse(run("--at", "2019-06-01", "--json").out());
        assertThat(String.valueOf(json.at("measures").value()))
                .contains("Additional duties of USA on CHN")
                .doesNotContain("simple means")
                .doesNotContain("FIRRMA");
        assertThat(String.valueOf(json.at("assumptions").value()))
                .contains("simple means over the six-digit products");
        assertThat(String.valueOf(json.at("notComputed").value()))
                .contains("US-FIRRMA (investment-screening)")
                .doesNotContain("Not computed");
    }

    @Test
    void linesNameTheirEntriesAndFirmsTheirAssumption() throws IOException {
        Path shares = folder.resolve("shares.csv");
        Files.writeString(shares, "firm,sectors,share\nHuawei,C26-C27,10%\n");
        Captured run =
                run(
                        "--at",
                        "2019-06-01",
                        "--with",
                        "threats,in-kind",
                        "--firm-share",
                        shares.toString(),
                        "--json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        Json json = Json.parse(run.out());
        assertThat(json.text("name")).endsWith("on 2019-06-01, with threats and in-kind");
        assertThat(notes(json))
                .containsPattern("Additional duties of USA on CHN, [^:]*: by [^.]*US-301-L3")
                .contains("No exports of USA to CHN in 10.0 % of C26-C27: by US-HUAWEI.")
                .contains("Huawei is assumed to be 10% of each flow of C26-C27")
                .contains("Not computed: US-FIRRMA (investment-screening)");
    }

    @Test
    void whatCannotBeMeantIsOneLine() throws IOException {
        Path shares = folder.resolve("shares.csv");
        Files.writeString(shares, "firm,sectors,share\nHuawei,C26-C27,30\n");
        assertRefused(
                run("--at", "2017-01-01", "--with", "truce"),
                "parley: --with: truce: the ledger knows of no truce by 2017-01-01. Maybe a later"
                        + " --at.");
        assertRefused(
                run("--at", "2019-06-01", "--with", "treats"),
                "parley: --with: No with 'treats'. Maybe one of in-force, threats, in-kind,"
                        + " truce.");
        assertRefused(
                run("--at", "2019-06-01", "--firm-share", "Huawai=30%"),
                "parley: --firm-share: No measure of the ledger names a firm 'Huawai'.");
        assertRefused(
                run("--at", "2019-06-01", "--firm-share", "Huawei=C99:30%"),
                "parley: --firm-share: Firm 'Huawei': no sector 'C99' in world wiod-2014. Maybe one"
                        + " of A01-A03");
        assertRefused(
                run("--at", "2019-06-01", "--firm-share", shares.toString()),
                "parley: " + shares + ":2:3: '30' is not a percentage. Maybe '30%' is meant.");
    }

    private static void assertRefused(Captured run, String start) {
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).startsWith(start).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
