package org.parley.ledger;

import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

/// Product lists as text, small enough to be hashed and diffed: rate by rate, the codes in order,
/// each heading followed by what comes below it (`8517:6200,7000`), headings parted by blanks.
/// Codes of a list that gives no rates stand under `unstated`.
final class ListForm {
    private static final String UNSTATED = "unstated";
    private static final int HEADING = 4;

    private ListForm() {}

    static Map<String, Object> write(List<ProductList.Line> lines) {
        var byRate = new TreeMap<Double, List<String>>();
        for (ProductList.Line line : lines) {
            byRate.computeIfAbsent(line.rate(), _ -> new ArrayList<>()).add(line.digits());
        }
        var text = new LinkedHashMap<String, Object>();
        byRate.forEach((rate, codes) -> text.put(label(rate), pack(codes)));
        return text;
    }

    private static String label(double rate) {
        if (Double.isNaN(rate)) {
            return UNSTATED;
        }
        BigDecimal percent = BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros();
        return (percent.signum() == 0 ? "0" : percent.toPlainString()) + "%";
    }

    private static String pack(List<String> codes) {
        var text = new StringBuilder();
        String heading = "";
        for (String code : codes) {
            String own = code.length() > HEADING ? code.substring(0, HEADING) : "";
            if (own.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(code);
            } else if (own.equals(heading)) {
                text.append(',').append(code.substring(HEADING));
            } else {
                text.append(text.isEmpty() ? "" : " ")
                        .append(own)
                        .append(':')
                        .append(code.substring(HEADING));
            }
            heading = own;
        }
        return text.toString();
    }

    static List<ProductList.Line> read(Fields fields) {
        var lines = new ArrayList<ProductList.Line>();
        for (String key : List.copyOf(fields.map().keySet())) {
            double rate = fields.get(key, _ -> rate(key));
            var groups = new StringTokenizer(fields.text(key));
            while (groups.hasMoreTokens()) {
                String group = groups.nextToken();
                int colon = group.indexOf(':');
                String heading = colon < 0 ? "" : group.substring(0, colon);
                for (String below : group.substring(colon + 1).split(",", -1)) {
                    String digits = ProductCode.parse(heading + below).digits();
                    lines.add(new ProductList.Line(digits, rate));
                }
            }
        }
        return lines;
    }

    private static double rate(String label) {
        if (label.equals(UNSTATED)) {
            return Double.NaN;
        }
        if (!label.endsWith("%")) {
            throw new IllegalArgumentException(
                    "'%s' is not a rate. Maybe '25%%' or 'unstated'.".formatted(label));
        }
        return new BigDecimal(label.substring(0, label.length() - 1))
                .movePointLeft(2)
                .doubleValue();
    }
}
