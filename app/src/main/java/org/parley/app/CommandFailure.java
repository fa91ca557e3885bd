package org.parley.app;

import java.util.List;
import org.parley.files.Problem;

/// Ends a command with lines for the user and an exit code.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /// @param exitCode one of [ExitCode]
    /// @param message lines for the user
    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// Wrong input.
    public static CommandFailure badInput(String message) {
        return new CommandFailure(ExitCode.BAD_INPUT, message);
    }

    /// Wrong input, with every defect.
    public static CommandFailure badInput(List<Problem> problems) {
        return badInput(
                String.join(
                        "\n", problems.stream().map(Problem::toString).distinct().toList()));
    }

    /// One of [ExitCode].
    public int exitCode() {
        return exitCode;
    }
}
