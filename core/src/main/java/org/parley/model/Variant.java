package org.parley.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Simpler models to hold the full one against: which part of an answer comes from what. All are
/// rebuilt from the same base year, whose trade, tariffs and budgets they keep; see [VariantModel].
public enum Variant {
    /// The model itself.
    FULL("full", "sectors buy from each other as in the data"),

    /// Each sector buys from itself only: materials bought of other sectors become value added.
    NO_INPUT_OUTPUT("no-input-output", "each sector uses materials of its own only"),

    /// Everything is made by labour (the composite factor) alone.
    NO_MATERIALS("no-materials", "everything is made by labour alone"),

    /// Goods are one sector and services another, rates and elasticities averaged over base-year
    /// trade.
    ONE_SECTOR("one-sector", "all goods are one sector, all services another"),

    /// Labour stays in its sector, which is the short run.
    FIXED_LABOUR("fixed-labour", "labour cannot leave its sector");

    private final String label;
    private final String words;

    Variant(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /// The variant of a label.
    public static Optional<Variant> find(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    /// All labels, the full model's first.
    public static List<String> labels() {
        return Arrays.stream(values()).map(Variant::label).toList();
    }

    /// The name used on the command line.
    public String label() {
        return label;
    }

    /// What it assumes, in a few words.
    public String words() {
        return words;
    }
}
