package org.parley.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small tables in the exact layouts of their publishers, drawn from a seed.
final class PublishedTables {
    static final List<String> ICIO_INDUSTRIES = List.of("A01_02", "C10T12", "C26", "K");
    private static final List<String> ICIO_PARTS =
            List.of("USA", "MX1", "MX2", "CN1", "CN2", "ROW");
    private static final List<String> ICIO_BUYERS = List.of("USA", "MEX", "CHN", "ROW");
    private static final List<String> FINAL_USES =
            List.of("HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR");

    private PublishedTables() {}

    /// A square table of the OECD, 2023 edition: China and Mexico in two parts each, inventories
    /// below 0 in places, rows of taxes, value added and output last.
    static List<String> icio(long seed) {
        return icio(seed, 1e4);
    }

    /// The same in another unit.
    static List<String> icio(long seed, double unit) {
        var random = new SplittableRandom(seed);
        var labels = new ArrayList<String>();
        ICIO_PARTS.forEach(part -> ICIO_INDUSTRIES.forEach(i -> labels.add(part + "_" + i)));
        var header = new ArrayList<>(List.of("V1"));
        header.addAll(labels);
        ICIO_BUYERS.forEach(buyer -> FINAL_USES.forEach(use -> header.add(buyer + "_" + use)));
        header.add("OUT");
        var lines = new ArrayList<String>();
        lines.add(String.join(",", header));
        double[] bought = new double[labels.size()];
        double[] sold = new double[labels.size()];
        for (int row = 0; row < labels.size(); row++) {
            var cells = new ArrayList<String>();
            cells.add(labels.get(row));
            for (int column = 1; column < header.size() - 1; column++) {
                double cell = unit * Math.round(random.nextDouble() * 100);
                if (header.get(column).endsWith("INVNT")) {
                    cell = unit * Math.round(random.nextDouble() * 40 - 20);
                }
                if (column <= labels.size()) {
                    cell /= 10;
                    bought[column - 1] += cell;
                }
                sold[row] += cell;
                cells.add(String.valueOf(cell));
            }
            cells.add(String.valueOf(sold[row]));
            lines.add(String.join(",", cells));
        }
        var tax = new StringBuilder("TLS");
        var valueAdded = new StringBuilder("VA");
        var output = new StringBuilder("OUT");
        for (int column = 1; column < header.size(); column++) {
            boolean industry = column <= labels.size();
            double left = industry ? sold[column - 1] - bought[column - 1] : 0;
            tax.append(',').append(industry ? 0.1 * left : 0);
            valueAdded.append(',').append(industry ? 0.9 * left : 0);
            output.append(',').append(industry ? sold[column - 1] : 0);
        }
        lines.addAll(List.of(tax.toString(), valueAdded.toString(), output.toString()));
        return lines;
    }

    /// A table of WIOD, 2016 release, of two economies.
    static List<String> wiot(long seed) {
        var random = new SplittableRandom(seed);
        List<String> economies = List.of("USA", "ROW");
        List<String> codes =
                List.of(
                        ("A01 A02 A03 B C10-C12 C13-C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26"
                             + " C27 C28 C29 C30 C31_C32 C33 D35 E36 E37-E39 F G45 G46 G47 H49 H50"
                             + " H51 H52 H53 I J58 J59_J60 J61 J62_J63 K64 K65 K66 L68 M69_M70 M71"
                             + " M72 M73 M74_M75 N O84 P85 Q R_S T U")
                                .split(" "));
        var header =
                new ArrayList<>(
                        List.of("IndustryCode", "IndustryDescription", "Country", "RNr", "Year"));
        for (String economy : economies) {
            for (int number = 1; number <= 61; number++) {
                header.add(economy + number);
            }
        }
        header.add("TOT");
        var lines = new ArrayList<>(List.of(String.join(",", header)));
        for (String economy : economies) {
            for (int k = 0; k < codes.size(); k++) {
                var cells =
                        new ArrayList<>(
                                List.of(
                                        codes.get(k),
                                        "\"What, in words\"",
                                        economy,
                                        String.valueOf(k + 1),
                                        "2014"));
                double total = 0;
                for (int column = 5; column < header.size() - 1; column++) {
                    boolean use = (column - 5) % 61 >= 56;
                    double cell = Math.round(random.nextDouble() * (use ? 90_000 : 3_000));
                    total += cell;
                    cells.add(String.valueOf(cell));
                }
                cells.add(String.valueOf(total));
                lines.add(String.join(",", cells));
            }
        }
        for (String last : List.of("II_fob", "TXSP", "EXP_adj", "PURR", "PURNR", "VA", "GO")) {
            lines.add(last + ",\"Words\",TOT,65,2014" + ",1".repeat(header.size() - 5));
        }
        return lines;
    }
}
