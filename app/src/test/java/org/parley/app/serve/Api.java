package org.parley.app.serve;

import org.jspecify.annotations.Nullable;
import org.parley.app.Json;
import org.parley.app.http.Access;
import org.parley.store.Exchange;
import org.parley.store.LedgerStore;
import org.parley.store.RecordFolder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A running server and a client of it; every answer is held against the OpenAPI document.
final class Api implements AutoCloseable {
    static final Contract CONTRACT = new Contract();

    private final Service service;
    private final HttpClient client = HttpClient.newHttpClient();

    private Api(Service service) {
        this.service = service;
    }

    /// Starts one on a ledger in a folder that holds the shipped record.
    static Api start(Path folder) {
        String address = folder.resolve("ledger.db").toString();
        try (LedgerStore store = LedgerStore.open(address)) {
            Exchange.addNew(store, RecordFolder.read("us-china-2018-2020"));
        }
        return start(address, null);
    }

    static Api start(String address, @Nullable String token) {
        return new Api(
                Service.start(
                        new Access("127.0.0.1", null, token),
                        0,
                        address,
                        new PrintStream(OutputStream.nullOutputStream())));
    }

    int port() {
        return service.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    /// What was answered.
    @SuppressWarnings("ArrayRecordComponent") // as it came
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Json json() {
            return Json.parse(text());
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Answer post(String path, String json) {
        return send("POST", path, json, "Origin", origin(), "Content-Type", "application/json");
    }

    Answer upload(String name, String type, String text) {
        return send(
                "POST",
                "/api/v1/documents?name=" + name,
                text,
                "Origin",
                origin(),
                "Content-Type",
                type);
    }

    Answer delete(String path) {
        return send("DELETE", path, new byte[0], "Origin", origin());
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin() + path))
                        .method(
                                method,
                                body.length == 0
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response;
        try {
            response = client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        var answer =
                new Answer(
                        response.statusCode(),
                        response.headers().map().entrySet().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                one -> one.getKey(),
                                                one -> String.join(", ", one.getValue()))),
                        response.body());
        if (path.startsWith("/api/v1")) {
            CONTRACT.check(
                    method,
                    path.replaceFirst("\\?.*", ""),
                    answer.status(),
                    answer.header("content-type"),
                    answer.text());
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
        service.close();
    }
}
