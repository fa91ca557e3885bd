package org.parley.app;

import org.parley.files.Problem;

import java.util.List;

/// Ends a command with lines for the user and an exit code.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String lines;

    /// @param exitCode one of [ExitCode]
    /// @param message lines for the user
    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
        lines = message;
    }

    /// Wrong input.
    public static CommandFailure badInput(String message) {
        return new CommandFailure(ExitCode.BAD_INPUT, message);
    }

    /// Wrong input, with every defect.
    public static CommandFailure badInput(List<Problem> problems) {
        return badInput(
                String.join("\n", problems.stream().map(Problem::toString).distinct().toList()));
    }

    /// What the user is told, line by line.
    public List<String> lines() {
        return lines.lines().toList();
    }

    /// One of [ExitCode].
    public int exitCode() {
        return exitCode;
    }
}
