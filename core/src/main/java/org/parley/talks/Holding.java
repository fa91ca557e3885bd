package org.parley.talks;

import org.parley.bargain.Enforcement.Temptation;

import java.util.List;
import java.util.OptionalDouble;

/// Whether a truce or a deal holds by itself, by what tempts each side.
///
/// @param what as a report calls it
/// @param afterwards what a breach leads to in the end
/// @param sides temptation of each side
public record Holding(String what, String afterwards, List<Temptation> sides) {
    public Holding {
        sides = List.copyOf(sides);
    }

    /// Whether nobody gains by breaking it, even before an answer.
    public boolean enforcesItself() {
        return sides.stream().allMatch(side -> side.criticalDiscount().orElse(1) == 0);
    }

    /// Whether both keep it at that patience when a breach is answered after so many months.
    public boolean holds(double patience, double monthsUntilAnswer) {
        return sides.stream().allMatch(side -> side.holds(patience, monthsUntilAnswer));
    }

    /// The longest that an answer may take for both to keep it, in months; may be infinite.
    public double longestAnswer(double patience) {
        return sides.stream().mapToDouble(side -> side.longestAnswer(patience)).min().orElse(0);
    }

    /// The annual discount factor from which on both keep it; absent where none does.
    public OptionalDouble leastPatience(double monthsUntilAnswer) {
        double least = 0;
        for (Temptation side : sides) {
            OptionalDouble own = side.leastPatience(monthsUntilAnswer);
            if (own.isEmpty()) {
                return own;
            }
            least = Math.max(least, own.getAsDouble());
        }
        return OptionalDouble.of(least);
    }
}
