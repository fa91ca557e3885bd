package org.parley.model;

import org.parley.economy.World;

import java.util.OptionalDouble;

/// The average tariff on goods, as fractions, told in three ways: on paper, before buyers turn
/// away, and after.
///
/// @param statutoryBefore simple mean over goods sectors (and exporters), base year
/// @param statutoryAfter the same under the policy
/// @param weightedBefore base-year tariffs weighted by base-year trade; empty where nothing is
///   traded
/// @param beforeSubstitution the policy's tariffs weighted by base-year trade; empty likewise
/// @param afterSubstitution the policy's tariffs weighted by the trade that is left; empty where
///   none is
public record AverageTariff(
        double statutoryBefore,
        double statutoryAfter,
        OptionalDouble weightedBefore,
        OptionalDouble beforeSubstitution,
        OptionalDouble afterSubstitution) {

    /// What an importer takes from one exporter.
    public static AverageTariff on(Outcome outcome, int importer, int exporter) {
        var sums = new Sums(outcome, importer);
        sums.add(exporter);
        return sums.average();
    }

    /// What an importer takes from all.
    public static AverageTariff onAll(Outcome outcome, int importer) {
        var sums = new Sums(outcome, importer);
        for (int exporter = 0; exporter < outcome.world().axes().economies(); exporter++) {
            if (exporter != importer) {
                sums.add(exporter);
            }
        }
        return sums.average();
    }

    /// Adds up rates and duties over exporters.
    private static final class Sums {
        private final Outcome outcome;
        private final World world;
        private final int importer;
        private int lines;
        private double rates;
        private double ratesAfter;
        private double trade;
        private double tradeAfter;
        private double duty;
        private double dutyBeforeSubstitution;
        private double dutyAfterSubstitution;

        Sums(Outcome outcome, int importer) {
            this.outcome = outcome;
            this.world = outcome.world();
            this.importer = importer;
        }

        void add(int exporter) {
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                if (!world.sectors().get(sector).isGoods()) {
                    continue;
                }
                double tariff = world.tariff(sector, importer, exporter);
                double tariffAfter = outcome.policy().tariff(sector, importer, exporter);
                double flow = world.flow(sector, importer, exporter);
                double flowAfter = outcome.flowAfter(sector, importer, exporter);
                lines++;
                rates += tariff;
                ratesAfter += tariffAfter;
                trade += flow;
                tradeAfter += flowAfter;
                duty += tariff * flow;
                dutyBeforeSubstitution += tariffAfter * flow;
                dutyAfterSubstitution += tariffAfter * flowAfter;
            }
        }

        AverageTariff average() {
            return new AverageTariff(
                    lines == 0 ? 0 : rates / lines,
                    lines == 0 ? 0 : ratesAfter / lines,
                    ratio(duty, trade),
                    ratio(dutyBeforeSubstitution, trade),
                    ratio(dutyAfterSubstitution, tradeAfter));
        }

        private static OptionalDouble ratio(double duty, double trade) {
            return trade > 0 ? OptionalDouble.of(duty / trade) : OptionalDouble.empty();
        }
    }
}
