package org.parley.deal;

import org.parley.economy.Policy;
import org.parley.model.Gradient;

import java.util.List;

/// What a concession does to a policy, from not at all (0) to all that is asked (1).
///
/// Barriers move in logs: half of a cut from 25 % is √1.25 − 1. So concessions on one flow
/// multiply, in whatever order.
public sealed interface Lever {

    /// What one economy's imports from another bear.
    ///
    /// @param importer index of an economy
    /// @param exporter index of an economy
    /// @param sectors indices of sectors
    record Flows(int importer, int exporter, List<Integer> sectors) {
        public Flows {
            sectors = List.copyOf(sectors);
        }
    }

    /// Tariffs go to what they are in another policy.
    record TariffsTo(Flows flows, Policy target) implements Lever {}

    /// Non-tariff costs fall.
    ///
    /// @param logCut log points of the cost of delivering: 0.1 is about 10 %
    record MarketOpening(List<Flows> flows, double logCut) implements Lever {
        public MarketOpening {
            flows = List.copyOf(flows);
        }
    }

    /// The importer's state buys more, as an implicit subsidy.
    ///
    /// @param logWedge log of the wedge's factor at which the commitment is met; below 0
    record Purchases(Flows flows, double logWedge) implements Lever {}

    /// Bans are lifted.
    record BansLifted(Flows flows) implements Lever {}

    /// Production subsidies go to a rate: 0 where there are some, below 0 where the base year's are
    /// not known and a cut of their rate is meant.
    record SubsidyTo(int economy, List<Integer> sectors, double rate) implements Lever {
        public SubsidyTo {
            sectors = List.copyOf(sectors);
        }
    }

    /// What the economy has no price for; only the weights of payoffs do.
    record Unpriced() implements Lever {}

    /// Pulls the lever.
    ///
    /// @param from the policy of no deal. Not modified.
    /// @param policy what stands after the levers pulled before. Modified.
    default void apply(double level, Policy from, Policy policy) {
        switch (this) {
            case TariffsTo(Flows flows, Policy target) ->
                    multiplyTariffs(
                            flows, policy, sector -> level * gap(flows, sector, from, target));
            case Purchases(Flows flows, double logWedge) ->
                    multiplyTariffs(flows, policy, _ -> level * logWedge);
            case MarketOpening(List<Flows> all, double logCut) -> {
                for (Flows flows : all) {
                    for (int sector : flows.sectors()) {
                        double before =
                                policy.tradeCostHat(sector, flows.importer(), flows.exporter());
                        policy.tradeCostHat(
                                sector,
                                flows.importer(),
                                flows.exporter(),
                                before * Math.exp(-level * logCut));
                    }
                }
            }
            case BansLifted(Flows flows) -> {
                for (int sector : flows.sectors()) {
                    double before = from.bannedShare(sector, flows.importer(), flows.exporter());
                    policy.bannedShare(
                            sector, flows.importer(), flows.exporter(), (1 - level) * before);
                }
            }
            case SubsidyTo(int economy, List<Integer> sectors, double rate) -> {
                for (int sector : sectors) {
                    double before = from.productionSubsidy(sector, economy);
                    policy.productionSubsidy(sector, economy, before + level * (rate - before));
                }
            }
            case Unpriced() -> {}
        }
    }

    /// Whether [#slope] knows how a payoff moves with the level; if not, it takes a second solve.
    default boolean hasSlope() {
        return switch (this) {
            case TariffsTo _, Purchases _, MarketOpening _, Unpriced _ -> true;
            case BansLifted _, SubsidyTo _ -> false;
        };
    }

    /// By how much a number grows per unit of the level.
    ///
    /// @param from the policy of no deal. Not modified.
    /// @param policy at which the gradient was taken. Not modified.
    default double slope(Gradient gradient, Policy from, Policy policy) {
        double sum = 0;
        switch (this) {
            case TariffsTo(Flows flows, Policy target) -> {
                for (int sector : flows.sectors()) {
                    sum +=
                            gap(flows, sector, from, target)
                                    * byLogTariff(gradient, flows, sector, policy);
                }
            }
            case Purchases(Flows flows, double logWedge) -> {
                for (int sector : flows.sectors()) {
                    sum += logWedge * byLogTariff(gradient, flows, sector, policy);
                }
            }
            case MarketOpening(List<Flows> all, double logCut) -> {
                for (Flows flows : all) {
                    for (int sector : flows.sectors()) {
                        sum -=
                                logCut
                                        * gradient.tradeCost(
                                                sector, flows.importer(), flows.exporter());
                    }
                }
            }
            case BansLifted _, SubsidyTo _, Unpriced _ -> {}
        }
        return sum;
    }

    private static double gap(Flows flows, int sector, Policy from, Policy target) {
        return Math.log1p(target.tariff(sector, flows.importer(), flows.exporter()))
                - Math.log1p(from.tariff(sector, flows.importer(), flows.exporter()));
    }

    private static double byLogTariff(Gradient gradient, Flows flows, int sector, Policy policy) {
        return gradient.tariff(sector, flows.importer(), flows.exporter())
                * (1 + policy.tariff(sector, flows.importer(), flows.exporter()));
    }

    /// By how many log points a sector's barrier moves.
    interface LogChange {
        double of(int sector);
    }

    private static void multiplyTariffs(Flows flows, Policy policy, LogChange change) {
        for (int sector : flows.sectors()) {
            double before = policy.tariff(sector, flows.importer(), flows.exporter());
            double after = (1 + before) * Math.exp(change.of(sector)) - 1;
            policy.tariff(sector, flows.importer(), flows.exporter(), after);
        }
    }
}
