package org.parley.app.reproduce;

import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.TextTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Figures as a paper prints them.
final class Published {
    private static final List<String> COLUMNS =
            List.of("scenario", "economy", "partner", "variable", "unit", "value", "place");

    private final List<Figure> figures;

    /// One printed figure.
    ///
    /// @param partner the other economy; empty where there is none
    /// @param value as printed, with its digits
    /// @param place table or page
    record Figure(
            String scenario,
            String economy,
            String partner,
            String variable,
            String value,
            String place) {

        /// The printed number.
        double number() {
            return Double.parseDouble(value);
        }

        /// Decimals printed.
        int decimals() {
            int point = value.indexOf('.');
            return point < 0 ? 0 : value.length() - point - 1;
        }

        /// Whether a figure of ours rounds to what is printed.
        boolean agreesWith(double ours) {
            return Math.abs(ours - number()) <= 0.5 * Math.pow(10, -decimals()) + 1e-12;
        }
    }

    private Published(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /// The figures of a study that comes with Parley.
    static Published of(String study) {
        String text = FileSet.of(Published.class, "/studies/" + study).text("expected.csv").get();
        List<Problem> problems = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (TextTable.Row row :
                TextTable.read("expected.csv", text, COLUMNS, List.of(), problems)) {
            figures.add(
                    new Figure(
                            row.get("scenario"),
                            row.get("economy"),
                            row.get("partner"),
                            row.get("variable"),
                            row.get("value"),
                            row.get("place")));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.getFirst().toString());
        }
        return new Published(figures);
    }

    /// A figure about an economy, if the paper prints it.
    Optional<Figure> find(String scenario, String economy, String variable) {
        return figures.stream()
                .filter(one -> one.scenario().equals(scenario))
                .filter(one -> one.economy().equals(economy) && one.partner().isEmpty())
                .filter(one -> one.variable().equals(variable))
                .findFirst();
    }

    /// The figures about pairs of economies.
    List<Figure> pairs(String scenario, String variable) {
        return figures.stream()
                .filter(one -> one.scenario().equals(scenario))
                .filter(one -> !one.partner().isEmpty() && one.variable().equals(variable))
                .toList();
    }
}
