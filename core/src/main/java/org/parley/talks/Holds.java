package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Enforcement;
import org.parley.bargain.Enforcement.Temptation;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.deal.Issue;
import org.parley.economy.Policy;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.nash.BestResponse;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffChoice;
import org.parley.nash.TariffDetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What tempts each side to break a truce or a deal, and whether steps or a snap-back mend it.
final class Holds {
    /// What a deal with such a clause is called behind its name.
    static final String SNAP_BACK = " with a snap-back";

    private static final double MONTHS_PER_STEP = 6;

    private final Negotiation talks;
    private final TalksInputs inputs;
    private final Stakes stakes;

    Holds(Negotiation talks, TalksInputs inputs, Stakes stakes) {
        this.talks = talks;
        this.inputs = inputs;
        this.stakes = stakes;
    }

    /// A truce on what is in force: breaking it is to carry out one's threats.
    Holding truce() {
        return new Holding(
                "truce",
                "escalation",
                List.of(
                        new Temptation(
                                stakes.truce().first(),
                                stakes.firstAlone().first(),
                                stakes.escalation().first()),
                        new Temptation(
                                stakes.truce().second(),
                                stakes.secondAlone().second(),
                                stakes.escalation().second())));
    }

    /// A deal: breaking it is to take back one's own concessions and to set the tariffs that serve
    /// oneself best while the other still keeps it.
    Holding deal(String what, Agreement agreement) {
        var sides = new ArrayList<Temptation>();
        for (int side = 0; side < 2; side++) {
            sides.add(
                    new Temptation(
                            agreement.payoff(side),
                            reneged(agreement, side),
                            talks.noDeal()[side]));
        }
        return new Holding(what, "no deal", sides);
    }

    private double reneged(Agreement agreement, int side) {
        double[] levels = new double[talks.concessions().size()];
        double kept = 0;
        for (int k = 0; k < levels.length; k++) {
            Issue issue = talks.setting().asks().get(k).issue();
            boolean own = talks.concessions().get(k).giver().equals(talks.code(side));
            levels[k] = own && issue != Issue.TARIFFS ? 0 : agreement.term(k);
            kept += levels[k] * talks.wants().weight(talks.code(side), issue);
        }
        Policy policy = talks.table().policy(levels);
        var choice =
                new TariffChoice(
                        talks.arena().world(),
                        talks.economy(side),
                        List.of(talks.economy(1 - side)),
                        TariffDetail.SECTOR);
        new BestResponse(talks.arena(), talks.payoff(side), choice, RateBounds.DEFAULT)
                .improve(policy, 1e-6);
        return switch (talks.arena().solve(policy)) {
            case Solution.Solved(Outcome outcome) -> talks.payoff(side).of(outcome) + kept;
            case Solution.Unsolved _ -> agreement.payoff(side);
        };
    }

    /// The same deal with a clause by which concessions end of themselves at a breach, so that what
    /// is in force now stands again.
    Holding snapBack(Holding deal) {
        var sides = new ArrayList<Temptation>();
        for (int side = 0; side < 2; side++) {
            Temptation one = deal.sides().get(side);
            sides.add(new Temptation(one.deal(), one.renege(), stakes.truce().of(side)));
        }
        return new Holding(deal.what() + SNAP_BACK, "truce", sides);
    }

    /// The largest part of a deal to which an order of steps leads, and the shortest such order;
    /// absent where not even a third holds.
    ///
    /// @param whole what tempts each side at the whole deal
    /// @param patience annual discount factor of both
    Optional<Steps> steps(Agreement agreement, Holding whole, double patience) {
        var stages = new ArrayList<Holding>();
        stages.add(truce());
        for (int third = 1; third < Steps.WHOLE; third++) {
            Optional<Agreement> part = talks.share(agreement, (double) third / Steps.WHOLE);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            stages.add(deal("part", part.get()));
        }
        stages.add(whole);
        double[] patiences = {patience, patience};
        for (int count = stages.size(); count > 1; count--) {
            Optional<List<Integer>> path =
                    Enforcement.staged(
                            game(stages),
                            count,
                            MONTHS_PER_STEP,
                            patiences,
                            inputs.answers().slow());
            if (path.isPresent()) {
                return path.map(Steps::new);
            }
        }
        return Optional.empty();
    }

    private static Enforcement.Game game(List<Holding> stages) {
        return new Enforcement.Game() {
            @Override
            public double kept(int stage, int side) {
                return stages.get(stage).sides().get(side).deal();
            }

            @Override
            public double reneged(int stage, int side) {
                return stages.get(stage).sides().get(side).renege();
            }

            @Override
            public double answered(int stage, int side) {
                return stages.get(stage).sides().get(side).war();
            }
        };
    }
}
