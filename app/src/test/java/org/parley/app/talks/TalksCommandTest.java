package org.parley.app.talks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.app.Captured;
import org.parley.app.ExitCode;
import org.parley.app.Json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    /// Every sentence rests on entries of the ledger or on outcomes that were solved.
    private static void everySentenceRestsOnSomething(Json json) {
        Set<Object> outcomes =
                new HashSet<>(
                        List.of(
                                "no deal",
                                "core deal",
                                "deficit cut by tariff",
                                "deficit cut by purchases"));
        list(json, "outcomes").forEach(one -> outcomes.add(String.valueOf(map(one).get("name"))));
        for (Object finding : list(json, "findings")) {
            List<?> positions = (List<?>) get(finding, "positions");
            List<?> named = (List<?>) get(finding, "outcomes");
            assertThat(positions.size() + named.size()).isPositive();
            assertThat(positions).allMatch(id -> id.toString().startsWith("POS-"));
            assertThat(outcomes).containsAll(named);
        }
        double sum =
                list(json, "outcomes").stream()
                        .mapToDouble(one -> number(one, "probability"))
                        .sum();
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
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
                .contains("A cut of USA's deficit with CHN by 200.0 bn USD");
        everySentenceRestsOnSomething(json);
    }

    @Test
    void inJune2019ATruceHoldsAndADealHingesOnEnforcement() {
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
        assertThat(texts(json))
                .contains("A truce enforces itself")
                .contains("The comprehensive deal hinges on enforcement");
        everySentenceRestsOnSomething(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--no-deal war | --no-deal: No way of no deal 'war'. Maybe one of threats,"
                        + " status-quo.",
                "--between USA,CHN,DEU | --between: 'USA,CHN,DEU' means 3 economies; talks are"
                        + " between two.",
                "--set-aside POS-CN-2018-DEFICITS | --set-aside: No position"
                        + " 'POS-CN-2018-DEFICITS'. Maybe 'POS-CN-2018-DEFICIT'.",
                "--patience 1.5 | talks: Positions of 365 days, purchases of 0.2, patience 1.5,"
                        + " answers in 12.0 or 3.0 months. Maybe patience 0.9 and 12 or 3 months."
            })
    void wrongWordsAreNamed(String words, String message) {
        String[] arguments = ("talks --ledger " + RECORD + " --at 2019-06-30 " + words).split(" ");
        Captured run = Captured.run(arguments);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().strip()).isEqualTo("parley: " + message);
        assertThat(run.out()).isEmpty();
    }
}
