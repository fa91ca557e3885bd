package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Line;
import org.parley.deal.Wants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a final say at home does: a deal also needs a principal who must not lose by it and who
/// wants more than real income.
///
/// Schelling (1960), The Strategy of Conflict, chapter 2, and Putnam (1988): the set of deals
/// shrinks, and what is left may be better for the one whose hands are tied.
///
/// @param sides the sides, 0 or 1, with a principal
/// @param wants what the principals want
/// @param without the Nash point without them, absent where there is no zone
/// @param losses what that would bring each principal over no deal, below 0 where it would refuse
/// @param with the Nash point that they accept, absent where they accept none
public record Ratification(
        List<Integer> sides,
        Wants wants,
        Optional<Agreement> without,
        List<Double> losses,
        Optional<Agreement> with) {
    public Ratification {
        sides = List.copyOf(sides);
        losses = List.copyOf(losses);
    }

    /// What a side has more with than without the principals.
    public double gain(int side) {
        return with.orElseThrow().payoff(side) - without.orElseThrow().payoff(side);
    }

    /// @param lines inside which both bargain
    static Optional<Ratification> of(Negotiation talks, List<Line> lines, Wants principals) {
        var sides = new ArrayList<Integer>();
        for (int side = 0; side < 2; side++) {
            if (principals.parties().contains(talks.code(side))) {
                sides.add(side);
            }
        }
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        Negotiation asked = talks.ratified(sides);
        Optional<Agreement> without = talks.inside(lines);
        var losses = new ArrayList<Double>();
        Optional<Agreement> judged = without.flatMap(asked::again);
        for (int k = 0; k < sides.size(); k++) {
            int party = 2 + k;
            judged.ifPresent(deal -> losses.add(deal.payoff(party) - asked.noDeal()[party]));
        }
        return Optional.of(
                new Ratification(sides, principals, without, losses, asked.inside(lines)));
    }
}
