package org.parley.app.read;

import org.jspecify.annotations.Nullable;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.reader.Statement;

import java.util.List;
import java.util.Locale;

/// Statements of a document as a table.
final class StatementText {
    private static final int WORDS = 90;

    private final Terminal terminal;
    private final boolean explain;

    StatementText(Terminal terminal, boolean explain) {
        this.terminal = terminal;
        this.explain = explain;
    }

    void print(String name, @Nullable String day, List<Statement> statements) {
        terminal.out()
                .println(
                        terminal.bold(name)
                                + " of "
                                + (day == null ? "an unknown date" : day)
                                + ": "
                                + statements.size()
                                + " statements");
        var grid = new Grid().words(0, "who").words(0, "says or does").words(1, "what");
        if (explain) {
            grid.words(2, "rule");
        }
        grid.words(0, "words");
        for (Statement statement : statements) {
            Grid.Row row = grid.row();
            row.cell(who(statement)).cell(what(statement)).cell(detail(statement));
            if (explain) {
                row.cell(statement.words().rule());
            }
            row.cell(shortened(statement.words().quote()));
        }
        grid.print(terminal);
    }

    private static String who(Statement statement) {
        return switch (statement) {
            case Statement.Measure m -> m.actor() + " → " + String.join(" ", m.target());
            case Statement.Position p -> p.holder() + " → " + String.join(" ", p.addressee());
            case Statement.Figure f ->
                    f.partner() == null ? f.reporter() : f.reporter() + " – " + f.partner();
            case Statement.Event e -> String.join(" ", e.participants());
        };
    }

    private static String what(Statement statement) {
        return switch (statement) {
            case Statement.Measure m -> m.instrument() + " " + m.status();
            case Statement.Position p -> p.position();
            case Statement.Figure f -> f.figure();
            case Statement.Event e -> e.event() + " " + e.status();
        };
    }

    private static String detail(Statement statement) {
        var text = new StringBuilder();
        switch (statement) {
            case Statement.Measure m -> {
                add(text, m.ratePercent(), " %");
                add(text, m.coverageUsdBillions(), " bn USD");
                add(text, m.effectiveDate());
            }
            case Statement.Position p -> {
                add(text, String.join(" ", p.about()));
                add(text, p.amountUsdBillions(), " bn USD");
            }
            case Statement.Figure f -> {
                add(text, f.amountUsdBillions(), " bn USD");
                add(text, f.percent(), " %");
                add(text, f.year());
            }
            case Statement.Event e -> {
                add(text, e.date());
                add(text, e.place());
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, @Nullable Double value, String unit) {
        if (value != null) {
            String number =
                    value == Math.rint(value)
                            ? String.format(Locale.ROOT, "%.0f", value)
                            : String.format(Locale.ROOT, "%.4g", value);
            add(text, number + unit);
        }
    }

    private static void add(StringBuilder text, @Nullable String value) {
        if (value != null) {
            text.append(text.isEmpty() ? "" : ", ").append(value);
        }
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() <= WORDS ? line : line.substring(0, WORDS - 1) + "…";
    }
}
