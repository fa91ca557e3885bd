package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Json;
import org.parley.app.Main;
import org.parley.store.LedgerStore;
import org.parley.store.Verification;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// `parley serve` as a process: killed, and stopped.
@NullUnmarked
class ServeIT {
    @SuppressWarnings("InlineFormatString") // read as text
    private static final String SENTENCE =
            "The United States said on June %d, 2031 that it would impose tariffs of %d percent on"
                    + " $%d billion of Chinese goods.\n\n";

    @TempDir private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    /// A server in a process of its own, and the address that it printed.
    private record Running(Process process, String origin) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private Running start() throws IOException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Main.class.getName(),
                                        "serve",
                                        "--port",
                                        "0",
                                        "--ledger",
                                        folder.resolve("ledger.db").toString()))
                        .redirectError(new File(folder.resolve("stderr").toString()))
                        .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        assertThat(line).matches("parley: http://127\\.0\\.0\\.1:\\d+/");
        return new Running(process, line.replaceFirst("parley: ", "").replaceFirst("/$", ""));
    }

    private HttpResponse<String> post(Running server, String path, String type, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.origin() + path))
                        .header("Origin", server.origin())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(Running server, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.origin() + path)).build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Test
    void whatWasAcceptedSurvivesBeingKilled() throws Exception {
        var text = new StringBuilder("June 1, 2031\n\n");
        for (int i = 0; i < 24; i++) {
            text.append(SENTENCE.formatted(2 + i, 10 + i, 100 + 10 * i));
        }
        var accepted = new ArrayList<String>();
        String document;
        try (Running server = start()) {
            HttpResponse<String> uploaded =
                    post(server, "/api/v1/documents?name=wire", "text/plain", text.toString());
            assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
            document = uploaded.headers().firstValue("location").orElseThrow();
            int statements =
                    ((List<?>) Json.parse(uploaded.body()).at("statements").value()).size();
            assertThat(statements).isGreaterThan(10);
            var done = new AtomicInteger();
            Thread killer =
                    Thread.startVirtualThread(
                            () -> {
                                while (done.get() < statements / 2) {
                                    Thread.onSpinWait();
                                }
                                server.process().destroyForcibly();
                            });
            try {
                for (int number = 1; number <= statements; number++) {
                    String review = document + "/statements/" + number + "/review";
                    HttpResponse<String> answer =
                            post(
                                    server,
                                    review,
                                    "application/json",
                                    "{\"verdict\": \"accept\", \"reviewer\": \"Ada\"}");
                    if (answer.statusCode() == 200) {
                        accepted.add(Integer.toString(number));
                        done.incrementAndGet();
                    }
                }
            } catch (IOException _) {
                // It was killed in the middle.
            }
            killer.join();
            assertThat(accepted)
                    .hasSizeLessThan(statements)
                    .hasSizeGreaterThanOrEqualTo(statements / 2);
        }
        try (LedgerStore store = LedgerStore.openExisting(folder.resolve("ledger.db").toString())) {
            assertThat(Verification.of(store).problems()).isEmpty();
        }
        try (Running again = start()) {
            Json kept = Json.parse(get(again, document));
            List<String> found = new ArrayList<>();
            for (Object one : (List<?>) kept.at("statements").value()) {
                var statement = (java.util.Map<?, ?>) one;
                if (statement.get("state").equals("accepted")) {
                    found.add(String.valueOf(statement.get("id")));
                }
            }
            assertThat(found).containsAll(accepted);
        }
    }

    @Test
    void stopsInOrderWhenToldTo() throws Exception {
        try (Running server = start()) {
            String job =
                    post(
                                    server,
                                    "/api/v1/nash",
                                    "application/json",
                                    "{\"players\": \"world\", \"on\": \"world\"}")
                            .headers()
                            .firstValue("location")
                            .orElseThrow();
            var events =
                    client.sendAsync(
                            HttpRequest.newBuilder(URI.create(server.origin() + job + "/events"))
                                    .build(),
                            BodyHandlers.ofString());
            while (!get(server, job).contains("running")) {
                Thread.sleep(50);
            }
            server.process().destroy();
            assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.process().exitValue()).isIn(0, 143);
            assertThat(events.get(10, TimeUnit.SECONDS).body()).contains("\"state\":\"cancelled\"");
        }
        try (LedgerStore store = LedgerStore.openExisting(folder.resolve("ledger.db").toString())) {
            assertThat(Verification.of(store).holds()).isTrue();
        }
    }
}
