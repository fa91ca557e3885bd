package org.parley.measure;

/// How a measure stands to another.
///
/// @param measure id of the other
public record Link(Kind kind, String measure) {

    /// What one measure does to the other.
    public enum Kind {
        ANSWERS,
        AMENDS,
        REPLACES,
        SUSPENDS;

        @Override
        public String toString() {
            return Labels.label(this);
        }
    }
}
