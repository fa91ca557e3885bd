package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.files.Problem;
import org.parley.scenario.Provision.Tariff;
import org.parley.scenario.Provision.TariffVerb;

import java.util.List;

/// Applies tariff lines to a policy, one after another.
final class TariffLines {
    private final Policy policy;
    private final World world;
    private final Axes axes;
    private final List<Problem> problems;
    private final Settled settled;
    private final @Nullable Tariff[] moved; // the last line that added to or scaled a flow

    TariffLines(Policy policy, List<Problem> problems) {
        this.policy = policy;
        this.problems = problems;
        world = policy.world();
        axes = world.axes();
        settled = new Settled(axes.bilateralSize(), problems);
        moved = new Tariff[axes.bilateralSize()];
    }

    void apply(Tariff line, FlowSet flows) {
        int before = problems.size();
        flows.forEach(
                (sector, importer, exporter) -> {
                    if (problems.size() == before) {
                        apply(line, sector, importer, exporter);
                    }
                });
    }

    private void apply(Tariff line, int sector, int importer, int exporter) {
        int at = axes.at(sector, importer, exporter);
        double standing = policy.tariff(sector, importer, exporter);
        double rate =
                switch (line.verb()) {
                    case SET -> line.amount();
                    case ADD -> standing + line.amount();
                    case SCALE -> standing * line.amount();
                };
        if (!(rate > -1)) {
            problems.add(
                    line.place()
                            .problem(
                                    "The tariff on %s would be %s; it must be above -100%%. Maybe a digit too many."
                                            .formatted(
                                                    flow(world, sector, importer, exporter),
                                                    Quantity.percentText(rate))));
        } else if (line.verb() != TariffVerb.SET) {
            moved[at] = line;
            policy.tariff(sector, importer, exporter, rate);
        } else if (mayBeSet(at, line, sector, importer, exporter)) {
            policy.tariff(sector, importer, exporter, rate);
        }
    }

    private boolean mayBeSet(int at, Tariff line, int sector, int importer, int exporter) {
        Tariff undone = moved[at];
        if (undone != null) {
            problems.add(
                    line.place()
                            .problem(
                                    "It sets the tariff on %s, which undoes %s. Maybe put this line before it."
                                            .formatted(
                                                    flow(world, sector, importer, exporter),
                                                    undone.place())));
            return false;
        }
        return settled.settle(
                at, line, line.amount(), () -> flow(world, sector, importer, exporter));
    }

    /// A flow in words.
    static String flow(World world, int sector, int importer, int exporter) {
        return "%s of %s from %s"
                .formatted(
                        world.sectors().get(sector),
                        world.economies().get(importer),
                        world.economies().get(exporter));
    }
}
