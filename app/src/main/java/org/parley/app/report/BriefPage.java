package org.parley.app.report;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.parley.app.brief.Block;
import org.parley.app.brief.Brief;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Evidence;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Section;
import org.parley.files.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A brief as a page of HTML.
public final class BriefPage {
    private final Brief brief;
    private final Html html;
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    private BriefPage(Brief brief) {
        this.brief = brief;
        brief.evidence().forEach(one -> evidence.put(one.id(), one));
        html = new Html(evidence);
    }

    /// The whole page, in UTF-8.
    public static String of(Brief brief) {
        return new BriefPage(brief).page().outerHtml();
    }

    private Document page() {
        Document page = Document.createShell("");
        page.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
        page.insertChildren(0, new org.jsoup.nodes.DocumentType("html", "", ""));
        Objects.requireNonNull(page.selectFirst("html")).attr("lang", "en");
        head(page.head());
        Element main = page.body().appendElement("main");
        Element header = main.appendElement("header");
        header.appendElement("h1").appendText(brief.title());
        html.add(header.appendElement("p").addClass("about"), brief.about());
        contents(header);
        brief.sections().forEach(section -> section(main, section));
        new EvidenceHtml(evidence, brief.documents()).add(main);
        new DocumentHtml(brief).add(main);
        return page;
    }

    private void head(Element head) {
        String style = style();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr(
                        "content",
                        "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                                .formatted(sha256(style)));
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").appendText(brief.title());
        head.appendElement("style").appendChild(new DataNode(style));
    }

    private void contents(Element header) {
        Element nav = header.appendElement("nav").attr("aria-label", "Contents");
        brief.sections()
                .forEach(
                        section ->
                                nav.appendElement("a")
                                        .attr("href", "#" + section.id())
                                        .appendText(section.title()));
        nav.appendElement("a").attr("href", "#evidence").appendText("Evidence");
        if (!brief.documents().isEmpty()) {
            nav.appendElement("a").attr("href", "#documents").appendText("Documents");
        }
    }

    private void section(Element main, Section section) {
        Element part = main.appendElement("section").attr("id", section.id());
        part.appendElement("h2").appendText(section.title());
        List<Block> more = section.more();
        for (Block block : section.screen()) {
            if (!isRepeated(block, more)) {
                block(part, block);
            }
        }
        more.forEach(block -> block(part, block));
    }

    /// A list or table that the report shows whole is not shown in part as well.
    private static boolean isRepeated(Block block, List<Block> more) {
        return switch (block) {
            case Block.Items _ -> more.stream().anyMatch(Block.Items.class::isInstance);
            case Block.Table _ -> more.stream().anyMatch(Block.Table.class::isInstance);
            case Block.Paragraph _, Chart _ -> false;
        };
    }

    private void block(Element part, Block block) {
        switch (block) {
            case Block.Paragraph(Phrase phrase) -> html.add(part.appendElement("p"), phrase);
            case Block.Items(List<Phrase> phrases) -> {
                Element list = part.appendElement("ul");
                phrases.forEach(phrase -> html.add(list.appendElement("li"), phrase));
            }
            case Block.Table table -> table(part, table);
            case Chart chart -> chart(part, chart);
        }
    }

    private void table(Element part, Block.Table table) {
        if (!table.caption().isEmpty()) {
            part.appendElement("h3").appendText(table.caption());
        }
        Element grid = part.appendElement("div").addClass("wide").appendElement("table");
        Element heads = grid.appendElement("thead").appendElement("tr");
        for (Block.Head head : table.heads()) {
            Element cell = heads.appendElement("th").attr("scope", "col");
            html.add(cell, head.phrase());
            cell.addClass(head.figures() ? "figure" : "words");
        }
        Element body = grid.appendElement("tbody");
        for (List<Phrase> row : table.rows()) {
            Element cells = body.appendElement("tr");
            for (int c = 0; c < row.size(); c++) {
                Block.Head head = table.heads().get(c);
                Element cell = cells.appendElement("td");
                cell.addClass(head.figures() ? "figure" : "words");
                cell.attr("data-head", head.phrase().text());
                html.add(cell, row.get(c));
            }
        }
    }

    private void chart(Element part, Chart chart) {
        Element figure = part.appendElement("figure");
        figure.appendElement("figcaption").appendText(chart.title());
        Element drawing = figure.appendElement("div").addClass("wide");
        switch (chart) {
            case Chart.Steps steps -> new StepsSvg(steps, html).draw(drawing);
            case Chart.Bars bars -> new BarsSvg(bars, html).draw(drawing);
            case Chart.Plane plane -> new PlaneSvg(plane, html).draw(drawing);
        }
        new ChartTable(chart, html).add(figure);
    }

    private static String style() {
        try (InputStream in = BriefPage.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(hash);
    }
}
