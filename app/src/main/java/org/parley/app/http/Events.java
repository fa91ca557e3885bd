package org.parley.app.http;

import org.parley.app.terminal.JsonTree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Server-sent events. A write fails when the client has gone.
public final class Events implements AutoCloseable {
    private final OutputStream out;

    Events(OutputStream out) {
        this.out = out;
    }

    /// Sends an event.
    ///
    /// @param name what happened
    /// @param data as JSON
    public void send(String name, Map<String, ?> data) throws IOException {
        String text = "event: %s\ndata: %s\n\n".formatted(name, JsonTree.line(data));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
