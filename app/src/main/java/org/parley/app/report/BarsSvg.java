package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.chart.Scale;

/// Draws bars to the left and right of zero, each with its name and its figure.
final class BarsSvg {
    private static final int WIDTH = 560;
    private static final int NAMES = 200;
    private static final int FIGURE = 62;
    private static final int ROW = 21;
    private static final int BAR = 13;
    private static final int TOP = 4;
    private static final int LETTERS = 31;

    private final Chart.Bars chart;
    private final Html html;

    BarsSvg(Chart.Bars chart, Html html) {
        this.chart = chart;
        this.html = html;
    }

    void draw(Element to) {
        int height = TOP + chart.bars().size() * ROW + 6;
        Element svg = Svg.picture(to, WIDTH, height, chart.title());
        double low = 0;
        double high = 0;
        for (Chart.Bar bar : chart.bars()) {
            low = Math.min(low, bar.value().value());
            high = Math.max(high, bar.value().value());
        }
        int left = NAMES + (low < 0 ? FIGURE : 4);
        int right = WIDTH - (high > 0 ? FIGURE : 4);
        Scale scale = Scale.of(low, high > low ? high : 1, left, right);
        int zero = scale.at(0);
        for (int k = 0; k < chart.bars().size(); k++) {
            bar(svg, scale, chart.bars().get(k), TOP + k * ROW, k == 0);
        }
        Svg.line(svg, zero, TOP, zero, height - 4, "axis");
        if (chart.bars().size() > 1) {
            Svg.line(svg, 0, TOP + ROW - 1, WIDTH, TOP + ROW - 1, "grid");
        }
    }

    private void bar(Element svg, Scale scale, Chart.Bar bar, int y, boolean first) {
        double value = bar.value().value();
        int zero = scale.at(0);
        int end = scale.at(value);
        String name =
                bar.name().length() > LETTERS
                        ? bar.name().substring(0, LETTERS - 1) + "…"
                        : bar.name();
        Svg.text(svg, name, NAMES - 8, y + BAR, "end", first ? "head" : "label");
        Svg.bar(
                svg,
                Math.min(zero, end),
                y + 2,
                Math.max(1, Math.abs(end - zero)),
                BAR,
                value < 0 ? "negative" : "positive");
        boolean left = value < 0;
        html.add(
                svg,
                bar.value().shown(),
                left ? end - 4 : end + 4,
                y + BAR,
                left ? "end" : "start");
    }
}
