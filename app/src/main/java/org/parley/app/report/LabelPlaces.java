package org.parley.app.report;

import java.util.ArrayList;
import java.util.List;

/// Where labels go that would lie on one another: each as near as can be above or below where it
/// belongs, those placed first staying where they are.
final class LabelPlaces {
    private final int height;
    private final int top;
    private final int bottom;
    private final List<Box> taken = new ArrayList<>();

    private record Box(int left, int right, int middle) {}

    /// @param height of a label
    /// @param top least middle of one
    /// @param bottom greatest middle of one
    LabelPlaces(int height, int top, int bottom) {
        this.height = height;
        this.top = top;
        this.bottom = bottom;
    }

    /// The middle of the next label, taken from now on; where it belongs, if all is full.
    ///
    /// @param middle where it belongs
    int place(int left, int right, int middle) {
        for (int away = 0; away <= bottom - top; away++) {
            for (int at : List.of(middle + away, middle - away)) {
                var box = new Box(left, right, at);
                if (at >= top && at <= bottom && taken.stream().noneMatch(one -> meet(one, box))) {
                    taken.add(box);
                    return at;
                }
            }
        }
        return middle;
    }

    private boolean meet(Box one, Box other) {
        return one.left < other.right
                && other.left < one.right
                && Math.abs(one.middle - other.middle) < height;
    }
}
