package org.parley.bench;

import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.SolverSettings;
import org.parley.studies.CaliendoParro2015;

import java.nio.file.Files;
import java.nio.file.Path;

/// A world and a policy on it, by name.
///
/// @param world prepared as a base
/// @param policy what is solved for
record Problem(World world, Policy policy) {

    /// The outcome, from the base, with the usual settings.
    ///
    /// @param model made of the world
    Outcome solve(Equilibrium model) {
        return model.solve(
                        world.elasticities().getFirst(),
                        policy,
                        Closure.FIXED_DEFICITS,
                        SolverSettings.DEFAULT)
                .outcomeOrThrow();
    }

    /// A shipped world (`wiod-2014`), a folder with a world, a folder laid out as the inputs of
    /// Caliendo and Parro (2015), or a size (`160x65`) to be generated. The policy is NAFTA in that
    /// study; elsewhere the two largest economies put 25 points on each other's goods.
    static Problem named(String name) {
        if (name.matches("\\d+x\\d+")) {
            int by = name.indexOf('x');
            return tradeWar(
                    GeneratedWorld.of(
                            Integer.parseInt(name.substring(0, by)),
                            Integer.parseInt(name.substring(by + 1)),
                            1));
        }
        if (Files.exists(Path.of(name, "trade_shares.csv"))) {
            return nafta(Path.of(name));
        }
        return tradeWar(Worlds.read(name).get());
    }

    private static Problem nafta(Path folder) {
        var study = CaliendoParro2015.read(folder, CaliendoParro2015.Base.BALANCED).get();
        World read = study.world();
        World world =
                Equilibrium.of(read)
                        .closed(read.elasticities().getFirst(), SolverSettings.DEFAULT)
                        .outcomeOrThrow()
                        .world();
        return new Problem(world, study.policy(CaliendoParro2015.Scenario.NAFTA).on(world));
    }

    private static Problem tradeWar(World world) {
        int first = largest(world, -1);
        int second = largest(world, first);
        Policy policy = Policy.ofBase(world);
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                policy.tariff(sector, first, second, world.tariff(sector, first, second) + 0.25);
                policy.tariff(sector, second, first, world.tariff(sector, second, first) + 0.25);
            }
        }
        return new Problem(world, policy);
    }

    private static int largest(World world, int except) {
        int largest = except == 0 ? 1 : 0;
        for (int economy = 0; economy < world.axes().economies(); economy++) {
            if (economy != except && world.valueAdded(economy) > world.valueAdded(largest)) {
                largest = economy;
            }
        }
        return largest;
    }
}
