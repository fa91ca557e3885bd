package org.parley.app;

/// The `parley` command.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.out.println("parley");
    }
}
