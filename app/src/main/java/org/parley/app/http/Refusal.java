package org.parley.app.http;

import java.util.List;
import java.util.Map;

/// Ends a request with a status and lines for the user.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String lines;
    private final transient Map<String, String> headers;

    private Refusal(int status, String lines, Map<String, String> headers) {
        super(lines);
        this.status = status;
        this.lines = lines;
        this.headers = headers;
    }

    /// @param status of HTTP, 400 to 599
    /// @param lines what is wrong, a line each
    public static Refusal of(int status, String lines) {
        return new Refusal(status, lines, Map.of());
    }

    /// Wrong input.
    public static Refusal badInput(String lines) {
        return of(400, lines);
    }

    /// The same with a header of the answer.
    public Refusal with(String header, String value) {
        return new Refusal(status, lines, Map.of(header, value));
    }

    public int status() {
        return status;
    }

    /// What the user is told, line by line.
    public List<String> lines() {
        return lines.lines().toList();
    }

    /// Headers of the answer.
    public Map<String, String> headers() {
        return headers;
    }
}
