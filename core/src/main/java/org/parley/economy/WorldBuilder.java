package org.parley.economy;

import java.util.ArrayList;
import java.util.List;

/// Gathers the figures of a [World]. Everything starts at 0. Not thread-safe.
public final class WorldBuilder {
    WorldInfo info;
    final List<Economy> economies;
    final List<Sector> sectors;
    final List<TradeElasticities> elasticities = new ArrayList<>();
    final Axes axes;
    final double[] flow;
    final double[] tariff;
    final double[] valueAddedShare;
    final double[] inputShare;

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

    /// The world, with all that follows from the figures given.
    ///
    /// @throws IllegalArgumentException if an economy's accounts cannot be closed
    public World build() {
        return new World(this);
    }

    /// What follows from the figures given so far.
    BaseAccounts accounts() {
        return new BaseAccounts(this);
    }

    private static void require(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "A %s of %s; it must be %s.".formatted(what, value, range));
        }
    }
}
