package org.parley.app.http;

import org.eclipse.jetty.io.Connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Closes connections on which no request arrives whole for some time, however busily its head
/// drips in. Jetty's own idle time begins anew with every byte.
final class Deadline implements Connection.Listener {
    private final long nanos;
    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();

    /// @param moved requests that had arrived, and bytes sent, when it was last looked at: a stream
    ///   of events counts as answered from its first byte on, and goes on for long
    /// @param since when that number was first seen, [System#nanoTime()]
    private record Waiting(long moved, long since) {}

    /// @param millis for which a request may be on its way
    Deadline(long millis) {
        nanos = millis * 1_000_000;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Waiting(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /// Closes what is overdue; to be called every now and then.
    void check() {
        long now = System.nanoTime();
        open.forEach(
                (connection, waiting) -> {
                    boolean answering = connection.getMessagesIn() > connection.getMessagesOut();
                    long moved = connection.getMessagesIn() + connection.getBytesOut();
                    if (answering || moved != waiting.moved()) {
                        open.replace(connection, waiting, new Waiting(moved, now));
                    } else if (now - waiting.since() > nanos) {
                        connection.getEndPoint().close();
                    }
                });
    }
}
