package org.parley.app;

import org.parley.app.terminal.Terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One command run in this process, and what it printed.
///
/// @param code its exit code
public record Captured(int code, String out, String err) {

    /// Runs a command line as into a pipe.
    public static Captured run(String... arguments) {
        return run(Integer.MAX_VALUE, false, Map.of(), arguments);
    }

    /// Runs a command line in a terminal of some width.
    public static Captured run(
            int width, boolean color, Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (var outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
                var errStream = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            var terminal = new Terminal(outStream, errStream, width, color, environment);
            int code = new Commands(terminal).run(arguments);
            outStream.flush();
            errStream.flush();
            return new Captured(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }
}
