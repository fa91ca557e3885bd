package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Entry;
import org.parley.ledger.Evidence;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.DutyExpression;
import org.parley.measure.LegalAct;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Spell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tariff between two economies with all that a line of an answer tells of it.
final class TariffOnPair {
    final String id;
    final Measure.Tariff measure;

    /// Among the tariffs of its table, from 0.
    final int place;

    final Coverage coverage;
    final List<Known> life;

    private final Map<LifeEvent, Known> told = new HashMap<>();

    TariffOnPair(
            String id, int place, Measure.Tariff measure, Coverage coverage, List<Known> life) {
        this.id = id;
        this.place = place;
        this.coverage = coverage;
        this.life = List.copyOf(life);
        this.measure = measure;
        life.forEach(known -> told.putIfAbsent(Knowledge.event(known), known));
    }

    /// The line of an answer for a spell.
    DutyLine line(Spell spell, LifeEvent rated, double rate, LocalDate since) {
        Known known = told.get(rated);
        LegalAct act = measure.terms().act();
        DutyExpression expression = rated.rate();
        return new DutyLine(
                id,
                measure.terms().title(),
                measure.stacking(),
                rate,
                expression == null ? "" : expression.toString(),
                act == null ? "" : act.toString(),
                known == null ? id : known.id(),
                known == null ? 0 : known.record().sequence(),
                since,
                known == null ? "" : words(known.record().entry()),
                1,
                notes(spell, rated, known));
    }

    /// What the source said, or where it can be read.
    static String words(Entry entry) {
        for (Evidence evidence : entry.evidence()) {
            if (evidence.quote() != null) {
                return evidence.quote().exact();
            }
        }
        return entry.evidence().isEmpty() ? "" : entry.evidence().getFirst().reference();
    }

    private List<String> notes(Spell spell, LifeEvent rated, @Nullable Known known) {
        var notes = new ArrayList<String>();
        if (!coverage.note().isEmpty()) {
            notes.add("%s concerns %s on the day.".formatted(id, coverage.note()));
        }
        if (spell.isUnconfirmed()) {
            notes.add(
                    "%s applies from %s by what was %s on %s; no entry tells that it did."
                            .formatted(id, spell.from(), rated.stage(), rated.on()));
        }
        DutyExpression expression = rated.rate();
        if (expression != null && !expression.isExact()) {
            notes.add(
                    "%s is written as '%s'; counted is its top ad-valorem rate."
                            .formatted(id, expression));
        }
        if (known != null && known.accounts() > 1) {
            notes.add(
                    "%s: %d accounts; taken is %s (%s)."
                            .formatted(
                                    known.id(),
                                    known.accounts(),
                                    known.taken().name(),
                                    known.reason()));
        }
        if (known != null && known.taken().isUnreviewed()) {
            notes.add(known.id() + " was read by a program and is not reviewed.");
        }
        return List.copyOf(notes);
    }
}
