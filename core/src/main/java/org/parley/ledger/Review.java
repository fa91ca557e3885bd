package org.parley.ledger;

/// What a person decided about an account that a program wrote. It bears the id of the entry it
/// reviews; its account is the reviewer's.
///
/// @param reviewed the account that was looked at
/// @param why empty where nothing was said
public record Review(String reviewed, Verdict verdict, String reviewer, String why)
        implements Content {

    /// An edit is recorded as a corrected entry, and a review that accepts it.
    public enum Verdict {
        ACCEPT,
        REJECT
    }
}
