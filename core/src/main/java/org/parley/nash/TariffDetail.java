package org.parley.nash;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How finely a player tells imports apart when it sets tariffs.
public enum TariffDetail {
    /// One rate on all goods from all partners.
    UNIFORM("uniform"),
    /// One rate on all goods of each partner.
    PARTNER("partner"),
    /// One rate on each sector of each partner.
    SECTOR("sector");

    private final String label;

    TariffDetail(String label) {
        this.label = label;
    }

    /// The name used on the command line.
    public String label() {
        return label;
    }

    /// All names.
    public static List<String> labels() {
        return Stream.of(values()).map(TariffDetail::label).toList();
    }

    /// The detail of that name.
    public static Optional<TariffDetail> find(String label) {
        return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
    }
}
