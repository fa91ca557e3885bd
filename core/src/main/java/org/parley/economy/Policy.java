package org.parley.economy;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What stands between whom on what, after the change that is being asked about: every instrument
/// as a rate on every flow or sector of one world. Starts as the base year's policy. Not
/// thread-safe while it is being filled; the model only reads it.
///
/// Export taxes, non-tariff cost changes, bans and production subsidies are relative to a base year
/// that is taken to have none.
public final class Policy {
    private final World world;
    private final Axes axes;
    private double[] tariff;
    private double @Nullable [] exportTax; // 0 everywhere where absent
    private double @Nullable [] tradeCostHat; // 1 everywhere where absent
    private double @Nullable [] bannedShare; // 0 everywhere where absent
    private double[] productionSubsidy;
    private boolean[] touched; // by sector and importer: whether a flow may not be as in the base
    private boolean shared; // whether a copy reads these same arrays

    private Policy(World world, double[] tariff, double[] productionSubsidy, boolean[] touched) {
        this.world = world;
        axes = world.axes();
        this.tariff = tariff;
        this.productionSubsidy = productionSubsidy;
        this.touched = touched;
    }

    /// The policy of the base year.
    public static Policy ofBase(World world) {
        Axes axes = world.axes();
        double[] tariff = new double[axes.bilateralSize()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    tariff[at] = world.tariff(sector, importer, exporter);
                }
            }
        }
        return new Policy(world, tariff, new double[axes.size()], new boolean[axes.size()]);
    }

    /// A copy that can be changed apart.
    public Policy copy() {
        return on(world);
    }

    /// The same rates on another world of the same economies and sectors.
    public Policy on(World other) {
        if (!other.economies().equals(world.economies())
                || !other.sectors().equals(world.sectors())) {
            throw new IllegalArgumentException(
                    "A policy made for %s does not fit %s.".formatted(world, other));
        }
        var copy = new Policy(other, tariff, productionSubsidy, touchedOn(other));
        copy.exportTax = exportTax;
        copy.tradeCostHat = tradeCostHat;
        copy.bannedShare = bannedShare;
        copy.shared = true;
        shared = true;
        return copy;
    }

    /// Tariffs that are those of this world's base year need not be those of another's.
    private boolean[] touchedOn(World other) {
        if (other == world) {
            return touched;
        }
        boolean[] there = touched.clone();
        axes.forEachForeign(
                (sector, importer, exporter) ->
                        there[axes.at(sector, importer)] |=
                                tariff(sector, importer, exporter)
                                        != other.tariff(sector, importer, exporter));
        return there;
    }

    /// Before anything is changed: what a copy reads as well stays as it is.
    private void own() {
        if (shared) {
            tariff = tariff.clone();
            exportTax = exportTax == null ? null : exportTax.clone();
            tradeCostHat = tradeCostHat == null ? null : tradeCostHat.clone();
            bannedShare = bannedShare == null ? null : bannedShare.clone();
            productionSubsidy = productionSubsidy.clone();
            touched = touched.clone();
            shared = false;
        }
    }

    public World world() {
        return world;
    }

    /// Whether what an importer buys of a sector may meet anything else than in the base year; if
    /// not, it does not.
    public boolean touches(int sector, int importer) {
        return touched[axes.at(sector, importer)];
    }

    /// Import tariff, ad valorem, as a fraction.
    public double tariff(int sector, int importer, int exporter) {
        return tariff[axes.at(sector, importer, exporter)];
    }

    /// Export tax as a fraction of the producer's price, collected by the exporter.
    public double exportTax(int sector, int importer, int exporter) {
        return exportTax == null ? 0 : exportTax[axes.at(sector, importer, exporter)];
    }

    /// Change in the iceberg cost of delivering, as a ratio: 1.1 is a non-tariff barrier worth 10
    /// %.
    public double tradeCostHat(int sector, int importer, int exporter) {
        return tradeCostHat == null ? 1 : tradeCostHat[axes.at(sector, importer, exporter)];
    }

    /// Share of the flow's base-year varieties that may not be sold any more: 1 is a ban, 0.3 cuts
    /// off the firms that made 30 % of it.
    public double bannedShare(int sector, int importer, int exporter) {
        return bannedShare == null ? 0 : bannedShare[axes.at(sector, importer, exporter)];
    }

    /// Subsidy as a fraction of a sector's cost, paid by its own government.
    public double productionSubsidy(int sector, int economy) {
        return productionSubsidy[axes.at(sector, economy)];
    }

    /// @param rate above -1
    public Policy tariff(int sector, int importer, int exporter, double rate) {
        require(rate > -1 && rate < Double.POSITIVE_INFINITY, "tariff", rate, "above -100 %");
        requireForeign("tariff", importer, exporter, rate != 0);
        touch(sector, importer);
        tariff[axes.at(sector, importer, exporter)] = rate;
        return this;
    }

    /// @param rate above -1
    public Policy exportTax(int sector, int importer, int exporter, double rate) {
        require(rate > -1 && rate < Double.POSITIVE_INFINITY, "export tax", rate, "above -100 %");
        requireForeign("export tax", importer, exporter, rate != 0);
        touch(sector, importer);
        if (exportTax == null) {
            exportTax = new double[axes.bilateralSize()];
        }
        exportTax[axes.at(sector, importer, exporter)] = rate;
        return this;
    }

    /// @param ratio above 0
    public Policy tradeCostHat(int sector, int importer, int exporter, double ratio) {
        require(
                ratio > 0 && ratio < Double.POSITIVE_INFINITY,
                "trade-cost ratio",
                ratio,
                "above 0");
        requireForeign("trade-cost change", importer, exporter, ratio != 1);
        touch(sector, importer);
        if (tradeCostHat == null) {
            tradeCostHat = new double[axes.bilateralSize()];
            Arrays.fill(tradeCostHat, 1);
        }
        tradeCostHat[axes.at(sector, importer, exporter)] = ratio;
        return this;
    }

    /// @param share from 0 to 1
    public Policy bannedShare(int sector, int importer, int exporter, double share) {
        require(share >= 0 && share <= 1, "banned share", share, "from 0 to 100 %");
        requireForeign("ban", importer, exporter, share != 0);
        touch(sector, importer);
        if (bannedShare == null) {
            bannedShare = new double[axes.bilateralSize()];
        }
        bannedShare[axes.at(sector, importer, exporter)] = share;
        return this;
    }

    /// @param rate above -1 and below 1; below 0 it is a production tax
    public Policy productionSubsidy(int sector, int economy, double rate) {
        require(rate > -1 && rate < 1, "production subsidy", rate, "above -100 % and below 100 %");
        own();
        productionSubsidy[axes.at(sector, economy)] = rate;
        return this;
    }

    private void touch(int sector, int importer) {
        own();
        touched[axes.at(sector, importer)] = true;
    }

    private static void require(boolean holds, String what, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "A %s of %s; it must be %s.".formatted(what, value, range));
        }
    }

    private void requireForeign(String what, int importer, int exporter, boolean changes) {
        if (importer == exporter && changes) {
            throw new IllegalArgumentException(
                    "A %s of %s on itself; it takes two economies."
                            .formatted(what, world.economies().get(importer)));
        }
    }
}
