package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.World;

import java.util.Optional;

/// Reasons why a policy leaves no equilibrium at all, found before any is looked for.
final class Obstacles {
    /// Deficits that sum to less than this share of value added are settled.
    private static final double SETTLED = 1e-7;

    private final World world;
    private final HatSystem system;
    private final Axes axes;

    Obstacles(HatSystem system) {
        world = system.base.world;
        this.system = system;
        axes = world.axes();
    }

    /// The first obstacle, as a sentence.
    Optional<String> find() {
        return marketWithoutSupplier().or(this::deficitWithoutTrade);
    }

    /// With Cobb-Douglas demand a market that is used to spending and has no supplier left has no
    /// price.
    private Optional<String> marketWithoutSupplier() {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                int buyer = axes.at(sector, importer);
                if (system.base.market[buyer] && system.weights.sum[buyer] == 0) {
                    return Optional.of(
                            "No equilibrium: %s buys %s for %.4g million USD, and the policy leaves it no supplier. Maybe ban only a share of the flow."
                                    .formatted(
                                            world.economies().get(importer).code(),
                                            world.sectors().get(sector).code(),
                                            world.expenditure(sector, importer)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> deficitWithoutTrade() {
        double[] unsettled = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            unsettled[system.bloc[economy]] += system.deficits.levelOf(economy);
        }
        for (int economy = 0; economy < axes.economies(); economy++) {
            if (Math.abs(unsettled[economy]) > SETTLED * system.blocValueAdded[economy]) {
                return Optional.of(
                        "No equilibrium: %s and those it still trades with have a deficit of %.4g million USD left, and nobody to have it with. Maybe use closure balanced."
                                .formatted(
                                        world.economies().get(economy).code(), unsettled[economy]));
            }
        }
        return Optional.empty();
    }
}
