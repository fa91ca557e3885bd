package org.parley.app.duty;

import org.parley.app.chart.Steps;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Average tariffs of two economies on each other's goods as steps, the duties that each has on all
/// others dashed, and the trade covered below.
final class RatesChart {
    /// A change of the average below this, as a fraction, is not named.
    private static final double EVENT = 0.002;

    private final LocalDate since;
    private final LocalDate until;
    private final List<Steps.Line> rates = new ArrayList<>();
    private final List<Steps.Line> covered = new ArrayList<>();
    private final List<String> weights = new ArrayList<>();
    private final Map<LocalDate, String> events = new LinkedHashMap<>();

    RatesChart(LocalDate since, LocalDate until) {
        this.since = since;
        this.until = until;
    }

    /// Adds an importer's tariffs on its partner's goods and on those of all others.
    ///
    /// @param others the same products from an economy that no measure names
    void add(String importer, String partner, RateSeries series, RateSeries others) {
        int hue = covered.size();
        weights.add(series.weights().name());
        List<RateStep> steps = series.steps(since, until);
        rates.add(line(importer + " on " + partner, hue, false, steps, RateStep::total));
        rates.add(
                line(
                        importer + " on all others",
                        hue,
                        true,
                        others.steps(since, until),
                        RateStep::total));
        covered.add(line(importer + " on " + partner, hue, false, steps, RateStep::covered));
        for (int i = 1; i < steps.size(); i++) {
            double change = steps.get(i).total() - steps.get(i - 1).total();
            if (Math.abs(change) >= EVENT) {
                String what =
                        "%s %+.1f (%s)"
                                .formatted(importer, change * 100, named(steps.get(i).changes()));
                events.merge(steps.get(i).from(), what, (a, b) -> a + "; " + b);
            }
        }
    }

    private static String named(List<String> changes) {
        String first = changes.isEmpty() ? "" : changes.getFirst();
        return changes.size() < 2 ? first : first + " ...";
    }

    Steps steps(String from, String to) {
        return new Steps(
                "Tariffs between %s and %s".formatted(to, from),
                String.join("; ", weights.stream().distinct().toList()),
                List.of(
                        new Steps.Panel("Average tariff, %", rates),
                        new Steps.Panel("Trade under additional duties, %", covered)),
                events.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(event -> new Steps.Event(event.getKey(), event.getValue()))
                        .toList());
    }

    private static Steps.Line line(
            String name,
            int hue,
            boolean dashed,
            List<RateStep> steps,
            ToDoubleFunction<RateStep> value) {
        return new Steps.Line(
                name,
                hue,
                dashed,
                steps.stream()
                        .map(s -> new Steps.Point(s.from(), value.applyAsDouble(s) * 100))
                        .toList());
    }
}
