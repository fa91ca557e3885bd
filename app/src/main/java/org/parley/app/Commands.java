package org.parley.app;

import org.parley.app.terminal.Terminal;
import org.parley.files.DefectException;
import org.parley.files.Nearest;
import org.parley.store.StoreException;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/// Runs commands, and is the one place where what went wrong becomes a line and an exit code.
///
/// A command's class is loaded only when it is called, or when all are listed.
final class Commands {
    private static final String COMPLETION = "completion";

    private final Terminal terminal;
    private final Map<String, Function<Terminal, Object>> makers;

    /// Every command.
    Commands(Terminal terminal) {
        this(terminal, CommandList.MAKERS);
    }

    /// @param makers what makes each command, by its name, in the order of the list. Not modified.
    Commands(Terminal terminal, Map<String, Function<Terminal, Object>> makers) {
        this.terminal = terminal;
        this.makers = Collections.unmodifiableMap(makers);
    }

    /// Runs a command line.
    int run(String... arguments) {
        if (arguments.length == 0) {
            commandLine(arguments).usage(terminal.out());
            return ExitCode.FINE;
        }
        return commandLine(arguments).execute(arguments);
    }

    private CommandLine commandLine(String... arguments) {
        var root = new CommandLine(root());
        String called = arguments.length > 0 ? arguments[0] : "";
        boolean known = makers.containsKey(called);
        for (String name : known ? Set.of(called) : makers.keySet()) {
            add(root, name);
        }
        if (!known) {
            root.addSubcommand(
                    COMPLETION, new CompletionCommand(terminal, () -> commandLine("--help")));
        }
        root.registerConverter(LocalDate.class, Commands::date);
        return root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Help.defaultColorScheme(ansi()))
                .setUsageHelpWidth(Math.clamp(terminal.width(), 60, 100))
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler((e, _) -> wrongUsage(e))
                .setExecutionExceptionHandler((e, _, _) -> failed(e));
    }

    /// Made without annotations: at the start each of these costs.
    private static CommandSpec root() {
        CommandSpec root =
                CommandSpec.create()
                        .name("parley")
                        .version("parley 0.1.0")
                        .mixinStandardHelpOptions(true);
        root.usageMessage()
                .header("From the words of a trade dispute to the payoffs of its negotiation.")
                .synopsisSubcommandLabel("COMMAND");
        return root;
    }

    private void add(CommandLine root, String name) {
        var command = new CommandLine(Objects.requireNonNull(makers.get(name)).apply(terminal));
        command.getCommandSpec().mixinStandardHelpOptions(true);
        root.addSubcommand(name, command);
    }

    private static LocalDate date(String text) {
        try {
            return Dates.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    private Help.Ansi ansi() {
        return terminal.color() ? Help.Ansi.ON : Help.Ansi.OFF;
    }

    private int wrongUsage(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        String hint = "";
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String wanted = unmatched.getUnmatched().getFirst();
            List<String> known =
                    wanted.startsWith("-")
                            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
                            : List.copyOf(command.getSubcommands().keySet());
            hint = Nearest.hint(wanted, known);
        }
        String message = firstLine(String.valueOf(e.getMessage()));
        if (hint.isEmpty() && !message.contains(" Maybe ")) {
            hint = " Maybe '%s --help'.".formatted(command.getCommandSpec().qualifiedName());
        }
        say(message + (message.endsWith(".") ? "" : ".") + hint);
        return ExitCode.BAD_INPUT;
    }

    private int failed(Exception e) {
        if (debugging()) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.err().print(trace);
        }
        return switch (e) {
            case CommandFailure failure -> {
                failure.lines().forEach(this::say);
                yield failure.exitCode();
            }
            case DefectException defects -> {
                defects.problems().forEach(problem -> say(problem.toString()));
                yield ExitCode.BAD_INPUT;
            }
            case StoreException store -> {
                say(firstLine(String.valueOf(store.getMessage())));
                yield ExitCode.BAD_INPUT;
            }
            case FileSystemException io -> {
                say("%s: cannot be read or written (%s).".formatted(io.getFile(), reason(io)));
                yield ExitCode.BAD_INPUT;
            }
            case InterruptedException _, CancellationException _ -> ExitCode.INTERRUPTED;
            default -> {
                say(
                        "internal error: %s. Maybe run it again with PARLEY_DEBUG=1 and report what it prints."
                                .formatted(firstLine(e.toString())));
                yield ExitCode.INTERNAL;
            }
        };
    }

    private static String reason(FileSystemException e) {
        String given = e.getReason();
        return given == null ? e.getClass().getSimpleName().replace("Exception", "") : given;
    }

    private boolean debugging() {
        return !terminal.environment().getOrDefault("PARLEY_DEBUG", "").isEmpty();
    }

    private void say(String line) {
        terminal.err().println("parley: " + line);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
