package org.parley.nash;

import org.parley.economy.World;
import org.parley.model.Outcome;
import org.parley.model.Scalar;

import java.util.ArrayList;
import java.util.List;

/// What a player wants of an outcome: real income, and what else is given weight. Immutable.
///
///     u = w₀ log(real income hat) + Σ w Δ(million USD) / base income
///
/// so that a weight of 1 lets a million dollars of a sector's value added, or of a balance, count as
/// much as a million of real income. Weights on sectors stand for the political pressure of Grossman
/// and Helpman (1994) and Ossa (2014); none is assumed.
public final class Payoff {
    private final World world;
    private final int player;
    private final List<Part> parts;

    /// One thing that counts.
    ///
    /// @param what in words
    /// @param weight on it
    public record Term(String what, double weight) {}

    /// @param perUnit what a unit of the number adds to the payoff
    /// @param base the number where nothing changes
    private record Part(Term term, Scalar number, double perUnit, double base) {}

    private Payoff(World world, int player, List<Part> parts) {
        this.world = world;
        this.player = player;
        this.parts = List.copyOf(parts);
    }

    /// Real income alone.
    ///
    /// @param player index of the economy
    public static Payoff realIncome(World world, int player) {
        var term = new Term("real income", 1);
        return new Payoff(world, player, List.of(new Part(term, Scalar.realIncome(player), 1, 0)));
    }

    /// Also counts the value added of one of the player's sectors.
    public Payoff withSector(int sector, double weight) {
        var term = new Term("value added of " + world.sectors().get(sector).code(), weight);
        Scalar number = Scalar.valueAdded(world, (j, n) -> j == sector && n == player ? 1 : 0);
        double base = world.valueAddedShare(sector, player) * world.output(sector, player);
        return with(term, number, base);
    }

    /// Also counts the player's balance in goods with a partner.
    public Payoff withBalance(int partner, double weight) {
        var term =
                new Term("balance in goods with " + world.economies().get(partner).code(), weight);
        Scalar number =
                Scalar.balance(world, player, partner, j -> world.sectors().get(j).isGoods());
        double base = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                base += world.flow(sector, partner, player) - world.flow(sector, player, partner);
            }
        }
        return with(term, number, base);
    }

    private Payoff with(Term term, Scalar number, double base) {
        var more = new ArrayList<>(parts);
        more.add(new Part(term, number, term.weight() / world.income(player), base));
        return new Payoff(world, player, more);
    }

    /// Index of the economy.
    public int player() {
        return player;
    }

    /// Everything that counts.
    public List<Term> terms() {
        return parts.stream().map(Part::term).toList();
    }

    /// The payoff of an outcome on this payoff's world; 0 where nothing changes.
    public double of(Outcome outcome) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.perUnit() * (part.number().of(outcome) - part.base());
        }
        return sum;
    }

    /// The payoff but for a constant, of which a gradient can be taken.
    public Scalar scalar() {
        return Scalar.sum(
                parts.stream().map(Part::number).toList(),
                parts.stream().mapToDouble(Part::perUnit).toArray());
    }
}
