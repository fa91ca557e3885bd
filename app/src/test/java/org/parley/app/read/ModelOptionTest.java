package org.parley.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Captured;
import org.parley.app.ExitCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// `parley read --model` against a stand-in server, which also misbehaves.
class ModelOptionTest {
    private static final String BLANK =
            "\\\"modality\\\":\\\"asserted\\\",\\\"actor\\\":\\\"CAN\\\",\\\"target\\\":[\\\"USA\\\"],"
                + "\\\"instrument\\\":\\\"regulation\\\",\\\"status\\\":\\\"considered\\\"";

    @TempDir Path folder;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private HttpServer server;
    private String file = "";
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean slow;
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        file =
                Files.writeString(
                                folder.resolve("note.txt"),
                                """
                                March 4, 2019

                                Ottawa ponders new labels for 3 million bottles.
                                """)
                        .toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/v1/chat/completions",
                exchange -> {
                    asked =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    if (slow) {
                        await();
                    }
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    private void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        stopped.countDown();
        server.stop(0);
    }

    private Captured read(String... more) {
        var arguments = new java.util.ArrayList<String>();
        arguments.addAll(
                java.util.List.of(
                        "read",
                        file,
                        "--model",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                        "--model-name",
                        "stand-in"));
        arguments.addAll(java.util.List.of(more));
        return Captured.run(arguments.toArray(String[]::new));
    }

    private static String message(String content) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + content + "\"}}]}";
    }

    private static String measure(String quote, String more) {
        return "{\\\"kind\\\":\\\"measure\\\",\\\"quote\\\":\\\""
                + quote
                + "\\\","
                + BLANK
                + more
                + "}";
    }

    @Test
    void whatTheDocumentBearsOutIsAddedAndTheRestIsRefusedAndCounted() {
        answer =
                message(
                        "{\\\"statements\\\":["
                                + measure("Ottawa ponders new labels", "")
                                + ","
                                + measure("Ottawa bans all bottles", "")
                                + ","
                                + measure("new labels for 3 million", ",\\\"rate_percent\\\":25")
                                + "]}");
        Captured run = read("--explain");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.FINE);
        assertThat(run.out()).contains("model stand-in").contains("Ottawa ponders new labels");
        assertThat(run.err())
                .contains(
                        "note: the model proposed 3 statements: 1 added, 0 known by rules, 2"
                                + " refused (1 for a number that is not in the quotation, 1 for a"
                                + " quotation that is not in the document).");
        assertThat(asked).contains("\"json_schema\"").contains("Date of the document: 2019-03-04");
    }

    @Test
    void badAnswersAreOneLineEachAndRulesStillRead() {
        answer = message("{\\\"statements\\\": [");
        fails("answers with no valid JSON");
        answer = message("{}");
        fails("answers without statements");
        answer = "<html>";
        fails("Maybe it is no chat endpoint.");
        status = 500;
        fails("answers with status 500. Maybe try again, or look at its log.");
    }

    @Test
    void aSlowAndAnAbsentModelAreOneLineEach() {
        slow = true;
        fails("gave no answer within 1 s. Maybe a longer --model-timeout.", "--model-timeout", "1");
        stopped.countDown();
        server.stop(0);
        fails("Maybe the model is not running.");
    }

    private void fails(String message, String... more) {
        Captured run = read(more);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("parley: note: ").contains(message);
        assertThat(run.out()).contains("note of 2019-03-04");
    }

    @Test
    void aModelNeedsAnAddressAndAName() {
        assertThat(Captured.run("read", file, "--model", "http://localhost:1/v1").err())
                .contains("--model needs --model-name.");
        assertThat(Captured.run("read", file, "--model", "llama", "--model-name", "x").err())
                .contains("'llama' is no address of a model. Maybe http://localhost:11434/v1.");
    }
}
