package org.parley.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table of text: words to the left, numbers to the right, as many columns as fit.
///
/// Columns are added in the order in which they stand; where a terminal is too narrow the ones with
/// the highest rank are left out first, and how many is said.
public final class Grid {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param head lines of the heading
    /// @param rank 0 always stays; the highest is left out first
    private record Column(List<String> head, boolean right, int rank) {}

    /// @param tone above 0 a gain, below 0 a loss, 0 neither
    private record Cell(String text, double tone, boolean bold) {}

    /// Adds a column of words.
    public Grid words(int rank, String... head) {
        columns.add(new Column(List.of(head), false, rank));
        return this;
    }

    /// Adds a column of figures.
    public Grid figures(int rank, String... head) {
        columns.add(new Column(List.of(head), true, rank));
        return this;
    }

    /// Begins a row.
    public Row row() {
        List<Cell> cells = new ArrayList<>();
        rows.add(cells);
        return new Row(cells);
    }

    /// A row being filled from the left.
    public static final class Row {
        private final List<Cell> cells;
        private boolean bold;

        private Row(List<Cell> cells) {
            this.cells = cells;
        }

        /// Makes what follows stand out.
        public Row bold() {
            bold = true;
            return this;
        }

        /// Adds a cell.
        public Row cell(String text) {
            cells.add(new Cell(text, 0, bold));
            return this;
        }

        /// Adds a cell in the colour of a gain or a loss.
        public Row cell(String text, double tone) {
            cells.add(new Cell(text, tone, bold));
            return this;
        }
    }

    /// Whether all columns fit.
    public boolean fits(Terminal terminal) {
        var all = new boolean[columns.size()];
        Arrays.fill(all, true);
        return total(widths(), all) <= terminal.width();
    }

    /// Prints the table.
    public void print(Terminal terminal) {
        int[] widths = widths();
        boolean[] shown = fitting(widths, terminal.width());
        int depth = columns.stream().mapToInt(column -> column.head().size()).max().orElse(0);
        for (int line = 0; line < depth; line++) {
            var text = new StringBuilder();
            for (int c = 0; c < columns.size(); c++) {
                List<String> head = columns.get(c).head();
                int at = line - (depth - head.size());
                append(text, shown[c], columns.get(c), widths[c], at < 0 ? "" : head.get(at));
            }
            terminal.out().println(terminal.faint(text.toString().stripTrailing()));
        }
        for (List<Cell> row : rows) {
            terminal.out().println(line(row, widths, shown, terminal));
        }
        int hidden = 0;
        for (boolean one : shown) {
            hidden += one ? 0 : 1;
        }
        if (hidden > 0) {
            terminal.out()
                    .println(
                            terminal.faint(
                                    "(" + hidden + " more columns in a wider terminal or a pipe)"));
        }
    }

    private String line(List<Cell> row, int[] widths, boolean[] shown, Terminal terminal) {
        var text = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            if (shown[c]) {
                Cell cell = row.get(c);
                String padded = padded(cell.text(), widths[c], columns.get(c).right());
                if (c == row.size() - 1) {
                    padded = padded.stripTrailing();
                }
                text.append(c == 0 ? "" : GAP);
                text.append(
                        cell.bold() ? terminal.bold(padded) : terminal.toned(padded, cell.tone()));
            }
        }
        return text.toString();
    }

    private static void append(
            StringBuilder text, boolean shown, Column column, int width, String head) {
        if (shown) {
            text.append(text.isEmpty() ? "" : GAP).append(padded(head, width, column.right()));
        }
    }

    private static String padded(String text, int width, boolean right) {
        String space = " ".repeat(Math.max(0, width - text.length()));
        return right ? space + text : text + space;
    }

    private int[] widths() {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            for (String head : columns.get(c).head()) {
                widths[c] = Math.max(widths[c], head.length());
            }
            for (List<Cell> row : rows) {
                if (c < row.size()) {
                    widths[c] = Math.max(widths[c], row.get(c).text().length());
                }
            }
        }
        return widths;
    }

    private boolean[] fitting(int[] widths, int room) {
        boolean[] shown = new boolean[widths.length];
        Arrays.fill(shown, true);
        while (total(widths, shown) > room) {
            int last = -1;
            for (int c = 0; c < shown.length; c++) {
                int rank = columns.get(c).rank();
                if (shown[c] && rank > 0 && (last < 0 || rank >= columns.get(last).rank())) {
                    last = c;
                }
            }
            if (last < 0) {
                break;
            }
            shown[last] = false;
        }
        return shown;
    }

    private static long total(int[] widths, boolean[] shown) {
        long total = 0;
        for (int c = 0; c < widths.length; c++) {
            total += shown[c] ? widths[c] + (total == 0 ? 0 : GAP.length()) : 0;
        }
        return total;
    }
}
