package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.app.Captured;
import org.parley.app.http.Access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `docs/threat-model.md` promises, an item a test, against a running server.
class SecurityIT {
    private static final String TOKEN = "a token of the tests";

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

    /// Sends bytes as they are and returns what comes back until the server closes.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static String get(String path, String host, String... more) throws IOException {
        return raw(
                "GET %s HTTP/1.1\nHost: %s\nConnection: close\n%s\n"
                        .formatted(
                                path,
                                host,
                                more.length == 0 ? "" : String.join("\n", more) + "\n"));
    }

    private static String own() {
        return "127.0.0.1:" + api.port();
    }

    @Test
    void answersWhoeverAsksForOneOfItsAddresses() throws IOException {
        assertThat(get("/api/v1/worlds", own())).startsWith("HTTP/1.1 200");
        assertThat(get("/api/v1/worlds", "localhost:" + api.port())).startsWith("HTTP/1.1 200");
        assertThat(get("/api/v1/worlds", "[::1]:" + api.port())).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "127.0.0.1:1",
                "localhost",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT"
            })
    void refusesNamesThatSomebodyPointedHere(String host) throws IOException {
        String name = host.replace("PORT", Integer.toString(api.port()));
        assertThat(get("/api/v1/worlds", name)).startsWith("HTTP/1.1 421").doesNotContain("wiod");
        assertThat(get("/", name)).startsWith("HTTP/1.1 421");
    }

    @Test
    void refusesARequestWithoutAHost() throws IOException {
        assertThat(raw("GET / HTTP/1.1\nConnection: close\n\n")).startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.0\n\n")).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Sec-Fetch-Site: cross-site"
            })
    void refusesOtherPages(String header) throws IOException {
        assertThat(get("/api/v1/worlds", own(), header)).startsWith("HTTP/1.1 403");
    }

    @Test
    void changesNothingForWhoeverDoesNotSayWhereItComesFrom() {
        Api.Answer answer =
                api.send("POST", "/api/v1/nash", "{}", "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().text("detail")).contains("needs the header Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void takesNoJsonThatAFormCouldSend(String type) {
        assertThat(
                        api.send(
                                        "POST",
                                        "/api/v1/simulations",
                                        "{}",
                                        "Origin",
                                        api.origin(),
                                        "Content-Type",
                                        type)
                                .status())
                .isEqualTo(415);
    }

    @Test
    void nobodyMayAskFromElsewhereWithoutAToken() {
        assertThatThrownBy(() -> new Access("0.0.0.0", null, null))
                .hasMessageContaining("--token-file");
        Captured run = Captured.run("serve", "--host", "0.0.0.0", "--port", "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("needs a token");
    }

    @Test
    void aShortTokenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "secret\n");
        Captured run = Captured.run("serve", "--token-file", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a token needs 16");
    }

    @Test
    void theTokenIsNeededForData() {
        try (Api guarded = Api.start("us-china-2018-2020", TOKEN)) {
            assertThat(guarded.get("/api/v1/worlds").status()).isEqualTo(401);
            assertThat(guarded.get("/api/v1/worlds", "Authorization", "Bearer wrong").status())
                    .isEqualTo(401);
            assertThat(guarded.get("/api/v1/worlds", "Authorization", "Bearer " + TOKEN).status())
                    .isEqualTo(200);
            assertThat(
                            guarded.send(
                                            "POST",
                                            "/api/v1/nash",
                                            "{}",
                                            "Content-Type",
                                            "application/json",
                                            "Authorization",
                                            "Bearer " + TOKEN)
                                    .status())
                    .isEqualTo(400);
            assertThat(guarded.get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatBrowsersHeed() throws IOException {
        for (String answer :
                new String[] {
                    get("/", own()),
                    get("/api/v1/worlds", own()),
                    get("/none", own()),
                    get("/", "evil.example"),
                    get("/api/v1/none", own())
                }) {
            assertThat(answer)
                    .contains("Content-Security-Policy: default-src 'none'; script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("Referrer-Policy: no-referrer")
                    .doesNotContain("Jetty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/..%2f..%2f..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/assets/..;/..;/etc/passwd",
                "/..\\\\..\\\\etc/passwd",
                "//etc/passwd",
                "/index.html%00.png",
                "/api/v1/worlds/..%2f..%2fetc",
                "/api/v1/documents/..%2f..%2fetc%2fpasswd"
            })
    void opensNoPathOfARequest(String path) throws IOException {
        assertThat(get(path, own())).containsPattern("HTTP/1.1 40[04]").doesNotContain("root:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "world=/etc                        | No world '/etc' comes with Parley",
                "world=../../etc                   | No world",
                "elasticities=/etc/passwd          | No elasticities '/etc/passwd'",
            })
    void opensNoFileThatAParameterNames(String query, String words) {
        assertThat(
                        api.post(
                                        "/api/v1/simulations?" + query,
                                        "{\"tariffs\": [{\"importer\": \"USA\", \"exporter\":"
                                                + " \"CHN\", \"sectors\": \"goods\", \"add\":"
                                                + " \"1%\"}]}")
                                .text())
                .contains(words);
    }

    @Test
    void expandsNoFileIntoTheArgumentsOfAJob() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "USA,CHN");
        Api.Answer started = api.post("/api/v1/nash", "{\"players\": \"@" + secret + "\"}");
        api.get(started.header("location") + "/events");
        assertThat(api.get(started.header("location")).json().text("state")).isEqualTo("failed");
    }

    @Test
    void bodiesAreBounded() {
        Api.Answer answer =
                api.post("/api/v1/simulations", "{\"name\": \"" + "x".repeat(300_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        byte[] large = new byte[(5 << 20) + 1];
        java.util.Arrays.fill(large, (byte) 'a');
        assertThat(
                        api.send(
                                        "POST",
                                        "/api/v1/documents?name=large",
                                        large,
                                        "Origin",
                                        api.origin(),
                                        "Content-Type",
                                        "text/plain")
                                .status())
                .isEqualTo(413);
    }

    @Test
    void bodiesThatDoNotSayHowLongTheyAreAreBoundedToo() throws IOException {
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        String head =
                "POST /api/v1/simulations HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        .formatted(own(), own());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(ISO_8859_1));
            try {
                for (int i = 0; i < 200; i++) {
                    out.write(chunk.getBytes(ISO_8859_1));
                }
            } catch (IOException _) {
                // It stopped listening, as it should.
            }
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, ISO_8859_1)).isEqualTo("HTTP/1.1 413");
        }
    }

    /// What is refused by its head is answered when its body has come, so that the next request on
    /// the connection finds it open.
    @Test
    void aRefusalLeavesTheConnectionOpen() throws IOException {
        String head =
                "POST /api/v1/documents?name=a HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Type: application/zip\r\nContent-Length: 2\r\n\r\n"
                        .formatted(own(), own());
        String next =
                "GET /api/v1/worlds HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                        .formatted(own());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(ISO_8859_1));
            socket.setSoTimeout(500);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
            out.write(("PK" + next).getBytes(ISO_8859_1));
            socket.setSoTimeout(30_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 415")
                    .contains("HTTP/1.1 200");
        }
    }

    @Test
    void headsAreBounded() throws IOException {
        assertThat(get("/", own(), "X-Long: " + "x".repeat(20_000))).startsWith("HTTP/1.1 431");
        assertThat(get("/" + "x".repeat(20_000), own())).containsPattern("HTTP/1.1 4(14|31)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": &x [1], \"b\": *x}",
                "a: &a [x]\nb: &b [*a, *a]",
                "!!javax.script.ScriptEngineManager [1]",
                "{\"name\": !!str x}"
            })
    void takesNoYamlForJson(String body) {
        assertThat(api.post("/api/v1/simulations", body).status()).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThat(api.post("/api/v1/simulations", deep).json().text("detail")).contains("epth");
    }

    @Test
    void scenariosAreBounded() {
        var body = new StringBuilder("{\"scenarios\": {");
        for (int i = 0; i < 30; i++) {
            body.append(i == 0 ? "" : ",")
                    .append(
                            "\"s%d\": {\"tariffs\": [{\"importer\": \"USA\", \"exporter\": \"CHN\", \"sectors\": \"goods\", \"add\": \"1%%\"}]}"
                                    .formatted(i));
        }
        assertThat(api.post("/api/v1/simulations", body + "}}").json().text("detail"))
                .contains("30 scenarios, and at most 12");
    }

    @Test
    void aPdfThatUnpacksToGigabytesIsRefusedAndHarmsNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var stream = new PDStream(pdf);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] megabyte = " ".repeat(1 << 20).getBytes(ISO_8859_1);
                out.write('('); // one string, which has to be held in memory whole
                for (int i = 0; i < 600; i++) {
                    out.write(megabyte);
                }
                out.write(") Tj".getBytes(ISO_8859_1));
            }
            page.setContents(stream);
            pdf.save(bytes);
        }
        assertThat(bytes.size()).isLessThan(5 << 20);
        Api.Answer answer =
                api.send(
                        "POST",
                        "/api/v1/documents?name=bomb&date=2019-01-01",
                        bytes.toByteArray(),
                        "Origin",
                        api.origin(),
                        "Content-Type",
                        "application/pdf");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().text("detail")).contains("to unpack");
        assertThat(api.get("/api/v1/worlds").status()).isEqualTo(200);
    }

    @Test
    void htmlOfADocumentIsTextAlone() {
        String page =
                "<!doctype html><html><body><p>June 26, 2031. The United States will impose tariffs"
                    + " of 43 percent on Chinese goods.</p><script>alert(1)</script></body></html>";
        Api.Answer answer =
                api.send(
                        "POST",
                        "/api/v1/documents?name=page&date=2031-06-26",
                        page,
                        "Origin",
                        api.origin(),
                        "Content-Type",
                        "text/html");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(api.get(answer.header("location")).json().at("statements").toString())
                .doesNotContain("alert");
    }

    @Test
    void aHeadThatDripsInIsCutOff() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: x\r\n".getBytes(ISO_8859_1));
            boolean open = true;
            while (open && System.nanoTime() - began < 60_000_000_000L) {
                try {
                    out.write("X-A: b\r\n".getBytes(ISO_8859_1));
                    out.flush();
                } catch (IOException _) {
                    open = false;
                }
                Thread.sleep(200);
            }
            assertThat(open).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "PATCH", "CONNECT"})
    void hasNoOtherMethods(String method) throws IOException {
        assertThat(
                        raw(
                                "%s /api/v1/worlds HTTP/1.1\nHost: %s\nOrigin: http://%s\nConnection: close\n\n"
                                        .formatted(method, own(), own())))
                .containsPattern("HTTP/1.1 (405|400|501)");
    }
}
