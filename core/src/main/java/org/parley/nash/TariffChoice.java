package org.parley.nash;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.Gradient;

import java.util.Arrays;
import java.util.List;

/// The tariffs that one player sets, as few numbers: log(1+τ) of each group of flows that bear one
/// rate. Flows without trade in the base belong to none. Immutable.
public final class TariffChoice {
    private final World world;
    private final int player;
    private final int[] group; // by sector and partner; -1 for none
    private final double[] imports; // base-year flow by group, tariff excluded

    /// @param partners whose goods the tariffs fall on
    public TariffChoice(World world, int player, List<Integer> partners, TariffDetail detail) {
        this.world = world;
        this.player = player;
        Axes axes = world.axes();
        int[] key = new int[axes.size()];
        int[] renumbered = new int[1 + axes.size()];
        Arrays.fill(key, -1);
        Arrays.fill(renumbered, -1);
        int groups = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int partner : partners) {
                boolean taxed = partner != player && world.sectors().get(sector).isGoods();
                if (taxed && world.flow(sector, player, partner) > 0) {
                    int wanted =
                            switch (detail) {
                                case UNIFORM -> 0;
                                case PARTNER -> partner;
                                case SECTOR -> axes.at(sector, partner);
                            };
                    if (renumbered[wanted] < 0) {
                        renumbered[wanted] = groups++;
                    }
                    key[axes.at(sector, partner)] = renumbered[wanted];
                }
            }
        }
        group = key;
        imports = new double[groups];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int partner = 0; partner < axes.economies(); partner++) {
                int at = group[axes.at(sector, partner)];
                if (at >= 0) {
                    imports[at] += world.flow(sector, player, partner);
                }
            }
        }
    }

    public int player() {
        return player;
    }

    /// Number of rates.
    public int size() {
        return imports.length;
    }

    /// The rate on a flow of this choice.
    ///
    /// @return the place of its rate, -1 if the flow is not of this choice
    public int groupOf(int sector, int partner) {
        return group[world.axes().at(sector, partner)];
    }

    /// The import-weighted mean of what stands in each group.
    ///
    /// @param x log(1+τ) by group. Modified.
    public void read(Policy policy, double[] x) {
        Arrays.fill(x, 0);
        forEach(
                (sector, partner, at) ->
                        x[at] +=
                                policy.tariff(sector, player, partner)
                                        * world.flow(sector, player, partner)
                                        / imports[at]);
        for (int at = 0; at < x.length; at++) {
            x[at] = Math.log1p(x[at]);
        }
    }

    /// Sets the tariffs.
    ///
    /// @param x log(1+τ) by group. Not modified.
    public void write(double[] x, Policy policy) {
        forEach((sector, partner, at) -> policy.tariff(sector, player, partner, Math.expm1(x[at])));
    }

    /// The slope of a number of the outcome with respect to x.
    ///
    /// @param slope by group. Modified.
    public void pull(Gradient gradient, Policy policy, double[] slope) {
        Arrays.fill(slope, 0);
        forEach(
                (sector, partner, at) ->
                        slope[at] +=
                                gradient.tariff(sector, player, partner)
                                        * (1 + policy.tariff(sector, player, partner)));
    }

    /// A first guess of the curvature of the player's real income: what a tariff's triangle costs,
    /// import share times trade elasticity.
    double[] curvature(TradeElasticities elasticities) {
        double[] curvature = new double[size()];
        forEach(
                (sector, partner, at) ->
                        curvature[at] +=
                                elasticities.of(sector)
                                        * world.flow(sector, player, partner)
                                        / world.income(player));
        return curvature;
    }

    /// The mean tariff on the flows of this choice, weighted by base-year imports; 0 without any.
    public double meanTariff(Policy policy) {
        double[] sums = new double[2];
        forEach(
                (sector, partner, _) -> {
                    double flow = world.flow(sector, player, partner);
                    sums[0] += flow * policy.tariff(sector, player, partner);
                    sums[1] += flow;
                });
        return sums[1] == 0 ? 0 : sums[0] / sums[1];
    }

    private interface Flow {
        void visit(int sector, int partner, int at);
    }

    private void forEach(Flow flow) {
        Axes axes = world.axes();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int partner = 0; partner < axes.economies(); partner++) {
                int at = group[axes.at(sector, partner)];
                if (at >= 0) {
                    flow.visit(sector, partner, at);
                }
            }
        }
    }
}
