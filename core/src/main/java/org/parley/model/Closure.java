package org.parley.model;

/// What is held fixed about trade imbalances.
public enum Closure {
    /// Each economy's nominal deficit stays at its base-year level, measured in world value added,
    /// which is the numeraire.
    FIXED_DEFICITS("fixed-deficits"),

    /// Trade is balanced, before and after: the base itself is first re-solved without deficits, so
    /// that what is reported is the policy's doing alone.
    BALANCED("balanced"),

    /// Each economy's aggregate balance follows its income at the net saving rate of the base year;
    /// what the world's rates do not add up to is taken from all in proportion to income. Tariffs
    /// then move gaps between partners, but an aggregate only as far as income moves.
    SAVINGS("savings");

    private final String label;

    Closure(String label) {
        this.label = label;
    }

    /// The name used in files and on the command line.
    public String label() {
        return label;
    }
}
