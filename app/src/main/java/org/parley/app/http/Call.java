package org.parley.app.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.parley.app.terminal.JsonTree;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request and the answer to it.
public final class Call {
    private static final int BUFFER = 1 << 15;

    /// How much of a body that is not wanted is read all the same: a client that still sends when
    /// the connection closes never sees the answer.
    private static final long DRAINED = 32 << 20;

    private final Request request;
    private final Response response;
    private final Map<String, String> variables;
    private boolean bodyBegun;

    Call(Request request, Response response, Map<String, String> variables) {
        this.request = request;
        this.response = response;
        this.variables = variables;
    }

    /// A variable of the route's path.
    public String variable(String name) {
        return java.util.Objects.requireNonNull(variables.get(name), name);
    }

    /// The parameters of the query.
    ///
    /// @param known the names that mean something here
    /// @throws Refusal if there are others
    public Parameters parameters(String... known) {
        return Parameters.of(Request.extractQueryParameters(request), List.of(known));
    }

    /// A header of the request.
    public Optional<String> header(HttpHeader header) {
        return Optional.ofNullable(request.getHeaders().get(header));
    }

    /// The media type of the body without its parameters, in lower case; empty where none is named.
    public String mediaType() {
        String type = header(HttpHeader.CONTENT_TYPE).orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /// The body.
    ///
    /// @param most bytes that are read
    /// @throws Refusal if there are more
    public byte[] body(int most) throws IOException {
        bodyBegun = true;
        try (InputStream in = Content.Source.asInputStream(request)) {
            if (request.getLength() <= most) {
                byte[] body = in.readNBytes(most + 1);
                if (body.length <= most) {
                    return body;
                }
            }
            drain(in);
            throw Refusal.of(
                    413,
                    "The body is larger than the %,d kB that are read here. Maybe split it."
                            .formatted(most >> 10));
        }
    }

    private void drain(InputStream body) throws IOException {
        if (request.getLength() > 0) {
            body.skip(Math.min(request.getLength(), DRAINED));
        }
    }

    /// The body as JSON.
    public JsonBody json() throws IOException {
        if (!mediaType().equals("application/json")) {
            throw Refusal.of(
                    415,
                    "The body is '%s'. Maybe send it with Content-Type: application/json."
                            .formatted(mediaType()));
        }
        return JsonBody.parse(body(JsonBody.MOST_BYTES));
    }

    /// What the client would like best of some media types, the first where it does not say.
    ///
    /// @throws Refusal if it wants none of them
    public String preferred(String... offered) {
        List<String> wanted =
                request.getHeaders().getQualityCSV(HttpHeader.ACCEPT).stream()
                        .map(type -> type.replaceFirst(";.*", "").strip())
                        .toList();
        if (wanted.isEmpty()) {
            return offered[0];
        }
        for (String type : wanted) {
            for (String one : offered) {
                boolean fits =
                        type.endsWith("/*")
                                ? type.equals("*/*")
                                        || one.startsWith(type.substring(0, type.length() - 1))
                                : type.equals(one);
                if (fits) {
                    return one;
                }
            }
        }
        throw Refusal.of(
                406,
                "None of '%s' can be had here. Maybe Accept: %s."
                        .formatted(String.join(", ", wanted), String.join(", ", offered)));
    }

    /// Sets a header of the answer.
    public void set(String header, String value) {
        response.getHeaders().put(header, value);
    }

    /// Writes a body.
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /// Answers with a body of a media type.
    public void send(int status, String type, Writer writer) throws IOException {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        boolean headOnly = request.getMethod().equals("HEAD");
        try (OutputStream out =
                headOnly
                        ? OutputStream.nullOutputStream()
                        : new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER)) {
            writer.write(out);
        }
    }

    /// Answers with text of a media type.
    public void send(int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send(status, type, out -> out.write(bytes));
    }

    /// Answers with a tree as JSON.
    public void json(int status, Map<String, ?> tree) throws IOException {
        send(status, "application/json", out -> JsonTree.write(out, tree));
    }

    /// Answers that there is nothing to say.
    public void nothing() {
        response.setStatus(204);
    }

    /// Answers with events as they come; the stream is closed by whoever took it.
    public Events events() {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        return new Events(Content.Sink.asOutputStream(response));
    }

    void refuse(Refusal refusal) throws IOException {
        if (!bodyBegun && request.getLength() > 0) {
            try (InputStream body = Content.Source.asInputStream(request)) {
                drain(body);
            }
        }
        response.reset();
        Gate.secure(response.getHeaders());
        refusal.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        send(refusal.status(), Problems.TYPE, out -> JsonTree.write(out, Problems.tree(refusal)));
    }

    boolean isAnswered() {
        return response.isCommitted();
    }
}
