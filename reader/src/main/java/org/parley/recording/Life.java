package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Stage;
import org.parley.measure.Timeline;
import org.parley.reader.Statement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The events in one measure's life that statements tell, each with its accounts: what was
/// threatened, announced and put in effect are events; a rise of the rate is a step of its own.
final class Life {
    /// An event, and an account of it.
    ///
    /// @param entry id of the event's entry
    record Told(String entry, LifeEvent event, Measure terms, Telling telling) {}

    private final Track track;
    private final Ids ids;
    private final List<Track.Held> events;
    private final List<Told> told = new ArrayList<>();
    private final List<Join> joins;
    private final @Nullable LocalDate lastByHand;

    private Life(Track track, Ids ids, List<Join> joins) {
        this.track = track;
        this.ids = ids;
        this.joins = joins;
        events = new ArrayList<>(track.held);
        lastByHand =
                track.isByHand
                        ? events.stream()
                                .map(held -> held.event().on().from())
                                .max(LocalDate::compareTo)
                                .orElse(null)
                        : null;
    }

    static List<Told> of(Track track, Ids ids, List<Join> joins) {
        var life = new Life(track, ids, joins);
        track.told.forEach(life::tell);
        return life.told;
    }

    private void tell(Track.Told one) {
        Telling telling = one.telling();
        if (!(telling.statement() instanceof Statement.Measure said)) {
            throw new IllegalStateException(telling.statement() + " is no measure");
        }
        String step = step(said, telling.date());
        LifeEvent event = Contents.event(said, telling.date(), track.id(), step, one.note());
        Track.Held same = same(event, telling);
        if (same == null && step.isEmpty() && isOtherRate(event)) {
            step = "to-" + percent(event.rate());
            event = Contents.event(said, telling.date(), track.id(), step, one.note());
            same = same(event, telling);
        }
        if (same == null) {
            String name = step.isEmpty() ? event.stage().toString() : step;
            same = new Track.Held(ids.fresh(track.id() + "/" + name), event);
            events.add(same);
        } else {
            event = asOf(same.event(), event);
        }
        told.add(new Told(same.entry(), event, one.terms(), telling));
    }

    /// The event as a later document tells it again: of the same step, and, where it says no date
    /// of its own for what happened before, not later than it was known.
    private static LifeEvent asOf(LifeEvent known, LifeEvent event) {
        LifeEvent same = event.withStep(known.step());
        boolean isOld =
                known.stage() == event.stage()
                        && !event.stage().isTalk()
                        && event.effective() == null
                        && known.on().compareTo(event.on()) < 0;
        return isOld ? same.withOn(known.on()) : same;
    }

    /// The step that a statement is about, empty for the measure itself.
    private String step(Statement.Measure said, LocalDate date) {
        DutyExpression rate = Contents.rate(said);
        if (rate == null) {
            return "";
        }
        String name = "to-" + percent(rate);
        boolean isChange =
                ("increase".equals(said.direction()) || "decrease".equals(said.direction()))
                        && events.stream()
                                .anyMatch(held -> !held.event().on().from().isAfter(date));
        boolean isKnown = events.stream().anyMatch(held -> held.event().step().equals(name));
        boolean stops = !Stage.parse(said.status()).applies();
        return isChange || isKnown && stops ? name : "";
    }

    private static String percent(@Nullable DutyExpression rate) {
        return String.valueOf(rate).replace("%", "").replace(" ", "-");
    }

    /// Whether the measure is in force at another rate by an earlier account.
    private boolean isOtherRate(LifeEvent event) {
        return event.stage() == Stage.IN_EFFECT
                && event.rate() != null
                && events.stream()
                        .anyMatch(
                                held ->
                                        held.event().stage() == Stage.IN_EFFECT
                                                && held.event().rate() != null
                                                && !held.event().rate().equals(event.rate()));
    }

    /// The event that is told again: one that agrees before one that differs, then the nearest.
    private Track.@Nullable Held same(LifeEvent event, Telling telling) {
        List<LocalDate> turns =
                events.stream()
                        .filter(held -> isTurn(held.event().stage()))
                        .map(held -> held.event().on().from())
                        .toList();
        Track.Held best = null;
        SameEvent.Reason why = null;
        long nearest = Long.MAX_VALUE;
        for (Track.Held held : events) {
            if (track.isByHand && SameEvent.isTooEarly(held.event(), telling.date())) {
                continue;
            }
            SameEvent.Reason reason = SameEvent.why(held.event(), event, turns);
            long apart =
                    Math.abs(ChronoUnit.DAYS.between(held.event().on().from(), telling.date()));
            boolean isBetter =
                    reason != null
                            && (why == null
                                    || reason.agrees() && !why.agrees()
                                    || reason.agrees() == why.agrees() && apart < nearest);
            if (isBetter) {
                best = held;
                why = reason;
                nearest = apart;
            }
        }
        if (best == null && lastByHand != null && !telling.date().isAfter(lastByHand)) {
            best = standing(telling.date());
            why =
                    new SameEvent.Reason(
                            false, "the record written by hand tells that time; they differ");
        }
        if (best != null && why != null) {
            joins.add(new Join(best.entry(), telling.named(), why.text()));
        }
        return best;
    }

    private static boolean isTurn(Stage stage) {
        return stage == Stage.SUSPENDED || stage == Stage.LIFTED || stage == Stage.RESUMED;
    }

    /// The event of a record by hand that made the measure stand as it did on a day; its first
    /// where it was not spoken of yet.
    private Track.@Nullable Held standing(LocalDate day) {
        if (track.held.isEmpty()) {
            return null;
        }
        Timeline timeline = Timeline.of(track.held.stream().map(Track.Held::event).toList());
        int at = Math.max(0, timeline.index(day));
        LifeEvent cause = timeline.spells().get(at).cause();
        return track.held.stream()
                .filter(held -> held.event().equals(cause))
                .findFirst()
                .orElse(null);
    }
}
