package org.parley.app.simulate;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.model.Displacement;
import org.parley.model.ManagedTrade.Held;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What managed trade takes: the implicit rate of each bound, who pays it, and whose trade it
/// displaces.
final class ManagedText {
    private static final int PARTNERS = 4;

    private final Findings findings;
    private final World world;

    ManagedText(Findings findings) {
        this.findings = findings;
        world = findings.world();
    }

    void print(Terminal terminal) {
        if (findings.managed().held().isEmpty()) {
            return;
        }
        terminal.out().println();
        terminal.out().println(terminal.bold(findings.name() + ": managed trade, bn USD"));
        Grid grid = new Grid();
        for (int column = 0; column < HEADS.size(); column++) {
            String[] head = HEADS.get(column).split("\\|");
            if (column < 2) {
                grid.words(0, head);
            } else {
                grid.figures(column == 2 ? 1 : 0, head);
            }
        }
        rows().forEach(
                        cells -> {
                            Grid.Row row = grid.row();
                            cells.forEach(row::cell);
                        });
        grid.print(terminal);
        lines().forEach(terminal::paragraph);
    }

    /// Heads of the columns of [#rows()], lines divided by `|`.
    static final List<String> HEADS =
            List.of("", "must be", "base|year", "without|it", "with|it", "implicit|rate, %");

    List<List<String>> rows() {
        return findings.managed().held().stream()
                .map(
                        held ->
                                List.of(
                                        held.bound().name(),
                                        must(held),
                                        Figures.billion(held.valueBefore()),
                                        Figures.billion(held.valueWithout()),
                                        Figures.billion(held.valueAfter()),
                                        Figures.signed(100 * held.wedge(), 2)))
                .toList();
    }

    private static String must(Held held) {
        String word = held.bound().direction() == Direction.AT_LEAST ? "at least " : "at most ";
        return word + Figures.billion(held.level());
    }

    /// A sentence or two for each bound.
    List<String> lines() {
        return findings.managed().held().stream().map(this::line).toList();
    }

    private String line(Held held) {
        String name = held.bound().name();
        if (!held.binds()) {
            return name + ": does not bind and costs nothing.";
        }
        String verb = held.costMillionUsd() > 0 ? "pays" : "keeps";
        String what = held.costMillionUsd() > 0 ? "implicit subsidy" : "implicit tax";
        var displacement = new Displacement(findings.managed(), held.bound());
        return "%s: %s %s %s bn USD of %s.%s Bought elsewhere: %s. Sold elsewhere: %s."
                .formatted(
                        name,
                        payers(held),
                        verb,
                        Figures.billion(Math.abs(held.costMillionUsd())),
                        what,
                        held.givesWay() ? " It gives way at its duty beyond the quota." : "",
                        largest(displacement::boughtFrom, buyers(held)),
                        largest(displacement::soldTo, sellers(held)));
    }

    /// Through whose treasury the implicit rate goes.
    String payers(Held held) {
        List<Integer> payers =
                held.bound().payer() == Payer.IMPORTER ? buyers(held) : sellers(held);
        return payers.size() > 3
                ? payers.size() + " economies"
                : payers.stream()
                        .map(n -> world.economies().get(n).name())
                        .collect(Collectors.joining(" and "));
    }

    private List<Integer> buyers(Held held) {
        return all((j, n, i) -> held.bound().counts(j, n, i));
    }

    private List<Integer> sellers(Held held) {
        return all((j, i, n) -> held.bound().counts(j, n, i));
    }

    private interface Counts {
        boolean test(int sector, int one, int other);
    }

    private List<Integer> all(Counts counts) {
        return IntStream.range(0, world.axes().economies())
                .filter(
                        one ->
                                IntStream.range(0, world.axes().economies())
                                        .anyMatch(other -> anySector(counts, one, other)))
                .boxed()
                .toList();
    }

    private boolean anySector(Counts counts, int one, int other) {
        return IntStream.range(0, world.axes().sectors()).anyMatch(j -> counts.test(j, one, other));
    }

    /// @param own the economies that are at home here
    private String largest(IntToDoubleFunction change, List<Integer> own) {
        List<String> named = new ArrayList<>();
        double rest = 0;
        double home = own.stream().mapToDouble(change::applyAsDouble).sum();
        named.add("home " + Figures.signedBillion(home));
        List<Integer> others =
                IntStream.range(0, world.axes().economies())
                        .filter(n -> !own.contains(n))
                        .boxed()
                        .sorted(Comparator.comparingDouble(n -> -Math.abs(change.applyAsDouble(n))))
                        .toList();
        for (int k = 0; k < others.size(); k++) {
            double moved = change.applyAsDouble(others.get(k));
            if (k < PARTNERS) {
                named.add(
                        world.economies().get(others.get(k)).name()
                                + " "
                                + Figures.signedBillion(moved));
            } else {
                rest += moved;
            }
        }
        named.add("others " + Figures.signedBillion(rest));
        return String.join(", ", named);
    }
}
