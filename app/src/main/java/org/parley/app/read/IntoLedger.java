package org.parley.app.read;

import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.reader.Statement;
import org.parley.recording.Join;
import org.parley.recording.ReadDocument;
import org.parley.recording.Recording;
import org.parley.recording.Story;
import org.parley.store.LedgerStore;
import org.parley.store.StoredDocument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Documents on their way into a ledger, which gets them and all they say at once when the last was
/// read.
final class IntoLedger {
    private final Terminal terminal;
    private final String address;
    private final List<ReadDocument> documents = new ArrayList<>();
    private final Map<StoredDocument, byte[]> files = new LinkedHashMap<>();
    private int statements;

    IntoLedger(Terminal terminal, String address) {
        if (LedgerOptions.isRecord(address)) {
            throw CommandFailure.badInput(
                    "--into %s: a record is not written to. Maybe load it into a ledger first: parley ledger load %s --ledger parley.db."
                            .formatted(address, address));
        }
        this.terminal = terminal;
        this.address = address;
    }

    void add(DocumentOpener.Opened opened, List<Statement> read) {
        String sha256 = opened.sha256();
        LocalDate date = Objects.requireNonNull(opened.document().date());
        documents.add(new ReadDocument(opened.document(), sha256, read));
        files.put(new StoredDocument(sha256, opened.file(), date, Instant.now()), opened.bytes());
        statements += read.size();
    }

    /// Keeps the documents beside the ledger, appends what is new, and says what was done.
    ///
    /// @param explain whether to list why statements were joined
    void finish(boolean explain) {
        Recording recording;
        try (LedgerStore store = LedgerStore.open(address)) {
            recording =
                    store.exclusively(
                            () -> {
                                files.forEach(store.documents()::put);
                                Recording made = Recording.of(store.read(), documents);
                                store.append(made.entries());
                                return made;
                            });
        }
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d records added from %d statements of %d documents; %d statements"
                                + " joined to others%n",
                        address,
                        recording.entries().size(),
                        statements,
                        documents.size(),
                        recording.joins().size());
        for (Story story : recording.stories()) {
            if (story.documents().size() > 1) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "one story, one account: %s, printed by %s (%.0f %% of the words in"
                                        + " common)%n",
                                story.account(),
                                String.join(", ", story.names()),
                                story.overlap() * 100);
            }
        }
        if (explain) {
            print(recording.joins());
        }
    }

    private void print(List<Join> joins) {
        Grid grid = new Grid().words(0, "entry").words(0, "because").words(1, "told by");
        for (Join join : joins) {
            grid.row().cell(join.entry()).cell(join.reason()).cell(join.told());
        }
        grid.print(terminal);
    }
}
