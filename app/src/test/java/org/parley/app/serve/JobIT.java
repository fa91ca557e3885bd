package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Work that takes longer than a moment.
class JobIT {
    /// Tariffs by everybody on everybody, by sector: minutes of work.
    private static final String LONG = "{\"players\": \"world\", \"on\": \"world\"}";

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
    void aJobIsWatchedToItsEndAndItsResultRead() {
        Api.Answer started =
                api.post("/api/v1/nash", "{\"players\": \"USA,CHN\", \"by\": \"uniform\"}");
        assertThat(started.status()).isEqualTo(202);
        String job = started.header("location");
        String events = api.get(job + "/events").text();
        assertThat(events).startsWith("event: progress\ndata: {\"state\":\"queued\"");
        assertThat(events).contains("event: end\ndata: {\"state\":\"done\"");
        assertThat(api.get(job).json().text("state")).isEqualTo("done");
        assertThat(api.get(job + "/result").text()).contains("\"status\"");
        assertThat(api.get("/api/v1/jobs").text()).contains("\"kind\" : \"nash\"");
    }

    @Test
    void aJobIsCancelledWhileItRunsAndWhileItWaits() {
        String running = api.post("/api/v1/nash", LONG).header("location");
        String waiting = api.post("/api/v1/nash", LONG).header("location");
        assertThat(api.get(waiting + "/result").status()).isEqualTo(409);
        assertThat(api.delete(waiting).json().text("state")).isEqualTo("cancelled");
        assertThat(api.delete(running).json().text("state")).isEqualTo("cancelled");
        assertThat(api.get(running + "/events").text())
                .contains("event: end\ndata: {\"state\":\"cancelled\"");
        // The next one only runs when the one before it has really stopped.
        String next =
                api.post("/api/v1/nash", "{\"players\": \"USA,CHN\", \"by\": \"uniform\"}")
                        .header("location");
        assertThat(api.get(next + "/events").text()).contains("\"state\":\"done\"");
    }

    @Test
    void aReportIsThatOfTheCommandAndSaysHowFarItHasCome() throws IOException {
        String job =
                api.post(
                                "/api/v1/reports",
                                """
                                {"at": "2019-06-29", "known": "2019-07-31", "world": "icio-2017"}
                                """)
                        .header("location");
        assertThat(api.get(job + "/events").text())
                .contains(
                        "{\"text\":\"opening the ledger\"}",
                        "{\"text\":\"solving ways out and playing the talks\"}",
                        "event: end\ndata: {\"state\":\"done\"");
        Api.Answer report = api.get(job + "/result");
        assertThat(report.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(report.header("content-disposition")).startsWith("attachment");
        Path file = folder.resolve("report.html");
        Captured.run(
                "brief",
                "--ledger=" + folder.resolve("ledger.db"),
                "--at=2019-06-29",
                "--known=2019-07-31",
                "--world=icio-2017",
                "--output=" + file);
        assertThat(report.body()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void talksTakeWeightsAFinalSayAndRetaliation() {
        Api.Answer started =
                api.post(
                        "/api/v1/talks",
                        """
                        {"at": "2018-08-30", "weight": ["USA:C24-C25=0.5"],
                         "ratify": ["USA:C24-C25=1"], "retaliation": "", "horizon": "24",
                         "patience-range": "0.8,0.95", "answer-snap": "2"}
                        """);
        assertThat(started.status()).isEqualTo(202);
        api.get(started.header("location") + "/events");
        Json talks = api.get(started.header("location") + "/result").json();
        assertThat(talks.at("ratification").value()).isNotNull();
        assertThat((List<?>) talks.at("retaliation").value()).hasSize(2);
        assertThat(talks.number("inputs.horizonMonths")).isEqualTo(24);
        assertThat(talks.at("inputs").at("patienceRange").value()).isEqualTo(List.of(0.8, 0.95));
    }

    @Test
    void aReportIsCancelledInTheMiddle() {
        String job = api.post("/api/v1/reports", "{\"at\": \"2019-06-29\"}").header("location");
        assertThat(api.delete(job).json().text("state")).isEqualTo("cancelled");
        assertThat(api.get(job + "/events").text())
                .contains("event: end\ndata: {\"state\":\"cancelled\"");
        assertThat(api.get(job + "/result").status()).isEqualTo(409);
    }

    @Test
    void theQueueIsBounded() {
        String last = "";
        for (int i = 0; i < 40 && last.isEmpty(); i++) {
            Api.Answer answer = api.post("/api/v1/nash", LONG);
            if (answer.status() == 503) {
                last = answer.json().text("detail");
                assertThat(answer.header("retry-after")).isNotEmpty();
            }
        }
        assertThat(last).contains("jobs are waiting already");
        Json jobs = api.get("/api/v1/jobs").json();
        for (Object job : (List<?>) java.util.Objects.requireNonNull(jobs.at("jobs").value())) {
            api.delete("/api/v1/jobs/" + ((java.util.Map<?, ?>) job).get("id"));
        }
    }

    @Test
    void whatIsWrongIsSaidBeforeTheJobBegins() {
        assertThat(api.post("/api/v1/nash", "{}").text()).contains("'players' is missing");
        assertThat(
                        api.post("/api/v1/nash", "{\"players\": \"USA,CHN\", \"world\": \"/etc\"}")
                                .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/talks", "{\"rounds\": \"many\"}").json().text("detail"))
                .contains("rounds");
        assertThat(api.post("/api/v1/talks", "{\"nfg\": \"/tmp/x\"}").json().text("detail"))
                .contains("'nfg' is not known here");
        assertThat(api.get("/api/v1/jobs/999").status()).isEqualTo(404);
    }

    @Test
    void aJobThatFailsSaysWhy() {
        String job = api.post("/api/v1/nash", "{\"players\": \"USA,Atlantis\"}").header("location");
        api.get(job + "/events");
        Json failed = api.get(job).json();
        assertThat(failed.text("state")).isEqualTo("failed");
        assertThat(failed.text("problem.detail")).contains("Atlantis");
        assertThat(api.get(job + "/result").status()).isEqualTo(400);
    }
}
