package org.parley.app.report;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Where labels go that would lie on one another or on a line: each as near as can be above or
/// below where it belongs, those placed first staying where they are.
final class LabelPlaces {
    private final int height;
    private final int top;
    private final int bottom;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /// @param height of a label
    /// @param top least middle of one
    /// @param bottom greatest middle of one
    LabelPlaces(int height, int top, int bottom) {
        this.height = height;
        this.top = top;
        this.bottom = bottom;
    }

    /// Keeps labels off a straight line.
    void avoid(int fromX, int fromY, int toX, int toY) {
        lines.add(new Line2D.Double(fromX, fromY, toX, toY));
    }

    /// The middle of the next label, taken from now on; where it belongs, if all is full.
    ///
    /// @param middle where it belongs
    int place(int left, int right, int middle) {
        int at = find(left, right, middle).orElse(middle);
        taken.add(box(left, right, at));
        return at;
    }

    /// How far from where it belongs a label would have to go; out of the picture, if all is full.
    int distance(int left, int right, int middle) {
        OptionalInt at = find(left, right, middle);
        return at.isPresent() ? Math.abs(at.getAsInt() - middle) : bottom - top + 1;
    }

    private OptionalInt find(int left, int right, int middle) {
        for (int away = 0; away <= bottom - top; away++) {
            for (int at : List.of(middle + away, middle - away)) {
                if (at >= top && at <= bottom && isFree(box(left, right, at))) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    private Rectangle2D box(int left, int right, int middle) {
        return new Rectangle2D.Double(left, middle - height / 2.0, right - left, height);
    }

    private boolean isFree(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects)
                && lines.stream().noneMatch(box::intersectsLine);
    }
}
