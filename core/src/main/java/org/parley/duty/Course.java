package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Grace;
import org.parley.measure.LifeEvent;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// One tariff through time on all products that have the same events and rates under it, ready to
/// be asked.
///
/// Design history: each product had its own; with thousands of them, look-ups spent most of their
/// time waiting for memory.
final class Course {
    final TariffOnPair tariff;
    final Timeline timeline;
    private final @Nullable DutyLine[] lines;
    private final ToDoubleFunction<LifeEvent> rate;

    /// @param rate the rate that an event sets, NaN where it is not known
    Course(TariffOnPair tariff, Timeline timeline, ToDoubleFunction<LifeEvent> rate) {
        this.tariff = tariff;
        this.timeline = timeline;
        this.rate = rate;
        List<Spell> spells = timeline.spells();
        this.lines = new DutyLine[spells.size()];
        for (int i = 0; i < spells.size(); i++) {
            lines[i] = line(spells.get(i), i);
        }
    }

    private @Nullable DutyLine line(Spell spell, int index) {
        LifeEvent rated = spell.rated();
        if (!spell.applies() || rated == null) {
            return null;
        }
        double value = rate.applyAsDouble(rated);
        return Double.isNaN(value) ? null : tariff.line(spell, rated, value, since(index));
    }

    /// The day since which the rate has stood, through spells that did not change it.
    private LocalDate since(int index) {
        List<Spell> spells = timeline.spells();
        int first = index;
        while (first > 0
                && spells.get(first - 1).applies()
                && Objects.equals(spells.get(first - 1).rated(), spells.get(index).rated())) {
            first--;
        }
        return spells.get(first).from();
    }

    /// The duty in force on a day, absent where there is none.
    @Nullable DutyLine find(LocalDate day, @Nullable LocalDate exported) {
        Coverage coverage = tariff.coverage;
        if (coverage.isAlways()) {
            return byTimeline(day, exported);
        }
        DutyLine line = coverage.holds(day) ? byTimeline(day, exported) : null;
        return line == null ? null : line.notBefore(coverage.since(day));
    }

    private @Nullable DutyLine byTimeline(LocalDate day, @Nullable LocalDate exported) {
        if (exported != null && timeline.graceOn(day) != null) {
            Spell spell = timeline.find(day, exported);
            if (spell == null || spell.rated() == null || !spell.applies()) {
                return null;
            }
            for (int i = timeline.index(day); i >= 0; i--) {
                DutyLine line = lines[i];
                if (line != null && spell.rated().equals(timeline.spells().get(i).rated())) {
                    return line;
                }
            }
        }
        int at = timeline.index(day);
        return at < 0 ? null : lines[at];
    }

    /// What to say of goods in transit, absent where there is nothing to say.
    @Nullable String transitNote(LocalDate day, @Nullable LocalDate exported) {
        Grace grace = timeline.graceOn(day);
        if (grace == null) {
            return null;
        }
        if (exported == null) {
            return "%s: goods exported before %s and entered before %s keep the former rate; no date of export was given."
                    .formatted(tariff.id, grace.exportedBefore(), grace.enteredBefore());
        }
        return grace.covers(exported, day)
                ? "%s: exported on %s, before %s, and entered before %s: the former rate is kept."
                        .formatted(
                                tariff.id, exported, grace.exportedBefore(), grace.enteredBefore())
                : null;
    }

    /// Whether a product at or below one of its codes belongs, and is not left out by the scope.
    boolean covers(ProductCode product) {
        return !(tariff.measure.terms().scope() instanceof Scope.Products products)
                || products.contains(product);
    }

    /// The rate that an event would set, NaN where it is not known.
    double rate(LifeEvent event) {
        return rate.applyAsDouble(event);
    }
}
