package org.parley.app.ledger;

import static org.parley.measure.Labels.label;

import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.LifeChart;
import org.parley.app.chart.Lives;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Talks;
import org.parley.measure.LifeEvent;
import org.parley.measure.Spell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures and talks by date, until a day.
public final class TimelineView implements LedgerAnswer {
    private final Knowledge knowledge;
    private final LocalDate day;

    private record Row(LocalDate on, String what, String happened, String detail, String account) {}

    /// @param day what begins after it is left out
    public TimelineView(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (Known known : knowledge.entries()) {
            switch (known.content()) {
                case MeasureLife(LifeEvent event) -> rows.add(row(event, says(known)));
                case Talks talks when talks.when() != null ->
                        rows.add(
                                new Row(
                                        talks.when().from(),
                                        label(talks.kind()),
                                        label(talks.status()),
                                        talks.outcome(),
                                        says(known)));
                default -> {}
            }
        }
        rows.removeIf(row -> row.on().isAfter(day));
        rows.sort(Comparator.comparing(Row::on).thenComparing(Row::what));
        return rows;
    }

    private static String says(Known known) {
        return Words.marked(known.taken().name(), known.taken().isUnreviewed());
    }

    private static Row row(LifeEvent event, String account) {
        String rate = event.rate() == null ? "" : " " + event.rate();
        return new Row(
                event.on().from(),
                event.measure(),
                event.stage() + rate,
                Words.joined(
                        event.effective() == null ? "" : "effective " + event.effective(),
                        Words.targets(event),
                        event.note()),
                account);
    }

    @Override
    public void print(Terminal terminal) {
        Grid grid =
                new Grid()
                        .words(0, "date")
                        .words(0, "what")
                        .words(0, "happened")
                        .words(2, "says")
                        .words(3, "detail");
        for (Row row : rows()) {
            grid.row()
                    .cell(row.on().toString())
                    .cell(row.what())
                    .cell(row.happened())
                    .cell(row.account())
                    .cell(row.detail());
        }
        grid.print(terminal);
        Words.explain(knowledge.entries(), terminal);
    }

    void draw(Path file, boolean dark) throws IOException {
        ChartFormat format = ChartFormat.of(file);
        var lives = new ArrayList<Lives.Life>();
        for (Known measure : knowledge.measures()) {
            List<Spell> spells = spells(measure.id());
            if (!spells.isEmpty()) {
                lives.add(
                        new Lives.Life(
                                measure.id(),
                                knowledge.measure(measure.id()).terms().title(),
                                spells.stream().map(TimelineView::bar).toList()));
            }
        }
        lives.sort(Comparator.comparing(life -> life.bars().getFirst().from()));
        var talks = new ArrayList<Lives.Mark>();
        for (Known known : knowledge.talks()) {
            if (known.content() instanceof Talks event
                    && event.when() != null
                    && !event.when().from().isAfter(day)) {
                talks.add(new Lives.Mark(event.when().from(), said(event)));
            }
        }
        talks.sort(Comparator.comparing(Lives.Mark::at));
        var chart = new LifeChart(new Lives("Measures and talks", lives, talks), dark);
        WholeFile.write(file, out -> chart.picture().write(out, format));
    }

    @Override
    public Map<String, Object> json() {
        return json(LocalDate.MIN, LocalDate.MAX);
    }

    @Override
    public List<String> entries() {
        return knowledge.entries().stream()
                .filter(
                        known ->
                                switch (known.content()) {
                                    case MeasureTerms _, MeasureLife _, Talks _ -> true;
                                    default -> false;
                                })
                .map(Known::id)
                .toList();
    }

    /// What happened from a day until another, half-open; and the lives of measures that touch it.
    public Map<String, Object> json(LocalDate since, LocalDate until) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put(
                "events",
                rows().stream()
                        .filter(row -> !row.on().isBefore(since) && row.on().isBefore(until))
                        .map(TimelineView::event)
                        .toList());
        tree.put(
                "lives",
                knowledge.measures().stream()
                        .map(measure -> life(measure.id(), since, until))
                        .flatMap(Optional::stream)
                        .toList());
        return tree;
    }

    private static Map<String, Object> event(Row row) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("date", row.on().toString());
        tree.put("what", row.what());
        tree.put("happened", row.happened());
        tree.put("detail", row.detail());
        tree.put("account", row.account());
        return tree;
    }

    private List<Spell> spells(String measure) {
        return knowledge.timeline(measure).spells().stream()
                .filter(spell -> !spell.from().isAfter(day))
                .toList();
    }

    private Optional<Map<String, Object>> life(String measure, LocalDate since, LocalDate until) {
        List<Map<String, Object>> spells =
                spells(measure).stream()
                        .filter(spell -> spell.from().isBefore(until))
                        .filter(spell -> spell.until() == null || spell.until().isAfter(since))
                        .map(TimelineView::spell)
                        .toList();
        if (spells.isEmpty()) {
            return Optional.empty();
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", measure);
        tree.put("title", knowledge.measure(measure).terms().title());
        tree.put("imposer", knowledge.measure(measure).terms().imposers());
        tree.put("spells", spells);
        return Optional.of(tree);
    }

    private static Map<String, Object> spell(Spell spell) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", spell.from().toString());
        tree.put("until", spell.until() == null ? null : spell.until().toString());
        tree.put("stage", spell.stage().toString());
        tree.put("applies", spell.applies());
        LifeEvent rated = spell.rated() == null ? spell.cause() : spell.rated();
        tree.put("rate", rated.rate() == null ? null : rated.rate().toString());
        return tree;
    }

    private static String said(Talks event) {
        int most = 68;
        String text =
                event.outcome().isEmpty()
                        ? label(event.kind())
                                + (event.place().isEmpty() ? "" : ", " + event.place())
                        : label(event.kind()) + ": " + event.outcome();
        return text.length() <= most ? text : text.substring(0, most - 2).strip() + " …";
    }

    private static Lives.Bar bar(Spell spell) {
        Lives.Tone tone =
                spell.applies()
                        ? Lives.Tone.APPLIES
                        : spell.stage().isPlan() || spell.stage().applies()
                                ? Lives.Tone.PLANNED
                                : spell.stage().isTalk()
                                        ? Lives.Tone.SPOKEN_OF
                                        : Lives.Tone.STOPPED;
        return new Lives.Bar(spell.from(), spell.until(), tone);
    }
}
