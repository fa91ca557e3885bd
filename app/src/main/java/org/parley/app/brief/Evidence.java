package org.parley.app.brief;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Quote;

import java.util.List;
import java.util.Map;

/// What a figure rests on.
public sealed interface Evidence {
    String id();

    /// One line for people.
    String title();

    /// What was asked: documents, day, what was known.
    record Asked(String id, String title, Map<String, String> terms) implements Evidence {}

    /// An entry of the ledger, as each account tells it; the first is the one taken.
    ///
    /// @param reason why it was taken, empty where it is the only one
    record Recorded(String id, String title, String reason, List<Account> accounts)
            implements Evidence {
        public Recorded {
            accounts = List.copyOf(accounts);
        }
    }

    /// What one account says, and its words or its act.
    ///
    /// @param terms what it says, field by field
    record Account(
            String name,
            String recorded,
            String standing,
            Map<String, String> terms,
            List<Proof> proofs,
            boolean unreviewed) {
        public Account {
            proofs = List.copyOf(proofs);
        }
    }

    /// Words in a document, or where it can be looked up.
    record Proof(String source, @Nullable Quote quote, String reference) {}

    /// An equilibrium that was solved.
    ///
    /// @param terms world, closure, elasticities, policy, steps and residual
    record Solved(String id, String title, Map<String, String> terms, List<String> rests)
            implements Evidence {
        public Solved {
            rests = List.copyOf(rests);
        }
    }

    /// Computed from other evidence.
    ///
    /// @param formula in words or symbols
    /// @param rests ids of what goes into it
    record Derived(String id, String title, String formula, List<String> rests)
            implements Evidence {
        public Derived {
            rests = List.copyOf(rests);
        }
    }

    /// Figures of a world's tables, or another set of data.
    record Data(String id, String title, String source) implements Evidence {}
}
