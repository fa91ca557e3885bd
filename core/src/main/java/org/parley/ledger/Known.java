package org.parley.ledger;

import java.util.List;

/// One entry as known at some time: the account that was taken, and those that were not.
///
/// @param id of the entry
/// @param taken the account that stands for it
/// @param reason why it was taken; empty where it is the only one
/// @param others the other accounts, the next best first
public record Known(String id, Account taken, String reason, List<Account> others) {
    public Known {
        others = List.copyOf(others);
    }

    /// The content of the account taken.
    public Content content() {
        return taken.content();
    }

    public Recorded record() {
        return taken.record();
    }

    /// How many accounts there are.
    public int accounts() {
        return 1 + others.size();
    }
}
