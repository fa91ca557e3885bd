package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Bargain;
import org.parley.bargain.Enforcement;
import org.parley.bargain.Line;
import org.parley.bargain.WarOfAttrition;
import org.parley.bargain.Zone;
import org.parley.deal.Concession;
import org.parley.deal.ConcessionMaker;
import org.parley.deal.DealTable;
import org.parley.deal.DisputePolicies;
import org.parley.deal.Issue;
import org.parley.deal.TableSetting;
import org.parley.nash.Arena;
import org.parley.nash.BestResponse;
import org.parley.nash.Payoff;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffChoice;
import org.parley.nash.TariffDetail;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.bargain.Enforcement.Temptation;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.deal.TableSetting.Ask;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.WarOfAttrition.Side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Two sides' talks on one world at one set of elasticities: what stands, what could be, and what
/// would hold. Not thread-safe.
final class Negotiation {
    /// Costs and prizes below this share of income a month are none.
    private static final double NOTHING = 1e-8;

    private static final int THIRDS = 3;
    private static final double MONTHS_PER_STEP = 6;

    private final Arena arena;
    private final World world;
    private final DisputePolicies policies;
    private final TalksInputs inputs;
    private final TableSetting setting;
    private final int[] economies;
    private final List<Payoff> payoffs;
    private final List<Concession> concessions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final DealTable table;
    private double @Nullable [] noDeal;

    Negotiation(
            Arena arena,
            DisputePolicies policies,
            TalksInputs inputs,
            TableSetting setting,
            int first,
            int second) {
        this.arena = arena;
        world = arena.world();
        this.policies = policies;
        this.inputs = inputs;
        this.setting = setting;
        economies = new int[] {first, second};
        payoffs = List.of(Payoff.realIncome(world, first), Payoff.realIncome(world, second));
        var maker = new ConcessionMaker(arena, policies, inputs.unstated(), first, second);
        setting.asks().forEach(ask -> concessions.add(maker.make(ask)));
        notes.addAll(maker.notes());
        table =
                new DealTable(
                        arena,
                        policies.policy(Stance.IN_FORCE, Stance.IN_FORCE),
                        concessions,
                        payoffs,
                        weights());
    }

    private double[][] weights() {
        double[][] weights = DealTable.noWeights(2, setting.asks().size());
        for (int k = 0; k < setting.asks().size(); k++) {
            for (int side = 0; side < 2; side++) {
                String code = world.economies().get(economies[side]).code();
                weights[side][k] = inputs.weight(code, setting.asks().get(k).issue());
            }
        }
        return weights;
    }

    DisputePolicies policies() {
        return policies;
    }

    List<Concession> concessions() {
        return concessions;
    }

    List<String> notes() {
        return notes;
    }

    DealTable table() {
        return table;
    }

    /// What both have when each takes a stance.
    Pair stance(Stance first, Stance second) {
        return pair(arena.solve(policies.policy(first, second)).outcomeOrThrow());
    }

    private Pair pair(Outcome outcome) {
        return new Pair(payoffs.getFirst().of(outcome), payoffs.getLast().of(outcome));
    }

    /// What both have without a deal.
    double[] noDeal() {
        if (noDeal == null) {
            noDeal = withoutDeal();
        }
        return noDeal;
    }

    private double[] withoutDeal() {
        Stance stance =
                switch (inputs.noDeal()) {
                    case STATUS_QUO -> Stance.IN_FORCE;
                    case THREATS -> Stance.THREATS;
                };
        Pair pair = stance(stance, stance);
        return new double[] {pair.first(), pair.second()};
    }

    /// The zone inside every line and demand.
    Zone asStated() {
        List<Line> all =
                Stream.concat(setting.lines().stream(), setting.demands().stream()).toList();
        return Zone.of(table, noDeal(), 2, all);
    }

    /// The Nash point inside red lines, refusals and preconditions.
    Optional<Agreement> core() {
        return Zone.nash(table, noDeal(), 2, setting.lines());
    }

    /// The Nash point if each gives only tariffs and what it has itself offered, and no condition
    /// of the other's is met.
    Optional<Agreement> partial() {
        var lines = new ArrayList<Line>();
        for (int k = 0; k < setting.asks().size(); k++) {
            Ask ask = setting.asks().get(k);
            if (ask.issue() != Issue.TARIFFS && !ask.isOffered()) {
                lines.add(new Line(ask.giver(), k, 0, 0, "", ""));
            }
        }
        setting.lines().stream().filter(line -> line.most() < 1).forEach(lines::add);
        return Zone.narrowed(table, lines).flatMap(cut -> new Bargain(cut, noDeal(), 2).nash());
    }

    List<Agreement> frontier(int count) {
        return new Bargain(table, noDeal(), 2).frontier(count);
    }

    /// Payoffs of all ways out.
    Stakes stakes(Optional<Agreement> full, Optional<Agreement> partial) {
        var none = new Pair(0, 0);
        return new Stakes(
                full.isPresent(),
                full.map(Negotiation::pair).orElse(none),
                partial.isPresent(),
                partial.map(Negotiation::pair).orElse(none),
                stance(Stance.IN_FORCE, Stance.IN_FORCE),
                stance(Stance.THREATS, Stance.IN_FORCE),
                stance(Stance.IN_FORCE, Stance.THREATS),
                stance(Stance.THREATS, Stance.THREATS));
    }

