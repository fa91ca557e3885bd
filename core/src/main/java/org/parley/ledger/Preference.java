package org.parley.ledger;

import java.util.Comparator;
import java.util.List;

/// Which of several accounts of one entry to take where a question needs one: those preferred by
/// name first, then the official act before the statement, data, press and analysts, then the
/// reviewed before the unreviewed, then the later before the earlier.
///
/// @param accounts names of accounts to believe before all others, the first first
public record Preference(List<String> accounts) {
    /// The rule alone.
    public static final Preference OFFICIAL_FIRST = new Preference(List.of());

    public Preference {
        accounts = List.copyOf(accounts);
    }

    public static Preference of(String... accounts) {
        return new Preference(List.of(accounts));
    }

    Comparator<Account> order() {
        return Comparator.<Account>comparingInt(account -> named(account.name()))
                .thenComparing(account -> account.record().entry().standing())
                .thenComparing(Account::isUnreviewed)
                .thenComparing(
                        account -> account.record().entry().recordedAt(), Comparator.reverseOrder())
                .thenComparing(account -> account.record().sequence(), Comparator.reverseOrder());
    }

    private int named(String account) {
        int at = accounts.indexOf(account);
        return at < 0 ? accounts.size() : at;
    }

    /// Why one account was taken before another, in words.
    String reason(Account taken, Account other) {
        if (named(taken.name()) != named(other.name())) {
            return "asked for";
        }
        var standing = taken.record().entry().standing();
        if (standing != other.record().entry().standing()) {
            return "%s before %s"
                    .formatted(words(standing), words(other.record().entry().standing()));
        }
        if (taken.isUnreviewed() != other.isUnreviewed()) {
            return "reviewed before unreviewed";
        }
        return "later before earlier";
    }

    private static String words(Evidence.Standing standing) {
        return switch (standing) {
            case OFFICIAL_ACT -> "official act";
            case OFFICIAL_STATEMENT -> "official statement";
            case DATASET -> "data set";
            case PRESS -> "press";
            case ANALYST -> "analyst";
        };
    }
}
