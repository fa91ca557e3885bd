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
import org.parley.text.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Documents on their way into a ledger, which gets all they say at once when the last was read.
final class IntoLedger {
    private final Terminal terminal;
    private final String address;
    private final List<ReadDocument> documents = new ArrayList<>();
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

    void add(Document document, String sha256, List<Statement> read) {
        documents.add(new ReadDocument(document, sha256, read));
        statements += read.size();
    }

    /// Appends what is new, and says what was done.
    ///
    /// @param explain whether to list why statements were joined
    void finish(boolean explain) {
        Recording recording;
        try (LedgerStore store = LedgerStore.open(address)) {
            recording =
                    store.exclusively(
                            () -> {
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
