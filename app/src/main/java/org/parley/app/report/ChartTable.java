package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Piece;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    /// Puts the heads, which paper repeats on each page, and returns where rows go.
    private static Element body(Element table, List<String> heads) {
        Element row = table.appendElement("thead").appendElement("tr");
        heads.forEach(head -> row.appendElement("th").attr("scope", "col").appendText(head));
        return table.appendElement("tbody");
    }

    /// A row for each day on which a figure changed.
    private void panel(Element figure, Chart.Panel panel) {
        Element table = table(figure, panel.title());
        boolean moved = panel.lines().stream().anyMatch(ChartTable::hasMoves);
        var heads = new ArrayList<String>(List.of("from"));
        panel.lines().forEach(line -> heads.add(line.name()));
        if (moved) {
            heads.add("what took effect");
        }
        Element body = body(table, heads);
        List<String> before = List.of();
        for (LocalDate day : days(panel)) {
            List<Chart.Step> steps = on(panel, day);
            List<String> now = steps.stream().map(step -> step.value().shown().text()).toList();
            if (!now.equals(before)) {
                row(body.appendElement("tr"), panel, day, moved);
            }
            before = now;
        }
    }

    private static SortedSet<LocalDate> days(Chart.Panel panel) {
        var days = new TreeSet<LocalDate>();
        panel.lines().forEach(line -> line.steps().forEach(step -> days.add(step.from())));
        return days;
    }

    private static List<Chart.Step> on(Chart.Panel panel, LocalDate day) {
        return panel.lines().stream().flatMap(line -> on(line, day)).toList();
    }

    private static Stream<Chart.Step> on(Chart.Line line, LocalDate day) {
        return line.steps().stream().filter(step -> step.from().equals(day));
    }

    private void row(Element row, Chart.Panel panel, LocalDate day, boolean moved) {
        Chart.Step any = on(panel, day).getFirst();
        var from = new Piece.Traced(day.toString(), any.value().shown().evidence());
        html.add(row.appendElement("td"), from);
        for (Chart.Line line : panel.lines()) {
            Element cell = row.appendElement("td").addClass("figure");
            on(line, day).forEach(step -> html.add(cell, step.value().shown()));
        }
        if (moved) {
            acts(row.appendElement("td").addClass("acts"), on(panel, day));
        }
    }

    private static boolean hasMoves(Chart.Line line) {
        return line.steps().stream().anyMatch(step -> step.move() != null);
    }

    private void acts(Element cell, List<Chart.Step> steps) {
        for (Chart.Step step : steps) {
            Chart.Move move = step.move();
            if (move != null) {
                for (Piece.Traced act : move.acts()) {
                    cell.appendText(cell.childNodeSize() == 0 ? "" : "; ");
                    html.add(cell, act);
                }
            }
        }
    }

    private void plane(Element figure, Chart.Plane plane) {
        Element table = table(figure, plane.title());
        Element body = body(table, List.of("", plane.across(), plane.up()));
        plane.points().forEach(point -> point(body, point.name(), point));
        plane.cut().forEach(point -> point(body, point.name(), point));
        plane.frontier().forEach(point -> point(body, "frontier", point));
    }

    private void point(Element table, String name, Chart.Point point) {
        Element row = table.appendElement("tr");
        row.appendElement("td").appendText(name);
        html.add(row.appendElement("td").addClass("figure"), point.across().shown());
        html.add(row.appendElement("td").addClass("figure"), point.up().shown());
    }
}
