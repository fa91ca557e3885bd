package org.parley.app.goal;

import org.parley.app.chart.Lines;
import org.parley.app.simulate.Findings;
import org.parley.app.terminal.Figures;
import org.parley.economy.World;
import org.parley.goal.GoalSeek.Answer;
import org.parley.goal.Instrument;
import org.parley.goal.Target;
import org.parley.model.BilateralTrade;
import org.parley.model.Closure;
import org.parley.model.ManagedTrade.Managed;
import org.parley.model.Outcome;
import org.parley.model.Variant;
import org.parley.scenario.Basis;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What was asked, and the answer under each closure.
record Goal(Target target, Instrument instrument, Map<Closure, Answer> answers, Variant variant) {
    private static final int MOST_POINTS_DRAWN = 2;

    Goal {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    Answer first() {
        return answers.values().iterator().next();
    }

    World world() {
        return first().without().world();
    }

    /// Balance in goods of the target's party with one economy.
    double balance(Outcome outcome, int partner) {
        double sum = 0;
        for (int one : target.figure().party()) {
            if (one != partner) {
                sum += BilateralTrade.between(outcome, one, partner).goodsBalance().after();
            }
        }
        return sum;
    }

    /// Balance in goods and services of the target's party with all.
    double aggregateBalance(Outcome outcome) {
        return target.figure().party().stream()
                .mapToDouble(one -> BilateralTrade.withWorld(outcome, one).balance().after())
                .sum();
    }

    /// What each closure's answer does, as a scenario with the closure's name.
    List<Findings> findings() {
        return answers.entrySet().stream()
                .map(
                        entry ->
                                Findings.of(
                                        "%s by %s, %s"
                                                .formatted(
                                                        target, instrument, entry.getKey().label()),
                                        "",
                                        variant,
                                        Basis.NONE,
                                        Managed.free(entry.getValue().verdict().outcome())))
                .toList();
    }

    /// Economies that are neither the target's party nor its partner, those first whose balance
    /// with the party moves most under the first closure.
    List<Integer> thirds() {
        boolean withAll = target.figure().partners().size() == world().economies().size();
        return IntStream.range(0, world().economies().size())
                .filter(n -> !target.figure().party().contains(n))
                .filter(n -> withAll || !target.figure().partners().contains(n))
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -Math.abs(shift(first(), n))))
                .toList();
    }

    /// By how much the balance of the party with an economy moves.
    double shift(Answer answer, int partner) {
        return balance(answer.verdict().outcome(), partner) - balance(answer.without(), partner);
    }

    /// The instrument's number as people read it.
    String number(double value) {
        return instrument.isRate() ? Figures.signed(100 * value, 2) : Figures.billion(value);
    }

    /// A value of the target as people read it.
    String value(double value) {
        return target.figure().inPercent() ? Figures.signed(value, 3) : Figures.billion(value);
    }

    String numberUnit() {
        return instrument.isRate() ? "points of tariff" : "bn USD of trade";
    }

    String valueUnit() {
        return target.figure().inPercent() ? "%" : "bn USD";
    }

    /// The curves, as far as the tariffs that anybody speaks of.
    Lines lines() {
        Map<String, List<Lines.Point>> series = new LinkedHashMap<>();
        Map<String, Lines.Point> marks = new LinkedHashMap<>();
        answers.forEach(
                (closure, answer) -> {
                    double reach =
                            Math.max(MOST_POINTS_DRAWN, 1.2 * Math.abs(answer.verdict().number()));
                    series.put(
                            closure.label(),
                            answer.curve().stream()
                                    .filter(
                                            point ->
                                                    !instrument.isRate() || point.number() <= reach)
                                    .map(point -> drawn(point.number(), point.value()))
                                    .toList());
                    marks.put(
                            closure.label(),
                            drawn(answer.verdict().number(), answer.verdict().value()));
                });
        double wanted = target.figure().inPercent() ? first().wanted() : first().wanted() / 1000;
        return new Lines(
                target.toString(),
                "by " + instrument + "; " + world().info().name(),
                numberUnit(),
                valueUnit(),
                series,
                marks,
                wanted);
    }

    private Lines.Point drawn(double number, double value) {
        return new Lines.Point(
                instrument.isRate() ? 100 * number : number / 1000,
                target.figure().inPercent() ? value : value / 1000);
    }
}
