package org.parley.economy;

import java.util.List;

/// A world economy in its base year: who makes what from what, who buys it from whom, at which
/// tariff. Immutable; safe for use by several threads.
///
/// The base is an exact equilibrium by construction. Given are flows, tariffs, value-added shares
/// and input shares; output, value added, deficits and final demand follow from them as accounts,
/// so that every market clears and every budget is met to the last bits of a double.
///
/// Units: money in million US dollars of [WorldInfo#year()], rates and shares as fractions. Flows
/// exclude the importer's tariff; expenditure includes it.
public final class World {
    private final WorldInfo info;
    private final List<Economy> economies;
    private final List<Sector> sectors;
    private final List<TradeElasticities> elasticities;
    private final Axes axes;

    private final double[] flow; // X, bilateral
    private final double[] tariff; // τ, bilateral
    private final double[] valueAddedShare; // γ, by sector and economy
    private final double[] inputShare; // share of each input in materials, see Axes.input

    private final double[] output; // Y, by sector and economy
    private final double[] expenditure; // tariff included, by sector and economy
    private final double[] finalDemand; // tariff included, by sector and economy
    private final double[] valueAdded; // by economy
    private final double[] tariffRevenue; // by economy
    private final double[] deficit; // by economy
    private final double[] consumption; // all final demand, by economy
    private final double gap;

    World(WorldBuilder builder) {
        info = builder.info;
        economies = List.copyOf(builder.economies);
        sectors = List.copyOf(builder.sectors);
        elasticities = List.copyOf(builder.elasticities);
        axes = builder.axes;
        flow = builder.flow.clone();
        tariff = builder.tariff.clone();
        valueAddedShare = builder.valueAddedShare.clone();
        inputShare = builder.inputShare.clone();

        BaseAccounts accounts = builder.accounts();
        if (!accounts.faults().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", accounts.faults()));
        }
        gap = accounts.gap;
        output = accounts.output;
        expenditure = accounts.expenditure;
        finalDemand = accounts.finalDemand;
        valueAdded = accounts.valueAdded;
        tariffRevenue = accounts.tariffRevenue;
        deficit = accounts.deficit;
        consumption = accounts.consumption;
    }

    public WorldInfo info() {
        return info;
    }

    public Axes axes() {
        return axes;
    }

    public List<Economy> economies() {
        return economies;
    }

    public List<Sector> sectors() {
        return sectors;
    }

    /// The named sets of trade elasticities; the first is the default.
    public List<TradeElasticities> elasticities() {
        return elasticities;
    }

    /// Flow from exporter to importer, tariff excluded, million USD; the domestic flow where both
    /// are the same economy.
    public double flow(int sector, int importer, int exporter) {
        return flow[axes.at(sector, importer, exporter)];
    }

    /// Ad-valorem tariff as a fraction; 0 on domestic flows.
    public double tariff(int sector, int importer, int exporter) {
        return tariff[axes.at(sector, importer, exporter)];
    }

    /// Share of value added in the cost of a sector, in (0, 1].
    public double valueAddedShare(int sector, int economy) {
        return valueAddedShare[axes.at(sector, economy)];
    }

    /// Share of `input` in what `user` spends on materials; sums to 1 over inputs.
    public double inputShare(int economy, int input, int user) {
        return inputShare[axes.input(economy, input, user)];
    }

    /// Gross output at producer prices, million USD.
    public double output(int sector, int economy) {
        return output[axes.at(sector, economy)];
    }

    /// All spending on a sector, materials and final demand, tariff included, million USD.
    public double expenditure(int sector, int economy) {
        return expenditure[axes.at(sector, economy)];
    }

    /// Final demand for a sector, tariff included, million USD.
    public double finalDemand(int sector, int economy) {
        return finalDemand[axes.at(sector, economy)];
    }

    /// Share of a sector in an economy's final demand; sums to 1 over sectors.
    public double consumptionShare(int sector, int economy) {
        return finalDemand[axes.at(sector, economy)] / consumption[economy];
    }

    /// Share of an exporter in an importer's spending on a sector, at tariff-inclusive prices; 0
    /// where there is no spending.
    public double expenditureShare(int sector, int importer, int exporter) {
        int flowAt = axes.at(sector, importer, exporter);
        double spent = expenditure[axes.at(sector, importer)];
        return flow[flowAt] == 0 ? 0 : flow[flowAt] * (1 + tariff[flowAt]) / spent;
    }

    /// Value added, which is what labour (the composite factor) earns, million USD.
    public double valueAdded(int economy) {
        return valueAdded[economy];
    }

    /// Tariffs collected, million USD.
    public double tariffRevenue(int economy) {
        return tariffRevenue[economy];
    }

    /// Imports minus exports, goods and services, million USD; sums to 0 over economies.
    public double deficit(int economy) {
        return deficit[economy];
    }

    /// What an economy has to spend on final demand: value added, tariff revenue and the deficit,
    /// million USD.
    public double income(int economy) {
        return consumption[economy];
    }

    /// The largest difference between what is spent on a sector and what is used of it, relative to
    /// the larger; 0 unless final demand was stated apart.
    public double gap() {
        return gap;
    }

    /// Index of an economy.
    ///
    /// @throws IllegalArgumentException if it is not in this world
    public int economy(String code) {
        for (int n = 0; n < economies.size(); n++) {
            if (economies.get(n).code().equals(code)) {
                return n;
            }
        }
        throw new IllegalArgumentException(
                "No economy '%s' in world %s.".formatted(code, info.name()));
    }

    /// Index of a sector.
    ///
    /// @throws IllegalArgumentException if it is not in this world
    public int sector(String code) {
        for (int j = 0; j < sectors.size(); j++) {
            if (sectors.get(j).code().equals(code)) {
                return j;
            }
        }
        throw new IllegalArgumentException(
                "No sector '%s' in world %s.".formatted(code, info.name()));
    }

    /// A builder that starts from this world.
    public WorldBuilder toBuilder() {
        var builder = new WorldBuilder(info, economies, sectors);
        System.arraycopy(flow, 0, builder.flow, 0, flow.length);
        System.arraycopy(tariff, 0, builder.tariff, 0, tariff.length);
        System.arraycopy(valueAddedShare, 0, builder.valueAddedShare, 0, valueAddedShare.length);
        System.arraycopy(inputShare, 0, builder.inputShare, 0, inputShare.length);
        builder.elasticities.addAll(elasticities);
        return builder;
    }

    @Override
    public String toString() {
        return "%s (%d x %d)".formatted(info.name(), axes.economies(), axes.sectors());
    }
}
