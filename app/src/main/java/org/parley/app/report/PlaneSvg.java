package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.chart.Scale;
import org.parley.app.terminal.Figures;

import java.util.ArrayList;
import java.util.List;

/// Draws payoffs of two sides against each other: what is better than no deal for both, the
/// frontier, the deals with names, and what lines cut off.
final class PlaneSvg {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 400;
    private static final int LEFT = 62;
    private static final int RIGHT = 24;
    private static final int TOP = 14;
    private static final int BOTTOM = 52;
    private static final double MARGIN = 0.12;

    /// A label of two lines, and about how wide it is.
    private static final int LABEL_HEIGHT = 32;

    private static final int LABEL_WIDTH = 150;

    /// Between the two payoffs of a label.
    private static final int APART = 62;

    /// From the middle of a dot to its label.
    private static final int ASIDE = 9;

    private final Chart.Plane chart;
    private final Html html;
    private final Scale across;
    private final Scale up;
    private final LabelPlaces labels =
            new LabelPlaces(
                    LABEL_HEIGHT, TOP + LABEL_HEIGHT / 2, HEIGHT - BOTTOM - LABEL_HEIGHT / 2);

    PlaneSvg(Chart.Plane chart, Html html) {
        this.chart = chart;
        this.html = html;
        var all = new ArrayList<Chart.Point>(chart.frontier());
        all.addAll(chart.points());
        all.addAll(chart.cut());
        double[] x = all.stream().mapToDouble(point -> point.across().value()).toArray();
        double[] y = all.stream().mapToDouble(point -> point.up().value()).toArray();
        across = scale(x, LEFT, WIDTH - RIGHT);
        up = scale(y, HEIGHT - BOTTOM, TOP);
    }

    private static Scale scale(double[] values, int from, int to) {
        double low = 0;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double margin = high > low ? MARGIN * (high - low) : 1;
        return Scale.of(low - margin, high + margin, from, to);
    }

    void draw(Element to) {
        Element svg = Svg.picture(to, WIDTH, HEIGHT, chart.title());
        axes(svg);
        if (!chart.points().isEmpty()) {
            Chart.Point threat = chart.points().getFirst();
            int x = across.at(threat.across().value());
            int y = up.at(threat.up().value());
            Svg.bar(svg, x, TOP, WIDTH - RIGHT - x, y - TOP, "better");
        }
        frontier(svg);
        for (Chart.Point point : chart.cut()) {
            point(svg, point, "open");
            deal(point, svg);
        }
        for (int k = 0; k < chart.points().size(); k++) {
            point(svg, chart.points().get(k), k == 0 ? "threat" : "deal");
        }
    }

    private void axes(Element svg) {
        for (double tick : across.ticks()) {
            int x = across.at(tick);
            Svg.line(svg, x, TOP, x, HEIGHT - BOTTOM, tick == 0 ? "axis" : "grid");
            String label = Figures.fixed(tick, across.decimals());
            Svg.text(svg, label, x, HEIGHT - BOTTOM + 16, "middle", "tick");
        }
        for (double tick : up.ticks()) {
            int y = up.at(tick);
            Svg.line(svg, LEFT, y, WIDTH - RIGHT, y, tick == 0 ? "axis" : "grid");
            String label = Figures.fixed(tick, up.decimals());
            Svg.text(svg, label, LEFT - 6, y + 4, "end", "tick");
        }
        Svg.text(svg, chart.across(), WIDTH - RIGHT, HEIGHT - 14, "end", "label");
        Svg.text(svg, chart.up(), 14, TOP + 4, "end", "label")
                .attr("transform", "rotate(-90 14 " + (TOP + 4) + ")");
    }

    private void frontier(Element svg) {
        List<Chart.Point> points = chart.frontier();
        var path = new StringBuilder();
        for (int k = 1; k < points.size(); k++) {
            Chart.Point from = points.get(k - 1);
            Chart.Point to = points.get(k);
            labels.avoid(
                    across.at(from.across().value()),
                    up.at(from.up().value()),
                    across.at(to.across().value()),
                    up.at(to.up().value()));
        }
        for (Chart.Point point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(across.at(point.across().value()))
                    .append(' ')
                    .append(up.at(point.up().value()));
            Svg.dot(
                    svg,
                    across.at(point.across().value()),
                    up.at(point.up().value()),
                    2.5,
                    "frontier");
        }
        if (points.size() > 1) {
            Svg.path(svg, path.toString(), "curve frontier");
        }
    }

    /// From a deal without lines to the one that lines leave.
    private void deal(Chart.Point free, Element svg) {
        Chart.Point left = chart.points().getLast();
        Svg.line(
                svg,
                across.at(free.across().value()),
                up.at(free.up().value()),
                across.at(left.across().value()),
                up.at(left.up().value()),
                "cut");
    }

    /// Whether a dot's label stands to its left: where it is nearer there, or as near and there is
    /// more room.
    private boolean isLeft(int x, int y) {
        int before = x - ASIDE - LABEL_WIDTH;
        int behind = x + ASIDE;
        if (before < 0 || behind + LABEL_WIDTH > WIDTH) {
            return before >= 0;
        }
        int toLeft = labels.distance(before, before + LABEL_WIDTH, y);
        int toRight = labels.distance(behind, behind + LABEL_WIDTH, y);
        return x > WIDTH / 2 ? toLeft <= toRight : toLeft < toRight;
    }

    private void point(Element svg, Chart.Point point, String kind) {
        int x = across.at(point.across().value());
        int y = up.at(point.up().value());
        Svg.dot(svg, x, y, 5, kind);
        boolean left = isLeft(x, y);
        String anchor = left ? "end" : "start";
        int at = left ? x - ASIDE : x + ASIDE;
        int from = left ? at - LABEL_WIDTH : at;
        int middle = labels.place(from, from + LABEL_WIDTH, y);
        if (Math.abs(middle - y) > LABEL_HEIGHT / 2) {
            Svg.line(svg, x, y, at, middle, "lead");
        }
        Svg.text(svg, point.name(), at, middle - 3, anchor, "head");
        html.add(svg, point.across().shown(), left ? at - APART : at, middle + 12, anchor);
        html.add(svg, point.up().shown(), left ? at : at + APART, middle + 12, anchor);
    }
}
