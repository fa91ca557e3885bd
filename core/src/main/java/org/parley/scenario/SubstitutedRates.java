package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.duty.Duties;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.AverageTariff;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The average tariff of one economy on another's goods, before and after buyers turn elsewhere: on
/// each day the whole ledger becomes a policy on a world, which is solved.
public final class SubstitutedRates {
    private final Duties duties;
    private final Equilibrium equilibrium;
    private final int importer;
    private final int exporter;
    private @Nullable Outcome near;

    /// The averages from one day on.
    ///
    /// @param imposed under what is in force
    /// @param withThreats if what is scheduled or threatened on the day were carried out too
    public record Step(LocalDate from, AverageTariff imposed, AverageTariff withThreats) {}

    private SubstitutedRates(Duties duties, World world, String importer, String exporter) {
        this.duties = duties;
        this.equilibrium = Equilibrium.of(world);
        this.importer = world.economy(importer);
        this.exporter = world.economy(exporter);
    }

    /// The averages on some days, with the world's first set of elasticities and fixed deficits.
    ///
    /// @throws IllegalArgumentException if the world does not tell the economies apart
    /// @throws IllegalStateException if a day's policy has no equilibrium
    public static List<Step> of(
            Duties duties, World world, String importer, String exporter, List<LocalDate> days) {
        var rates = new SubstitutedRates(duties, world, importer, exporter);
        var steps = new ArrayList<Step>();
        for (LocalDate day : days) {
            steps.add(
                    new Step(
                            day,
                            rates.average(day, LedgerPolicy.With.IN_FORCE),
                            rates.average(day, LedgerPolicy.With.THREATS)));
        }
        return steps;
    }

    private AverageTariff average(LocalDate day, LedgerPolicy.With with) {
        World world = equilibrium.world();
        TradeElasticities elasticities = world.elasticities().getFirst();
        LedgerPolicy policy = LedgerPolicy.resolve(duties, world, day, with);
        Solution solution =
                equilibrium.solve(
                        elasticities,
                        policy.policy(),
                        Closure.FIXED_DEFICITS,
                        SolverSettings.DEFAULT,
                        near);
        return switch (solution) {
            case Solution.Solved(Outcome outcome) -> {
                near = outcome;
                yield AverageTariff.on(outcome, importer, exporter);
            }
            case Solution.Unsolved unsolved ->
                    throw new IllegalStateException(
                            "The policy of %s has no equilibrium in %s: %s."
                                    .formatted(day, world.info().name(), unsolved.reason()));
        };
    }
}
