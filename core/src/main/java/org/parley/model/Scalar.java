package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.World;

import java.util.List;

/// One number of an outcome, of which a [Gradient] can be taken.
public abstract sealed class Scalar {

    private Scalar() {}

    /// Its value.
    public abstract double of(Outcome outcome);

    /// The logarithm of the change of an economy's real income, exact: log (I′/I) − Σ α log P̂. A
    /// derivative of 0.01 is one percent.
    public static Scalar realIncome(int economy) {
        return new RealIncome(economy);
    }

    /// The sum of flows, each with a weight, million USD, export taxes included and tariffs
    /// excluded.
    public static Scalar flows(World world, FlowWeight weight) {
        return new Flows(world.axes(), weight);
    }

    /// What `economy` sells to `partner` less what it buys from it over the sectors chosen, million
    /// USD.
    public static Scalar balance(World world, int economy, int partner, SectorChoice sectors) {
        return flows(
                world,
                (sector, importer, exporter) -> {
                    if (!sectors.includes(sector)) {
                        return 0;
                    }
                    if (importer == partner && exporter == economy) {
                        return 1;
                    }
                    return importer == economy && exporter == partner ? -1 : 0;
                });
    }

    /// The value added of sectors in their economies, each with a weight, million USD.
    public static Scalar valueAdded(World world, SectorWeight weight) {
        return new ValueAdded(world.axes(), weight);
    }

    /// A weighted sum.
    ///
    /// @param weights as many as there are terms. Not modified.
    public static Scalar sum(List<Scalar> terms, double[] weights) {
        return new Sum(List.copyOf(terms), weights.clone());
    }

    /// The weight of a flow in a sum.
    public interface FlowWeight {
        /// Million USD count by this much.
        double of(int sector, int importer, int exporter);
    }

    /// The weight of a sector of an economy in a sum.
    public interface SectorWeight {
        /// Million USD count by this much.
        double of(int sector, int economy);
    }

    /// Which sectors count.
    public interface SectorChoice {
        /// Whether this one does.
        boolean includes(int sector);
    }

    /// Adds the derivative, times `factor`, to the weights on what it is made of.
    ///
    /// @param on the weights. Added to.
    abstract void weigh(Sweep point, double factor, ScalarWeights on);

    private static final class RealIncome extends Scalar {
        private final int economy;

        RealIncome(int economy) {
            this.economy = economy;
        }

        @Override
        public double of(Outcome outcome) {
            World world = outcome.world();
            double log = Math.log(outcome.incomeAfter(economy) / world.income(economy));
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                log -=
                        world.consumptionShare(sector, economy)
                                * Math.log(outcome.priceHat(sector, economy));
            }
            return log;
        }

        @Override
        void weigh(Sweep point, double factor, ScalarWeights on) {
            double whole = point.ownIncome[economy] + point.deficit[economy];
            on.income[economy] += factor / whole;
            on.deficit[economy] += factor / whole;
            Axes axes = point.system.axes;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                int at = axes.at(sector, economy);
                on.logPrice[at] -= factor * point.system.base.consumptionShare[at];
            }
        }
    }

    private static final class Flows extends Scalar {
        private final Axes axes;
        private final double[] weight;

        Flows(Axes axes, FlowWeight weight) {
            this.axes = axes;
            this.weight = new double[axes.bilateralSize()];
            for (int sector = 0; sector < axes.sectors(); sector++) {
                for (int importer = 0; importer < axes.economies(); importer++) {
                    for (int exporter = 0; exporter < axes.economies(); exporter++) {
                        this.weight[axes.at(sector, importer, exporter)] =
                                weight.of(sector, importer, exporter);
                    }
                }
            }
        }

        @Override
        public double of(Outcome outcome) {
            double sum = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                for (int importer = 0; importer < axes.economies(); importer++) {
                    for (int exporter = 0; exporter < axes.economies(); exporter++) {
                        double share = weight[axes.at(sector, importer, exporter)];
                        if (share != 0) {
                            sum += share * outcome.flowAfter(sector, importer, exporter);
                        }
                    }
                }
            }
            return sum;
        }

        @Override
        void weigh(Sweep point, double factor, ScalarWeights on) {
            Kernels.addScaled(factor, weight, 0, on.flow, 0, weight.length);
        }
    }

    private static final class ValueAdded extends Scalar {
        private final Axes axes;
        private final double[] weight;

        ValueAdded(Axes axes, SectorWeight weight) {
            this.axes = axes;
            this.weight = new double[axes.size()];
            for (int sector = 0; sector < axes.sectors(); sector++) {
                for (int economy = 0; economy < axes.economies(); economy++) {
                    this.weight[axes.at(sector, economy)] = weight.of(sector, economy);
                }
            }
        }

        @Override
        public double of(Outcome outcome) {
            double sum = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                for (int economy = 0; economy < axes.economies(); economy++) {
                    double share = weight[axes.at(sector, economy)];
                    if (share != 0) {
                        sum += share * outcome.valueAddedAfter(sector, economy);
                    }
                }
            }
            return sum;
        }

        @Override
        void weigh(Sweep point, double factor, ScalarWeights on) {
            for (int k = 0; k < weight.length; k++) {
                double share = point.system.base.valueAddedShare[k];
                on.sales[k] += factor * weight[k] * share / (1 - point.system.subsidy[k]);
            }
        }
    }

    private static final class Sum extends Scalar {
        private final List<Scalar> terms;
        private final double[] weights;

        Sum(List<Scalar> terms, double[] weights) {
            if (terms.size() != weights.length) {
                throw new IllegalArgumentException(
                        "%d terms but %d weights.".formatted(terms.size(), weights.length));
            }
            this.terms = terms;
            this.weights = weights;
        }

        @Override
        public double of(Outcome outcome) {
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * terms.get(k).of(outcome);
            }
            return sum;
        }

        @Override
        void weigh(Sweep point, double factor, ScalarWeights on) {
            for (int k = 0; k < weights.length; k++) {
                terms.get(k).weigh(point, factor * weights[k], on);
            }
        }
    }
}
