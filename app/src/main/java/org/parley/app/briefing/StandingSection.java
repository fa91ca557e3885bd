package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Section;
import org.parley.app.terminal.Figures;
import org.parley.ledger.Figure;
import org.parley.ledger.Known;
import org.parley.ledger.Talks;
import org.parley.measure.Labels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where things stand: measures, average tariffs both ways, the balance as sources state it, and
/// the last word of the talks.
final class StandingSection {
    private static final int MEASURES_ON_SCREEN = 6;
    private static final int BALANCES_ON_SCREEN = 1;

    /// What a table does not show is no move.
    private static final double LEAST_POINTS = 0.05;

    private final Dispute dispute;
    private final Measures measures;
    private final Acts acts;
    private final List<TariffLevels.Side> tariffs;

    StandingSection(Dispute dispute) {
        this.dispute = dispute;
        measures = new Measures(dispute);
        acts = new Acts(dispute);
        var levels = new TariffLevels(dispute, dispute.duties());
        List<LocalDate> days = levels.days();
        tariffs = List.of(levels.side(0, days), levels.side(1, days));
    }

    Section section() {
        List<Measures.Row> between = measures.between();
        var screen = new ArrayList<Block>();
        var more = new ArrayList<Block>();
        if (between.isEmpty()) {
            screen.add(
                    new Block.Paragraph(
                            Phrase.of(
                                    "No measure of one on the other is known; what follows is about"
                                            + " words alone.")));
        } else {
            screen.add(measures.table("", measures.few(MEASURES_ON_SCREEN)));
            more.add(measures.table("All measures", measures.rows()));
            more.addAll(new AsKnownTable(dispute).tables());
        }
        screen.add(steps());
        List<Phrase> balances = balances();
        var lines = new ArrayList<>(balances.stream().limit(BALANCES_ON_SCREEN).toList());
        lastTalks(lines, more);
        if (!lines.isEmpty()) {
            screen.add(new Block.Items(lines));
        }
        if (balances.size() > BALANCES_ON_SCREEN) {
            more.add(new Block.Items(balances));
        }
        return new Section("standing", "Where things stand", screen, more);
    }

    private Chart steps() {
        var panels = new ArrayList<Chart.Panel>();
        var lines = new ArrayList<Chart.Line>();
        var covered = new ArrayList<Chart.Line>();
        for (int side = 0; side < 2; side++) {
            TariffLevels.Side of = tariffs.get(side);
            String pair = dispute.parties().get(side) + " on " + dispute.parties().get(1 - side);
            lines.add(moves(side, line(pair, false, of, TariffLevels.Level::total)));
            lines.add(
                    line(
                            dispute.parties().get(side) + " on others",
                            true,
                            of,
                            TariffLevels.Level::others));
            covered.add(line(pair, false, of, TariffLevels.Level::covered));
        }
        panels.add(new Chart.Panel("Average tariff on goods, %" + basis(), lines));
        if (tariffs.stream().allMatch(TariffLevels.Side::hasCovered)) {
            panels.add(new Chart.Panel("Trade under additional duties, %", covered));
        }
        return new Chart.Steps("Average tariffs", dispute.day(), panels, events());
    }

    /// What averages are of that rest on amounts of trade, not on products.
    private String basis() {
        return tariffs.stream().allMatch(TariffLevels.Side::hasCovered)
                ? ""
                : " (stated amounts over base-year trade, highest rates)";
    }

    private static Chart.Line line(
            String name,
            boolean dashed,
            TariffLevels.Side side,
            java.util.function.ToDoubleFunction<TariffLevels.Level> value) {
        return new Chart.Line(
                name,
                dashed,
                side.levels().stream()
                        .map(
                                level -> {
                                    double fraction = value.applyAsDouble(level);
                                    return new Chart.Step(
                                            level.from(),
                                            new Chart.Value(
                                                    100 * fraction,
                                                    new Traced(
                                                            Figures.rate(fraction),
                                                            side.evidence())));
                                })
                        .toList());
    }

    /// The same line, with what moved it where it moved.
    private Chart.Line moves(int side, Chart.Line line) {
        var steps = new ArrayList<Chart.Step>();
        for (Chart.Step step : line.steps()) {
            Chart.Step before = steps.isEmpty() ? step : steps.getLast();
            boolean moved = Math.abs(step.value().value() - before.value().value()) >= LEAST_POINTS;
            steps.add(moved ? move(side, line.name(), before, step) : step);
        }
        return new Chart.Line(line.name(), line.dashed(), steps);
    }

