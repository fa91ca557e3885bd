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
import org.parley.text.DocumentFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

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
    private int unreadable;

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

    @Mixin private ModelOption model = new ModelOption();

    @Option(
            names = "--explain",
            description =
                    "Say which rule found each statement; with --into, why statements were taken"
                            + " for one.")
    private boolean explain;

    public ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate given = given();
        List<Path> paths = paths();
        var reader = new Reader();
        var names = new HashSet<String>();
        IntoLedger ledger = into == null ? null : new IntoLedger(terminal, into);
        for (Path path : paths) {
            Read read = read(path, given);
            if (read == null) {
                continue;
            }
            List<Statement> statements = reader.read(read.document());
            if (model.isAsked()) {
                statements = withModel(read.document(), statements);
            }
            if (ledger != null) {
                ledger.add(read.document(), read.sha256(), statements);
            }
            if (ledger == null || json != null) {
                show(read.document(), statements, names);
            }
        }
        if (ledger != null) {
            ledger.finish(explain);
        }
        return unreadable > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
    }

    /// What rules found, and what a model adds to it where it answers.
    private List<Statement> withModel(Document document, List<Statement> byRules) {
        try {
            ModelOption.Added added = model.add(document, byRules, terminal.environment());
            say(added.account());
            return added.statements();
        } catch (ModelException e) {
            say(document.name() + ": " + e.getMessage() + " Read by rules alone.");
            unreadable++;
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

    /// Files to read, those of folders in the order of their names.
    private List<Path> paths() throws IOException {
        var paths = new ArrayList<Path>();
        for (String file : files) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(paths::add);
                }
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    /// A document and the hash of its bytes.
    private record Read(Document document, String sha256) {}

    private @Nullable Read read(Path path, @Nullable LocalDate given) {
        try {
            byte[] bytes = bytes(path);
            Document document = named(DocumentFile.read(path.toString(), bytes));
            if (given != null && document.dateFrom().equals("unknown")) {
                document = document.dated(given);
            }
            if (document.date() != null) {
                return new Read(document, DocumentFile.sha256(bytes));
            }
            if (into == null) {
                say(path + ": its date is unknown, so \"Thursday\" stays open. Maybe give --date.");
                return new Read(document, DocumentFile.sha256(bytes));
            }
            say(path + ": its date is unknown, so it is not recorded. Maybe give --date.");
        } catch (DocumentFile.UnreadableException e) {
            say(path + ": " + e.getMessage());
        } catch (FileSystemException e) {
            say("%s: cannot be read (%s). Maybe its name is misspelt.".formatted(path, reason(e)));
        } catch (IOException e) {
            say("%s: cannot be read (%s).".formatted(path, e.getMessage()));
        }
        unreadable++;
        return null;
    }

    private static Document named(Document document) {
        return document.name().equals("-")
                ? new Document(
                        "stdin",
                        document.text(),
                        document.prose(),
                        document.date(),
                        document.dateFrom())
                : document;
    }

    private static byte[] bytes(Path path) throws IOException {
        if (path.toString().equals("-")) {
            return System.in.readNBytes(DocumentFile.LARGEST + 1);
        }
        if (Files.size(path) > DocumentFile.LARGEST) {
            throw DocumentFile.tooLarge(Files.size(path));
        }
        return Files.readAllBytes(path);
    }

    private static String reason(FileSystemException e) {
        String given = e.getReason();
        return given == null ? e.getClass().getSimpleName().replace("Exception", "") : given;
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
