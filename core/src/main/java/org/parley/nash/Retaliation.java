package org.parley.nash;

import org.parley.climb.Box;
import org.parley.climb.ConstrainedClimb;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Gradient;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Solution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which sectors to tax so that it hurts the other side most and oneself least, for a given value
/// of trade. Sectors are ranked by the slopes at the policy that stands: what a dollar of taxed
/// trade brings oneself and takes from the other, in log points of real income. What is listed is
/// solved and compared with the same rate on an even share of all goods.
public final class Retaliation {
    /// Shares below this are left off the list.
    private static final double NOTHING = 1e-4;

    /// Makes differences of real income of order one.
    private static final double SCALE = 1000;

    private final Arena arena;
    private final Policy policy;
    private final int imposer;
    private final int target;

    /// One sector of the list.
    ///
    /// @param sector index
    /// @param value base-year imports on the list, million USD
    /// @param share of the sector's imports from the target
    public record Item(int sector, double value, double share) {}

    /// What a list does, in log points of real income against the policy that stands.
    ///
    /// @param own of who imposes it
    /// @param other of whom it is aimed at
    public record Effect(double own, double other) {}

    /// A list and the same value spread evenly.
    public record Answer(List<Item> items, Effect chosen, Effect even) {
        public Answer {
            items = List.copyOf(items);
        }
    }

    /// @param policy what stands before. Not modified.
    public Retaliation(Arena arena, Policy policy, int imposer, int target) {
        this.arena = arena;
        this.policy = policy.copy();
        this.imposer = imposer;
        this.target = target;
    }

    /// The list of `value` million USD at an additional `rate`.
    ///
    /// @throws IllegalArgumentException if the imposer buys less than that
    public Answer answer(double value, double rate) {
        World world = arena.world();
        double all = 0;
        var sectors = new ArrayList<Integer>();
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            double flow = world.flow(sector, imposer, target);
            if (world.sectors().get(sector).isGoods() && flow > 0) {
                sectors.add(sector);
                all += flow;
            }
        }
        if (!(value > 0 && value <= all)) {
            throw new IllegalArgumentException(
                    "A list of %.4g million USD, of %.4g that %s buys from %s. Maybe less."
                            .formatted(
                                    value,
                                    all,
                                    world.economies().get(imposer),
                                    world.economies().get(target)));
        }
        Outcome now = arena.solve(policy).outcomeOrThrow();
        double[] shares = new double[sectors.size()];
        Arrays.fill(shares, value / all);
        List<Item> even = items(sectors, shares);
        climb(sectors, shares, value, rate);
        List<Item> chosen = new ArrayList<>(items(sectors, shares));
        chosen.removeIf(item -> item.share() < NOTHING);
        chosen.sort(Comparator.comparingDouble(item -> -item.value()));
        return new Answer(chosen, effect(chosen, rate, now), effect(even, rate, now));
    }

    private List<Item> items(List<Integer> sectors, double[] shares) {
        var items = new ArrayList<Item>();
        for (int k = 0; k < shares.length; k++) {
            double flow = arena.world().flow(sectors.get(k), imposer, target);
            items.add(new Item(sectors.get(k), shares[k] * flow, shares[k]));
        }
        return items;
    }

    /// @param shares Modified.
    private void climb(List<Integer> sectors, double[] shares, double value, double rate) {
        Scalar difference =
                Scalar.sum(
                        List.of(Scalar.realIncome(imposer), Scalar.realIncome(target)),
                        new double[] {SCALE, -SCALE});
        var problem =
                new ConstrainedClimb.Problem() {
                    @Override
                    public int conditions() {
                        return 2;
                    }

                    @Override
                    public double evaluate(
                            double[] x, double[] slope, double[] held, double[][] heldSlope) {
                        Policy after = with(items(sectors, x), rate);
                        if (!(arena.solve(after) instanceof Solution.Solved(Outcome outcome))) {
                            return Double.NaN;
                        }
                        Gradient gradient = Gradient.of(difference, outcome);
                        held[0] = -1;
                        for (int k = 0; k < x.length; k++) {
                            int sector = sectors.get(k);
                            double part = arena.world().flow(sector, imposer, target) / value;
                            slope[k] = rate * gradient.tariff(sector, imposer, target);
                            held[0] += part * x[k];
                            heldSlope[0][k] = part;
                            heldSlope[1][k] = -part;
                        }
                        held[1] = -held[0];
                        return difference.of(outcome);
                    }
                };
        new ConstrainedClimb(Box.of(shares.length, 0, 1), problem).climb(shares, 1e-5);
    }

    private Policy with(List<Item> items, double rate) {
        Policy after = policy.copy();
        for (Item item : items) {
            double before = policy.tariff(item.sector(), imposer, target);
            after.tariff(item.sector(), imposer, target, before + rate * item.share());
        }
        return after;
    }

    private Effect effect(List<Item> items, double rate, Outcome now) {
        Outcome outcome = arena.solve(with(items, rate)).outcomeOrThrow();
        Scalar own = Scalar.realIncome(imposer);
        Scalar other = Scalar.realIncome(target);
        return new Effect(own.of(outcome) - own.of(now), other.of(outcome) - other.of(now));
    }
}
