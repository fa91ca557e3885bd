package org.parley.measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// The life of one measure on one product, resolved from its events. Immutable.
///
/// Events are taken in the order in which they were decided. A decision replaces what an earlier
/// one of the same step had planned and had not yet come; what had come stays as it was, unless the
/// decision says that it reaches back. An event that stops a named step only withdraws that step's
/// plan: a rise that is postponed without a date leaves the measure in force. Exemptions are told
/// apart: while one holds, the measure goes on for others, and what is decided of it meanwhile is
/// there when the exemption ends.
public final class Timeline {
    private final List<LifeEvent> events;
    private final List<Change> changes;

    /// Exemptions and their ends.
    private final List<Change> exemptions;

    private final Spell[] spells;

    /// First days of the spells, as days of the epoch: what every look-up searches.
    private final long[] starts;

    /// Changes that spare goods in transit.
    private final List<Change> sparing;

    /// Something that happens to the measure on a day.
    private record Change(LocalDate at, Stage stage, LifeEvent event) {}

    private Timeline(List<LifeEvent> events) {
        this.events = events;
        this.changes = changes(events.stream().filter(event -> !event.isExemption()).toList());
        this.exemptions = changes(events.stream().filter(LifeEvent::isExemption).toList());
        this.spells = resolve();
        this.starts = Arrays.stream(spells).mapToLong(spell -> spell.from().toEpochDay()).toArray();
        this.sparing = changes.stream().filter(change -> change.event.grace() != null).toList();
    }

    /// @param events of one measure, all that bear on one product, in any order
    public static Timeline of(List<LifeEvent> events) {
        return new Timeline(
                events.stream().sorted(Comparator.comparing(event -> event.on().from())).toList());
    }

    private static List<Change> changes(List<LifeEvent> events) {
        var changes = new ArrayList<Change>();
        for (LifeEvent event : events) {
            if (event.stage().isTalk()) {
                continue;
            }
            LocalDate at = event.takesEffect();
            LocalDate reach = reach(event);
            changes.removeIf(
                    change ->
                            change.event.step().equals(event.step()) && !change.at.isBefore(reach));
            if (at != null && (event.stage().applies() || event.step().isEmpty())) {
                changes.add(new Change(at, event.stage(), event));
                LocalDate end = event.until();
                if (end != null) {
                    Stage next = event.stage().applies() ? Stage.EXPIRED : Stage.RESUMED;
                    changes.add(new Change(end, next, event));
                }
            }
        }
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    /// The day from which a decision undoes what was planned: when it was taken, or earlier if it
    /// says so.
    private static LocalDate reach(LifeEvent event) {
        LocalDate on = event.on().from();
        When effective = event.effective();
        return effective != null && effective.from().isBefore(on) ? effective.from() : on;
    }

    private Spell[] resolve() {
        var days = new TreeSet<LocalDate>();
        events.forEach(event -> days.add(event.on().from()));
        changes.forEach(change -> days.add(change.at));
        exemptions.forEach(change -> days.add(change.at));
        var found = new ArrayList<Spell>();
        for (LocalDate day : days) {
            Spell spell = fold(day, null);
            Spell last = found.isEmpty() ? null : found.getLast();
            if (last != null && same(last, spell)) {
                continue;
            }
            if (last != null) {
                found.set(found.size() - 1, ending(last, day));
            }
            found.add(spell);
        }
        return found.toArray(Spell[]::new);
    }

    private static boolean same(Spell a, Spell b) {
        return a.stage() == b.stage()
                && a.applies() == b.applies()
                && a.cause().equals(b.cause())
                && Objects.equals(a.rated(), b.rated());
    }

    private static Spell ending(Spell spell, LocalDate until) {
        return new Spell(
                spell.from(), until, spell.stage(), spell.applies(), spell.cause(), spell.rated());
    }

    /// The state on a day, by all changes up to it but those that goods in transit are spared.
    private Spell fold(LocalDate day, @Nullable LocalDate exported) {
        Change last = null;
        boolean applies = false;
        LifeEvent rated = null;
        for (Change change : changes) {
            if (change.at.isAfter(day)) {
                break;
            }
            Grace grace = change.event.grace();
            if (exported != null && grace != null && grace.covers(exported, day)) {
                continue;
            }
            boolean stopped = last != null && !applies;
            if (!stopped || change.event.step().isEmpty()) {
                last = change;
                applies = change.stage.applies();
            }
            boolean rates = change.event.rate() != null || rated == null;
            if (change.stage.applies() && change.stage != Stage.RESUMED && rates) {
                rated = change.event;
            }
        }
        if (last != null) {
            Change exemption = applies ? exemption(day) : null;
            return exemption == null
                    ? new Spell(day, null, last.stage, applies, last.event, rated)
                    : new Spell(day, null, exemption.stage, false, exemption.event, rated);
        }
        LifeEvent said = events.getFirst();
        for (LifeEvent event : events) {
            if (!event.on().from().isAfter(day) && !event.isExemption()) {
                said = event;
            }
        }
        return new Spell(day, null, said.stage(), false, said, null);
    }

    /// The exemption that holds on a day, absent where none does.
    private @Nullable Change exemption(LocalDate day) {
        Change last = null;
        for (Change change : exemptions) {
            if (!change.at.isAfter(day)) {
                last = change;
            }
        }
        return last == null || last.stage.applies() ? null : last;
    }

    /// The stretches of its life in order, from the first day it was spoken of.
    public List<Spell> spells() {
        return List.of(spells);
    }

    /// How it stands on a day, absent before it was first spoken of.
    public @Nullable Spell find(LocalDate day) {
        int at = index(day);
        return at < 0 ? null : spells[at];
    }

    /// Place of the day's spell in [#spells()], -1 before the first.
    public int index(LocalDate day) {
        long asked = day.toEpochDay();
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] > asked) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high;
    }

    /// How it stands for goods that enter on a day and were exported on another.
    public @Nullable Spell find(LocalDate day, LocalDate exported) {
        return graceOn(day) == null || events.getFirst().on().from().isAfter(day)
                ? find(day)
                : fold(day, exported);
    }

    /// The terms for goods in transit that are open on a day, absent where there are none.
    public @Nullable Grace graceOn(LocalDate day) {
        for (Change change : sparing) {
            Grace grace = change.event.grace();
            if (grace != null && !change.at.isAfter(day) && day.isBefore(grace.enteredBefore())) {
                return grace;
            }
        }
        return null;
    }

    /// What is planned or threatened on a day and has not come: the last word on each step. Empty
    /// once a step took effect or was given up, or the measure itself was.
    public List<LifeEvent> ahead(LocalDate day) {
        var ahead = new ArrayList<LifeEvent>();
        for (LifeEvent event : events) {
            if (event.on().from().isAfter(day)) {
                break;
            }
            if (event.isExemption()) {
                continue;
            }
            ahead.removeIf(
                    earlier ->
                            earlier.step().equals(event.step())
                                    || (event.step().isEmpty() && event.stage().isEnd()));
            LocalDate at = event.takesEffect();
            boolean toCome = at != null ? at.isAfter(day) : true;
            if (toCome && (event.stage().isTalk() || event.stage().applies())) {
                ahead.add(event);
            }
        }
        return ahead;
    }

    /// Whether a step took effect on some day, by what is known.
    public boolean tookEffect(String step) {
        return changes.stream()
                .anyMatch(change -> change.event.step().equals(step) && change.stage.applies());
    }

    /// All events, in the order in which they were decided.
    public List<LifeEvent> events() {
        return events;
    }
}
