package org.parley.duty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What duty is due, line by line.
///
/// @param mfn the MFN rate or the preference in its place; absent where none is known
/// @param lines the duties that come on top, by measure
/// @param assumptions what was assumed for the whole
public record DutyAnswer(
        DutyQuestion question,
        @Nullable DutyLine mfn,
        List<DutyLine> lines,
        List<String> assumptions) {

    /// The sum of all duties as a fraction; empty where nothing at all is known of the product.
    public OptionalDouble total() {
        if (mfn == null && lines.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = mfn == null ? 0 : mfn.rate();
        for (DutyLine line : lines) {
            sum += line.rate();
        }
        return OptionalDouble.of(sum);
    }

    /// All that was assumed, for the whole and for each line.
    public List<String> allAssumptions() {
        var all = new ArrayList<>(assumptions);
        if (mfn != null) {
            all.addAll(mfn.notes());
        } else {
            all.add(
                    lines.isEmpty()
                            ? "No rate is known for %s from %s to %s; that is not a rate of zero."
                                    .formatted(question.product(), question.from(), question.to())
                            : "No MFN rate is known for %s; the total is of the duties on top alone."
                                    .formatted(question.product()));
        }
        lines.forEach(line -> all.addAll(line.notes()));
        return List.copyOf(all);
    }
}