    private Chart.Step move(int side, String pair, Chart.Step before, Chart.Step step) {
        List<Traced> took =
                acts.on(step.from(), dispute.parties().get(side), dispute.parties().get(1 - side));
        if (took.isEmpty()) {
            return step;
        }
        String told =
                "%s: %s from %s to %s %%"
                        .formatted(
                                step.from(),
                                pair,
                                before.value().shown().text(),
                                step.value().shown().text());
        String names = String.join("; ", took.stream().map(Traced::text).toList());
        var rests = new ArrayList<>(took.stream().map(Traced::evidence).toList());
        rests.add(step.value().shown().evidence());
        String evidence =
                dispute.book().derived("Average tariff, " + told, "Took effect: " + names, rests);
        return new Chart.Step(
                step.from(), step.value(), new Chart.Move(new Traced(told, evidence), took));
    }

    /// Truces, breakdowns and agreements, for the chart.
    private List<Chart.Event> events() {
        var events = new ArrayList<Chart.Event>();
        for (Known known : dispute.knowledge().talks()) {
            if (known.content() instanceof Talks talks
                    && talks.when() != null
                    && talks.status() == Talks.Status.OCCURRED
                    && isTurn(talks.kind())
                    && !talks.when().from().isAfter(dispute.day())) {
                LocalDate on = talks.when().from();
                if (events.stream().noneMatch(event -> event.on().equals(on))) {
                    events.add(
                            new Chart.Event(
                                    on,
                                    new Traced(
                                            "%s %s".formatted(Labels.label(talks.kind()), on),
                                            dispute.book().entry(known))));
                }
            }
        }
        events.sort(Comparator.comparing(Chart.Event::on));
        return events;
    }

    private static boolean isTurn(Talks.Kind kind) {
        return switch (kind) {
            case TRUCE, BREAKDOWN, AGREEMENT -> true;
            case ROUND, SUMMIT, CALL, DEADLINE, DISPUTE_FILING, RULING -> false;
        };
    }

    /// What sources say of the balance between the two.
    private List<Phrase> balances() {
        var lines = new ArrayList<Phrase>();
        for (Known known : dispute.knowledge().figures()) {
            if (known.content() instanceof Figure figure
                    && (figure.kind() == Figure.Kind.GOODS_DEFICIT
                            || figure.kind() == Figure.Kind.SURPLUS)
                    && figure.amount() != null
                    && dispute.parties().contains(String.valueOf(figure.reporter()))
                    && dispute.parties().contains(String.valueOf(figure.partner()))) {
                String evidence = dispute.book().entry(known);
                Phrase line =
                        Phrase.of(
                                "%s of %s with %s: {}"
                                        .formatted(
                                                Labels.label(figure.kind()).replace('-', ' '),
                                                figure.reporter(),
                                                figure.partner()),
                                new Traced(figure.amount().toString(), evidence));
                if (!figure.period().isBlank()) {
                    line = line.then(Phrase.of(" ({})", new Traced(figure.period(), evidence)));
                }
                lines.add(line.then(Phrase.of(".")));
            }
        }
        return lines;
    }

    /// The last turn of the talks, and what was said of it.
    private void lastTalks(List<Phrase> lines, List<Block> more) {
        dispute.knowledge().talks().stream()
                .filter(known -> happened(known) != null)
                .max(
                        Comparator.comparing((Known known) -> happened(known))
                                .thenComparing(Known::id))
                .ifPresent(
                        known -> {
                            Talks talks = (Talks) known.content();
                            String evidence = dispute.book().entry(known);
                            lines.add(
                                    Phrase.of(
                                            "Last in the talks: "
                                                    + Labels.label(talks.kind())
                                                    + ", {}.",
                                            new Traced(String.valueOf(talks.when()), evidence)));
                            more.add(
                                    new Block.Paragraph(
                                            Phrase.of(
                                                    "Of the " + Labels.label(talks.kind()) + ": {}",
                                                    new Traced(talks.outcome(), evidence))));
                        });
    }

    private @org.jspecify.annotations.Nullable LocalDate happened(Known known) {
        return known.content() instanceof Talks talks
                        && talks.when() != null
                        && talks.status() == Talks.Status.OCCURRED
                        && !talks.when().from().isAfter(dispute.day())
                ? talks.when().from()
                : null;
    }
}
