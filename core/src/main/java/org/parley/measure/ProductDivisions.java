package org.parley.measure;

import org.jspecify.annotations.Nullable;
import org.parley.files.FileSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ISIC Rev. 4 division that makes a product. The table is of HS 2022; a product of an older
/// edition that is not in it takes the division of most products under its heading, then of its
/// chapter.
public final class ProductDivisions {
    private static final String TABLE = "products-by-division.txt";

    private static final class Shipped {
        static final ProductDivisions TABLES = read();
    }

    /// Put in order for those who ask for all, and only once.
    private static final class Products {
        static final List<ProductCode> ALL =
                shipped().divisions.keySet().stream()
                        .filter(code -> code.length() == 6)
                        .sorted()
                        .map(ProductCode::new)
                        .toList();
    }

    private final Map<String, String> divisions;

    private ProductDivisions(Map<String, String> divisions) {
        this.divisions = divisions;
    }

    /// The table that ships with Parley.
    public static ProductDivisions shipped() {
        return Shipped.TABLES;
    }

    private static ProductDivisions read() {
        var divisions = new HashMap<String, String>();
        var votes = new TreeMap<String, Map<String, Integer>>();
        for (String line : FileSet.of(ProductDivisions.class).text(TABLE).get().lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                String heading = words[i].substring(0, 4);
                for (String rest : words[i].substring(5).split(",", -1)) {
                    divisions.put(heading + rest, words[0]);
                    vote(votes, heading, words[0]);
                    vote(votes, heading.substring(0, 2), words[0]);
                }
            }
        }
        votes.forEach((code, counts) -> divisions.put(code, winner(counts)));
        return new ProductDivisions(divisions);
    }

    private static void vote(
            Map<String, Map<String, Integer>> votes, String code, String division) {
        votes.computeIfAbsent(code, _ -> new TreeMap<>()).merge(division, 1, Integer::sum);
    }

    private static String winner(Map<String, Integer> counts) {
        String best = "";
        int most = 0;
        for (var entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    /// The division of a product, absent where not even its chapter is known.
    public @Nullable String find(ProductCode product) {
        int length = Math.min(product.length(), 6);
        String found = divisions.get(product.digits().substring(0, length));
        if (found == null && length > 4) {
            found = divisions.get(product.digits().substring(0, 4));
        }
        return found == null ? divisions.get(product.digits().substring(0, 2)) : found;
    }

    /// All products of six digits in the table, in order.
    public List<ProductCode> products() {
        return Products.ALL;
    }
}
