package org.parley.talks;

import org.parley.duty.Duties;
import org.parley.duty.DutyTable;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.measure.ProductCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What two economies levy on each other on a day by a ledger, brought to the sectors of a world:
/// the world's own tariffs, and on top of them, as the mean over each sector's products, the
/// additional duties in force, decided and threatened.
public final class LedgerPolicies {
    private final World world;
    private final int first;
    private final int second;
    private final double[][] standing; // by side that levies, and sector
    private final double[][] coming;
    private final List<String> notes = new ArrayList<>();

    /// @param first index of an economy whose code the ledger uses
    /// @param second the other
    public LedgerPolicies(World world, Knowledge knowledge, LocalDate day, int first, int second) {
        this.world = world;
        this.first = first;
        this.second = second;
        int sectors = world.axes().sectors();
        standing = new double[2][sectors];
        coming = new double[2][sectors];
        var duties = new Duties(knowledge);
        for (int side = 0; side < 2; side++) {
            DutyTable table = duties.table(code(1 - side), code(side));
            notes.addAll(table.notComputed());
            var products = new TreeMap<Integer, List<String>>();
            for (String product : RateSeries.products(table)) {
                int sector = Weights.sector(world, new ProductCode(product));
                if (sector >= 0) {
                    products.computeIfAbsent(sector, _ -> new ArrayList<>()).add(product);
                }
            }
            for (var entry : products.entrySet()) {
                RateStep step = RateSeries.of(table, Weights.simple(entry.getValue())).at(day);
                standing[side][entry.getKey()] = step.additional();
                coming[side][entry.getKey()] = step.scheduled() + step.threatened();
            }
        }
    }

    private String code(int side) {
        return world.economies().get(economy(side)).code();
    }

    private int economy(int side) {
        return side == 0 ? first : second;
    }

    /// What could not be counted, a sentence each.
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /// The mean additional duty in force that a side levies, weighted by base-year imports.
    ///
    /// @param side 0 or 1
    public double standing(int side) {
        return mean(standing[side], side);
    }

    /// What its decisions and threats would add.
    ///
    /// @param side 0 or 1
    public double coming(int side) {
        return mean(coming[side], side);
    }

    private double mean(double[] rates, int side) {
        double duty = 0;
        double flow = 0;
        for (int sector = 0; sector < rates.length; sector++) {
            if (world.sectors().get(sector).isGoods()) {
                double imports = world.flow(sector, economy(side), economy(1 - side));
                duty += imports * rates[sector];
                flow += imports;
            }
        }
        return flow == 0 ? 0 : duty / flow;
    }

    /// The policy with, for each side, the duties in force or not, and its threats carried out or
    /// not.
    ///
    /// @param inForce by side. Not modified.
    /// @param threats by side. Not modified.
    public Policy policy(boolean[] inForce, boolean[] threats) {
        Policy policy = Policy.ofBase(world);
        for (int side = 0; side < 2; side++) {
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                if (!world.sectors().get(sector).isGoods()) {
                    continue;
                }
                double rate = world.tariff(sector, economy(side), economy(1 - side));
                rate += inForce[side] ? standing[side][sector] : 0;
                rate += threats[side] ? coming[side][sector] : 0;
                policy.tariff(sector, economy(side), economy(1 - side), rate);
            }
        }
        return policy;
    }

    /// Lets the side that threatens less answer in kind: its threats rise, the same on all goods,
    /// until the mean of all its additional duties is the other's.
    public void answerInKind() {
        double[] after = {standing(0) + coming(0), standing(1) + coming(1)};
        int lower = after[0] < after[1] ? 0 : 1;
        double missing = after[1 - lower] - after[lower];
        if (missing > 0) {
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                coming[lower][sector] += missing;
            }
            notes.add(
                    "%s is taken to answer in kind: %.1f points more on all goods, to the mean rate of %s."
                            .formatted(code(lower), 100 * missing, code(1 - lower)));
        }
    }
}
