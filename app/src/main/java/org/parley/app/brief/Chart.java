package org.parley.app.brief;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A picture of figures, each of which is traced. Values are in the unit that the title names.
public sealed interface Chart extends Block {

    /// What it shows, with the unit.
    String title();

    /// A value and how it is written.
    record Value(double value, Piece.Traced shown) {}

    /// Values that hold from one date to the next, in panels one below another.
    ///
    /// @param until where the last value ends
    record Steps(String title, LocalDate until, List<Panel> panels, List<Event> events)
            implements Chart {
        public Steps {
            Piece.requireWords(title);
            panels = List.copyOf(panels);
            events = List.copyOf(events);
        }
    }

    /// Lines that share a scale.
    record Panel(String title, List<Line> lines) {
        public Panel {
            Piece.requireWords(title);
            lines = List.copyOf(lines);
        }
    }

    /// @param dashed for what stands back
    record Line(String name, boolean dashed, List<Step> steps) {
        public Line {
            Piece.requireWords(name);
            steps = List.copyOf(steps);
        }
    }

    /// A value from a date on.
    ///
    /// @param move what brought it there; null where nothing moved, or nothing is said of it
    record Step(LocalDate from, Value value, @Nullable Move move) {
        /// Of which nothing more is said.
        public Step(LocalDate from, Value value) {
            this(from, value, null);
        }
    }

    /// What moved a value.
    ///
    /// @param told when, and from what to what
    /// @param acts what took effect then
    record Move(Piece.Traced told, List<Piece.Traced> acts) {
        public Move {
            acts = List.copyOf(acts);
        }
    }

    /// Something that happened on a day.
    record Event(LocalDate on, Piece.Traced label) {}

    /// A bar for each of several, the first one standing for all.
    record Bars(String title, List<Bar> bars) implements Chart {
        public Bars {
            Piece.requireWords(title);
            bars = List.copyOf(bars);
        }
    }

    record Bar(String name, Value value) {
        public Bar {
            Piece.requireWords(name);
        }
    }

    /// Payoffs of two sides against each other.
    ///
    /// @param frontier from left to right, each point a deal
    /// @param points with names: no deal, the Nash point and the like
    /// @param cut what red lines take away: a point reached without them and one inside
    record Plane(
            String title,
            String across,
            String up,
            List<Point> frontier,
            List<Point> points,
            List<Point> cut)
            implements Chart {
        public Plane {
            Piece.requireWords(title + across + up);
            frontier = List.copyOf(frontier);
            points = List.copyOf(points);
            cut = List.copyOf(cut);
        }
    }

    record Point(String name, Value across, Value up) {
        public Point {
            Piece.requireWords(name);
        }
    }
}
