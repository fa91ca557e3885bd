package org.parley.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    /// The closure of a label.
    public static Optional<Closure> find(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    /// All labels, the default first.
    public static List<String> labels() {
        return Arrays.stream(values()).map(Closure::label).toList();
    }

    /// The name used in files and on the command line.
    public String label() {
        return label;
    }
}
