package org.parley.economy;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Gathers the figures of a [World]. Everything starts at 0. Not thread-safe.
public final class WorldBuilder {
    /// How far shares may be from summing to 1 for the digits they were printed with.
    private static final double PRINTED = 1e-5;

    WorldInfo info;
    final List<Economy> economies;
    final List<Sector> sectors;
    final List<TradeElasticities> elasticities = new ArrayList<>();
    final Axes axes;
    final double[] flow;
    final double[] tariff;
    final double[] valueAddedShare;
    final double[] inputShare;
    double @Nullable [] consumptionShare;

    public WorldBuilder(WorldInfo info, List<Economy> economies, List<Sector> sectors) {
        this.info = info;
        this.economies = List.copyOf(economies);
        this.sectors = List.copyOf(sectors);
        axes = new Axes(economies.size(), sectors.size());
        flow = new double[axes.bilateralSize()];
        tariff = new double[axes.bilateralSize()];
        valueAddedShare = new double[axes.size()];
        inputShare = new double[axes.inputSize()];
    }

    public Axes axes() {
        return axes;
    }

    public WorldBuilder info(WorldInfo replacement) {
        info = replacement;
        return this;
    }

    /// @param millionUsd finite, not below 0, tariff excluded
    public WorldBuilder flow(int sector, int importer, int exporter, double millionUsd) {
        require(
                millionUsd >= 0 && millionUsd < Double.POSITIVE_INFINITY,
                "flow",
                millionUsd,
                "0 or more");
        flow[axes.at(sector, importer, exporter)] = millionUsd;
        return this;
    }

    /// @param rate fraction above -1; 0 on domestic flows
    public WorldBuilder tariff(int sector, int importer, int exporter, double rate) {
        require(rate > -1 && rate < Double.POSITIVE_INFINITY, "tariff", rate, "above -100 %");
        if (importer == exporter && rate != 0) {
            throw new IllegalArgumentException(
                    "Tariff of %s on itself is %s; a domestic flow bears none."
                            .formatted(economies.get(importer), rate));
        }
        tariff[axes.at(sector, importer, exporter)] = rate;
        return this;
    }

    /// @param share fraction in (0, 1]
    public WorldBuilder valueAddedShare(int sector, int economy, double share) {
        require(share > 0 && share <= 1, "value-added share", share, "in (0, 1]");
        valueAddedShare[axes.at(sector, economy)] = share;
        return this;
    }

    /// @param share fraction; sums to 1 over inputs
    public WorldBuilder inputShare(int economy, int input, int user, double share) {
        require(share >= -1 && share <= 1, "input share", share, "in [0, 1]");
        inputShare[axes.input(economy, input, user)] = share;
        return this;
    }

    /// States a share of final demand instead of leaving it to follow from the accounts; then all
    /// that are not stated are 0. The world has a gap if the shares do not fit the rest.
    ///
    /// @param share fraction; sums to 1 over sectors
    public WorldBuilder consumptionShare(int sector, int economy, double share) {
        require(share >= 0 && share <= 1, "consumption share", share, "in [0, 1]");
        if (consumptionShare == null) {
            consumptionShare = new double[axes.size()];
        }
        consumptionShare[axes.at(sector, economy)] = share;
        return this;
    }

    /// The first set given is the default.
    public WorldBuilder elasticities(TradeElasticities set) {
        if (set.sectors() != axes.sectors()) {
            throw new IllegalArgumentException(
                    "Elasticities %s have %d sectors, the world has %d."
                            .formatted(set.name(), set.sectors(), axes.sectors()));
        }
        elasticities.add(set);
        return this;
    }

    /// The world, with all that follows from the figures given. Input shares that sum to 1 but for
    /// the digits they were printed with are scaled to sum to 1.
    ///
    /// @throws IllegalArgumentException if input shares do not sum to 1, or an economy's accounts
    ///   cannot be closed
    public World build() {
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int user = 0; user < axes.sectors(); user++) {
                double sum = scaleInputs(economy, user);
                if (!isOne(sum) && (sum != 0 || needsInputs(economy, user))) {
                    throw new IllegalArgumentException(
                            "Input shares of %s in %s sum to %s; they must sum to 1."
                                    .formatted(sectors.get(user), economies.get(economy), sum));
                }
            }
            if (consumptionShare != null) {
                scaleConsumption(economy, consumptionShare);
            }
        }
        return new World(this);
    }

    /// What follows from the figures given so far.
    BaseAccounts accounts() {
        return new BaseAccounts(this);
    }

    /// Scales what one sector buys to sum to 1, if it does but for the digits it was printed with.
    ///
    /// @return the sum before
    double scaleInputs(int economy, int user) {
        double sum = 0;
        for (int input = 0; input < axes.sectors(); input++) {
            sum += inputShare[axes.input(economy, input, user)];
        }
        for (int input = 0; isOff(sum) && input < axes.sectors(); input++) {
            inputShare[axes.input(economy, input, user)] /= sum;
        }
        return sum;
    }

    /// Whether a sum of shares is 1, but for the digits they were printed with.
    static boolean isOne(double sum) {
        return Math.abs(sum - 1) <= PRINTED;
    }

    /// Whether a sum of shares is printed off by more than adding doubles explains: shares that
    /// were scaled once are not scaled again, so that a world reads back as it was written.
    private boolean isOff(double sum) {
        return isOne(sum) && Math.abs(sum - 1) > axes.sectors() * Math.ulp(1.0);
    }

    /// Whether a sector needs inputs at all: not where all of its cost is value added.
    boolean needsInputs(int economy, int user) {
        return valueAddedShare[axes.at(user, economy)] != 1;
    }

    private void scaleConsumption(int economy, double[] share) {
        double sum = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            sum += share[axes.at(sector, economy)];
        }
        if (!isOne(sum)) {
            throw new IllegalArgumentException(
                    "Consumption shares of %s sum to %s; they must sum to 1."
                            .formatted(economies.get(economy), sum));
        }
        for (int sector = 0; isOff(sum) && sector < axes.sectors(); sector++) {
            share[axes.at(sector, economy)] /= sum;
        }
    }

    private static void require(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "A %s of %s; it must be %s.".formatted(what, value, range));
        }
    }
}
