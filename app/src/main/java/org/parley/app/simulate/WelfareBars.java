package org.parley.app.simulate;

import org.parley.app.chart.Bars;
import org.parley.economy.World;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Real income by economy, as a chart shows it.
public final class WelfareBars {
    private WelfareBars() {}

    /// The economies that the first table lists, the greatest gain first.
    public static Bars of(List<Findings> all) {
        World world = all.getFirst().world();
        Findings last = all.getLast();
        List<Integer> economies = new ArrayList<>(new Concern(all).economies());
        economies.sort(Comparator.comparingDouble(n -> -last.welfare().realIncomeHat(n)));
        Map<String, List<Double>> series = new LinkedHashMap<>();
        for (Findings one : all) {
            series.put(
                    one.name(),
                    economies.stream()
                            .map(n -> 100 * (one.welfare().realIncomeHat(n) - 1))
                            .toList());
        }
        String title = all.size() == 1 ? last.name() : "Scenarios side by side";
        return new Bars(
                title,
                "Change of real income, %% (exact) · %s %d, %s, elasticities %s"
                        .formatted(
                                world.info().name(),
                                world.info().year(),
                                last.outcome().closure().label(),
                                last.outcome().elasticities().name()),
                economies.stream().map(n -> world.economies().get(n).name()).toList(),
                series);
    }
}
