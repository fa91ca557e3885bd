package org.parley.tables;

import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.economy.WorldBuilder;
import org.parley.economy.WorldInfo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Turns a table's sums into a world whose accounts close, and says what that took.
///
/// An industry's value added is what its sales leave over its inputs, tariffs on them included: the
/// table's value added and its taxes less subsidies together, less those tariffs. Final demand
/// follows, and is what the table's final users buy, tariffs included.
final class TableClosing {
    /// The least share of value added in a sector's cost.
    private static final double LEAST_VALUE_ADDED = 0.01;

    private final List<Economy> economies;
    private final List<Sector> sectors;
    private final TableSums sums;
    private final WorldInfo info;
    private final Axes axes;
    private final double[] output;
    private final List<String> changes = new ArrayList<>();

    TableClosing(List<Economy> economies, List<Sector> sectors, TableSums sums, WorldInfo info) {
        this.economies = economies;
        this.sectors = sectors;
        this.sums = sums;
        this.info = info;
        axes = sums.axes;
        output = new double[axes.size()];
    }

    Imported close() {
        var builder = new WorldBuilder(info, economies, sectors);
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    double flow = sums.intermediate[at] + sums.finalUse[at];
                    builder.flow(sector, importer, exporter, flow);
                    builder.tariff(sector, importer, exporter, sums.tariff[at]);
                    output[axes.at(sector, exporter)] += flow;
                }
            }
        }
        negatives("Sales to industries", sums.negativeIntermediate);
        negatives("Sales to final users (inventories run down)", sums.negativeFinalUse);
        technology(builder);
        new BorrowedElasticities(sectors).sets().forEach(builder::elasticities);
        World world = builder.build();
        totals(world);
        return new Imported(builder.info(noted()).build(), changes);
    }

    private void technology(WorldBuilder builder) {
        int squeezed = 0;
        double cut = 0;
        for (int n = 0; n < axes.economies(); n++) {
            for (int user = 0; user < axes.sectors(); user++) {
                double spent = 0;
                for (int input = 0; input < axes.sectors(); input++) {
                    spent += sums.input[axes.input(n, input, user)];
                }
                double sold = output[axes.at(user, n)];
                double most = (1 - LEAST_VALUE_ADDED) * sold;
                if (spent > most) {
                    squeezed++;
                    cut += spent - most;
                }
                double materials = Math.min(spent, most);
                builder.valueAddedShare(user, n, materials > 0 ? 1 - materials / sold : 1);
                for (int input = 0; materials > 0 && input < axes.sectors(); input++) {
                    double share = sums.input[axes.input(n, input, user)] / spent;
                    builder.inputShare(n, input, user, share);
                }
            }
        }
        if (squeezed > 0) {
            changes.add(
                    "Inputs of %,d industries cost more than 99 %% of what they sell; they were cut by %s, which final users buy instead."
                            .formatted(squeezed, money(cut)));
        }
    }

    private void negatives(String what, TableSums.Negatives negatives) {
        if (negatives.flows == 0) {
            return;
        }
        int exporter = negatives.largestAt % axes.economies();
        int importer = negatives.largestAt / axes.economies() % axes.economies();
        int sector = negatives.largestAt / axes.economies() / axes.economies();
        changes.add(
                "%s below 0 were taken as 0: %,d flows, %s; the largest %s, %s from %s to %s."
                        .formatted(
                                what,
                                negatives.flows,
                                money(negatives.millionUsd),
                                money(negatives.largest),
                                sectors.get(sector),
                                economies.get(exporter),
                                economies.get(importer)));
    }

    private void totals(World world) {
        double sold = 0;
        double valueAdded = 0;
        double revenue = 0;
        for (int n = 0; n < axes.economies(); n++) {
            valueAdded += world.valueAdded(n);
            revenue += world.tariffRevenue(n);
            for (int sector = 0; sector < axes.sectors(); sector++) {
                sold += world.output(sector, n);
            }
        }
        changes.add(
                "World output is %s, %s in the table; value added %s, %s in the table with taxes less subsidies on inputs; tariffs %s."
                        .formatted(
                                money(sold),
                                money(sums.statedOutput),
                                money(valueAdded),
                                money(sums.statedValueAdded),
                                money(revenue)));
    }

    private WorldInfo noted() {
        return new WorldInfo(
                info.name(),
                info.title(),
                info.year(),
                info.unit(),
                info.source(),
                info.terms(),
                info.citations(),
                changes,
                info.hash());
    }

    private static String money(double millionUsd) {
        return String.format(Locale.ROOT, "%,.0f million USD", millionUsd);
    }
}
