package org.parley.ledger;

/// What one account has to say about an entry, as known at some time.
///
/// @param record its latest record by then
/// @param isUnreviewed whether a program wrote it and no person has accepted it
public record Account(Recorded record, boolean isUnreviewed) {
    public String name() {
        return record.entry().account();
    }

    public Content content() {
        return record.entry().content();
    }
}
