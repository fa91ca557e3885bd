package org.parley.economy;

import org.parley.files.NumberTable;
import org.parley.files.NumberTable.Names;
import org.parley.files.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the tables of numbers of a world into its builder, and checks them against each other.
final class WorldTables {
    /// Final demand in the file may differ from what follows from the other tables by this share of
    /// expenditure, or by this many million USD where that is more.
    static final double DEMAND_TOLERANCE = 1e-6;

    private final WorldBuilder builder;
    private final Axes axes;
    private final Function<WorldFile, Optional<String>> texts;
    private final List<Problem> problems;
    private final Names economies;
    private final Names sectors;

    /// @param texts the text of a table; empty where there is none, which is a problem already
    /// @param problems where defects go. Modified.
    WorldTables(
            WorldBuilder builder,
            Function<WorldFile, Optional<String>> texts,
            List<Problem> problems) {
        this.builder = builder;
        this.texts = texts;
        this.problems = problems;
        axes = builder.axes();
        economies = new Names("economy", codes(builder.economies));
        sectors = new Names("sector", codes(builder.sectors));
    }

    private static List<String> codes(List<?> coded) {
        return coded.stream().map(Object::toString).toList();
    }

    /// Whether the tables are whole, and the accounts that follow from them close.
    boolean read(WorldHead head) {
        boolean whole = read(WorldFile.FLOWS, flowKeys(), named("exporter"), this::flow);
        whole &= read(WorldFile.TARIFFS, flowKeys(), named("exporter"), this::tariff);
        whole &= read(WorldFile.INPUTS, inputKeys(), sectors, this::inputShare);
        whole &= read(WorldFile.VALUE_ADDED, List.of(sectors), economies, this::valueAddedShare);
        whole = whole && sharesSum();
        double[] demand = new double[axes.size()];
        boolean stated =
                read(
                        WorldFile.FINAL_DEMAND,
                        List.of(sectors),
                        economies,
                        (sector, economy, value) -> demand[axes.at(sector, economy)] = value);
        whole &= elasticities(head.elasticitySources());
        if (!whole) {
            return false;
        }
        BaseAccounts accounts = builder.accounts();
        accounts.faults().forEach(fault -> problems.add(Problem.in("", fault)));
        if (stated && accounts.faults().isEmpty()) {
            checkDemand(demand, accounts);
        }
        return accounts.faults().isEmpty();
    }

    private boolean read(
            WorldFile file, List<Names> keys, Names columns, NumberTable.Receiver receiver) {
        Optional<String> text = texts.apply(file);
        if (text.isEmpty()) {
            return false;
        }
        int before = problems.size();
        new NumberTable(file.fileName(), keys, columns, problems)
                .requiring(row -> file != WorldFile.TARIFFS || isGoods(row))
                .read(text.get(), receiver);
        return problems.size() == before;
    }

    private boolean isGoods(int flowRow) {
        return builder.sectors.get(flowRow / axes.economies()).isGoods();
    }

    private List<Names> flowKeys() {
        return List.of(sectors, named("importer"));
    }

    private List<Names> inputKeys() {
        return List.of(economies, new Names("input", sectors.codes()));
    }

    private Names named(String role) {
        return new Names(role, economies.codes());
    }

    private void flow(int row, int exporter, double value) {
        builder.flow(row / axes.economies(), row % axes.economies(), exporter, value);
    }

    private void tariff(int row, int exporter, double value) {
        builder.tariff(row / axes.economies(), row % axes.economies(), exporter, value);
    }

    private void inputShare(int row, int user, double value) {
        builder.inputShare(row / axes.sectors(), row % axes.sectors(), user, value);
    }

    private void valueAddedShare(int sector, int economy, double value) {
        builder.valueAddedShare(sector, economy, value);
    }

    private boolean elasticities(Map<String, String> sources) {
        List<String> names = List.copyOf(sources.keySet());
        double[][] theta = new double[names.size()][axes.sectors()];
        boolean whole =
                read(
                        WorldFile.ELASTICITIES,
                        List.of(sectors),
                        new Names("set of elasticities", names),
                        (sector, set, value) -> {
                            if (value <= 0) {
                                throw new IllegalArgumentException(
                                        "A trade elasticity of %s; it must be above 0. Maybe the sign is the other way round."
                                                .formatted(value));
                            }
                            theta[set][sector] = value;
                        });
        for (int set = 0; whole && set < theta.length; set++) {
            String source = sources.getOrDefault(names.get(set), "");
            builder.elasticities(new TradeElasticities(names.get(set), source, theta[set]));
        }
        return whole;
    }

    /// Checks that the shares of each using sector sum to 1, or to 0 where all of its cost is value
    /// added, and takes out rounding.
    private boolean sharesSum() {
        int before = problems.size();
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int user = 0; user < axes.sectors(); user++) {
                double sum = builder.scaleInputs(economy, user);
                if (!WorldBuilder.isOne(sum) && (sum != 0 || builder.needsInputs(economy, user))) {
                    problems.add(badSum(economy, user, sum));
                }
            }
        }
        return problems.size() == before;
    }

    private Problem badSum(int economy, int user, double sum) {
        String sector = sectors.codes().get(user);
        return new Problem(
                WorldFile.INPUTS.fileName(),
                0,
                0,
                String.valueOf(sum),
                "The inputs of sector %s in %s sum to %s, not 1. Maybe they are amounts or percent; give shares."
                        .formatted(sector, economies.codes().get(economy), sum));
    }

    private void checkDemand(double[] stated, BaseAccounts accounts) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int economy = 0; economy < axes.economies(); economy++) {
                int at = axes.at(sector, economy);
                double follows = accounts.finalDemand[at];
                double tolerance = DEMAND_TOLERANCE * Math.max(1, accounts.expenditure[at]);
                if (!(Math.abs(stated[at] - follows) <= tolerance)) {
                    problems.add(
                            new Problem(
                                    WorldFile.FINAL_DEMAND.fileName(),
                                    0,
                                    0,
                                    String.valueOf(stated[at]),
                                    "Final demand for %s in %s is given as %s; expenditure less materials is %s. Maybe one of the tables is of another edition."
                                            .formatted(
                                                    sectors.codes().get(sector),
                                                    economies.codes().get(economy),
                                                    stated[at],
                                                    follows)));
                }
            }
        }
    }
}
