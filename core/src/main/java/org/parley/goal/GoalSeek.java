package org.parley.goal;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for the number of an [Instrument] that brings a [Target] about.
///
/// First along the instrument's grid: the crossing of the wished level that is nearest to doing
/// nothing is then found by Brent's method. Where no two neighbours lie on either side of it, the
/// point that comes nearest is refined to where the derivative is 0, which either crosses after all
/// or is the most that can be had.
public final class GoalSeek {
    private static final double RELATIVE = 1e-10;

    /// Step of the central difference, as a share of the bracket.
    private static final double STEP = 1e-3;

    private final Setting setting;
    private final Target target;
    private final Instrument instrument;
    private final Outcome without;
    private final double before;
    private final double wanted;
    private final List<Point> curve = new ArrayList<>();

    private GoalSeek(Setting setting, Target target, Instrument instrument, Outcome without) {
        this.setting = setting;
        this.target = target;
        this.instrument = instrument;
        this.without = without;
        before = target.figure().value(without);
        wanted = target.wanted(before);
    }

    /// One place on the curve.
    ///
    /// @param number of the instrument
    /// @param value of the target
    public record Point(double number, double value) {}

    /// What came of it.
    ///
    /// @param without the outcome with the instrument idle
    /// @param idle the instrument's number there
    /// @param before the target's value there
    /// @param wanted the level wished
    /// @param curve by number
    public record Answer(
            Outcome without,
            double idle,
            double before,
            double wanted,
            List<Point> curve,
            Verdict verdict) {
        public Answer {
            curve = List.copyOf(curve);
        }
    }

    /// Whether it can be had.
    public sealed interface Verdict {
        /// The instrument's number that comes of it.
        double number();

        /// The target's value there.
        double value();

        /// The outcome there.
        Outcome outcome();

        /// It takes this.
        record Takes(double number, double value, Outcome outcome) implements Verdict {}

        /// It cannot be had, and this is the most.
        ///
        /// @param turns whether the figure turns back beyond; if not, this is as far as was looked
        record AtMost(double number, double value, Outcome outcome, boolean turns)
                implements Verdict {}
    }

    /// Looks for it; empty where there is no equilibrium even with the instrument idle.
    public static Optional<Answer> of(Setting setting, Target target, Instrument instrument) {
        return setting.solve(setting.policy())
                .map(without -> new GoalSeek(setting, target, instrument, without).answer());
    }

    private Answer answer() {
        for (double number : instrument.grid(setting, without)) {
            instrument
                    .solve(setting, number)
                    .ifPresent(
                            outcome ->
                                    curve.add(new Point(number, target.figure().value(outcome))));
        }
        double idle = instrument.idle(without);
        return new Answer(without, idle, before, wanted, curve, verdict(idle));
    }

    private Verdict verdict(double idle) {
        Optional<Verdict> crossing = nearestCrossing(idle);
        if (crossing.isPresent()) {
            return crossing.get();
        }
        int best = 0;
        for (int k = 1; k < curve.size(); k++) {
            if (distance(curve.get(k)) < distance(curve.get(best))) {
                best = k;
            }
        }
        boolean inside = best > 0 && best < curve.size() - 1;
        if (!inside) {
            return atMost(curve.get(best).number(), false);
        }
        double turn = turn(curve.get(best - 1).number(), curve.get(best + 1).number(), best);
        double value = value(turn);
        if ((value - wanted) * (before - wanted) > 0) {
            return atMost(turn, true);
        }
        double near = curve.get(turn > idle ? best - 1 : best + 1).number();
        return takes(root(Math.min(near, turn), Math.max(near, turn)));
    }

    private double distance(Point point) {
        return Math.abs(point.value() - wanted);
    }

    /// The pair of neighbours on either side of the wished level that is nearest to doing nothing.
    private Optional<Verdict> nearestCrossing(double idle) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k + 1 < curve.size(); k++) {
            Point a = curve.get(k);
            Point b = curve.get(k + 1);
            double away = Math.min(Math.abs(a.number() - idle), Math.abs(b.number() - idle));
            if ((a.value() - wanted) * (b.value() - wanted) <= 0 && away < least) {
                nearest = k;
                least = away;
            }
        }
        return nearest < 0
                ? Optional.empty()
                : Optional.of(
                        takes(root(curve.get(nearest).number(), curve.get(nearest + 1).number())));
    }

    private double root(double low, double high) {
        var solver = new BrentSolver(RELATIVE, RELATIVE * (high - low), 0);
        return solver.findRoot(number -> value(number) - wanted, low, high);
    }

    /// Where the derivative is 0; the best place of the grid where it does not change its sign.
    private double turn(double low, double high, int best) {
        double step = STEP * (high - low);
        double atLow = slope(low + step, step);
        double atHigh = slope(high - step, step);
        if (!(atLow * atHigh < 0)) {
            return curve.get(best).number();
        }
        var solver = new BrentSolver(RELATIVE, 1e-6 * (high - low), 0);
        return solver.findRoot(number -> slope(number, step), low + step, high - step);
    }

    private double slope(double number, double step) {
        return (value(number + step) - value(number - step)) / (2 * step);
    }

    private double value(double number) {
        return target.figure().value(outcome(number));
    }

    private Outcome outcome(double number) {
        return instrument
                .solve(setting, number)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No equilibrium with %s at %s, though there is one on either side."
                                                .formatted(instrument, number)));
    }

    private Verdict takes(double number) {
        Outcome outcome = outcome(number);
        return new Verdict.Takes(number, target.figure().value(outcome), outcome);
    }

    private Verdict atMost(double number, boolean turns) {
        Outcome outcome = outcome(number);
        return new Verdict.AtMost(number, target.figure().value(outcome), outcome, turns);
    }
}
