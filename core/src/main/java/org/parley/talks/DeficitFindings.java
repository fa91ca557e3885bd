package org.parley.talks;

import org.parley.deal.DisputePolicies;
import org.parley.deal.Issue;
import org.parley.deal.Stated;
import org.parley.deal.TableSetting;
import org.parley.nash.Arena;
import org.parley.nash.DeficitCut;

import org.parley.economy.World;
import org.parley.nash.DeficitCut.Shift;
import org.parley.nash.DeficitCut.Way;
import org.parley.deal.TableSetting.Ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    List<Finding> of(TableSetting setting) {
        var found = new ArrayList<Finding>();
        for (Ask ask : setting.asks()) {
            if (ask.issue() == Issue.DEFICIT && ask.amountMillion() > 0) {
                World world = arena.world();
                String other =
                        ask.giver().equals(parties.getFirst())
                                ? parties.getLast()
                                : parties.getFirst();
                var cut =
                        new DeficitCut(
                                arena,
                                policies.policy(
                                        DisputePolicies.Stance.IN_FORCE,
                                        DisputePolicies.Stance.IN_FORCE),
                                world.economy(other),
                                world.economy(ask.giver()));
                double amount = ask.amountMillion();
                found.add(
                        sentence(
                                ask,
                                other,
                                "an additional tariff",
                                cut.byTariff(amount),
                                "tariff"));
                found.add(
                        sentence(
                                ask,
                                other,
                                "purchases with an implicit subsidy",
                                cut.byPurchases(amount),
                                "purchases"));
            }
        }
        return found;
    }

    private Finding sentence(Ask ask, String other, String means, Optional<Way> way, String name) {
        String asked =
                "A cut of %s's deficit with %s by %s bn USD"
                        .formatted(other, ask.giver(), billion(ask.amountMillion()));
        String text =
                way.map(one -> asked + " " + told(one, other, means))
                        .orElse("%s cannot be had by %s.".formatted(asked, means));
        return new Finding(
                text,
                ask.positions().stream().map(Stated::id).toList(),
                List.of("deficit cut by " + name));
    }

    private String told(Way way, String other, String means) {
        List<Shift> most = way.others().stream().limit(3).toList();
        double third = way.others().stream().mapToDouble(Shift::millionUsd).sum();
        return String.format(
                Locale.ROOT,
                "takes %s of %.1f %% on all goods; with saving rates as they are %s's balance with"
                    + " third economies moves by %s bn USD (%s), its aggregate balance by %s bn,"
                    + " its real income by %+.3f %%.",
                means,
                100 * way.rate(),
                other,
                billion(third),
                String.join(
                        ", ",
                        most.stream()
                                .map(
                                        shift ->
                                                arena.world().economies().get(shift.economy())
                                                        + " "
                                                        + billion(shift.millionUsd()))
                                .toList()),
                billion(way.aggregate()),
                100 * Math.expm1(way.realIncome()));
    }

    private static String billion(double million) {
        return String.format(Locale.ROOT, "%.1f", million / 1000);
    }
}
