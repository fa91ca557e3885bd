package org.parley.studies;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.files.Reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The NAFTA study of Caliendo and Parro (2015, Estimates of the Trade and Welfare Effects of
/// NAFTA, Review of Economic Studies 82: 1-44): 31 economies and 40 sectors in 1993, and the
/// tariffs of 2005.
public final class CaliendoParro2015 {
    /// The economies whose tariffs on each other are NAFTA's.
    private static final Set<String> PARTIES = Set.of("MEX", "CAN", "USA");

    private final World world;
    private final double[] tariffAfter;

    /// @param tariffAfter bilateral, in the layout of the world's axes. Not modified.
    CaliendoParro2015(World world, double[] tariffAfter) {
        this.world = world;
        this.tariffAfter = tariffAfter;
    }

    /// The base year, in two versions.
    public enum Base {
        /// Without aggregate deficits: the base of the paper's results.
        BALANCED,
        /// With the deficits of 1993.
        WITH_DEFICITS
    }

    /// The simpler models that the paper's Table 11 holds its own against, each set up from the raw
    /// tables of 1993.
    public enum SimplerModel {
        /// Goods are one sector and services another. Tariffs and value-added shares are the
        /// medians over sectors, input shares the means; the elasticity is 4.55, the paper's
        /// estimate on aggregate trade.
        ONE_SECTOR,
        /// All cost is value added.
        NO_MATERIALS,
        /// Each sector buys from itself only, for a share of its cost that is what its own goods
        /// are among its materials.
        NO_INPUT_OUTPUT
    }

    /// Whose tariffs change from those of 1993 to those of 2005.
    public enum Scenario {
        /// Those of Mexico, Canada and the USA on each other.
        NAFTA,
        /// Everybody's on everybody.
        WORLD,
        /// Everybody's, except those of Mexico, Canada and the USA on each other.
        WORLD_WITHOUT_NAFTA;

        /// The name used on the command line: `world-without-nafta`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The labels of all scenarios.
        public static List<String> labels() {
            return List.of(values()).stream().map(Scenario::label).toList();
        }

        private boolean changes(String importer, String exporter) {
            boolean within = PARTIES.contains(importer) && PARTIES.contains(exporter);
            return switch (this) {
                case NAFTA -> within;
                case WORLD -> true;
                case WORLD_WITHOUT_NAFTA -> !within;
            };
        }
    }

    /// Reads the study's inputs from a folder, reporting every defect.
    public static Reading<CaliendoParro2015> read(Path folder, Base base) {
        return new CaliendoParroFiles(folder, base).read();
    }

    /// Reads the study's inputs for a simpler model. Its raw tables do not balance, and the world
    /// has a [World#gap()]; the paper's base is what solving it leads to, first with the deficits
    /// of 1993, then without.
    public static Reading<CaliendoParro2015> read(Path folder, SimplerModel model) {
        return CaliendoParroModels.read(folder, model);
    }

    /// The base year.
    public World world() {
        return world;
    }

    double tariffAfter(int sector, int importer, int exporter) {
        return tariffAfter[world.axes().at(sector, importer, exporter)];
    }

    /// The policy of a scenario.
    public Policy policy(Scenario scenario) {
        Policy policy = Policy.ofBase(world);
        Axes axes = world.axes();
        axes.forEachForeign(
                (sector, importer, exporter) -> {
                    if (scenario.changes(
                            world.economies().get(importer).code(),
                            world.economies().get(exporter).code())) {
                        int at = axes.at(sector, importer, exporter);
                        policy.tariff(sector, importer, exporter, tariffAfter[at]);
                    }
                });
        return policy;
    }
}
