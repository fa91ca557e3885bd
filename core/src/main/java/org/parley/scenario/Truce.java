package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Account;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Talks;
import org.parley.measure.When;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A standstill: no party raises its tariffs on another while it holds. Accounts may date one truce
/// differently, and each dating is a truce of its own.
///
/// @param entry the ledger's entry
/// @param accounts who date it so, the account taken first where it is one of them
/// @param from its first day
/// @param until the day after its last; absent where this account names no end
/// @param parties economies
public record Truce(
        String entry,
        List<String> accounts,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> parties) {

    public Truce {
        accounts = List.copyOf(accounts);
        parties = List.copyOf(parties);
    }

    /// The datings of the last truce that was agreed by a day, the account taken first; those that
    /// agree are one. Empty where no truce is known.
    public static List<Truce> datings(Knowledge knowledge, LocalDate day) {
        Optional<Known> last =
                knowledge.talks().stream()
                        .filter(known -> find(known.id(), known.taken(), day).isPresent())
                        .max(
                                Comparator.comparing(
                                        known ->
                                                find(known.id(), known.taken(), day)
                                                        .orElseThrow()
                                                        .from()));
        Map<List<@Nullable LocalDate>, Truce> datings = new LinkedHashMap<>();
        last.ifPresent(
                known -> {
                    var accounts = new ArrayList<Account>(List.of(known.taken()));
                    accounts.addAll(known.others());
                    for (Account account : accounts) {
                        find(known.id(), account, day)
                                .ifPresent(
                                        truce -> {
                                            var dates = new ArrayList<@Nullable LocalDate>();
                                            dates.add(truce.from());
                                            dates.add(truce.until());
                                            datings.merge(dates, truce, Truce::and);
                                        });
                    }
                });
        return List.copyOf(datings.values());
    }

    private static Optional<Truce> find(String entry, Account account, LocalDate day) {
        if (account.content() instanceof Talks talks
                && talks.kind() == Talks.Kind.TRUCE
                && talks.status() == Talks.Status.OCCURRED) {
            When when = talks.when();
            When until = talks.until();
            if (when != null && !when.from().isAfter(day)) {
                return Optional.of(
                        new Truce(
                                entry,
                                List.of(account.name()),
                                when.from(),
                                until == null ? null : until.until(),
                                talks.participants()));
            }
        }
        return Optional.empty();
    }

    /// The one among some datings that an account means, or that ends on a day.
    ///
    /// @param named an account's name, however capitalised, or the truce's last day
    /// @throws IllegalArgumentException with the datings there are, if none is meant
    public static Truce choose(List<Truce> datings, String named) {
        return datings.stream()
                .filter(truce -> truce.isDatedBy(named))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "nobody named '%s' dates it, nor does it end then. Known: %s."
                                                .formatted(named, joined(datings, "; "))));
    }

    /// What is said where one question takes the first of several datings.
    public static String firstOf(List<Truce> datings) {
        return "Accounts date the truce differently; taken is %s, not %s. Maybe choose with truce."
                .formatted(datings.getFirst(), joined(datings.subList(1, datings.size()), " or "));
    }

    private static String joined(List<Truce> truces, String between) {
        return truces.stream().map(Truce::toString).collect(Collectors.joining(between));
    }

    /// The same, dated so by the accounts of both.
    private Truce and(Truce same) {
        var both = new ArrayList<>(accounts);
        both.addAll(same.accounts);
        return new Truce(entry, both, from, until, parties);
    }

    /// Whether an account dates it so, or it ends on a day by this dating.
    ///
    /// @param named an account's name, however capitalised, or its last day
    private boolean isDatedBy(String named) {
        return accounts.stream().anyMatch(named::equalsIgnoreCase)
                || (until != null && until.minusDays(1).toString().equals(named));
    }

    /// Whether it still holds on a day after its first, by this dating.
    public boolean holdsOn(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    /// Whether it binds what one economy does to another.
    boolean binds(String one, String other) {
        return parties.contains(one) && parties.contains(other);
    }

    /// `TRUCE-2018 to 2019-03-01`.
    public String dating() {
        return entry + (until == null ? " without an end" : " to " + until.minusDays(1));
    }

    /// `TRUCE-2018 to 2019-03-01 by White House`.
    @Override
    public String toString() {
        return "%s by %s".formatted(dating(), String.join(" and ", accounts));
    }
}
