package org.parley.app.serve;

import org.parley.app.briefing.BriefCommand;
import org.parley.app.goal.GoalSeekCommand;
import org.parley.app.http.JsonBody;
import org.parley.app.http.Refusal;
import org.parley.app.nash.NashCommand;
import org.parley.app.talks.TalksCommand;
import org.parley.app.terminal.Terminal;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.measure.Labels;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Commands that jobs run. What a request says are options by their names on the command line, and
/// of those only the ones listed here: none that opens or writes a file.
@SuppressWarnings("ImmutableEnumChecker") // its functions and lists are never changed
enum CommandLines {
    TALKS(
            TalksCommand::new,
            Form.JSON,
            true,
            "",
            List.of(
                    "at",
                    "known",
                    "prefer",
                    "between",
                    "no-deal",
                    "patience",
                    "patience-range",
                    "horizon",
                    "answer",
                    "answer-enforced",
                    "answer-snap",
                    "positions-days",
                    "set-aside",
                    "rounds",
                    "precision",
                    "weight",
                    "ratify",
                    "retaliation",
                    "world",
                    "elasticities",
                    "closure")),
    NASH(
            NashCommand::new,
            Form.JSON,
            false,
            "players",
            List.of("by", "on", "max", "min", "world", "elasticities", "closure")),
    GOAL_SEEK(
            GoalSeekCommand::new,
            Form.JSON,
            false,
            "",
            List.of("target", "by", "world", "elasticities", "closure", "variant")),
    BRIEF(CommandLines::brief, Form.JSON, true, "", Options.BRIEF),
    REPORT(CommandLines::brief, Form.HTML, true, "", Options.BRIEF);

    /// Options that several have.
    private static final class Options {
        static final List<String> BRIEF =
                List.of("at", "known", "prefer", "between", "world", "elasticities", "closure");
    }

    /// What a command prints.
    private enum Form {
        JSON("application/json"),
        HTML("text/html; charset=utf-8");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    private final Function<Terminal, Callable<Integer>> make;
    private final Form form;
    private final boolean asksLedger;
    private final String operand;
    private final List<String> options;

    /// @param operand the key of what stands on the command line without a name; empty for none
    CommandLines(
            Function<Terminal, Callable<Integer>> make,
            Form form,
            boolean asksLedger,
            String operand,
            List<String> options) {
        this.make = make;
        this.form = form;
        this.asksLedger = asksLedger;
        this.operand = operand;
        this.options = options;
    }

    private static BriefCommand brief(Terminal terminal) {
        return new BriefCommand(terminal, step -> terminal.err().println(step), Documents::text);
    }

    /// The media type of the result.
    String type() {
        return form.type;
    }

    /// The arguments that a request's body stands for.
    List<String> arguments(JsonBody body, String ledger) {
        List<String> arguments = body.read(this::arguments);
        if (asksLedger) {
            arguments.addFirst("--ledger=" + ledger);
        }
        arguments.addFirst("--" + Labels.label(form));
        parse(make.apply(terminal(new Output(), new Output())), arguments);
        return arguments;
    }

    private List<String> arguments(YamlFields fields) {
        var arguments = new ArrayList<String>();
        for (String option : options) {
            for (YamlValue value : fields.values(option)) {
                if (option.equals("world")) {
                    ModelShelf.check(value.text());
                }
                arguments.add("--" + option + "=" + value.text());
            }
        }
        if (!operand.isEmpty()) {
            fields.require(operand)
                    .ifPresent(value -> arguments.addAll(List.of("--", value.text())));
        }
        return arguments;
    }

    private static void parse(Object command, List<String> arguments) {
        try {
            new CommandLine(command)
                    .setExpandAtFiles(false)
                    .parseArgs(arguments.toArray(String[]::new));
        } catch (CommandLine.ParameterException e) {
            String message = String.valueOf(e.getMessage());
            throw Refusal.badInput(message.lines().findFirst().orElse(message));
        }
    }

    /// Runs the command; what it prints is the result, what it has to say besides goes to the job.
    byte[] run(List<String> arguments, Job job) throws Exception {
        var out = new Output();
        try (var lines = new Lines(job)) {
            Callable<Integer> command = make.apply(terminal(out, lines));
            parse(command, arguments);
            command.call();
        }
        return out.toByteArray();
    }

    private static Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Integer.MAX_VALUE,
                false,
                Map.of());
    }

    private static class Output extends ByteArrayOutputStream {}

    /// Hands each line to the job as it comes.
    private static final class Lines extends Output {
        private final Job job;

        Lines(Job job) {
            this.job = job;
        }

        @Override
        public synchronized void flush() {
            String text = toString(StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            if (end > 0) {
                text.substring(0, end)
                        .lines()
                        .map(line -> line.replaceFirst("^parley: ", ""))
                        .forEach(job::say);
                reset();
                writeBytes(text.substring(end).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
