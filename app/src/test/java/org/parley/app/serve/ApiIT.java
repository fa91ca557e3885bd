package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.app.Captured;
import org.parley.app.Json;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// What the server answers. Every answer is validated against `openapi.yaml` on its way.
class ApiIT {
    private static final String SCENARIO =
            """
            {"name": "Twenty-five",
             "tariffs": [{"importer": "USA", "exporter": "CHN", "sectors": "goods", "add": "25%"}]}
            """;

    @TempDir private static Path folder;

    private static Api api;

    @BeforeAll
    static void start() {
        api = Api.start(folder);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyRouteIsDocumentedAndEveryDocumentedOneIsThere() {
        var routes = new TreeSet<String>();
        try (OpenLedger ledger = OpenLedger.open("us-china-2018-2020");
                Jobs jobs = new Jobs()) {
            Service.routes(ledger, jobs, new ModelShelf())
                    .forEach(route -> routes.add(route.method() + " " + route.path()));
        }
        assertThat(routes).isEqualTo(Api.CONTRACT.operations());
    }

    @Test
    void servesItsDocument() {
        assertThat(api.get("/api/v1/openapi.yaml").text()).startsWith("openapi: 3.1.0");
    }

    @Test
    void listsWorldsAndWhatCanBeChosenOfThem() {
        assertThat(api.get("/api/v1/worlds").json().at("worlds").value())
                .isEqualTo(List.of("wiod-2014", "icio-2017"));
        Json world = api.get("/api/v1/worlds/wiod-2014").json();
        assertThat(world.number("year")).isEqualTo(2014);
        assertThat(api.get("/api/v1/worlds/wiod-2014").text()).contains("\"code\" : \"USA\"");
        assertThat(api.get("/api/v1/worlds/atlantis").status()).isEqualTo(404);
    }

    @Test
    void saysWhereTheLedgerEnds() {
        Json head = api.get("/api/v1/ledger/head").json();
        assertThat(head.number("sequence")).isGreaterThan(100);
        assertThat(head.text("hash")).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "measures?at=2019-06-01,                      measures",
        "measures?at=2019-06-01&known=2019-05-01,     measures",
        "timeline?since=2018-07-01&until=2018-08-01,  events",
        "positions?at=2019-06-01,                     positions",
        "records?entry=US-301-L1&limit=5,             records",
        "conflicts,                                   conflicts",
    })
    void asksTheLedger(String question, String key) {
        Api.Answer answer = api.get("/api/v1/ledger/" + question);
        assertThat(answer.status()).isEqualTo(200);
        assertThat((List<?>) answer.json().at(key).value()).isNotEmpty();
    }

    @Test
    void whatWasNotYetKnownIsNotTold() {
        String early = api.get("/api/v1/ledger/measures?at=2019-12-31&known=2018-03-01").text();
        String late = api.get("/api/v1/ledger/measures?at=2019-12-31").text();
        assertThat(early).doesNotContain("US-301-L3");
        assertThat(late).contains("US-301-L3");
    }

    @Test
    void tellsOneMeasure() {
        assertThat(api.get("/api/v1/ledger/measures/US-301-L3?at=2019-06-15").json().text("rate"))
                .isEqualTo("25%");
        assertThat(api.get("/api/v1/ledger/measures/US-301-L99").status()).isEqualTo(404);
    }

    @Test
    void answersTheDutyAsTheCommandDoes() {
        Captured command =
                Captured.run(
                        "duty",
                        "8517.62",
                        "--from",
                        "CHN",
                        "--to",
                        "USA",
                        "--at",
                        "2019-06-15",
                        "--ledger",
                        folder.resolve("ledger.db").toString(),
                        "--json");
        assertThat(api.get("/api/v1/duty?product=8517.62&from=CHN&to=USA&at=2019-06-15").text())
                .isEqualTo(command.out());
    }

    @Test
    void averagesTariffs() {
        Json rates = api.get("/api/v1/rates?from=CHN&to=USA&until=2020-02-15").json();
        assertThat((List<?>) rates.at("steps").value()).hasSizeGreaterThan(5);
        assertThat(api.get("/api/v1/rates?from=CHN&to=USA&weights=/etc/passwd").text())
                .contains("No weights '/etc/passwd'");
    }

    @Test
    void simulatesAScenarioAsTheCommandDoes() throws Exception {
        Path file = folder.resolve("twenty-five.yaml");
        java.nio.file.Files.writeString(file, SCENARIO);
        Captured command = Captured.run("simulate", file.toString(), "--json");
        assertThat(api.post("/api/v1/simulations", SCENARIO).text().strip())
                .isEqualTo(command.out().strip());
    }

    @Test
    void writesLessWhereLessIsWanted() {
        Api.Answer summary = api.post("/api/v1/simulations?detail=summary", SCENARIO);
        Api.Answer usual = api.post("/api/v1/simulations", SCENARIO);
        assertThat(summary.body().length).isLessThan(usual.body().length * 2 / 3);
        assertThat(summary.json().number("economies.USA.realIncomePercent"))
                .isEqualTo(usual.json().number("economies.USA.realIncomePercent"));
    }

