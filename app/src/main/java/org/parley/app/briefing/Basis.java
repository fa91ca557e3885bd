package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.brief.SourceText;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.read.DocumentOpener;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;
import org.parley.reader.Reader;
import org.parley.reader.Statement;
import org.parley.recording.ReadDocument;
import org.parley.recording.Recording;
import org.parley.text.Document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What a brief is made from: documents that were read, on top of a ledger where one is named. The
/// ledger itself is not written to.
final class Basis {
    private final Terminal terminal;
    private final LedgerOptions options;
    private final BriefMaker.Progress progress;

    /// @param ledger as people know it
    /// @param day that is asked about: the one given, else that of the latest document
    /// @param unreadable how many files could not be read
    record Found(
            List<SourceText> documents,
            BriefQuestion.AsKnown asKnown,
            String ledger,
            LocalDate day,
            int unreadable) {}

    Basis(Terminal terminal, LedgerOptions options, BriefMaker.Progress progress) {
        this.terminal = terminal;
        this.options = options;
        this.progress = progress;
    }

    /// @param given the day of documents that do not say theirs
    Found of(List<String> files, @Nullable LocalDate given) throws IOException {
        if (files.isEmpty()) {
            progress.at("opening the ledger");
            LedgerOptions.Opened opened = options.open();
            return new Found(List.of(), asKnown(opened.ledger()), opened.name(), options.day(), 0);
        }
        var opener = new DocumentOpener(terminal, given, true);
        List<ReadDocument> read = read(DocumentOpener.paths(files), opener);
        if (read.isEmpty()) {
            throw CommandFailure.badInput(
                    "brief: None of %s could be read. Maybe name a folder of documents."
                            .formatted(String.join(", ", files)));
        }
        progress.at("recording what they say");
        Ledger before = options.isNamed() ? options.open().ledger() : Ledger.ofEntries(List.of());
        Ledger ledger = with(before, Recording.of(before, read).entries());
        String name = options.isNamed() ? options.open().name() : "the documents alone";
        return new Found(
                read.stream().map(Basis::source).toList(),
                asKnown(ledger),
                name,
                options.dayOr(latest(read)),
                opener.unreadable());
    }

    private BriefQuestion.AsKnown asKnown(Ledger ledger) {
        return known -> options.knowledge(ledger, known);
    }

    private List<ReadDocument> read(List<Path> paths, DocumentOpener opener) {
        var reader = Reader.byRules();
        var names = new HashSet<String>();
        var read = new ArrayList<ReadDocument>();
        for (Path path : paths) {
            progress.at("reading " + path.getFileName());
            DocumentOpener.Opened opened = opener.open(path);
            if (opened != null) {
                Document document = unique(opened.document(), names);
                List<Statement> statements = reader.read(document);
                read.add(new ReadDocument(document, opened.sha256(), statements));
            }
        }
        return read;
    }

    /// Quotes name their document, so no two may have one name.
    private static Document unique(Document document, Set<String> names) {
        String name = document.name();
        for (int i = 2; !names.add(name); i++) {
            name = document.name() + "-" + i;
        }
        return new Document(
                name, document.text(), document.prose(), document.date(), document.dateFrom());
    }

    private static Ledger with(Ledger before, List<Entry> entries) {
        var all = new ArrayList<Entry>(before.records().stream().map(Recorded::entry).toList());
        all.addAll(entries);
        return Ledger.ofEntries(all);
    }

    private static LocalDate latest(List<ReadDocument> read) {
        return read.stream()
                .map(one -> one.document().date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static SourceText source(ReadDocument read) {
        Document document = read.document();
        return new SourceText(
                document.name(),
                document.date(),
                document.text(),
                document.prose(),
                read.statements().size());
    }
}
