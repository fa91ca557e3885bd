package org.parley.app;

import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WatchedStream;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The `parley` command.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        run(CommandList.MAKERS, arguments);
    }

    /// The same with other commands.
    ///
    /// @param makers what makes each, by its name. Not modified.
    public static void run(Map<String, Function<Terminal, Object>> makers, String... arguments) {
        System.exit(exitCode(makers, arguments));
    }

    /// Runs one command on the streams of the process.
    static int exitCode(Map<String, Function<Terminal, Object>> makers, String... arguments) {
        var stdout = new WatchedStream(FileDescriptor.out);
        var out = new PrintStream(stdout, false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(
                        new WatchedStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new Commands(Terminal.ofProcess(out, err), makers).run(arguments);
        out.flush();
        Optional<String> failure = stdout.failure();
        if (failure.isPresent()) {
            err.println("parley: the output could not be written: " + failure.get());
            code = ExitCode.NOT_WRITTEN;
        }
        err.flush();
        return code;
    }
}