    @Test
    void simulatesTheLedger() {
        Json calm =
                api.post("/api/v1/simulations", "{\"ledger\": {\"at\": \"2018-01-15\"}}").json();
        Json war = api.post("/api/v1/simulations", "{\"ledger\": {\"at\": \"2019-12-31\"}}").json();
        assertThat(calm.number("economies.CHN.realIncomePercent")).isCloseTo(0, within(0.02));
        assertThat(war.number("economies.CHN.realIncomePercent")).isLessThan(-0.1);
    }

    @Test
    void aScenarioComesOnTopOfTheLedger() {
        String nothing = SCENARIO.replace("25%", "0%");
        String day = "at=2019-12-31";
        Json ledger =
                api.post("/api/v1/simulations", "{\"ledger\": {\"at\": \"2019-12-31\"}}").json();
        Json same = api.post("/api/v1/simulations?with=in-force&" + day, nothing).json();
        Json more = api.post("/api/v1/simulations?with=in-force&" + day, SCENARIO).json();
        Json alone = api.post("/api/v1/simulations?" + day, SCENARIO).json();
        String china = "economies.CHN.realIncomePercent";
        assertThat(same.number(china)).isEqualTo(ledger.number(china));
        assertThat(more.number(china)).isLessThan(ledger.number(china) - 0.05);
        assertThat(more.number(china)).isLessThan(alone.number(china) - 0.05);
        assertThat(more.at("notes").value()).isEqualTo(ledger.at("notes").value());
    }

    @Test
    void aScenarioOnTopOfATruceSaysWhichDatingWasTaken() {
        String query = "/api/v1/simulations?with=truce&at=2019-03-15&known=2019-01-10";
        Json taken = api.post(query, SCENARIO).json();
        Json chosen = api.post(query + "&truce=2019-03-01", SCENARIO).json();
        assertThat(String.valueOf(taken.at("assumptions").value()))
                .contains("Accounts date the truce differently; taken is TRUCE-2018");
        assertThat(String.valueOf(chosen.at("assumptions").value()))
                .contains("it is over on 2019-03-15")
                .doesNotContain("date the truce differently");
    }

    @Test
    void comparesScenarios() {
        Json two =
                api.post(
                                "/api/v1/simulations?detail=summary",
                                """
                                {"scenarios": {
                                  "A": {"tariffs": [{"importer": "USA", "exporter": "CHN", "sectors": "goods", "add": "10%"}]},
                                  "B": {"buildsOn": "A", "tariffs": [{"importer": "CHN", "exporter": "USA", "sectors": "goods", "add": "10%"}]}}}
                                """)
                        .json();
        assertThat(two.number("scenarios.B.economies.USA.realIncomePercent"))
                .isLessThan(two.number("scenarios.A.economies.USA.realIncomePercent"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv,      'scenario,economy,partner,sector,variable,unit,value,basis'",
        "text/html,     <!doctype html>",
        "image/svg+xml, <svg",
        "image/png,     PNG",
    })
    void exports(String type, String begins) {
        Api.Answer answer =
                api.send(
                        "POST",
                        "/api/v1/simulations",
                        SCENARIO,
                        "Origin",
                        api.origin(),
                        "Accept",
                        type,
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith(type);
        assertThat(answer.text().substring(0, 2000)).contains(begins);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"tarifs\": []}                     | body:1:2: 'tarifs' is not known here. Maybe"
                        + " 'tariffs'.",
                "{\"tariffs\": [{\"add\": 25}]}       | body:1",
                "{\"ledger\": {\"at\": \"soon\"}}     | ledger.at: 'soon' is not a date. Maybe"
                        + " 2019-12-31.",
                "{\"ledger\": {\"when\": \"now\"}}    | 'when' is not known here.",
                "{\"world\": \"/etc\", \"tariffs\": [{\"importer\": \"USA\", \"exporter\": \"CHN\","
                        + " \"sectors\": \"goods\", \"add\": \"1%\"}]} | No world '/etc' comes with"
                        + " Parley.",
                "[]                                   | Not a JSON object.",
                "{\"name\":                           | Not JSON",
            })
    void saysWhatIsWrong(String body, String words) {
        Api.Answer answer = api.post("/api/v1/simulations", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(words.replace("\"", "\\\""));
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        Captured run = Captured.run("serve", "--port", Integer.toString(api.port()));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Port " + api.port()).contains("Maybe another --port.");
    }

    @Test
    void namesAParameterThatIsMisspelt() {
        assertThat(api.get("/api/v1/ledger/measures?knwn=2019-01-01").json().text("detail"))
                .isEqualTo("No parameter 'knwn' is known here. Maybe 'known'.");
    }
}
