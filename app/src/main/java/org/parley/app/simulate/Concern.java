package org.parley.app.simulate;

import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.ManagedTrade.Held;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Whom scenarios concern: the parties to their measures, and those that they hit hardest.
///
/// An economy is a party when the base-year trade that the measures touch is, for it, at least a
/// quarter of what it is for the economy most touched; and whoever subsidises its own.
final class Concern {
    private static final double PARTY = 0.25;
    private static final double PAIR = 0.1;
    private static final int MAX_PAIRS = 4;
    private static final int MOST_AFFECTED = 7;

    private final World world;
    private final List<Findings> all;
    private final double[][] touched; // by importer and exporter, million USD
    private final double[] weight; // by economy, million USD
    private final boolean[] subsidises; // by economy

    Concern(List<Findings> all) {
        this.all = List.copyOf(all);
        world = all.getFirst().world();
        int economies = world.axes().economies();
        touched = new double[economies][economies];
        weight = new double[economies];
        subsidises = new boolean[economies];
        all.forEach(this::touch);
        for (int importer = 0; importer < economies; importer++) {
            for (int exporter = 0; exporter < economies; exporter++) {
                weight[importer] += touched[importer][exporter];
                weight[exporter] += touched[importer][exporter];
            }
        }
    }

    private void touch(Findings one) {
        Policy policy = one.outcome().policy();
        World base = one.world();
        for (int sector = 0; sector < base.axes().sectors(); sector++) {
            for (int importer = 0; importer < weight.length; importer++) {
                subsidises[importer] |= policy.productionSubsidy(sector, importer) != 0;
                for (int exporter = 0; exporter < weight.length; exporter++) {
                    if (isChanged(policy, base, sector, importer, exporter)
                            || isManaged(one, sector, importer, exporter)) {
                        touched[importer][exporter] += base.flow(sector, importer, exporter);
                    }
                }
            }
        }
    }

    private static boolean isChanged(
            Policy policy, World base, int sector, int importer, int exporter) {
        return policy.tariff(sector, importer, exporter) != base.tariff(sector, importer, exporter)
                || policy.exportTax(sector, importer, exporter) != 0
                || policy.tradeCostHat(sector, importer, exporter) != 1
                || policy.bannedShare(sector, importer, exporter) != 0;
    }

    private static boolean isManaged(Findings one, int sector, int importer, int exporter) {
        for (Held held : one.managed().held()) {
            if (held.bound().counts(sector, importer, exporter)) {
                return true;
            }
        }
        return false;
    }

    /// The parties, the one most touched first.
    List<Integer> parties() {
        double most = Arrays.stream(weight).max().orElse(0);
        return byWeight(weight)
                .filter(n -> subsidises[n] || (weight[n] > 0 && weight[n] >= PARTY * most))
                .boxed()
                .toList();
    }

    /// Parties first, then those whose real income or whose money moves most, by real income of the
    /// last scenario.
    List<Integer> economies() {
        Set<Integer> chosen = new LinkedHashSet<>(parties());
        Findings last = all.getLast();
        var byPercent = new double[weight.length];
        var byMoney = new double[weight.length];
        for (int n = 0; n < weight.length; n++) {
            byPercent[n] = Math.abs(last.welfare().realIncomeHat(n) - 1);
            byMoney[n] = Math.abs(last.welfare().equivalentVariation(n));
        }
        List<Integer> others = new ArrayList<>();
        byWeight(byPercent).limit(MOST_AFFECTED).forEach(others::add);
        byWeight(byMoney).limit(MOST_AFFECTED).forEach(others::add);
        chosen.addAll(sorted(others));
        return List.copyOf(chosen);
    }

    /// Every economy, the greatest gain of real income in the last scenario first.
    List<Integer> everyone() {
        return sorted(IntStream.range(0, weight.length).boxed().toList());
    }

    private List<Integer> sorted(List<Integer> economies) {
        Findings last = all.getLast();
        return economies.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(n -> -last.welfare().realIncomeHat(n)))
                .toList();
    }

    /// The pairs whose trade the measures touch most; each once, the larger economy first.
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < weight.length; a++) {
            for (int b = a + 1; b < weight.length; b++) {
                double both = touched[a][b] + touched[b][a];
                if (both > 0) {
                    boolean inOrder = world.income(a) >= world.income(b);
                    pairs.add(new Pair(inOrder ? a : b, inOrder ? b : a, both));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.touched()));
        return pairs.stream()
                .filter(pair -> pair.touched() >= PAIR * pairs.getFirst().touched())
                .limit(MAX_PAIRS)
                .toList();
    }

    /// Whether the measures touch what one economy buys from another.
    boolean touches(int importer, int exporter) {
        return touched[importer][exporter] > 0;
    }

    /// Two economies.
    ///
    /// @param touched base-year trade between them that the measures touch, million USD
    record Pair(int first, int second, double touched) {}

    private static IntStream byWeight(double[] weight) {
        return IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -weight[n]))
                .mapToInt(Integer::intValue);
    }
}
