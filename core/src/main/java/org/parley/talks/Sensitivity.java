package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Line;
import org.parley.deal.Wants;
import org.parley.deal.Wants.Want;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one weight does to the answer, the others as they are.
///
/// @param want the weight
/// @param without the Nash point at no weight, absent where there is no zone
/// @param twice the Nash point at twice the weight
public record Sensitivity(Want want, Optional<Agreement> without, Optional<Agreement> twice) {

    /// One for each weight given.
    ///
    /// @param lines inside which both bargain
    static List<Sensitivity> of(Negotiation talks, List<Line> lines) {
        var found = new ArrayList<Sensitivity>();
        Wants wants = talks.wants();
        for (Want want : wants.all()) {
            found.add(
                    new Sensitivity(
                            want,
                            talks.wanting(wants.with(want, want.times(0))).inside(lines),
                            talks.wanting(wants.with(want, want.times(2))).inside(lines)));
        }
        return found;
    }
}
