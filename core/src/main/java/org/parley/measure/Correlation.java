package org.parley.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the codes of one edition of the Harmonized System split over those of another, by weight.
/// Weights of one code sum to 1. Nothing is guessed: a code without a row is not in the table.
public final class Correlation {
    private final HsEdition from;
    private final HsEdition to;
    private final SortedMap<String, List<Share>> shares;

    /// A part of a code in the other edition.
    ///
    /// @param code in the other edition
    /// @param weight fraction of the trade of the source code, above 0
    public record Share(ProductCode code, double weight) {
        public Share {
            if (!(weight > 0 && weight <= 1)) {
                throw new IllegalArgumentException(
                        "A weight of %s for %s; it must be above 0 and at most 1."
                                .formatted(weight, code));
            }
        }
    }

    /// One line of a correlation table.
    public record Row(ProductCode from, ProductCode to, double weight) {}

    /// @param rows every pair of codes with its weight, in any order
    /// @throws IllegalArgumentException where the weights of a code do not sum to 1
    public static Correlation of(HsEdition from, HsEdition to, List<Row> rows) {
        SortedMap<String, List<Share>> shares = new TreeMap<>();
        for (Row row : rows) {
            shares.computeIfAbsent(row.from().digits(), _ -> new ArrayList<>())
                    .add(new Share(row.to(), row.weight()));
        }
        shares.forEach(
                (code, parts) -> {
                    double sum = parts.stream().mapToDouble(Share::weight).sum();
                    if (Math.abs(sum - 1) > 1e-6) {
                        throw new IllegalArgumentException(
                                "The weights of %s from %s to %s sum to %s, not 1. Maybe a row is missing."
                                        .formatted(code, from, to, sum));
                    }
                    parts.sort(Comparator.comparing(Share::code));
                });
        return new Correlation(from, to, shares);
    }

    private Correlation(HsEdition from, HsEdition to, SortedMap<String, List<Share>> shares) {
        this.from = from;
        this.to = to;
        this.shares = shares;
    }

    public HsEdition from() {
        return from;
    }

    public HsEdition to() {
        return to;
    }

    /// What a code becomes. National digits below six are dropped, since no table carries them
    /// over.
    ///
    /// @return empty if the table has no row for it
    public List<Share> convert(ProductCode code) {
        String six = code.length() > 6 ? code.prefix(6).digits() : code.digits();
        return List.copyOf(shares.getOrDefault(six, List.of()));
    }
}
