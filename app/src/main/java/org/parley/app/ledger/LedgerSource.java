package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// Which ledger, for a command that has its own ways to say when.
public final class LedgerSource {
    @Option(names = "--ledger", paramLabel = "FILE|URL|RECORD", description = "The ledger.")
    @Nullable String address;

    /// The ledger's file, database or record, as people name it.
    public String address() {
        return LedgerOptions.usual(address);
    }

    LedgerOptions.Opened open() {
        var options = new LedgerOptions();
        options.address = address;
        return options.open();
    }
}
