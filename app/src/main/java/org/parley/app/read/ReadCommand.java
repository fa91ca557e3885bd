package org.parley.app.read;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.proposal.ModelException;
import org.parley.reader.Reader;
import org.parley.reader.Statement;
import org.parley.reader.StatementJson;
import org.parley.reader.WebAnnotations;
import org.parley.text.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// `parley read`.
@Command(
        name = "read",
        header = "Read documents: what is said and done in them, each statement with its words.",
        sortOptions = false)
public final class ReadCommand implements Callable<Integer> {
    /// How statements are printed.
    enum Form {
        table,
        json,
        webannotation
    }

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description = "Text, HTML, PDF, Markdown or mail; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--json",
            paramLabel = "DIR",
            description = "Write one DIR/<document>.json for each document.")
    private @Nullable Path json;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (the default), json or webannotation, on stdout.")
    private Form form = Form.table;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day the documents are from, where they do not say it.")
    private @Nullable String date;

    @Option(
            names = "--into",
            paramLabel = "LEDGER",
            description = "Record the statements in a ledger, a file or postgresql://...")
    private @Nullable String into;

    @Option(
            names = "--judged",
            description =
                    "With --into, record also the statements that no rule reads and that are judged"
                            + " by what was learnt from annotated documents; about half are right.")
    private boolean judged;

    @Mixin private ModelOption model = new ModelOption();

    @Option(
            names = "--explain",
            description =
                    "Say which rule found each statement; with --into, why statements were taken"
                            + " for one.")
    private boolean explain;

    private int unanswered; // documents of which a model was asked in vain

    public ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> paths = DocumentOpener.paths(files);
        var opener = new DocumentOpener(terminal, given(), into != null);
        Reader reader = judges() ? new Reader() : Reader.byRules();
        var names = new HashSet<String>();
        IntoLedger ledger = into == null ? null : new IntoLedger(terminal, into);
        for (Path path : paths) {
            DocumentOpener.Opened read = opener.open(path);
            if (read == null) {
                continue;
            }
            List<Statement> statements = reader.read(read.document());
            if (model.isAsked()) {
                statements = withModel(read.document(), statements);
            }
            if (ledger != null) {
                ledger.add(read, statements);
            }
            if (ledger == null || json != null) {
                show(read.document(), statements, names);
            }
        }
        if (ledger != null) {
            ledger.finish(explain);
        }
        return opener.unreadable() + unanswered > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
    }

    /// Whether what no rule reads is judged: not where a model is asked instead, and into a ledger
    /// only when wanted.
    private boolean judges() {
        return judged || into == null && !model.isAsked();
    }

    /// What rules found, and what a model adds to it where it answers.
    private List<Statement> withModel(Document document, List<Statement> byRules) {
        try {
            ModelOption.Added added = model.add(document, byRules, terminal.environment());
            say(added.account());
            return added.statements();
        } catch (ModelException e) {
            say(document.name() + ": " + e.getMessage() + " Read by rules alone.");
            unanswered++;
            return byRules;
        }
    }

    private @Nullable LocalDate given() {
        if (date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException _) {
            throw CommandFailure.badInput(
                    "--date %s is no date. Maybe it is meant as 2019-06-26.".formatted(date));
        }
    }

    private void show(Document document, List<Statement> statements, Set<String> names)
            throws IOException {
        String name = document.name();
        String day = document.date() == null ? null : document.date().toString();
        if (json != null) {
            String unique = unique(name, names);
            String text = StatementJson.write(unique, day, statements);
            Path file = json.resolve(unique + ".json");
            WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            say("wrote %s, %d statements".formatted(file, statements.size()));
            return;
        }
        switch (form) {
            case json -> terminal.out().print(StatementJson.write(name, day, statements));
            case webannotation ->
                    terminal.out().print(WebAnnotations.write(name, document.text(), statements));
            case table -> new StatementText(terminal, explain).print(name, day, statements);
        }
    }

    private static String unique(String name, Set<String> names) {
        String unique = name;
        for (int i = 2; !names.add(unique); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }

    private void say(String what) {
        terminal.err().println("parley: " + what);
    }
}
