package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Piece;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Marks where a line moved: links to the evidence, which tell what took effect when somebody
/// points at them or comes to them by keyboard. Drawn after all lines, from left to right.
final class MovesSvg {
    private static final int LETTER = 6;
    private static final int ROW = 16;
    private static final int MOST_LETTERS = 76;
    private static final int PAD = 8;

    private final Html html;
    private final int width;
    private final int height;
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(Chart.Move move, double x, double y, String series) {}

    /// @param width of the picture
    MovesSvg(Html html, int width, int height) {
        this.html = html;
        this.width = width;
        this.height = height;
    }

    /// Notes a step, if something moved there.
    void add(Chart.Step step, double x, double y, String series) {
        if (step.move() != null) {
            marks.add(new Mark(step.move(), x, y, series));
        }
    }

    void draw(Element svg) {
        marks.stream().sorted(Comparator.comparingDouble(Mark::x)).forEach(mark -> draw(svg, mark));
    }

    private void draw(Element svg, Mark mark) {
        List<String> lines = lines(mark.move());
        Element link = html.link(svg, mark.move().told()).addClass("move");
        link.attr("aria-label", String.join(". ", lines));
        Svg.dot(link, mark.x(), mark.y(), 10, "reach");
        Svg.dot(link, mark.x(), mark.y(), 3.5, "point " + mark.series());
        tip(link.appendElement("g").addClass("tip").attr("aria-hidden", "true"), mark, lines);
    }

    private static List<String> lines(Chart.Move move) {
        var lines = new ArrayList<String>();
        lines.add(move.told().text());
        move.acts().stream().map(Piece.Traced::text).forEach(lines::add);
        return lines;
    }

    private void tip(Element tip, Mark mark, List<String> lines) {
        List<String> rows = lines.stream().flatMap(line -> rows(line).stream()).toList();
        int longest = rows.stream().mapToInt(String::length).max().orElse(0);
        double wide = 2 * PAD + (double) LETTER * longest;
        double high = PAD + (double) ROW * rows.size();
        double x = Math.max(0, Math.min(mark.x() + PAD, width - wide));
        double y = Math.max(0, Math.min(mark.y() + PAD + 4, height - high));
        Svg.bar(tip, x, y, wide, high, "box");
        for (int row = 0; row < rows.size(); row++) {
            double at = y + (row + 1) * ROW - 1;
            Svg.text(tip, rows.get(row), x + PAD, at, "start", row == 0 ? "head" : "act");
        }
    }

    /// Broken at spaces.
    private static List<String> rows(String line) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            if (!row.isEmpty() && row.length() + 1 + word.length() > MOST_LETTERS) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }
}
