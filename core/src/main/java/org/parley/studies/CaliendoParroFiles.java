package org.parley.studies;

import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.EconomyCodes;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;
import org.parley.files.FileSet;
import org.parley.files.NumberTable;
import org.parley.files.NumberTable.Names;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Reads the files of the NAFTA study. Final demand is stated by its shares, as in the study,
/// rather than left to follow: a column of input shares there sums to 1 within 2e-6 only. The flow
/// of a sector from exporter to importer is the exporter's share in the importer's expenditure, at
/// prices that include the tariff, less the tariff.
final class CaliendoParroFiles {
    /// The files hold 1e10 US dollars of 1993.
    private static final double MILLION_USD = 1e4;

    /// How far value added in the files may be off what follows from the others, relative to it.
    private static final double VALUE_ADDED_TOLERANCE = 1e-9;

    /// How far what is spent on a sector may be off what is used of it. Input shares are printed to
    /// seven digits, which leaves 3e-7.
    private static final double GAP_TOLERANCE = 1e-6;

    private static final String SOURCE =
            "Caliendo, L. and F. Parro (2015), Estimates of the Trade and Welfare Effects of NAFTA,"
                    + " Review of Economic Studies 82(1): 1-44, supplementary files";

    private final FileSet files;
    private final String baseFolder;
    private final List<Problem> problems = new ArrayList<>();
    private Names economies = new Names("economy", List.of());
    private Names sectors = new Names("sector", List.of());

    CaliendoParroFiles(Path folder, CaliendoParro2015.Base base) {
        files = FileSet.of(folder);
        baseFolder =
                switch (base) {
                    case BALANCED -> "";
                    case WITH_DEFICITS -> "with_deficit/";
                };
    }

    Reading<CaliendoParro2015> read() {
        List<Economy> listed = rows("countries.csv", "index", "iso3", "name", this::economy);
        List<Sector> kinds = rows("sectors.csv", "index", "tradable", "name", this::sector);
        if (!problems.isEmpty() || listed.isEmpty() || kinds.isEmpty()) {
            return new Reading<>(null, problems);
        }
        economies = new Names("economy", listed.stream().map(Economy::code).toList());
        sectors =
                new Names(
                        "sector",
                        IntStream.rangeClosed(1, kinds.size()).mapToObj(String::valueOf).toList());
        var info = WorldInfo.named("caliendo-parro-2015", 1993);
        var builder = new WorldBuilder(info, listed, kinds);
        double[] after = fill(builder, kinds);
        if (!problems.isEmpty()) {
            return new Reading<>(null, problems);
        }
        try {
            World world = builder.build();
            check(world);
            return new Reading<>(new CaliendoParro2015(world, after), problems);
        } catch (IllegalArgumentException e) {
            problems.add(Problem.in(files.folder(), String.valueOf(e.getMessage())));
            return new Reading<>(null, problems);
        }
    }

    private Economy economy(TextTable.Row row) {
        String code = row.get("iso3");
        String region =
                EconomyCodes.standard()
                        .find(code)
                        .map(known -> EconomyCodes.standard().get(known).region())
                        .orElse("Rest of the world");
        return new Economy(code, row.get("name"), region);
    }

    private Sector sector(TextTable.Row row) {
        boolean tradable = row.get("tradable").equals("1");
        int index = Integer.parseInt(row.get("index"));
        return new Sector(
                String.format(Locale.ROOT, "%02d", index),
                row.get("name"),
                tradable ? Sector.Kind.GOODS : Sector.Kind.SERVICES,
                List.of());
    }

