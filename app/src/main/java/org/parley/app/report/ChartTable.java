package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Piece;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// The figures of a chart that it does not write out, as a table to unfold: each linked to its
/// evidence.
final class ChartTable {
    private final Chart chart;
    private final Html html;

    ChartTable(Chart chart, Html html) {
        this.chart = chart;
        this.html = html;
    }

    void add(Element figure) {
        switch (chart) {
            case Chart.Steps steps -> steps.panels().forEach(panel -> panel(figure, panel));
            case Chart.Plane plane -> plane(figure, plane);
            case Chart.Bars _ -> {}
        }
    }

    private static Element table(Element figure, String title) {
        Element details = figure.appendElement("details");
        details.appendElement("summary").appendText("Figures: " + title);
        return details.appendElement("div").addClass("wide").appendElement("table");
    }

    private void panel(Element figure, Chart.Panel panel) {
        Element table = table(figure, panel.title());
        Element heads = table.appendElement("tr");
        heads.appendElement("th").appendText("from");
        panel.lines().forEach(line -> heads.appendElement("th").appendText(line.name()));
        boolean moved = panel.lines().stream().anyMatch(ChartTable::hasMoves);
        if (moved) {
            heads.appendElement("th").appendText("what took effect");
        }
        var rows = new TreeMap<LocalDate, Piece.Traced>();
        for (Chart.Line line : panel.lines()) {
            line.steps().forEach(step -> rows.putIfAbsent(step.from(), step.value().shown()));
        }
        rows.forEach(
                (day, any) -> {
                    Element row = table.appendElement("tr");
                    html.add(
                            row.appendElement("td"),
                            new Piece.Traced(day.toString(), any.evidence()));
                    for (Chart.Line line : panel.lines()) {
                        Element cell = row.appendElement("td").addClass("figure");
                        line.steps().stream()
                                .filter(step -> step.from().equals(day))
                                .forEach(step -> html.add(cell, step.value().shown()));
                    }
                    if (moved) {
                        acts(row.appendElement("td").addClass("acts"), panel, day);
                    }
                });
    }

    private static boolean hasMoves(Chart.Line line) {
        return line.steps().stream().anyMatch(step -> step.move() != null);
    }

    private void acts(Element cell, Chart.Panel panel, LocalDate day) {
        for (Chart.Line line : panel.lines()) {
            for (Chart.Step step : line.steps()) {
                Chart.Move move = step.move();
                if (move != null && step.from().equals(day)) {
                    for (Piece.Traced act : move.acts()) {
                        cell.appendText(cell.childNodeSize() == 0 ? "" : "; ");
                        html.add(cell, act);
                    }
                }
            }
        }
    }

    private void plane(Element figure, Chart.Plane plane) {
        Element table = table(figure, plane.title());
        Element heads = table.appendElement("tr");
        List.of("", plane.across(), plane.up())
                .forEach(head -> heads.appendElement("th").appendText(head));
        plane.points().forEach(point -> point(table, point.name(), point));
        plane.cut().forEach(point -> point(table, point.name(), point));
        plane.frontier().forEach(point -> point(table, "frontier", point));
    }

    private void point(Element table, String name, Chart.Point point) {
        Element row = table.appendElement("tr");
        row.appendElement("td").appendText(name);
        html.add(row.appendElement("td").addClass("figure"), point.across().shown());
        html.add(row.appendElement("td").addClass("figure"), point.up().shown());
    }
}
