package org.parley.app.simulate;

import org.parley.app.chart.BarChart;
import org.parley.app.chart.ChartFormat;
import org.parley.app.terminal.Figures;
import org.parley.economy.World;
import org.parley.model.BilateralTrade;
import org.parley.model.Change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Outcomes as one page that needs nothing else: every economy, the pairs concerned, the chart in
/// light and dark, and all that the figures rest on.
public final class ReportHtml {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem;
                   padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { padding: .15rem .7rem; text-align: right; white-space: nowrap;
                     font-variant-numeric: tabular-nums; }
            th:first-child, td:first-child { text-align: left; }
            thead th { border-bottom: 1px solid #888; vertical-align: bottom; white-space: normal; }
            tbody tr:hover { background: #8882; }
            .wide { overflow-x: auto; }
            .dark { display: none; }
            svg { max-width: 100%; height: auto; }
            @media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
            """;

    private final List<Findings> all;
    private final Concern concern;
    private final World world;
    private final StringBuilder page = new StringBuilder();

    private ReportHtml(List<Findings> all) {
        this.all = List.copyOf(all);
        concern = new Concern(all);
        world = all.getFirst().world();
    }

    /// Writes the page, UTF-8.
    public static void write(OutputStream out, List<Findings> all) throws IOException {
        var report = new ReportHtml(all);
        report.whole();
        out.write(report.page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void whole() throws IOException {
        String title =
                all.size() == 1 ? all.getFirst().name() : all.size() + " scenarios side by side";
        page.append("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n")
                .append(
                        "<meta name=\"viewport\" content=\"width=device-width,"
                                + " initial-scale=1\">\n")
                .append("<title>%s</title>\n<style>\n%s</style>\n".formatted(text(title), STYLE))
                .append("<h1>%s</h1>\n".formatted(text(title)));
        chart("light", false);
        chart("dark", true);
        for (Findings one : all) {
            page.append("<h2>%s</h2>\n".formatted(text(one.name())));
            if (!one.about().isEmpty()) {
                page.append("<p>%s</p>\n".formatted(text(one.about())));
            }
            economies(one);
            managed(one);
            pairs(one);
        }
        page.append("<h2>What it rests on</h2>\n<ul>\n");
        Assumptions.lines(all).forEach(line -> page.append("<li>%s</li>\n".formatted(text(line))));
        citations();
        page.append("</ul>\n</html>\n");
    }

    private void citations() {
        page.append(
                "<li>Data: %s %s</li>\n"
                        .formatted(text(world.info().source()), text(world.info().terms())));
        world.info()
                .citations()
                .forEach(line -> page.append("<li>%s</li>\n".formatted(text(line))));
        world.info().notes().forEach(line -> page.append("<li>%s</li>\n".formatted(text(line))));
    }

    private void chart(String name, boolean dark) throws IOException {
        var svg = new ByteArrayOutputStream();
        new BarChart(WelfareBars.of(all), dark).picture().write(svg, ChartFormat.SVG);
        String picture = svg.toString(StandardCharsets.UTF_8);
        page.append("<div class=\"%s\">\n".formatted(name))
                .append(picture.substring(picture.indexOf("<svg")))
                .append("\n</div>\n");
    }

    private void economies(Findings one) {
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                "",
                                "real income, %, exact",
                                "worth, bn USD",
                                "terms of trade, %",
                                "volume of trade, %",
                                "first order, %",
                                "real wage, %",
                                "consumer prices, %",
                                "tariff revenue, bn USD before",
                                "after"));
        one.percentiles().ifPresent(_ -> heads.add(2, "5th to 95th percentile"));
        List<List<String>> rows = new ArrayList<>();
        for (int n : concern.everyone()) {
            List<String> row = new ArrayList<>();
            row.add(world.economies().get(n).name() + (concern.parties().contains(n) ? " *" : ""));
            row.add(Figures.percent(one.welfare().realIncomeHat(n) - 1));
            row.add(Figures.signedBillion(one.welfare().equivalentVariation(n)));
            row.add(Figures.percent(one.firstOrder().termsOfTrade(n)));
            row.add(Figures.percent(one.firstOrder().volumeOfTrade(n)));
            row.add(Figures.percent(one.firstOrder().total(n)));
            row.add(Figures.percent(one.welfare().realWageHat(n) - 1));
            row.add(Figures.percent(one.welfare().consumerPriceHat(n) - 1));
            row.add(Figures.billion(one.world().tariffRevenue(n)));
            row.add(Figures.billion(one.outcome().tariffRevenueAfter(n)));
            String code = world.economies().get(n).code();
            one.percentiles()
                    .ifPresent(
                            drawn ->
                                    row.add(
                                            2,
                                            drawn.range(
                                                    code,
                                                    "",
                                                    "",
                                                    "real income",
                                                    "change",
                                                    value -> Figures.signed(value, 3))));
            rows.add(row);
        }
        table("Who gains, who loses, and why", heads, rows);
    }

    private void managed(Findings one) {
        if (!one.managed().held().isEmpty()) {
            var managed = new ManagedText(one);
            List<String> heads =
                    ManagedText.HEADS.stream().map(head -> head.replace('|', ' ')).toList();
            table("Managed trade, bn USD", heads, managed.rows());
            managed.lines().forEach(line -> page.append("<p>%s</p>\n".formatted(text(line))));
        }
    }

    private void pairs(Findings one) {
        List<List<String>> rows = new ArrayList<>();
        for (Concern.Pair pair : concern.pairs()) {
            String a = world.economies().get(pair.first()).name();
            String b = world.economies().get(pair.second()).name();
            BilateralTrade trade =
                    BilateralTrade.between(one.outcome(), pair.first(), pair.second());
            rows.add(trade(a + " to " + b, trade.goodsExports()));
            rows.add(trade(b + " to " + a, trade.goodsImports()));
            rows.add(trade("Balance of " + a + " with " + b, trade.goodsBalance()));
        }
        if (!rows.isEmpty()) {
            table("Trade in goods, bn USD", List.of("", "before", "after", "change"), rows);
        }
    }

    private static List<String> trade(String label, Change change) {
        return List.of(
                label,
                Figures.billion(change.before()),
                Figures.billion(change.after()),
                Figures.signedBillion(change.difference()));
    }

    private void table(String caption, List<String> heads, List<List<String>> rows) {
        page.append(
                "<h3>%s</h3>\n<div class=\"wide\"><table>\n<thead><tr>".formatted(text(caption)));
        heads.forEach(head -> page.append("<th>%s</th>".formatted(text(head))));
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>%s</td>".formatted(text(cell))));
            page.append("</tr>\n");
        }
        page.append("</tbody>\n</table></div>\n");
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
