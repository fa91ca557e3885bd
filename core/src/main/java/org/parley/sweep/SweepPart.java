package org.parley.sweep;

/// A range of a plan's runs, computed and kept together.
///
/// @param number from 0
/// @param from its first run
/// @param until the run after its last
public record SweepPart(int number, int from, int until) {
    /// How many runs it has.
    public int runs() {
        return until - from;
    }
}
