package org.parley.app;

/// How a command ends, for scripts.
public final class ExitCode {
    /// It did what was asked.
    public static final int FINE = 0;

    /// The command line or a file it names is wrong; the message says where.
    public static final int BAD_INPUT = 2;

    /// The input is right and there is no answer: no equilibrium, or none was reached.
    public static final int NO_ANSWER = 3;

    /// A defect of Parley itself.
    public static final int INTERNAL = 70;

    /// Stdout could not be written, as on a full disk.
    public static final int NOT_WRITTEN = 74;

    /// Stopped by the user.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
