package org.parley.talks;

import org.parley.deal.DisputePolicies.Stance;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.Retaliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A side's retaliation against what the other levies, in four forms that put the same duty on the
/// base year's trade: the list that hurts most for what it costs, what was actually done by the
/// ledger, the other side's own pattern in kind, and an even share of all goods.
///
/// @param side who retaliates, 0 or 1
/// @param value of trade on the list, million USD of the world's year
/// @param rate of the additional duty on it
/// @param items of the list that hurts most, the largest first
/// @param forms what each does, the list that hurts most first
public record Reprisal(
        int side, double value, double rate, List<Retaliation.Item> items, List<Form> forms) {
    private static final double USUAL_RATE = 0.25;

    public Reprisal {
        items = List.copyOf(items);
        forms = List.copyOf(forms);
    }

    /// One form.
    ///
    /// @param own log change of the retaliating side's real income
    /// @param other of the other's
    public record Form(String name, double own, double other) {}

    /// What a list is asked to be.
    ///
    /// @param value million USD; 0 for as much as bears the duties in force at that rate
    /// @param rate additional, a fraction; 0 for 25 %
    public record Asked(double value, double rate) {}

    /// Absent where the side levies nothing to compare with and no value is asked for.
    ///
    /// @throws IllegalArgumentException if the side buys less than what is asked
    static Optional<Reprisal> of(Negotiation talks, int side, Asked asked) {
        var maker = new Maker(talks, side);
        double rate = asked.rate() == 0 ? USUAL_RATE : asked.rate();
        double duty = asked.value() == 0 ? maker.duty(side) : asked.value() * rate;
        return duty > 0 ? Optional.of(maker.make(duty / rate, rate)) : Optional.empty();
    }

    private static final class Maker {
        private final Negotiation talks;
        private final World world;
        private final int side;
        private final int imposer;
        private final int target;
        private final Policy without;
        private final Outcome before;

        Maker(Negotiation talks, int side) {
            this.talks = talks;
            this.side = side;
            world = talks.arena().world();
            imposer = talks.economy(side);
            target = talks.economy(1 - side);
            Stance first = side == 0 ? Stance.PEACE : Stance.IN_FORCE;
            Stance second = side == 0 ? Stance.IN_FORCE : Stance.PEACE;
            without = talks.policies().policy(first, second);
            before = talks.outcome(first, second);
        }

        /// What a side's additional rates in force would levy on the base year's goods, million
        /// USD.
        double duty(int of) {
            double sum = 0;
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                sum += Math.max(0, added(of, sector)) * flow(of, sector);
            }
            return sum;
        }

        private double added(int of, int sector) {
            int importer = talks.economy(of);
            int exporter = talks.economy(1 - of);
            Policy inForce = talks.policies().policy(Stance.IN_FORCE, Stance.IN_FORCE);
            return inForce.tariff(sector, importer, exporter)
                    - world.tariff(sector, importer, exporter);
        }

        private double flow(int of, int sector) {
            return world.sectors().get(sector).isGoods()
                    ? world.flow(sector, talks.economy(of), talks.economy(1 - of))
                    : 0;
        }

        Reprisal make(double value, double rate) {
            var retaliation = new Retaliation(talks.arena(), without, imposer, target);
            Retaliation.Answer answer = retaliation.answer(value, rate);
            var forms = new ArrayList<Form>();
            forms.add(
                    new Form(
                            "the list that hurts most",
                            answer.chosen().own(),
                            answer.chosen().other()));
            form("what was actually done", side, value * rate).ifPresent(forms::add);
            form("in kind", 1 - side, value * rate).ifPresent(forms::add);
            forms.add(new Form("an even share", answer.even().own(), answer.even().other()));
            return new Reprisal(side, value, rate, answer.items(), forms);
        }

        /// A pattern of rates scaled so that it puts a given duty on the side's imports.
        private Optional<Form> form(String name, int pattern, double duty) {
            double unscaled = 0;
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                unscaled += Math.max(0, added(pattern, sector)) * flow(side, sector);
            }
            if (unscaled == 0) {
                return Optional.empty();
            }
            Policy policy = without.copy();
            for (int sector = 0; sector < world.axes().sectors(); sector++) {
                double more = Math.max(0, added(pattern, sector)) * duty / unscaled;
                policy.tariff(
                        sector, imposer, target, without.tariff(sector, imposer, target) + more);
            }
            Outcome outcome = talks.arena().solve(policy).outcomeOrThrow();
            return Optional.of(new Form(name, moved(imposer, outcome), moved(target, outcome)));
        }

        private double moved(int economy, Outcome outcome) {
            Scalar income = Scalar.realIncome(economy);
            return income.of(outcome) - income.of(before);
        }
    }
}
