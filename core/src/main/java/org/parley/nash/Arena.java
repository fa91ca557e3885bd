package org.parley.nash;

import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.ManagedTrade;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.model.TradeBound;

import java.util.List;

/// A world made ready for many solves at the same elasticities and closure. Safe for use by several
/// threads.
public final class Arena {
    private final Equilibrium equilibrium;
    private final World world;
    private final TradeElasticities elasticities;
    private final Closure closure;
    private final Closure asked;
    private final SolverSettings settings;

    private Arena(
            World world,
            Equilibrium equilibrium,
            TradeElasticities elasticities,
            Closure closure,
            Closure asked,
            SolverSettings settings) {
        this.world = world;
        this.equilibrium = equilibrium;
        this.elasticities = elasticities;
        this.closure = closure;
        this.asked = asked;
        this.settings = settings;
    }

    /// Under [Closure#BALANCED] the world is first taken to balanced trade, once.
    ///
    /// @throws IllegalStateException if that has no equilibrium
    public static Arena of(
            World world, TradeElasticities elasticities, Closure closure, SolverSettings settings) {
        return switch (closure) {
            case FIXED_DEFICITS, SAVINGS ->
                    new Arena(
                            world, Equilibrium.of(world), elasticities, closure, closure, settings);
            case BALANCED -> {
                World balanced =
                        Equilibrium.of(world)
                                .balanced(elasticities, settings)
                                .outcomeOrThrow()
                                .world();
                yield new Arena(
                        balanced,
                        Equilibrium.of(balanced),
                        elasticities,
                        Closure.FIXED_DEFICITS,
                        closure,
                        settings);
            }
        };
    }

    /// The world's first elasticities and the default settings.
    public static Arena of(World world, Closure closure) {
        return of(world, world.elasticities().getFirst(), closure, SolverSettings.DEFAULT);
    }

    /// The same world and closure at other elasticities, for a share of the cost of another.
    public Arena at(TradeElasticities others) {
        return new Arena(world, equilibrium, others, closure, asked, settings);
    }

    /// What payoffs are measured against: the world given, or its balanced form.
    public World world() {
        return world;
    }

    public TradeElasticities elasticities() {
        return elasticities;
    }

    /// The closure asked for.
    public Closure closure() {
        return asked;
    }

    /// Solves a policy made for [#world()].
    public Solution solve(Policy policy) {
        return equilibrium.solve(elasticities, policy, closure, settings);
    }

    /// Solves a policy from an outcome of one nearby, which is faster.
    public Solution solve(Policy policy, Outcome nearby) {
        return equilibrium.solve(elasticities, policy, closure, settings, nearby);
    }

    /// Solves a policy with trade held to agreed quantities.
    public ManagedTrade.Result managed(Policy policy, List<TradeBound> bounds) {
        return ManagedTrade.solve(equilibrium, elasticities, policy, closure, bounds, settings);
    }
}