    private static Pair pair(Agreement agreement) {
        return new Pair(agreement.payoff(0), agreement.payoff(1));
    }

    /// Whether a truce on what is in force holds: breaking it is to carry out one's threats.
    List<Temptation> truce(Stakes stakes) {
        return List.of(
                new Temptation(
                        stakes.truce().first(),
                        stakes.firstAlone().first(),
                        stakes.escalation().first()),
                new Temptation(
                        stakes.truce().second(),
                        stakes.secondAlone().second(),
                        stakes.escalation().second()));
    }

    /// Whether a deal holds: breaking it is to take back one's own concessions and to set the
    /// tariffs that serve oneself best while the other still keeps it.
    List<Temptation> deal(Agreement agreement) {
        double[] war = noDeal();
        var temptations = new ArrayList<Temptation>();
        for (int side = 0; side < 2; side++) {
            double[] levels = new double[concessions.size()];
            String code = world.economies().get(economies[side]).code();
            double kept = 0;
            for (int k = 0; k < levels.length; k++) {
                boolean own = concessions.get(k).giver().equals(code);
                Issue issue = setting.asks().get(k).issue();
                levels[k] = own && issue != Issue.TARIFFS ? 0 : agreement.term(k);
                kept += levels[k] * inputs.weight(code, issue);
            }
            Policy policy = table.policy(levels);
            var choice =
                    new TariffChoice(
                            world,
                            economies[side],
                            List.of(economies[1 - side]),
                            TariffDetail.SECTOR);
            new BestResponse(arena, payoffs.get(side), choice, RateBounds.DEFAULT)
                    .improve(policy, 1e-6);
            double renege =
                    switch (arena.solve(policy)) {
                        case Solution.Solved(Outcome outcome) ->
                                payoffs.get(side).of(outcome) + kept;
                        case Solution.Unsolved _ -> agreement.payoff(side);
                    };
            temptations.add(new Temptation(agreement.payoff(side), renege, war[side]));
        }
        return temptations;
    }

    /// The shortest order of thirds of a deal, half a year apart, at each of which nobody gains by
    /// breaking off; absent where there is none.
    ///
    /// @return how many thirds after each step
    Optional<List<Integer>> staged(Agreement agreement) {
        var steps = new ArrayList<List<Temptation>>();
        for (int third = 1; third <= THIRDS; third++) {
            double[] terms = new double[concessions.size()];
            for (int k = 0; k < terms.length; k++) {
                terms[k] = agreement.term(k) * third / THIRDS;
            }
            double[] payoff = new double[2];
            if (!table.evaluate(terms, payoff, new double[2][terms.length])) {
                return Optional.empty();
            }
            steps.add(deal(Agreement.of(terms, payoff)));
        }
        var game =
                new Enforcement.Game() {
                    @Override
                    public double kept(int stage, int side) {
                        return steps.get(stage).get(side).deal();
                    }

                    @Override
                    public double reneged(int stage, int side) {
                        return steps.get(stage).get(side).renege();
                    }

                    @Override
                    public double answered(int stage, int side) {
                        return steps.get(stage).get(side).war();
                    }
                };
        double[] patience = {inputs.patience(), inputs.patience()};
        return Enforcement.staged(game, THIRDS, MONTHS_PER_STEP, patience, inputs.slowMonths())
                .map(path -> path.stream().map(stage -> stage + 1).toList());
    }

    /// Who gives in first in the war in force; absent where it costs one of them nothing, or
    /// winning it brings nothing.
    Optional<Course> attrition() {
        Pair peace = stance(Stance.PEACE, Stance.PEACE);
        Pair war = stance(Stance.IN_FORCE, Stance.IN_FORCE);
        Pair firstWins = stance(Stance.IN_FORCE, Stance.PEACE);
        Pair secondWins = stance(Stance.PEACE, Stance.IN_FORCE);
        double[] cost = new double[2];
        double[] prize = new double[2];
        for (int side = 0; side < 2; side++) {
            cost[side] = (peace.of(side) - war.of(side)) / 12;
            Pair wins = side == 0 ? firstWins : secondWins;
            Pair loses = side == 0 ? secondWins : firstWins;
            prize[side] = (wins.of(side) - loses.of(side)) / 12;
            if (!(cost[side] > NOTHING && prize[side] > NOTHING)) {
                String code = world.economies().get(economies[side]).code();
                notes.add(
                        cost[side] > NOTHING
                                ? "No war of attrition: %s loses more by its own duties than it would gain if the other gave in."
                                        .formatted(code)
                                : "No war of attrition: what is in force costs %s nothing."
                                        .formatted(code));
                return Optional.empty();
            }
        }
        var first = new Side(cost[0], prize[0], inputs.patience(), inputs.doubt());
        var second = new Side(cost[1], prize[1], inputs.patience(), inputs.doubt());
        return Optional.of(new WarOfAttrition(first, second).course());
    }
}
