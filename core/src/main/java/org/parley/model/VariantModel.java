package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;

import java.util.List;

/// A [Variant] of the model on one world, prepared for many solves. Policies and elasticities are
/// given for the world itself and carried over. Safe for use by several threads.
public final class VariantModel {
    private final Variant variant;
    private final World original;
    private final World world;
    private final Equilibrium equilibrium;

    private VariantModel(Variant variant, World original) {
        this.variant = variant;
        this.original = original;
        world =
                switch (variant) {
                    case FULL, FIXED_LABOUR -> original;
                    case NO_INPUT_OUTPUT -> ownMaterialsOnly(original);
                    case NO_MATERIALS -> withoutMaterials(original);
                    case ONE_SECTOR -> new OneSector(original).world();
                };
        Labour labour = variant == Variant.FIXED_LABOUR ? Labour.FIXED_IN_SECTOR : Labour.MOBILE;
        equilibrium = Equilibrium.of(world, labour);
    }

    /// Rebuilds a world for a variant.
    public static VariantModel of(Variant variant, World world) {
        return new VariantModel(variant, world);
    }

    public Variant variant() {
        return variant;
    }

    /// The rebuilt world, whose base is an exact equilibrium as that of the original is.
    public World world() {
        return world;
    }

    /// The model on the rebuilt world, for policies made for that.
    public Equilibrium equilibrium() {
        return equilibrium;
    }

    /// Solves for the equilibrium that `policy` leads to in this variant.
    ///
    /// @param elasticities by sector of the original world
    /// @param policy made for the original world. Not modified.
    public Solution solve(
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            SolverSettings settings) {
        return equilibrium.solve(carried(elasticities), carried(policy), closure, settings);
    }

    /// Solves for the equilibrium in which trade is held to quantities, in this variant.
    ///
    /// @param bounds made for the original world
    /// @throws IllegalArgumentException if the variant cannot tell what a bound is about
    public ManagedTrade.Result solve(
            TradeElasticities elasticities,
            Policy policy,
            List<TradeBound> bounds,
            Closure closure,
            SolverSettings settings) {
        return ManagedTrade.solve(
                equilibrium,
                carried(elasticities),
                carried(policy),
                closure,
                carried(bounds),
                settings);
    }

    /// The same, begun from an outcome of this variant that is likely to be near where there are no
    /// bounds: quicker, and the same to within the tolerance.
    public ManagedTrade.Result solveNear(
            TradeElasticities elasticities,
            Policy policy,
            List<TradeBound> bounds,
            Closure closure,
            Outcome near) {
        return ManagedTrade.solveNear(
                equilibrium,
                carried(elasticities),
                carried(policy),
                closure,
                carried(bounds),
                near);
    }

    /// The same bounds on the rebuilt world.
    ///
    /// @throws IllegalArgumentException if the variant cannot tell what one is about
    public List<TradeBound> carried(List<TradeBound> bounds) {
        if (variant != Variant.ONE_SECTOR) {
            return bounds;
        }
        var merged = new OneSector(original);
        return bounds.stream().map(merged::bound).toList();
    }

    /// The same rates on the rebuilt world.
    ///
    /// @param policy made for the original world. Not modified.
    public Policy carried(Policy policy) {
        if (policy.world() != original) {
            throw new IllegalArgumentException(
                    "The policy was made for world %s, not for this %s. Maybe build it with Policy.ofBase(world)."
                            .formatted(policy.world(), original));
        }
        return switch (variant) {
            case FULL, FIXED_LABOUR -> policy;
            case NO_INPUT_OUTPUT, NO_MATERIALS -> policy.on(world);
            case ONE_SECTOR -> new OneSector(original).policy(policy, world);
        };
    }

    /// The elasticities of the rebuilt world's sectors.
    public TradeElasticities carried(TradeElasticities elasticities) {
        return variant == Variant.ONE_SECTOR
                ? new OneSector(original).elasticities(elasticities)
                : elasticities;
    }

    private static World withoutMaterials(World world) {
        WorldBuilder builder = world.toBuilder();
        Axes axes = world.axes();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int economy = 0; economy < axes.economies(); economy++) {
                builder.valueAddedShare(sector, economy, 1);
            }
        }
        return builder.build();
    }

    private static World ownMaterialsOnly(World world) {
        WorldBuilder builder = world.toBuilder();
        Axes axes = world.axes();
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int user = 0; user < axes.sectors(); user++) {
                double own = Math.max(0, world.inputShare(economy, user, user));
                double bought = (1 - world.valueAddedShare(user, economy)) * own;
                builder.valueAddedShare(user, economy, 1 - bought);
                for (int input = 0; input < axes.sectors(); input++) {
                    builder.inputShare(economy, input, user, input == user ? 1 : 0);
                }
            }
        }
        return builder.build();
    }
}
