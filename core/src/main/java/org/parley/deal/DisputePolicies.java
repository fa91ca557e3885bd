package org.parley.deal;

import org.parley.duty.Duties;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What two economies levy on each other on a day by a ledger, and what they threaten, side by
/// side, so that either can be taken away or carried out for one of them alone. All else stays as
/// it is in force. Not modified once made.
public final class DisputePolicies {
    private final World world;
    private final int[] economies;
    private final Policy inForce;
    private final Policy threats;
    private final List<String> assumptions;
    private final List<String> notComputed;

    private DisputePolicies(
            World world,
            int first,
            int second,
            Policy inForce,
            Policy threats,
            Collection<String> assumptions,
            Collection<String> notComputed) {
        this.world = world;
        economies = new int[] {first, second};
        this.inForce = inForce;
        this.threats = threats;
        this.assumptions = List.copyOf(assumptions);
        this.notComputed = List.copyOf(notComputed);
    }

    /// Resolves a ledger. Threats are answered in kind: the side whose rate in a sector would be
    /// lower goes to the other's.
    ///
    /// @param first index of an economy
    /// @param second index of the other
    public static DisputePolicies of(
            World world, Duties duties, LocalDate day, int first, int second) {
        LedgerPolicy now = LedgerPolicy.resolve(duties, world, day, With.IN_FORCE);
        LedgerPolicy then = LedgerPolicy.resolve(duties, world, day, With.THREATS);
        var assumptions = new LinkedHashSet<String>(now.assumptions());
        assumptions.addAll(then.assumptions());
        var notComputed = new TreeSet<String>(now.notComputed());
        notComputed.addAll(then.notComputed());
        now.bounds()
                .forEach(
                        bound ->
                                assumptions.add(
                                        "Not counted in the talks: %s, which 'parley simulate' does."
                                                .formatted(bound.name())));
        Policy threats = then.policy().copy();
        boolean answered = answer(world, threats, first, second);
        if (answer(world, threats, second, first) || answered) {
            assumptions.add(
                    "Threats carried out are answered in kind: where one side's additional rate in"
                            + " a sector would be lower, it goes to the other's.");
        }
        return new DisputePolicies(
                world, first, second, now.policy(), threats, assumptions, notComputed);
    }

    /// Of policies that somebody else made.
    ///
    /// @param inForce made for the world. Not modified.
    /// @param threats the same with all that is threatened. Not modified.
    public static DisputePolicies of(
            World world,
            Policy inForce,
            Policy threats,
            int first,
            int second,
            List<String> notes) {
        return new DisputePolicies(
                world, first, second, inForce.copy(), threats.copy(), notes, List.of());
    }

    private static boolean answer(World world, Policy policy, int imposer, int hit) {
        boolean raised = false;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            double theirs =
                    policy.tariff(sector, imposer, hit) - world.tariff(sector, imposer, hit);
            double base = world.tariff(sector, hit, imposer);
            if (theirs > policy.tariff(sector, hit, imposer) - base) {
                policy.tariff(sector, hit, imposer, base + theirs);
                raised = true;
            }
        }
        return raised;
    }

    /// What was assumed, and what could not be computed, a sentence each.
    public List<String> notes() {
        return Stream.concat(
                        assumptions.stream(),
                        notComputed.stream().map(line -> "Not computed: " + line))
                .toList();
    }

    /// Measures in force or threatened that have no part in the policies, each with why.
    public List<String> notComputed() {
        return notComputed;
    }

    /// How far a side goes.
    public enum Stance {
        /// The world's own tariffs on the other.
        PEACE,
        /// What is in force.
        IN_FORCE,
        /// With all that is decided and threatened.
        THREATS
    }

    /// The policy of two stances.
    public Policy policy(Stance first, Stance second) {
        Policy policy = inForce.copy();
        set(policy, 0, first);
        set(policy, 1, second);
        return policy;
    }

    private void set(Policy policy, int side, Stance stance) {
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            int importer = economies[side];
            int exporter = economies[1 - side];
            double rate =
                    switch (stance) {
                        case PEACE -> world.tariff(sector, importer, exporter);
                        case IN_FORCE -> inForce.tariff(sector, importer, exporter);
                        case THREATS -> threats.tariff(sector, importer, exporter);
                    };
            policy.tariff(sector, importer, exporter, rate);
        }
    }

    /// The mean of what a stance adds to the world's own tariffs, weighted by base-year imports.
    ///
    /// @param side 0 or 1
    public double meanAdditional(int side, Stance stance) {
        Policy policy = policy(stance, stance);
        double duty = 0;
        double flow = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                int importer = economies[side];
                int exporter = economies[1 - side];
                double imports = world.flow(sector, importer, exporter);
                double added =
                        policy.tariff(sector, importer, exporter)
                                - world.tariff(sector, importer, exporter);
                duty += imports * added;
                flow += imports;
            }
        }
        return flow == 0 ? 0 : duty / flow;
    }
}
