package org.parley.talks;

import org.parley.deal.Stated;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How often what two sides had agreed was broken, by a ledger: the evidence of what their word is
/// worth.
///
/// An understanding (a truce or an agreement that took place) runs until the talks break down or one
/// side complains that commitments were taken back, whichever comes first. Breaks come at the rate
///
///     q = breaks / years for which understandings ran
///
/// and a promise that may be broken at any moment at that rate is worth less the further off it is:
/// a side with annual discount factor δ weighs a deal's future by δ · exp(−q). Whoever broke what,
/// both count on less. Without a break q is 0, whatever the years.
///
/// @param spells the understandings, the oldest first
public record Reneging(List<Spell> spells) {
    private static final double DAYS = 365.25;

    public Reneging {
        spells = List.copyOf(spells);
    }

    /// One understanding.
    ///
    /// @param id of its entry
    /// @param from its first day
    /// @param until the day of the break, or the day asked about
    /// @param brokenBy the entry that tells of the break; absent while it stands
    public record Spell(String id, LocalDate from, LocalDate until, Optional<String> brokenBy) {}

    /// Something that begins an understanding, or ends one.
    private record Turn(LocalDate on, String id, boolean begins) {}

    /// What is known of two parties' understandings up to a day.
    public static Reneging of(Knowledge knowledge, LocalDate day, List<String> parties) {
        var turns = new ArrayList<Turn>();
        for (Known known : knowledge.talks()) {
            turn(known, parties).ifPresent(turns::add);
        }
        for (Known known : knowledge.positions()) {
            complaint(known, parties).ifPresent(turns::add);
        }
        turns.removeIf(turn -> turn.on().isAfter(day));
        turns.sort(Comparator.comparing(Turn::on).thenComparing(Turn::id));
        var spells = new ArrayList<Spell>();
        Optional<Turn> running = Optional.empty();
        for (Turn turn : turns) {
            if (turn.begins() && running.isEmpty()) {
                running = Optional.of(turn);
            } else if (!turn.begins() && running.isPresent()) {
                Turn begun = running.get();
                spells.add(new Spell(begun.id(), begun.on(), turn.on(), Optional.of(turn.id())));
                running = Optional.empty();
            }
        }
        running.ifPresent(
                begun -> spells.add(new Spell(begun.id(), begun.on(), day, Optional.empty())));
        return new Reneging(spells);
    }

    private static Optional<Turn> turn(Known known, List<String> parties) {
        if (!(known.content() instanceof Talks talks)
                || talks.when() == null
                || talks.status() != Talks.Status.OCCURRED
                || !talks.participants().containsAll(parties)) {
            return Optional.empty();
        }
        LocalDate on = talks.when().from();
        return switch (talks.kind()) {
            case TRUCE, AGREEMENT -> Optional.of(new Turn(on, known.id(), true));
            case BREAKDOWN -> Optional.of(new Turn(on, known.id(), false));
            case ROUND, SUMMIT, CALL, DEADLINE, DISPUTE_FILING, RULING -> Optional.empty();
        };
    }

    private static Optional<Turn> complaint(Known known, List<String> parties) {
        Entry entry = known.record().entry();
        LocalDate on = entry.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        boolean ofABreach =
                known.content() instanceof Position position
                        && position.kind() == Position.Kind.COMPLAINT
                        && position.about().contains("commitments")
                        && Stated.between(position, parties);
        return ofABreach ? Optional.of(new Turn(on, known.id(), false)) : Optional.empty();
    }

    /// How many understandings were broken.
    public int breaks() {
        return (int) spells.stream().filter(spell -> spell.brokenBy().isPresent()).count();
    }

    /// Days for which understandings ran, at least one for each.
    public long days() {
        return spells.stream()
                .mapToLong(
                        spell -> Math.max(1, ChronoUnit.DAYS.between(spell.from(), spell.until())))
                .sum();
    }

    /// q, breaks a year; 0 where nothing was broken.
    public double perYear() {
        return breaks() == 0 ? 0 : breaks() * DAYS / days();
    }

    /// What is left of an annual discount factor, δ · exp(−q).
    public double discounted(double patience) {
        return patience * Math.exp(-perYear());
    }

    /// The entries that this rests on.
    public List<String> evidence() {
        var ids = new ArrayList<String>();
        for (Spell spell : spells) {
            ids.add(spell.id());
            spell.brokenBy().ifPresent(ids::add);
        }
        return ids.stream().distinct().toList();
    }
}
