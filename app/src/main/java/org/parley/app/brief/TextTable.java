package org.parley.app.brief;

import org.parley.app.brief.Block.Head;
import org.parley.app.terminal.Terminal;

import java.util.ArrayList;
import java.util.List;

/// A table that fits a width: columns of words give way and break their lines, and what still does
/// not fit ends in an ellipsis.
final class TextTable {
    private static final int GAP = 2;
    private static final int LEAST = 8;
    private static final int HEAD = 9;

    private final Block.Table table;
    private final int width;
    private final int most;
    private final int columns;
    private final int[] widths;

    /// @param most lines in a cell
    TextTable(Block.Table table, int width, int most) {
        this.table = table;
        this.width = width;
        this.most = most;
        int count = table.heads().size();
        int[] natural = natural();
        while (count > 1 && least(natural, count) > width) {
            count--;
        }
        columns = count;
        widths = fitted(natural);
    }

    private int[] natural() {
        int[] natural = new int[table.heads().size()];
        for (int c = 0; c < natural.length; c++) {
            Head head = table.heads().get(c);
            String text = head.phrase().text();
            natural[c] = Math.min(text.length(), HEAD);
            for (String word : text.split(" ")) {
                natural[c] = Math.max(natural[c], word.length());
            }
            for (List<Phrase> row : table.rows()) {
                natural[c] = Math.max(natural[c], row.get(c).text().length());
            }
        }
        return natural;
    }

    private int least(int[] natural, int count) {
        int sum = GAP * (count - 1);
        for (int c = 0; c < count; c++) {
            sum += isFigures(c) ? natural[c] : Math.min(natural[c], LEAST);
        }
        return sum;
    }

    private boolean isFigures(int column) {
        return table.heads().get(column).figures();
    }

    /// The widest column of words gives way first.
    private int[] fitted(int[] natural) {
        int[] fitted = new int[columns];
        int sum = GAP * (columns - 1);
        for (int c = 0; c < columns; c++) {
            fitted[c] = natural[c];
            sum += natural[c];
        }
        while (sum > width) {
            int widest = -1;
            for (int c = 0; c < columns; c++) {
                boolean gives = !isFigures(c) && fitted[c] > LEAST;
                if (gives && (widest < 0 || fitted[c] > fitted[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                break;
            }
            fitted[widest]--;
            sum--;
        }
        return fitted;
    }

    void print(Terminal terminal) {
        var heads = new ArrayList<List<String>>();
        for (int c = 0; c < columns; c++) {
            heads.add(lines(table.heads().get(c).phrase().text(), widths[c], Integer.MAX_VALUE));
        }
        int depth = heads.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < depth; line++) {
            var text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                int at = line - (depth - heads.get(c).size());
                pad(text, c, at < 0 ? "" : heads.get(c).get(at));
            }
            terminal.out().println(terminal.faint(text.toString().stripTrailing()));
        }
        table.rows().forEach(row -> row(row, terminal));
    }

    private void row(List<Phrase> row, Terminal terminal) {
        var cells = new ArrayList<List<String>>();
        for (int c = 0; c < columns; c++) {
            cells.add(lines(row.get(c).text(), widths[c], most));
        }
        int depth = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < depth; line++) {
            var text = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                var cell = new StringBuilder();
                pad(cell, c, line < cells.get(c).size() ? cells.get(c).get(line) : "");
                text.append(terminal.toned(cell.toString(), row.get(c).tone()));
            }
            terminal.out().println(text.toString().stripTrailing());
        }
    }

    private void pad(StringBuilder text, int column, String cell) {
        String space = " ".repeat(Math.max(0, widths[column] - cell.length()));
        text.append(column == 0 ? "" : " ".repeat(GAP))
                .append(isFigures(column) ? space + cell : cell + space);
    }

    /// A text broken at spaces.
    static List<String> lines(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        boolean cut = lines.size() > most;
        List<String> kept = new ArrayList<>(cut ? lines.subList(0, most) : lines);
        for (int i = 0; i < kept.size(); i++) {
            boolean more = cut && i == kept.size() - 1;
            kept.set(i, shortened(kept.get(i), width, more));
        }
        return kept;
    }

    private static String shortened(String line, int width, boolean more) {
        if (line.length() > width) {
            return line.substring(0, Math.max(0, width - 1)) + "…";
        }
        if (!more) {
            return line;
        }
        return line.length() < width - 1 ? line + " …" : line.substring(0, width - 1) + "…";
    }
}
