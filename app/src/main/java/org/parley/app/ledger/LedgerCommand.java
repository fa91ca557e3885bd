package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.ledger.Entry;
import org.parley.store.Exchange;
import org.parley.store.LedgerStore;
import org.parley.store.RecordFolder;
import org.parley.store.Verification;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `parley ledger` and its sub-commands.
@Command(
        name = "ledger",
        header = "The dated record of a dispute: load, show, compare, verify, exchange.",
        sortOptions = false)
public final class LedgerCommand {
    private final Terminal terminal;
    private final Map<String, CertificateCheck.Asker> askers;

    /// @param askers those who can ask again what a certificate says was asked, by command
    public LedgerCommand(Terminal terminal, Map<String, CertificateCheck.Asker> askers) {
        this.terminal = terminal;
        this.askers = new HashMap<>(askers);
        this.askers.putAll(LedgerQuestion.askers());
    }

    @Command(
            name = "load",
            header = "Add a record that ships, or a folder of YAML files.",
            mixinStandardHelpOptions = true)
    int load(
            @Parameters(paramLabel = "RECORD|DIR") String record,
            @Option(names = "--ledger", paramLabel = "FILE|URL", defaultValue = LedgerOptions.USUAL)
                    String address) {
        List<Entry> entries = entries(record);
        try (LedgerStore store = LedgerStore.open(address)) {
            long added = Exchange.addNew(store, entries);
            terminal.out()
                    .printf(
                            "%s: %d records added, %d in all, head %s%n",
                            address, added, store.head().sequence(), store.head().hash());
        }
        return ExitCode.FINE;
    }