    private <T> List<T> rows(
            String file, String a, String b, String c, Function<TextTable.Row, T> made) {
        var found = new ArrayList<T>();
        for (TextTable.Row row :
                TextTable.read(file, text(file), List.of(a, b, c), List.of(), problems)) {
            try {
                found.add(made.apply(row));
            } catch (IllegalArgumentException e) {
                problems.add(row.problem(b, String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    /// Fills in the base year, and returns the tariffs of 2005 in the layout of its axes.
    private double[] fill(WorldBuilder builder, List<Sector> kinds) {
        Axes axes = builder.axes();
        double[] share = bilateral(baseFolder + "trade_shares.csv", axes, sectors);
        double[] expenditure = bySector(baseFolder + "expenditure.csv", axes);
        var goods = new ArrayList<String>();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            if (kinds.get(sector).isGoods()) {
                goods.add(sectors.codes().get(sector));
            }
        }
        Names taxed = new Names("sector", goods);
        double[] before = bilateral("tariffs_1993_percent.csv", axes, taxed);
        double[] after = bilateral("tariffs_2005_percent.csv", axes, taxed);
        for (int sector = 0; sector < axes.sectors() && problems.isEmpty(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                double spent = expenditure[axes.at(sector, importer)] * MILLION_USD;
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    double rate = before[at] / 100;
                    after[at] /= 100;
                    builder.tariff(sector, importer, exporter, rate);
                    builder.flow(sector, importer, exporter, share[at] * spent / (1 + rate));
                }
            }
        }
        technology(builder);
        return after;
    }

    private void technology(WorldBuilder builder) {
        Axes axes = builder.axes();
        read(
                "io_coefficients.csv",
                List.of(
                        new Names("country", economies.codes()),
                        new Names("input_sector", sectors.codes())),
                sectors,
                (row, user, value) ->
                        builder.inputShare(
                                row / axes.sectors(), row % axes.sectors(), user, value));
        read("value_added_share.csv", List.of(sectors), economies, builder::valueAddedShare);
        read(
                baseFolder + "final_demand_shares.csv",
                List.of(sectors),
                economies,
                builder::consumptionShare);
        double[] theta = new double[axes.sectors()];
        read(
                "theta.csv",
                List.of(sectors),
                new Names("elasticity", List.of("theta")),
                (sector, only, value) -> theta[sector] = value);
        if (problems.isEmpty()) {
            builder.elasticities(new TradeElasticities("CP2015", SOURCE, theta));
        }
    }

    private double[] bilateral(String file, Axes axes, Names of) {
        double[] figures = new double[axes.bilateralSize()];
        read(
                file,
                List.of(of, new Names("importer", economies.codes())),
                new Names("exporter", economies.codes()),
                (row, exporter, value) ->
                        figures[axes.at(0, 0, exporter) + row * axes.economies()] = value);
        return figures;
    }

    private double[] bySector(String file, Axes axes) {
        double[] figures = new double[axes.size()];
        read(
                file,
                List.of(sectors),
                economies,
                (sector, economy, value) -> figures[axes.at(sector, economy)] = value);
        return figures;
    }

    private void read(String file, List<Names> keys, Names columns, NumberTable.Receiver receiver) {
        new NumberTable(file, keys, columns, problems).read(text(file), receiver);
    }

    private String text(String file) {
        Reading<String> text = files.text(file);
        problems.addAll(text.problems());
        Optional<String> found = text.find();
        return found.orElse("");
    }

    /// Value added and expenditure follow from the rest; those in the files must agree.
    private void check(World world) {
        double[] given = new double[world.axes().economies()];
        read(
                baseFolder + "value_added_and_surplus.csv",
                List.of(new Names("iso3", economies.codes())),
                new Names("figure", List.of("value_added", "trade_surplus")),
                (economy, figure, value) ->
                        given[economy] = figure == 0 ? value * MILLION_USD : given[economy]);
        for (int n = 0; n < given.length; n++) {
            double follows = world.valueAdded(n);
            if (!(Math.abs(follows - given[n]) <= VALUE_ADDED_TOLERANCE * follows)) {
                problems.add(
                        Problem.in(
                                baseFolder + "value_added_and_surplus.csv",
                                "Value added of %s is given as %s million USD; %s follows from the other files. Maybe a file is of another version."
                                        .formatted(economies.codes().get(n), given[n], follows)));
            }
        }
        if (world.gap() > GAP_TOLERANCE) {
            problems.add(
                    Problem.in(
                            baseFolder + "final_demand_shares.csv",
                            "Materials and final demand are off expenditure by up to %s of it. Maybe a file is of another version."
                                    .formatted(world.gap())));
        }
    }
}
