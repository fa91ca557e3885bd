package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.files.Problem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Which line has said the rate of each flow (or sector of an economy), so that two that say
/// different things are found. Each pair of lines is reported once.
final class Settled {
    private final @Nullable Provision[] by;
    private final double[] value;
    private final List<Problem> problems;
    private final Set<List<Place>> reported = new HashSet<>();

    Settled(int size, List<Problem> problems) {
        by = new Provision[size];
        value = new double[size];
        this.problems = problems;
    }

    /// Whether a line may say this; if not, that is a problem.
    ///
    /// @param at index of the flow
    /// @param where the flow in words, for the message
    boolean settle(int at, Provision line, double rate, Supplier<String> where) {
        Provision earlier = by[at];
        if (earlier == null || value[at] == rate) {
            by[at] = line;
            value[at] = rate;
            return true;
        }
        if (reported.add(List.of(line.place(), earlier.place()))) {
            problems.add(
                    line.place()
                            .problem(
                                    "This says %s where %s says %s, for %s. Maybe leave that out of one with 'except:'."
                                            .formatted(
                                                    Quantity.percentText(rate),
                                                    earlier.place(),
                                                    Quantity.percentText(value[at]),
                                                    where.get())));
        }
        return false;
    }
}
