package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Account;
import org.parley.ledger.Content;
import org.parley.ledger.Figure;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Positions, talks and figures, each with all accounts of it.
final class Sayings {
    private final List<Saying> sayings = new ArrayList<>();
    private final Ids ids;
    private final List<Join> joins;

    /// @param entry id
    /// @param accounts what each says, with the day on which it was learnt
    private record Saying(String entry, List<Dated> accounts) {}

    private record Dated(Content content, LocalDate date) {}

    Sayings(Knowledge knowledge, Ids ids, List<Join> joins) {
        this.ids = ids;
        this.joins = joins;
        for (Known known : knowledge.entries()) {
            if (known.content() instanceof Position
                    || known.content() instanceof Talks
                    || known.content() instanceof Figure) {
                var accounts = new ArrayList<Dated>();
                accounts.add(dated(known.taken()));
                known.others().forEach(other -> accounts.add(dated(other)));
                sayings.add(new Saying(known.id(), accounts));
            }
        }
    }

    private static Dated dated(Account account) {
        return new Dated(
                account.content(),
                account.record().entry().recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /// The id of the entry of which a telling is an account, a new one where nothing is the same.
    String entry(Telling telling, Content content) {
        Saying best = null;
        Match match = null;
        for (Saying saying : sayings) {
            Match found = match(saying, telling, content);
            if (found != null && (match == null || found.apart() < match.apart())) {
                best = saying;
                match = found;
            }
        }
        if (best == null || match == null) {
            best = new Saying(ids.fresh(Ids.of(content, telling.date())), new ArrayList<>());
            sayings.add(best);
        } else {
            joins.add(new Join(best.entry(), telling.named(), match.reason()));
        }
        best.accounts().add(new Dated(content, telling.date()));
        return best.entry();
    }

    /// @param apart days to the nearest account
    private record Match(String reason, long apart) {}

    /// How a telling is an account of a saying: like all its accounts, or like one of them for
    /// figures, whose accounts may differ in the number.
    private static @Nullable Match match(Saying saying, Telling telling, Content content) {
        Match nearest = null;
        for (Dated account : saying.accounts()) {
            String reason =
                    SameSaying.why(account.content(), account.date(), content, telling.date());
            long apart = Math.abs(ChronoUnit.DAYS.between(account.date(), telling.date()));
            if (reason == null && !(content instanceof Figure)) {
                return null;
            }
            if (reason != null && (nearest == null || apart < nearest.apart())) {
                nearest = new Match(reason, apart);
            }
        }
        return nearest;
    }
}
