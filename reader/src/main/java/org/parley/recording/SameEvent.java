package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Stage;
import org.parley.measure.When;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// When two statements on one measure tell the same event of its life.
///
/// The same stage with the same rate and date is one event, whenever it is told again. Reports of
/// one news cycle that differ in stage or rate disagree about one event; reports further apart tell
/// two, a threat and then its execution.
final class SameEvent {
    /// Weekly papers still write of Friday's news on Monday.
    private static final long CYCLE_DAYS = 3;

    /// Different rates for what is in force, so far apart, are a change and not a disagreement.
    private static final long CHANGE_DAYS = 30;

    /// Why two are one.
    ///
    /// @param agrees whether they tell the same of it
    record Reason(boolean agrees, String text) {}

    private SameEvent() {}

    /// Why a told event is a known one, absent where it is not.
    ///
    /// @param told stands on the day of its document
    /// @param since days on which the measure was stopped or taken up again
    static @Nullable Reason why(LifeEvent known, LifeEvent told, List<LocalDate> since) {
        if (!isSameStep(known, told)) {
            return null;
        }
        long apart = Math.abs(ChronoUnit.DAYS.between(known.on().from(), told.on().from()));
        if (isSame(known.stage(), told.stage()) && agree(known.effective(), told.effective())) {
            if (agree(known.rate(), told.rate())) {
                return turned(known, told, since)
                        ? null
                        : new Reason(true, "both say " + told.stage());
            }
            return apart <= CHANGE_DAYS
                    ? new Reason(
                            false,
                            "both say %s; they differ on the rate, %s against %s"
                                    .formatted(told.stage(), known.rate(), told.rate()))
                    : null;
        }
        return apart <= CYCLE_DAYS
                ? new Reason(
                        false,
                        "told within %d days; they differ: %s against %s"
                                .formatted(CYCLE_DAYS, words(known), words(told)))
                : null;
    }

    /// A rate that is told without saying that it rose is that of the step to it.
    private static boolean isSameStep(LifeEvent known, LifeEvent told) {
        return known.step().equals(told.step())
                || told.step().isEmpty() && told.rate() != null && told.rate().equals(known.rate());
    }

    /// Whether a document cannot have told of an event whose day is known, since it came later.
    static boolean isTooEarly(LifeEvent known, LocalDate document) {
        return !known.stage().isTalk() && document.plusDays(CYCLE_DAYS).isBefore(known.on().from());
    }

    /// Whether the measure was stopped or taken up again between the two.
    private static boolean turned(LifeEvent known, LifeEvent told, List<LocalDate> since) {
        return !known.stage().isTalk()
                && since.stream()
                        .anyMatch(
                                day ->
                                        day.isAfter(known.on().from())
                                                && day.isBefore(told.on().from()));
    }

    private static boolean isSame(Stage a, Stage b) {
        return plain(a) == plain(b);
    }

    /// Stages that papers tell by the same words.
    private static Stage plain(Stage stage) {
        return switch (stage) {
            case SCHEDULED -> Stage.ANNOUNCED;
            case CHANGED, RESUMED -> Stage.IN_EFFECT;
            case EXPIRED -> Stage.LIFTED;
            case CONSIDERED,
                    THREATENED,
                    ANNOUNCED,
                    IN_EFFECT,
                    SUSPENDED,
                    LIFTED,
                    REFUSED,
                    NEVER_APPLIED ->
                    stage;
        };
    }

    private static boolean agree(@Nullable When a, @Nullable When b) {
        return a == null
                || b == null
                || a.from().isBefore(b.until()) && b.from().isBefore(a.until());
    }

    private static boolean agree(@Nullable DutyExpression a, @Nullable DutyExpression b) {
        return a == null || b == null || a.equals(b) || a instanceof DutyExpression.Listed;
    }

    private static String words(LifeEvent event) {
        return event.stage()
                + (event.rate() == null ? "" : " " + event.rate())
                + (event.effective() == null ? "" : " from " + event.effective());
    }
}
