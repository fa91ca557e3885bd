package org.parley.sweep;

import org.parley.measure.Labels;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a sweep varies, in the order in which its cells are counted: the last one fastest.
public enum Dimension {
    WORLD,
    SCENARIO,
    AT,
    KNOWN,
    WITH,
    VARIANT,
    CLOSURE,
    ELASTICITIES;

    /// The dimension that a key of the sweep file stands for.
    static Optional<Dimension> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Dimension::key).toList();
    }

    /// Its key in the sweep file.
    public String key() {
        return this == SCENARIO ? "scenarios" : column();
    }

    /// Its column in the results.
    public String column() {
        return Labels.label(this);
    }
}