    private static List<Entry> entries(String record) {
        try {
            return RecordFolder.read(record);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }

    @Command(
            name = "export",
            header = "Write all records as JSON Lines, or CSV with --csv.",
            mixinStandardHelpOptions = true)
    int export(
            @Option(names = "--ledger", paramLabel = "FILE|URL", defaultValue = LedgerOptions.USUAL)
                    String address,
            @Option(names = "--csv") boolean csv,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE")
                    @Nullable Path file)
            throws IOException {
        try (LedgerStore store = LedgerStore.openExisting(address)) {
            if (file != null) {
                WholeFile.write(
                        file,
                        out ->
                                write(
                                        store,
                                        csv,
                                        new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            } else {
                write(store, csv, new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            }
        }
        return ExitCode.FINE;
    }

    private static void write(LedgerStore store, boolean csv, Writer out) throws IOException {
        if (csv) {
            Exchange.writeCsv(store, out);
        } else {
            Exchange.writeJsonLines(store, out);
        }
        out.flush();
    }

    @Command(
            name = "import",
            header = "Add records from an export; all of them or none.",
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "Standard input if not given.")
                    @Nullable Path file,
            @Option(names = "--ledger", paramLabel = "FILE|URL", defaultValue = LedgerOptions.USUAL)
                    String address,
            @Option(names = "--csv") boolean csv)
            throws IOException {
        String where = file == null ? "standard input" : file.toString();
        try (BufferedReader in =
                        file == null
                                ? new BufferedReader(
                                        new InputStreamReader(System.in, StandardCharsets.UTF_8))
                                : Files.newBufferedReader(file);
                LedgerStore store = LedgerStore.open(address)) {
            long added =
                    csv
                            ? Exchange.readCsv(store, in, where)
                            : Exchange.readJsonLines(store, in, where);
            terminal.out()
                    .printf(
                            "%s: %d records added, %d in all, head %s%n",
                            address, added, store.head().sequence(), store.head().hash());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
        return ExitCode.FINE;
    }

    @Command(
            name = "verify",
            header = "Recompute the chain of hashes, or check a certificate.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "CERTIFICATE", arity = "0..1") @Nullable Path certificate,
            @Option(names = "--ledger", paramLabel = "FILE|URL", defaultValue = LedgerOptions.USUAL)
                    String address)
            throws IOException {
        try (LedgerStore store = LedgerStore.openExisting(address)) {
            Verification found = Verification.of(store);
            if (!found.holds()) {
                throw new CommandFailure(
                        ExitCode.NO_ANSWER,
                        address + ": the chain is broken.\n" + String.join("\n", found.problems()));
            }
            if (certificate == null) {
                terminal.out()
                        .printf(
                                "%s: %d records, the chain holds, head %s%n",
                                address, found.head().sequence(), found.head().hash());
            } else {
                terminal.out()
                        .println(
                                CertificateCheck.check(
                                        Files.readString(certificate), certificate, store, askers));
            }
        }
        return ExitCode.FINE;
    }

    @Command(
            name = "show",
            header = "How each measure, or one, stands on a day as known on another.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "MEASURE", arity = "0..1") @Nullable String measure,
            @Mixin LedgerOptions options,
            @Mixin AnswerOption answer)
            throws IOException {
        Map<String, Object> question = options.question(LedgerQuestion.SHOW.command());
        if (measure != null) {
            question.put(LedgerQuestion.MEASURE, measure);
        }
        return answer.give(LedgerQuestion.SHOW, question, options.open(), terminal);
    }

    @Command(
            name = "log",
            header = "The records in the order in which they were written.",
            mixinStandardHelpOptions = true)
    int log(
            @Mixin LedgerOptions options,
            @Option(
                            names = "--entry",
                            paramLabel = "ID",
                            description = "Only entries whose id begins so.")
                    @Nullable String entry,
            @Mixin AnswerOption answer)
            throws IOException {
        if (options.at != null) {
            throw CommandFailure.badInput(
                    "--at: the log goes by when things were recorded. Maybe --known %s, or ledger timeline --at %1$s."
                            .formatted(options.at));
        }
        Map<String, Object> question = options.question(LedgerQuestion.LOG.command(), null);
        if (entry != null) {
            question.put(LedgerQuestion.ENTRY, entry);
        }
        return answer.give(LedgerQuestion.LOG, question, options.open(), terminal);
    }

    @Command(
            name = "diff",
            header = "What was learnt between two days: --known K1 K2.",
            mixinStandardHelpOptions = true)
    int diff(
            @Mixin LedgerSource source,
            @Option(names = "--known", arity = "2", required = true, paramLabel = "DATE")
                    List<LocalDate> known,
            @Option(names = "--at", paramLabel = "DATE") @Nullable LocalDate at,
            @Mixin AnswerOption answer)
            throws IOException {
        LocalDate first = known.getFirst();
        LocalDate second = known.getLast();
        if (first.isAfter(second)) {
            throw CommandFailure.badInput(
                    "--known: %1$s is after %2$s. Maybe --known %2$s %1$s."
                            .formatted(first, second));
        }
        var question = new LinkedHashMap<String, Object>();
        question.put(LedgerOptions.COMMAND, LedgerQuestion.DIFF.command());
        question.put(LedgerQuestion.FIRST, first.toString());
        question.put(LedgerOptions.KNOWN, second.toString());
        if (at != null) {
            question.put(LedgerOptions.AT, at.toString());
        }
        return answer.give(LedgerQuestion.DIFF, question, source.open(), terminal);
    }

    @Command(
            name = "positions",
            header = "Who wants, offers or refuses what.",
            mixinStandardHelpOptions = true)
    int positions(@Mixin LedgerOptions options, @Mixin AnswerOption answer) throws IOException {
        return answer.give(
                LedgerQuestion.POSITIONS,
                options.question(LedgerQuestion.POSITIONS.command()),
                options.open(),
                terminal);
    }

    @Command(
            name = "timeline",
            header = "Measures and talks by date, until a day.",
            mixinStandardHelpOptions = true)
    int timeline(
            @Mixin LedgerOptions options,
            @Option(names = "--chart", paramLabel = "FILE.svg|png") @Nullable Path chart,
            @Option(names = "--dark", description = "Draw the chart for a dark page.") boolean dark,
            @Mixin AnswerOption answer)
            throws IOException {
        LedgerOptions.Opened opened = options.open();
        Map<String, Object> question =
                options.question(LedgerQuestion.TIMELINE.command(), options.at);
        if (chart == null) {
            return answer.give(LedgerQuestion.TIMELINE, question, opened, terminal);
        }
        var timeline =
                new TimelineView(options.knowledge(opened.ledger()), options.dayOr(LocalDate.MAX));
        answer.certify(timeline, question, opened);
        timeline.draw(chart, dark);
        terminal.err().println("parley: wrote " + chart);
        return ExitCode.FINE;
    }
}
