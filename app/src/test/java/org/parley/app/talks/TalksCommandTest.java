package org.parley.app.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;
import org.parley.ledger.Entry;
import org.parley.store.RecordFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `parley talks` on the shipped record of the dispute between the United States and China.
class TalksCommandTest {
    private static final String RECORD = "us-china-2018-2020";

    private static Json talks(String day) {
        Captured run = Captured.run("talks", "--ledger", RECORD, "--at", day, "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.FINE);
        return Json.parse(run.out());
    }

    private static List<?> list(Json json, String... path) {
        Json at = json;
        for (String step : path) {
            at = at.at(step);
        }
        return (List<?>) Objects.requireNonNull(at.value());
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Object get(Object value, String... path) {
        Object at = value;
        for (String key : path) {
            at = Objects.requireNonNull(map(at).get(key), key);
        }
        return at;
    }

    private static double number(Object value, String... path) {
        return ((Number) get(value, path)).doubleValue();
    }

    private static String texts(Json json) {
        var text = new StringBuilder();
        list(json, "findings").forEach(one -> text.append(map(one).get("text")).append('\n'));
        return text.toString();
    }

    /// Every sentence rests on entries of the ledger and on outcomes that were solved.
    private static void everySentenceRestsOnSomething(Json json, Set<String> entries) {
        Set<?> outcomes = map(Objects.requireNonNull(json.at("solved").value())).keySet();
        for (Object finding : list(json, "findings")) {
            List<?> positions = (List<?>) get(finding, "positions");
            List<?> named = (List<?>) get(finding, "outcomes");
            assertThat(positions.size() + named.size()).as(finding.toString()).isPositive();
            assertThat(positions).allSatisfy(id -> assertThat(entries).contains(id.toString()));
            assertThat(named).allSatisfy(name -> assertThat(outcomes.contains(name)).isTrue());
        }
        double sum =
                list(json, "outcomes").stream()
                        .mapToDouble(one -> number(one, "probability"))
                        .sum();
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    /// The entries of a record.
    private static Set<String> entries(String record) {
        return RecordFolder.read(record).stream().map(Entry::id).collect(Collectors.toSet());
    }

    @Test
    void inMay2018NoPackageSatisfiesBothSides() {
        Json json = talks("2018-05-20");
        assertThat(json.at("zone").at("empty").value()).isEqualTo(true);
        assertThat(list(json, "zone", "blocking"))
                .extracting(line -> String.valueOf(map(line).get("position")))
                .contains("POS-US-2018-DEFICIT", "POS-CN-2018-DEFICIT")
                .contains("POS-US-2018-SUBSIDIES", "POS-CN-2018-INDUSTRY");
        assertThat(list(json, "outcomes"))
                .filteredOn(one -> "full deal".equals(map(one).get("name")))
                .allMatch(one -> map(one).get("payoffs") == null)
                .allMatch(one -> number(one, "probability") == 0);
        assertThat(texts(json))
                .contains("No agreement exists that both accept while")
                .contains("USA's deficit in goods with CHN smaller by 200.0 bn USD a year")
                .contains("with third economies")
                .contains("deficit with all the world moves by");
        everySentenceRestsOnSomething(json, entries(RECORD));
    }

    @Test
    void inJune2019ATruceHoldsAndADealIfItsBreachIsAnsweredInTime() {
        Json json = talks("2019-06-30");
        assertThat(json.at("parties").value()).isEqualTo(List.of("CHN", "USA"));
        assertThat(json.at("zone").at("empty").value()).isEqualTo(false);
        Map<?, ?> truce = map(list(json, "holds").getFirst());
        assertThat(truce.get("what")).isEqualTo("truce");
        map(get(truce, "sides"))
                .values()
                .forEach(side -> assertThat(map(side).get("criticalDiscount")).isEqualTo(0.0));
        Map<?, ?> deal = map(list(json, "holds").get(1));
        assertThat(deal.get("what")).isEqualTo("full deal");
        assertThat(number(deal, "sides", "USA", "criticalDiscount")).isStrictlyBetween(0.0, 1.0);
        assertThat(deal.get("holds")).isEqualTo(true);
        assertThat(deal.get("holdsEnforced")).isEqualTo(true);
        double longest = number(deal, "monthsUntilAnswer");
        assertThat(longest).isBetween(12.0, 15.0);
        assertThat(number(deal, "monthsUntilAnswerWithoutRecord")).isGreaterThan(10 * longest);
        assertThat(list(json, "reneging", "evidence").toString()).contains("TRUCE-2018");
        assertThat(texts(json))
                .contains("A truce enforces itself")
                .contains(
                        "A full deal holds if a breach is answered within 12 months (10 years and"
                                + " more if nobody had ever reneged)");
        everySentenceRestsOnSomething(json, entries(RECORD));
    }

    /// Another dispute, with a group as one side and nothing wired: weights, a final say,
    /// retaliation, and what is on the table from a file that was written and edited.
    @Test
    void anotherDisputeWithEverythingAsked(@TempDir Path folder) throws IOException {
        String steel = Path.of("src/test/resources/org/parley/app/talks/steel").toString();
        Path file = folder.resolve("deals.yaml");
        String[] common = {"talks", "--ledger", steel, "--at", "2018-08-01", "--draws", "3"};
        Captured written = Captured.run(with(common, "--write-deals", file.toString()));
        assertThat(written.code()).as(written.err()).isEqualTo(ExitCode.FINE);
        String text = Files.readString(file);
        assertThat(text).contains("giver: EU").contains("amount: 2\n").contains("POS-EU-STEEL");
        Files.writeString(file, text.replace("amount: 2\n", "amount: 5\n"));
        Captured run =
                Captured.run(
                        with(
                                common,
                                "--deals",
                                file.toString(),
                                "--weight",
                                "USA:C24-C25=0.5",
                                "--ratify",
                                "EU:C24-C25=2",
                                "--retaliation=10@25",
                                "--json"));
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        Json json = Json.parse(run.out());
        assertThat(list(json, "parties").toString()).contains("EU").contains("USA");
        assertThat(list(json, "notes").toString()).contains("5.0 bn USD a year more");
        assertThat(list(json, "sensitivity")).hasSize(1);
        assertThat(list(json, "ratification", "principals")).hasToString("[EU]");
        assertThat(list(json, "retaliation")).isNotEmpty();
        assertThat(
                        number(
                                Objects.requireNonNull(json.at("endurance").value()),
                                "costMillionUsdPerMonth",
                                "USA"))
                .isNotNaN();
        everySentenceRestsOnSomething(json, entries(steel));
    }

    @Test
    void peaceAmongThreeIsInTheCoreOrSomebodyBlocksIt() {
        Captured run =
                Captured.run(
                        "talks",
                        "--ledger",
                        RECORD,
                        "--at",
                        "2019-06-30",
                        "--between",
                        "USA,CHN,DEU",
                        "--json");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        Json json = Json.parse(run.out());
        List<?> deals = list(json, "deals");
        assertThat(deals).hasSize(5);
        for (Object deal : deals) {
            boolean blocked = !((List<?>) get(deal, "blockedBy")).isEmpty();
            assertThat(get(deal, "inCore")).isEqualTo(!blocked);
        }
        assertThat(deals)
                .anySatisfy(
                        deal -> assertThat(get(deal, "members").toString()).contains("CHN, USA"));
        assertThat(get(deals.getFirst(), "blockedBy").toString()).contains("[CHN, USA]");
    }

    private static String[] with(String[] common, String... more) {
        return Stream.concat(Stream.of(common), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--no-deal war | --no-deal: No way of no deal 'war'. Maybe one of threats,"
                        + " status-quo.",
                "--between USA,CHM | --between: No economy, group or region 'CHM' is known",
                "--set-aside POS-CN-2018-DEFICITS | --set-aside: No position"
                        + " 'POS-CN-2018-DEFICITS'. Maybe 'POS-CN-2018-DEFICIT'.",
                "--patience 1.5 | talks: Patience 1.5, from 0.8 to 1.5. Maybe 0.9, from 0.8 to"
                        + " 0.97.",
                "--weight USA:structur=1 | talks: 'USA:structur': No issue or sector 'structur'.",
                "--retaliation much | --retaliation: 'much' is no value and duty. Maybe 60@25, for"
                        + " 60 bn USD at 25 %.",
                "--deals missing.yaml | --deals: No file 'missing.yaml'."
            })
    void wrongWordsAreNamed(String words, String message) {
        String[] arguments = ("talks --ledger " + RECORD + " --at 2019-06-30 " + words).split(" ");
        Captured run = Captured.run(arguments);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().strip()).startsWith("parley: " + message);
        assertThat(run.out()).isEmpty();
    }
}
