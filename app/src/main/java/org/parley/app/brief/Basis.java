package org.parley.app.brief;

import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Knowledge;

import java.time.LocalDate;
import java.util.List;

/// What a brief is made from: documents that were read, on top of a ledger where one is named.
final class Basis {
    private final LedgerOptions options;
    private final StepProgress progress;

    /// @param ledger as people know it
    /// @param unreadable how many files could not be read
    record Found(
            List<SourceText> documents,
            Knowledge knowledge,
            String ledger,
            LocalDate day,
            int unreadable) {}

    Basis(Terminal terminal, LedgerOptions options, StepProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    Found of(List<String> files) {
        progress.at("opening the ledger");
        LedgerOptions.Opened opened = options.open();
        return new Found(
                List.of(),
                options.knowledge(opened.ledger()),
                opened.name(),
                options.day(),
                files.size());
    }
}
