package org.parley.talks;

import java.util.List;

/// Partial steps to a deal at each of which nobody gains by breaking off.
///
/// @param thirds of the deal after each step, half a year apart; 0 is the truce as it is
public record Steps(List<Integer> thirds) {
    /// How many thirds make the whole.
    static final int WHOLE = 3;

    public Steps {
        thirds = List.copyOf(thirds);
    }

    /// Whether they lead to all of it.
    public boolean isWhole() {
        return thirds.getLast() == WHOLE;
    }
}
