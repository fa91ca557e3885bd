package org.parley.studies;

import org.parley.economy.Axes;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.files.Reading;
import org.parley.studies.CaliendoParro2015.Base;
import org.parley.studies.CaliendoParro2015.SimplerModel;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sets up the simpler models of the paper's Table 11 as its programs do: from the raw tables,
/// final demand being what spending leaves after materials, and nothing where materials exceed
/// spending.
final class CaliendoParroModels {
    /// The paper's estimate on aggregate trade, for its model with one sector.
    private static final double AGGREGATE_ELASTICITY = 4.55;

    private final CaliendoParro2015 study;
    private final World world;
    private final Axes axes;
    private final double[] flow; // raw, bilateral, million USD

    private CaliendoParroModels(CaliendoParro2015 study, double[] flow) {
        this.study = study;
        this.flow = flow;
        world = study.world();
        axes = world.axes();
    }

    static Reading<CaliendoParro2015> read(Path folder, SimplerModel model) {
        var files = new CaliendoParroFiles(folder, Base.WITH_DEFICITS);
        Reading<CaliendoParro2015> full = files.read();
        if (!full.isClean()) {
            return full;
        }
        double[] flow = files.rawFlows(full.get().world());
        if (!files.problems().isEmpty()) {
            return new Reading<>(null, files.problems());
        }
        var models = new CaliendoParroModels(full.get(), flow);
        return new Reading<>(models.build(model), List.of());
    }

    private CaliendoParro2015 build(SimplerModel model) {
        return switch (model) {
            case ONE_SECTOR -> oneSector();
            case NO_MATERIALS -> rebuilt((_, _) -> 1);
            case NO_INPUT_OUTPUT ->
                    rebuilt((sector, economy) -> 1 - world.inputShare(economy, sector, sector));
        };
    }

    private interface Technology {
        double valueAddedShare(int sector, int economy);
    }

    private CaliendoParro2015 rebuilt(Technology technology) {
        WorldBuilder builder = world.toBuilder();
        double[] after = new double[axes.bilateralSize()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int n = 0; n < axes.economies(); n++) {
                builder.valueAddedShare(
                        sector, n, Math.min(1, technology.valueAddedShare(sector, n)));
                for (int input = 0; input < axes.sectors(); input++) {
                    builder.inputShare(n, input, sector, input == sector ? 1 : 0);
                }
                for (int i = 0; i < axes.economies(); i++) {
                    int at = axes.at(sector, n, i);
                    builder.flow(sector, n, i, flow[at]);
                    after[at] = study.tariffAfter(sector, n, i);
                }
            }
        }
        return new CaliendoParro2015(builder.consumptionLeft().build(), after);
    }

    private CaliendoParro2015 oneSector() {
        List<Sector> sectors =
                List.of(
                        new Sector("GOODS", "Goods", Sector.Kind.GOODS, List.of()),
                        new Sector("SERVICES", "Services", Sector.Kind.SERVICES, List.of()));
        var builder = new WorldBuilder(world.info(), world.economies(), sectors);
        double[] after = new double[builder.axes().bilateralSize()];
        for (int one = 0; one < sectors.size(); one++) {
            int[] members = members(sectors.get(one).kind());
            for (int n = 0; n < axes.economies(); n++) {
                for (int i = 0; i < axes.economies(); i++) {
                    int importer = n;
                    int exporter = i;
                    builder.flow(
                            one,
                            n,
                            i,
                            Arrays.stream(members)
                                    .mapToDouble(j -> flow[axes.at(j, importer, exporter)])
                                    .sum());
                    if (n != i) {
                        builder.tariff(
                                one,
                                n,
                                i,
                                median(members, j -> world.tariff(j, importer, exporter)));
                    }
                    after[builder.axes().at(one, n, i)] =
                            median(members, j -> study.tariffAfter(j, importer, exporter));
                }
                int economy = n;
                builder.valueAddedShare(
                        one, n, median(members, j -> world.valueAddedShare(j, economy)));
                inputs(builder, sectors, one, n);
            }
        }
        double[] theta = new double[sectors.size()];
        Arrays.fill(theta, AGGREGATE_ELASTICITY);
        builder.elasticities(
                new TradeElasticities(
                        "CP2015-aggregate", world.elasticities().getFirst().source(), theta));
        return new CaliendoParro2015(builder.consumptionLeft().build(), after);
    }

    private void inputs(WorldBuilder builder, List<Sector> sectors, int one, int economy) {
        double[] share = new double[sectors.size()];
        double sum = 0;
        for (int input = 0; input < share.length; input++) {
            for (int j : members(sectors.get(input).kind())) {
                for (int user : members(sectors.get(one).kind())) {
                    share[input] += world.inputShare(economy, j, user);
                }
            }
            sum += share[input];
        }
        for (int input = 0; input < share.length; input++) {
            builder.inputShare(economy, input, one, share[input] / sum);
        }
    }

    private int[] members(Sector.Kind kind) {
        return IntStream.range(0, axes.sectors())
                .filter(sector -> world.sectors().get(sector).kind() == kind)
                .toArray();
    }

    private interface Figure {
        double of(int sector);
    }

    private static double median(int[] sectors, Figure figure) {
        double[] sorted = Arrays.stream(sectors).mapToDouble(figure::of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
