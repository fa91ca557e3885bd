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
import java.util.OptionalInt;
import java.util.Set;

/// What a brief is made from: documents that were read, on top of a ledger where one is named. The
/// ledger itself is not written to.
final class Basis {
    private static final LedgerOptions.Opened ALONE =
            new LedgerOptions.Opened("the documents alone", Ledger.ofEntries(List.of()), null);

    private final Terminal terminal;
    private final LedgerOptions options;
    private final BriefMaker.Progress progress;
    private final KeptDocuments kept;

    /// @param ledger as people know it
    /// @param day that is asked about: the one given, else that of the latest document
    /// @param unreadable how many files could not be read
    record Found(
            List<SourceText> documents,
            BriefQuestion.AsKnown asKnown,
            String ledger,
            LocalDate day,
            int unreadable) {}

    Basis(
            Terminal terminal,
            LedgerOptions options,
            BriefMaker.Progress progress,
            KeptDocuments kept) {
        this.terminal = terminal;
        this.options = options;
        this.progress = progress;
        this.kept = kept;
    }

    /// @param given the day of documents that do not say theirs
    Found of(List<String> files, @Nullable LocalDate given)
            throws IOException, InterruptedException {
        if (files.isEmpty()) {
            progress.at("opening the ledger");
            LedgerOptions.Opened opened = options.open();
            BriefQuestion.AsKnown asKnown = asKnown(opened.ledger());
            List<SourceText> documents = kept.of(opened, asKnown.on(options.knownOn()));
            return new Found(named(List.of(), documents), asKnown, opened.name(), options.day(), 0);
        }
        var opener = new DocumentOpener(terminal, given, true);
        List<ReadDocument> read = read(DocumentOpener.paths(files), opener);
        if (read.isEmpty()) {
            throw CommandFailure.badInput(
                    "brief: None of %s could be read. Maybe name a folder of documents."
                            .formatted(String.join(", ", files)));
        }
        progress.at("recording what they say");
        LedgerOptions.Opened before = options.isNamed() ? options.open() : ALONE;
        BriefQuestion.AsKnown asKnown =
                asKnown(with(before.ledger(), Recording.of(before.ledger(), read).entries()));
        return new Found(
                named(
                        read.stream().map(Basis::source).toList(),
                        kept.of(before, asKnown.on(options.knownOn()))),
                asKnown,
                before.name(),
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

    /// Those that were read, and those that are kept and not read now, each under its own name.
    private static List<SourceText> named(List<SourceText> read, List<SourceText> kept) {
        var texts = new ArrayList<>(read);
        var names = new HashSet<String>();
        var hashes = new HashSet<String>();
        for (SourceText text : read) {
            names.add(text.name());
            hashes.add(text.sha256());
        }
        for (SourceText text : kept) {
            if (hashes.add(text.sha256())) {
                texts.add(text.named(unique(text.name(), names)));
            }
        }
        return texts;
    }

    /// A name that nothing has yet.
    ///
    /// @param names Modified.
    private static String unique(String wanted, Set<String> names) {
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    /// Quotes name their document, so no two may have one name.
    private static Document unique(Document document, Set<String> names) {
        return new Document(
                unique(document.name(), names),
                document.text(),
                document.prose(),
                document.date(),
                document.dateFrom());
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
                read.sha256(),
                document.date(),
                document.text(),
                document.prose(),
                OptionalInt.of(read.statements().size()));
    }
}
