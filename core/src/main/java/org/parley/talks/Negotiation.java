package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.bargain.Agreement;
import org.parley.bargain.Bargain;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.bargain.Line;
import org.parley.bargain.Zone;
import org.parley.deal.Concession;
import org.parley.deal.DealTable;
import org.parley.deal.DisputePolicies;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.deal.Issue;
import org.parley.deal.TableSetting;
import org.parley.deal.TableSetting.Ask;
import org.parley.deal.Wants;
import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.nash.Arena;
import org.parley.nash.Payoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Two sides' talks on one world at one set of elasticities: what stands and what could be agreed.
/// Not thread-safe.
final class Negotiation {
    private final Arena arena;
    private final World world;
    private final DisputePolicies policies;
    private final TableSetting setting;
    private final List<Concession> concessions;
    private final TalksInputs inputs;
    private final Wants wants;
    private final List<Integer> economies;
    private final List<Payoff> payoffs = new ArrayList<>();
    private final DealTable table;
    private final Map<Stance, Map<Stance, Outcome>> solved = new EnumMap<>(Stance.class);
    private double @Nullable [] noDeal;

    /// @param concessions one for each ask of the setting
    /// @param economies indices of the two sides
    Negotiation(
            Arena arena,
            DisputePolicies policies,
            TableSetting setting,
            List<Concession> concessions,
            TalksInputs inputs,
            List<Integer> economies) {
        this(arena, policies, setting, concessions, inputs, inputs.wants(), List.of(), economies);
    }

    private Negotiation(
            Arena arena,
            DisputePolicies policies,
            TableSetting setting,
            List<Concession> concessions,
            TalksInputs inputs,
            Wants wants,
            List<Integer> principals,
            List<Integer> economies) {
        this.arena = arena;
        world = arena.world();
        this.policies = policies;
        this.setting = setting;
        this.concessions = List.copyOf(concessions);
        this.inputs = inputs;
        this.wants = wants;
        this.economies = List.copyOf(economies);
        for (int side = 0; side < 2; side++) {
            payoffs.add(wants.payoff(world, economies.get(side), economies.get(1 - side)));
        }
        for (int side : principals) {
            payoffs.add(
                    inputs.principals()
                            .payoff(world, economies.get(side), economies.get(1 - side)));
        }
        table =
                new DealTable(
                        arena,
                        policies.policy(Stance.IN_FORCE, Stance.IN_FORCE),
                        concessions,
                        payoffs,
                        weights(principals));
    }

    /// The same talks at other elasticities.
    Negotiation at(Arena elsewhere) {
        return new Negotiation(elsewhere, policies, setting, concessions, inputs, economies);
    }

    /// The same talks with other wants.
    Negotiation wanting(Wants others) {
        return new Negotiation(
                arena, policies, setting, concessions, inputs, others, List.of(), economies);
    }

    /// The same talks, with a principal behind some sides who must not lose.
    ///
    /// @param principals the sides, 0 or 1, that must ask one
    Negotiation ratified(List<Integer> principals) {
        return new Negotiation(
                arena, policies, setting, concessions, inputs, wants, principals, economies);
    }

    private double[][] weights(List<Integer> principals) {
        int parties = 2 + principals.size();
        double[][] weights = DealTable.noWeights(parties, setting.asks().size());
        for (int k = 0; k < setting.asks().size(); k++) {
            Issue issue = setting.asks().get(k).issue();
            for (int party = 0; party < parties; party++) {
                weights[party][k] =
                        party < 2
                                ? wants.weight(code(party), issue)
                                : inputs.principals()
                                        .weight(code(principals.get(party - 2)), issue);
            }
        }
        return weights;
    }

    /// Code of a side, 0 or 1.
    String code(int side) {
        return world.economies().get(economies.get(side)).code();
    }

    Arena arena() {
        return arena;
    }

    DisputePolicies policies() {
        return policies;
    }

    TableSetting setting() {
        return setting;
    }

    List<Concession> concessions() {
        return concessions;
    }

    Wants wants() {
        return wants;
    }

    /// Index of a side's economy.
    int economy(int side) {
        return economies.get(side);
    }

    Payoff payoff(int side) {
        return payoffs.get(side);
    }

    DealTable table() {
        return table;
    }

    /// The outcome when each takes a stance.
    Outcome outcome(Stance first, Stance second) {
        return solved.computeIfAbsent(first, _ -> new EnumMap<>(Stance.class))
                .computeIfAbsent(
                        second, _ -> arena.solve(policies.policy(first, second)).outcomeOrThrow());
    }

    /// What both have when each takes a stance.
    Pair stance(Stance first, Stance second) {
        Outcome outcome = outcome(first, second);
        return new Pair(payoffs.getFirst().of(outcome), payoffs.get(1).of(outcome));
    }

    /// What all parties have without a deal.
    double[] noDeal() {
        if (noDeal == null) {
            Stance stance =
                    switch (inputs.noDeal()) {
                        case STATUS_QUO -> Stance.IN_FORCE;
                        case THREATS -> Stance.THREATS;
                    };
            Outcome outcome = outcome(stance, stance);
            noDeal = payoffs.stream().mapToDouble(payoff -> payoff.of(outcome)).toArray();
        }
        return noDeal;
    }

    /// Every line, demands included.
    List<Line> allLines() {
        return Stream.concat(setting.lines().stream(), setting.demands().stream()).toList();
    }

    /// The zone inside every line and demand.
    Zone asStated() {
        return Zone.of(table, noDeal(), 2, allLines());
    }

    /// The Nash point inside lines.
    Optional<Agreement> inside(List<Line> lines) {
        return Zone.nash(table, noDeal(), 2, lines);
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
        return inside(lines);
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

    static Pair pair(Agreement agreement) {
        return new Pair(agreement.payoff(0), agreement.payoff(1));
    }

    /// What terms found elsewhere bring here.
    Optional<Agreement> again(Agreement deal) {
        double[] terms = deal.terms().stream().mapToDouble(Double::doubleValue).toArray();
        return table.payoffs(terms).map(payoff -> Agreement.of(terms, payoff));
    }

    /// What the first so many thirds of a deal bring.
    Optional<Agreement> share(Agreement deal, double share) {
        return again(
                new Agreement(
                        deal.terms().stream().map(level -> share * level).toList(),
                        Arrays.stream(noDeal()).boxed().toList()));
    }
}
