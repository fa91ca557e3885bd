package org.parley.talks;

import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.WarOfAttrition;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.WarOfAttrition.Side;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.talks.TalksInputs.Patience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the war in force costs each side, and who gives in first.
///
/// @param costs what it costs each, a share of its income for as long as it lasts
/// @param millionPerMonth the same in million USD of the world's year a month
/// @param prizes by how much each would be better off if the other gave in than if it did itself, a
///   share of income; below 0 where its own duties cost it more than the other's
/// @param course of a war of attrition; absent where it costs one of them nothing, or winning it
///   brings nothing
/// @param cases the same with one input moved
public record Endurance(
        List<Double> costs,
        List<Double> millionPerMonth,
        List<Double> prizes,
        Optional<Course> course,
        List<Case> cases) {
    /// Costs and prizes below this share of income are none.
    private static final double NOTHING = 1e-7;

    private static final double SHORT_HORIZON = 24;

    public Endurance {
        costs = List.copyOf(costs);
        millionPerMonth = List.copyOf(millionPerMonth);
        prizes = List.copyOf(prizes);
        cases = List.copyOf(cases);
    }

    /// What one other input makes of it.
    ///
    /// @param input in words
    public record Case(String input, Course course) {}

    /// Whether the war costs a side something.
    public boolean hurts(int side) {
        return costs.get(side) > NOTHING;
    }

    /// Whether a side would rather see the other give in than give in itself.
    public boolean wantsToWin(int side) {
        return prizes.get(side) > NOTHING;
    }

    static Endurance of(Negotiation talks, TalksInputs inputs) {
        Pair peace = talks.stance(Stance.PEACE, Stance.PEACE);
        Pair war = talks.stance(Stance.IN_FORCE, Stance.IN_FORCE);
        Pair firstWins = talks.stance(Stance.IN_FORCE, Stance.PEACE);
        Pair secondWins = talks.stance(Stance.PEACE, Stance.IN_FORCE);
        var costs = new ArrayList<Double>();
        var million = new ArrayList<Double>();
        var prizes = new ArrayList<Double>();
        for (int side = 0; side < 2; side++) {
            double cost = peace.of(side) - war.of(side);
            Pair wins = side == 0 ? firstWins : secondWins;
            Pair loses = side == 0 ? secondWins : firstWins;
            costs.add(cost);
            million.add(cost * talks.arena().world().income(talks.economy(side)) / 12);
            prizes.add(wins.of(side) - loses.of(side));
        }
        var bare = new Endurance(costs, million, prizes, Optional.empty(), List.of());
        if (!bare.hurts(0) || !bare.hurts(1) || !bare.wantsToWin(0) || !bare.wantsToWin(1)) {
            return bare;
        }
        return new Endurance(
                costs,
                million,
                prizes,
                Optional.of(
                        new WarOfAttrition(bare.usual(0, inputs), bare.usual(1, inputs)).course()),
                bare.cases(talks, inputs));
    }

    private Side usual(int side, TalksInputs inputs) {
        return side(side, inputs.patience().central(), inputs.doubt(), inputs.horizonMonths());
    }

    private Side side(int side, double patience, double doubt, double horizon) {
        return new Side(costs.get(side) / 12, prizes.get(side) / 12, patience, doubt, horizon);
    }

    /// One input of one side moved at a time.
    private List<Case> cases(Negotiation talks, TalksInputs inputs) {
        Patience patience = inputs.patience();
        double doubt = inputs.doubt();
        double horizon = inputs.horizonMonths();
        double shorter = Double.isInfinite(horizon) ? SHORT_HORIZON : horizon / 2;
        var moved = new ArrayList<Case>();
        for (int side = 0; side < 2; side++) {
            String code = talks.code(side);
            Side other = usual(1 - side, inputs);
            for (double value : new double[] {patience.low(), patience.high()}) {
                moved.add(
                        one(
                                "patience of %s %.2f".formatted(code, value),
                                side,
                                side(side, value, doubt, horizon),
                                other));
            }
            moved.add(
                    one(
                            "horizon of %s %.0f months".formatted(code, shorter),
                            side,
                            side(side, patience.central(), doubt, shorter),
                            other));
            moved.add(
                    one(
                            "%s thought twice as firm".formatted(code),
                            side,
                            side(side, patience.central(), Math.min(0.99, 2 * doubt), horizon),
                            other));
        }
        return moved;
    }

    private static Case one(String input, int side, Side changed, Side other) {
        var war =
                side == 0 ? new WarOfAttrition(changed, other) : new WarOfAttrition(other, changed);
        return new Case(input, war.course());
    }
}
