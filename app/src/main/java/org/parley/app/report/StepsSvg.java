package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.chart.Scale;
import org.parley.app.terminal.Figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Draws values that hold from one date to the next: time to the right, one panel below another,
/// each line named at its end, events across all panels.
final class StepsSvg {
    private static final int WIDTH = 720;
    private static final int LEFT = 40;
    private static final int RIGHT = 130;
    private static final int EVENT_ROW = 15;
    private static final int EVENT_ROWS = 4;
    private static final int PANEL = 170;
    private static final int TITLE = 26;
    private static final int FOOT = 24;
    private static final int LETTER = 6;
    private static final int NAME = 15;

    private final Chart.Steps chart;
    private final Html html;
    private final LocalDate from;
    private final LocalDate until;
    private final int top;

    StepsSvg(Chart.Steps chart, Html html) {
        this.chart = chart;
        this.html = html;
        until = chart.until();
        from =
                chart.panels().stream()
                        .flatMap(panel -> panel.lines().stream())
                        .flatMap(line -> line.steps().stream())
                        .map(Chart.Step::from)
                        .min(Comparator.naturalOrder())
                        .orElse(until.minusYears(1));
        int rows = Math.min(EVENT_ROWS, chart.events().size());
        top = 8 + rows * EVENT_ROW;
    }

    void draw(Element to) {
        int height = top + chart.panels().size() * (TITLE + PANEL + FOOT);
        Element svg = Svg.picture(to, WIDTH, height, chart.title());
        events(svg, height - FOOT);
        var moves = new MovesSvg(html, WIDTH, height);
        for (int p = 0; p < chart.panels().size(); p++) {
            panel(svg, chart.panels().get(p), top + p * (TITLE + PANEL + FOOT) + TITLE, moves);
        }
        moves.draw(svg);
    }

    private double x(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - from.toEpochDay())
                        / Math.max(1, until.toEpochDay() - from.toEpochDay());
        return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    /// Labels stand in the first row that is free, to the left of their line near the right edge.
    private void events(Element svg, int bottom) {
        double[] taken = new double[EVENT_ROWS];
        for (Chart.Event event : chart.events()) {
            double x = x(event.on());
            double length = LETTER * event.label().text().length();
            boolean left = x + length > WIDTH;
            double begins = left ? x - length : x;
            int row = 0;
            while (row < EVENT_ROWS - 1 && taken[row] > begins) {
                row++;
            }
            taken[row] = begins + length + 8;
            double y = (row + 1) * EVENT_ROW;
            Svg.line(svg, x, y - 10, x, bottom, "event");
            html.add(svg, event.label(), left ? x - 3 : x + 3, y, left ? "end" : "start");
        }
    }

    private void panel(Element svg, Chart.Panel panel, int panelTop, MovesSvg moves) {
        double high =
                panel.lines().stream()
                        .flatMap(line -> line.steps().stream())
                        .mapToDouble(step -> step.value().value())
                        .max()
                        .orElse(1);
        Scale scale = Scale.of(0, high > 0 ? 1.06 * high : 1, panelTop + PANEL, panelTop);
        Svg.text(svg, panel.title(), LEFT, panelTop - 10, "start", "head");
        for (double tick : scale.ticks()) {
            Svg.line(svg, LEFT, scale.at(tick), WIDTH - RIGHT, scale.at(tick), "grid");
            String label = Figures.fixed(tick, scale.decimals());
            Svg.text(svg, label, LEFT - 6, scale.at(tick) + 4, "end", "tick");
        }
        years(svg, panelTop + PANEL);
        List<Chart.Line> lines =
                panel.lines().stream().sorted(Comparator.comparingDouble(StepsSvg::end)).toList();
        double free = Double.POSITIVE_INFINITY;
        for (Chart.Line line : lines) {
            String series = "s" + "ab".charAt(panel.lines().indexOf(line) / perSide(panel) % 2);
            curve(svg, line, scale, series);
            for (Chart.Step step : line.steps()) {
                moves.add(step, x(step.from()), scale.at(step.value().value()), series);
            }
            free = Math.min(scale.at(end(line)) + 4.0, free - NAME);
            Svg.text(svg, line.name(), WIDTH - RIGHT + 6, free, "start", "name " + series);
        }
    }

    /// A side's lines follow each other.
    private static int perSide(Chart.Panel panel) {
        return Math.max(1, panel.lines().size() / 2);
    }

    private static double end(Chart.Line line) {
        return line.steps().getLast().value().value();
    }

    private void years(Element svg, int y) {
        long months = Math.max(1, java.time.temporal.ChronoUnit.MONTHS.between(from, until));
        int every = months > 36 ? 12 : months > 12 ? 6 : months > 5 ? 3 : 1;
        LocalDate mark = from.withDayOfMonth(1);
        for (; !mark.isAfter(until); mark = mark.plusMonths(1)) {
            if ((mark.getMonthValue() - 1) % every == 0 && !mark.isBefore(from)) {
                Svg.line(svg, x(mark), y, x(mark), y + 4, "grid");
                Svg.text(svg, mark.toString().substring(0, 7), x(mark), y + 17, "middle", "tick");
            }
        }
    }

    private void curve(Element svg, Chart.Line line, Scale scale, String series) {
        var path = new StringBuilder();
        for (int i = 0; i < line.steps().size(); i++) {
            Chart.Step step = line.steps().get(i);
            boolean last = i == line.steps().size() - 1;
            LocalDate end = last ? until : line.steps().get(i + 1).from();
            int y = scale.at(step.value().value());
            path.append(i == 0 ? "M" : "L").append(Svg.at(x(step.from()))).append(' ').append(y);
            path.append('H').append(Svg.at(x(end)));
        }
        Svg.path(svg, path.toString(), "curve " + series + (line.dashed() ? " dashed" : ""));
    }
}
