package org.parley.model;

import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

import java.util.ArrayList;
import java.util.List;

/// Recomputes every condition of an equilibrium from the definitions, on anybody's solution.
///
/// It shares no code with the solver: each condition is written out with powers and plain sums,
/// from the three things that are claimed, wages, prices and flows. Slow and simple on purpose.
/// What follows from a claim is in [ClaimedEquilibrium], the conditions in [EquilibriumConditions].
public final class EquilibriumCheck {
    private EquilibriumCheck() {}

    /// A solution that somebody claims.
    public interface Claim {
        /// ŵ, in units in which world value added is unchanged.
        double wageHat(int economy);

        /// Where labour can go.
        default Labour labour() {
            return Labour.MOBILE;
        }

        /// ŵ of a sector; that of the economy unless labour is fixed in its sector.
        default double wageHat(int sector, int economy) {
            return wageHat(economy);
        }

        /// P̂ of what is bought of a sector; anything where nothing is bought.
        double priceHat(int sector, int economy);

        /// Flow, export tax included and tariff excluded, million USD.
        double flowAfter(int sector, int importer, int exporter);

        /// Imports minus exports that the closure allows, million USD.
        double deficitAfter(int economy);
    }

    /// How far one kind of condition is from holding.
    ///
    /// @param name what is compared
    /// @param largest the largest relative error; 0 is exact
    /// @param where the sector and economies of the largest error
    public record Condition(String name, double largest, String where) {}

    /// Checks an outcome of ours, its deficits against its closure included.
    public static List<Condition> of(Outcome outcome) {
        var conditions =
                new EquilibriumConditions(
                        new ClaimedEquilibrium(
                                outcome.world(),
                                outcome.elasticities(),
                                outcome.policy(),
                                outcome));
        var all = new ArrayList<>(conditions.all());
        all.add(conditions.deficits(outcome.closure()));
        return List.copyOf(all);
    }

    /// Checks anybody's claim about a policy on a world.
    public static List<Condition> of(
            World world, TradeElasticities elasticities, Policy policy, Claim claim) {
        return new EquilibriumConditions(new ClaimedEquilibrium(world, elasticities, policy, claim))
                .all();
    }

    /// The largest error of all conditions.
    public static double largest(List<Condition> conditions) {
        double largest = 0;
        for (Condition condition : conditions) {
            largest = Math.max(largest, condition.largest());
        }
        return largest;
    }
}
