package org.parley.app.ledger;

import org.parley.app.terminal.Terminal;

import java.util.List;
import java.util.Map;

/// What a ledger answers: to people, to programs, and to whom it is certified.
interface LedgerAnswer {
    void print(Terminal terminal);

    /// With the keys of `docs/manual/ledger.md`.
    Map<String, Object> json();

    /// Ids of the entries that it rests on.
    List<String> entries();
}
