package org.parley.model;

/// What is held fixed about trade imbalances.
public enum Closure {
    /// Each economy's nominal deficit stays at its base-year level, measured in world value added,
    /// which is the numeraire.
    FIXED_DEFICITS("fixed-deficits"),

    /// Trade is balanced, before and after: the base itself is first re-solved without deficits, so
    /// that what is reported is the policy's doing alone.
    BALANCED("balanced");

    private final String label;

    Closure(String label) {
        this.label = label;
    }

    /// The name used in files and on the command line.
    public String label() {
        return label;
    }
}
