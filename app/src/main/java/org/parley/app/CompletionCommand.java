package org.parley.app;

import org.parley.app.terminal.Terminal;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `parley completion`: a script that completes commands and options with the tab key.
@Command(
        name = "completion",
        header = "A script that completes commands and options in bash and zsh.",
        footer = {"", "In bash and zsh:  source <(parley completion)"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<CommandLine> all;

    /// @param all every command, made when it is called
    CompletionCommand(Terminal terminal, Supplier<CommandLine> all) {
        this.terminal = terminal;
        this.all = all;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("parley", all.get()));
        return ExitCode.FINE;
    }
}
