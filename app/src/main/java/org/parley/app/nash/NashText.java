package org.parley.app.nash;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Scalar;
import org.parley.nash.Arena;
import org.parley.nash.NashTariffs.Side;
import org.parley.nash.NashTariffs.Status;
import org.parley.nash.NashTariffs.War;
import org.parley.nash.TariffDetail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A tariff war as tables.
final class NashText {
    private static final int BYSTANDERS = 5;
    private static final int PAIRS = 2; // players up to which sectors are listed

    private final War war;
    private final Arena arena;
    private final TariffDetail detail;
    private final Terminal terminal;
    private final World world;

    NashText(War war, Arena arena, TariffDetail detail, Terminal terminal) {
        this.war = war;
        this.arena = arena;
        this.detail = detail;
        this.terminal = terminal;
        world = arena.world();
    }

    void print() {
        terminal.out().println(terminal.bold("Nash tariffs, by " + detail.label()));
        terminal.out().println();
        players();
        if (detail == TariffDetail.SECTOR && war.sides().size() <= PAIRS) {
            terminal.out().println();
            sectors();
        }
        bystanders();
        terminal.out().println();
        foot();
    }

    private void players() {
        Policy base = Policy.ofBase(world);
        Grid grid =
                new Grid()
                        .words(0, "")
                        .figures(0, "mean tariff", "before, %")
                        .figures(0, "", "Nash, %")
                        .figures(0, "real", "income, %")
                        .figures(1, "regret, %", "of income");
        for (Side side : war.sides()) {
            int n = side.response().payoff().player();
            double income = Math.expm1(Scalar.realIncome(n).of(war.outcome()));
            grid.row()
                    .cell(world.economies().get(n).code())
                    .cell(Figures.rate(side.response().choice().meanTariff(base)))
                    .cell(Figures.rate(side.meanTariff()))
                    .cell(Figures.percent(income), income)
                    .cell(Figures.fixed(100 * side.regret(), 7));
        }
        grid.print(terminal);
    }

    private void sectors() {
        Grid grid = new Grid().words(0, "tariff, %");
        for (Side side : war.sides()) {
            grid.figures(0, world.economies().get(side.response().payoff().player()).code());
        }
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            if (!world.sectors().get(sector).isGoods()) {
                continue;
            }
            Grid.Row row = grid.row().cell(world.sectors().get(sector).name());
            for (Side side : war.sides()) {
                row.cell(rate(side, sector));
            }
        }
        grid.print(terminal);
    }

    private String rate(Side side, int sector) {
        for (int partner = 0; partner < world.economies().size(); partner++) {
            if (side.response().choice().groupOf(sector, partner) >= 0) {
                int n = side.response().payoff().player();
                return Figures.rate(war.outcome().policy().tariff(sector, n, partner));
            }
        }
        return Figures.NONE;
    }

    private void bystanders() {
        List<Integer> players =
                war.sides().stream().map(side -> side.response().payoff().player()).toList();
        List<Integer> most =
                IntStream.range(0, world.economies().size())
                        .filter(n -> !players.contains(n))
                        .boxed()
                        .sorted(Comparator.comparingDouble(n -> -Math.abs(income(n))))
                        .limit(BYSTANDERS)
                        .toList();
        if (most.isEmpty()) {
            return;
        }
        terminal.out().println();
        Grid grid = new Grid().words(0, "bystanders").figures(0, "real income, %");
        for (int n : most) {
            grid.row()
                    .cell(world.economies().get(n).code())
                    .cell(Figures.percent(income(n)), income(n));
        }
        grid.print(terminal);
    }

    private double income(int economy) {
        return Math.expm1(Scalar.realIncome(economy).of(war.outcome()));
    }

    private void foot() {
        String ending =
                war.status() == Status.EQUILIBRIUM
                        ? "No player gains by other tariffs"
                        : "NOT SETTLED: answers still moved when the rounds were used up";
        terminal.out()
                .println(
                        terminal.faint(
                                "%s; regret recomputed from perturbed starts. %d rounds, %d evaluations."
                                        .formatted(ending, war.rounds(), war.evaluations())));
        terminal.out()
                .println(
                        terminal.faint(
                                "Against %s (%d); closure %s, elasticities %s. Payoff of each player: real income alone."
                                        .formatted(
                                                world.info().name(),
                                                world.info().year(),
                                                arena.closure().label(),
                                                arena.elasticities().name())));
    }
}
