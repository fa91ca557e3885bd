package org.parley.talks;

import org.parley.bargain.Likelihood.Pair;
import org.parley.deal.DisputePolicies;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.deal.Issue;
import org.parley.deal.TableSetting;
import org.parley.deal.TableSetting.Ask;
import org.parley.economy.World;
import org.parley.nash.Arena;
import org.parley.nash.DeficitCut;
import org.parley.nash.DeficitCut.Shift;
import org.parley.nash.DeficitCut.Way;
import org.parley.talks.Finding.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers a demand to cut a bilateral deficit by a figure: what it takes, and where it goes.
final class DeficitFindings {
    private final Arena arena;
    private final DisputePolicies policies;
    private final List<String> parties;

    /// @param arena under the closure by saving rates
    /// @param policies on the arena's world
    DeficitFindings(Arena arena, DisputePolicies policies, List<String> parties) {
        this.arena = arena;
        this.policies = policies;
        this.parties = parties;
    }

    /// A sentence for each way to bring about each cut that is asked for with a figure.
    ///
    /// @param solved payoffs of the outcomes, against what is in force. Modified.
    List<Finding> of(TableSetting setting, Map<String, Pair> solved) {
        var found = new ArrayList<Finding>();
        for (Ask ask : setting.asks()) {
            if (ask.issue() == Issue.DEFICIT && ask.amountMillion() > 0) {
                String debtor = other(ask.giver());
                World world = arena.world();
                var cut =
                        new DeficitCut(
                                arena,
                                policies.policy(Stance.IN_FORCE, Stance.IN_FORCE),
                                world.economy(debtor),
                                world.economy(ask.giver()));
                double amount = ask.amountMillion();
                found.add(told(ask, "tariff", cut.byTariff(amount), solved));
                found.add(told(ask, "purchases", cut.byPurchases(amount), solved));
            }
        }
        return found;
    }

    private String other(String party) {
        return party.equals(parties.getFirst()) ? parties.getLast() : parties.getFirst();
    }

    private Finding told(Ask ask, String means, Optional<Way> way, Map<String, Pair> solved) {
        String outcome = "deficit cut by " + means;
        String debtor = other(ask.giver());
        String cut =
                "%s's deficit in goods with %s smaller by %s bn USD a year"
                        .formatted(debtor, ask.giver(), billion(ask.amountMillion()));
        var positions = Words.ids(ask.positions().stream());
        if (way.isEmpty()) {
            return new Finding(
                    Topic.DEFICIT,
                    "%s cannot be had by %s.".formatted(cut, means),
                    positions,
                    List.of("truce"));
        }
        Way one = way.get();
        boolean first = debtor.equals(parties.getFirst());
        solved.put(
                outcome,
                first
                        ? new Pair(one.realIncome(), one.partnerIncome())
                        : new Pair(one.partnerIncome(), one.realIncome()));
        String takes =
                means.equals("tariff")
                        ? "an additional tariff of %.1f %% on all goods from %s"
                        : "purchases by %2$s that take an implicit subsidy of %1$.1f %%";
        String text =
                Words.format(
                        "%s: %s would do it. %s Real income of %s moves by %s.",
                        cut,
                        Words.format(takes, 100 * one.rate(), ask.giver()),
                        whereItGoes(one, debtor),
                        debtor,
                        Words.percent(one.realIncome()));
        return new Finding(Topic.DEFICIT, text, positions, List.of(outcome));
    }

    private String whereItGoes(Way way, String debtor) {
        double third = way.others().stream().mapToDouble(Shift::millionUsd).sum();
        List<String> most =
                way.others().stream()
                        .limit(3)
                        .map(
                                shift ->
                                        arena.world().economies().get(shift.economy()).code()
                                                + " "
                                                + billion(-shift.millionUsd()))
                        .toList();
        double services = way.aggregate() - way.bilateral() - third;
        return Words.format(
                "With saving rates as they are, %s bn come back as larger deficits in goods with"
                    + " third economies (%s, ...) and %s bn in services; %s's deficit with all the"
                    + " world moves by %s bn only.",
                billion(-third),
                String.join(", ", most),
                billion(-services),
                debtor,
                Words.format("%+.1f", -way.aggregate() / 1000));
    }

    private static String billion(double million) {
        return Words.format("%.1f", million / 1000);
    }
}
