package org.parley.app.world;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Axes;
import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A world on a page: where it comes from, how large it is, who and what is in it.
final class WorldText {
    private static final int WIDEST = 100;
    private static final String INDENT = "    ";

    private final World world;
    private final Axes axes;
    private final Terminal terminal;

    WorldText(World world, Terminal terminal) {
        this.world = world;
        this.terminal = terminal;
        axes = world.axes();
    }

    void print() {
        about();
        totals();
        economies();
        sectors();
        elasticities();
    }

    private void about() {
        WorldInfo info = world.info();
        terminal.out().println(terminal.bold(info.name()));
        wrapped(info.title());
        paragraph("Source", List.of(info.source()));
        paragraph("Terms", List.of(info.terms()));
        paragraph("Cite", info.citations());
        paragraph("Known limits", info.notes());
        paragraph("Hash", List.of(info.hash()));
    }

    private void paragraph(String head, List<String> texts) {
        if (texts.isEmpty() || texts.getFirst().isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(terminal.faint(head));
        for (String text : texts) {
            wrapped(text);
        }
    }

    /// Breaks at words; the first line of a text is indented less than its others.
    private void wrapped(String text) {
        int width = Math.clamp(terminal.width(), 40, WIDEST);
        var line = new StringBuilder("  ");
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= width && !line.toString().isBlank()) {
                terminal.out().println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        terminal.out().println(line.toString().stripTrailing());
    }

    private void totals() {
        double valueAdded = 0;
        double goods = 0;
        double services = 0;
        double revenue = 0;
        for (int n = 0; n < axes.economies(); n++) {
            valueAdded += world.valueAdded(n);
            revenue += world.tariffRevenue(n);
            for (int sector = 0; sector < axes.sectors(); sector++) {
                double exports = exports(sector, n);
                goods += world.sectors().get(sector).isGoods() ? exports : 0;
                services += world.sectors().get(sector).isGoods() ? 0 : exports;
            }
        }
        paragraph(
                "Size",
                List.of(
                        "%d economies, %d sectors, %d. Value added %s bn USD, trade in goods %s, in services %s, tariffs %s."
                                .formatted(
                                        axes.economies(),
                                        axes.sectors(),
                                        world.info().year(),
                                        Figures.fixed(valueAdded / 1000, 0),
                                        Figures.fixed(goods / 1000, 0),
                                        Figures.fixed(services / 1000, 0),
                                        Figures.fixed(revenue / 1000, 0))));
    }

    private void economies() {
        terminal.out().println();
        Grid grid =
                new Grid()
                        .words(0, "economy", "by value added")
                        .words(0, "")
                        .words(4, "", "region")
                        .figures(0, "value added", "bn USD")
                        .figures(1, "exports", "bn USD")
                        .figures(1, "imports", "bn USD")
                        .figures(2, "balance", "bn USD")
                        .figures(3, "tariff on", "goods, %");
        IntStream.range(0, axes.economies())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -world.valueAdded(n)))
                .forEach(n -> economy(grid, n));
        grid.print(terminal);
    }

    private void economy(Grid grid, int n) {
        Economy economy = world.economies().get(n);
        double exports = 0;
        double imports = 0;
        double goods = 0;
        for (int sector = 0; sector < axes.sectors(); sector++) {
            exports += exports(sector, n);
            double bought = imports(sector, n);
            imports += bought;
            goods += world.sectors().get(sector).isGoods() ? bought : 0;
        }
        grid.row()
                .cell(economy.code())
                .cell(economy.name())
                .cell(economy.region())
                .cell(Figures.billion(world.valueAdded(n)))
                .cell(Figures.billion(exports))
                .cell(Figures.billion(imports))
                .cell(Figures.signedBillion(exports - imports))
                .cell(goods > 0 ? Figures.rate(world.tariffRevenue(n) / goods) : Figures.NONE);
    }

    private void sectors() {
        terminal.out().println();
        Grid grid =
                new Grid()
                        .words(0, "sector")
                        .words(0, "")
                        .figures(0, "output", "bn USD")
                        .figures(1, "traded", "bn USD")
                        .figures(2, "tariff", "%")
                        .words(3, "", "ISIC Rev. 4");
        for (int j = 0; j < axes.sectors(); j++) {
            Sector sector = world.sectors().get(j);
            double output = 0;
            double traded = 0;
            double revenue = 0;
            for (int n = 0; n < axes.economies(); n++) {
                output += world.output(j, n);
                traded += imports(j, n);
                for (int i = 0; i < axes.economies(); i++) {
                    revenue += world.tariff(j, n, i) * world.flow(j, n, i);
                }
            }
            grid.row()
                    .cell(sector.code())
                    .cell(sector.name())
                    .cell(Figures.billion(output))
                    .cell(Figures.billion(traded))
                    .cell(traded > 0 ? Figures.rate(revenue / traded) : Figures.NONE)
                    .cell(members(sector));
        }
        grid.print(terminal);
    }

    private static String members(Sector sector) {
        List<String> isic = sector.isic();
        return isic.size() <= 5
                ? String.join(" ", isic)
                : isic.getFirst() + " ... " + isic.getLast() + " (" + isic.size() + ")";
    }

    private void elasticities() {
        List<TradeElasticities> sets = world.elasticities();
        terminal.out().println();
        Grid grid = new Grid().words(0, "trade elasticity");
        sets.forEach(set -> grid.figures(0, set.name()));
        for (int j = 0; j < axes.sectors(); j++) {
            Grid.Row row = grid.row().cell(world.sectors().get(j).code());
            for (TradeElasticities set : sets) {
                row.cell(Figures.fixed(set.of(j), 2));
            }
        }
        grid.print(terminal);
        terminal.out().println();
        for (TradeElasticities set : sets) {
            wrapped(
                    "%s%s: %s"
                            .formatted(
                                    set.name(),
                                    set.equals(sets.getFirst()) ? " (the default)" : "",
                                    set.source()));
        }
    }

    private double exports(int sector, int n) {
        double sum = 0;
        for (int importer = 0; importer < axes.economies(); importer++) {
            sum += importer == n ? 0 : world.flow(sector, importer, n);
        }
        return sum;
    }

    private double imports(int sector, int n) {
        double sum = 0;
        for (int i = 0; i < axes.economies(); i++) {
            sum += i == n ? 0 : world.flow(sector, n, i);
        }
        return sum;
    }
}
