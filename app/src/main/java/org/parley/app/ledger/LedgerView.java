package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Account;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Quote;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Spell;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How measures stand on a day.
public final class LedgerView {
    private final Knowledge knowledge;
    private final LocalDate day;

    public LedgerView(Knowledge knowledge, LocalDate day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    /// `in-effect 25%`, `scheduled`, or empty before it was spoken of.
    String standing(String measure) {
        if (knowledge.find(measure) == null || knowledge.life(measure).isEmpty()) {
            return "";
        }
        Timeline timeline = knowledge.timeline(measure);
        Spell spell = timeline.events().isEmpty() ? null : timeline.find(day);
        if (spell == null) {
            return "";
        }
        String stage = spell.applies() ? "in-effect" : spell.stage().toString();
        String how = spell.isUnconfirmed() ? stage + " by plan" : stage;
        return rate(spell).isEmpty() ? how : how + " " + rate(spell);
    }

    private static String rate(Spell spell) {
        LifeEvent rated = spell.rated() == null ? spell.cause() : spell.rated();
        return rated.rate() == null ? "" : rated.rate().toString();
    }

    void print(Terminal terminal) {
        Grid grid =
                new Grid()
                        .words(0, "measure")
                        .words(0, "imposer")
                        .words(1, "target")
                        .words(0, "stands")
                        .words(2, "since")
                        .words(2, "ahead")
                        .words(3, "title")
                        .words(4, "words");
        var shown = new ArrayList<Known>();
        for (Known known : knowledge.measures()) {
            String standing = standing(known.id());
            Spell spell = standing.isEmpty() ? null : spell(known.id());
            if (spell != null && known.content() instanceof MeasureTerms(Measure measure)) {
                Known cause = cause(known, spell);
                shown.add(cause);
                grid.row()
                        .cell(known.id())
                        .cell(String.join("+", measure.terms().imposers()))
                        .cell(String.join("+", measure.terms().targets()))
                        .cell(Words.marked(standing, cause.taken().isUnreviewed()))
                        .cell(spell.from().toString())
                        .cell(ahead(known.id()))
                        .cell(measure.terms().title())
                        .cell(Words.first(cause.taken()));
            }
        }
        grid.print(terminal);
        Words.explain(shown, terminal);
    }

    /// The entry of the event that made a measure stand as it does.
    private Known cause(Known measure, Spell spell) {
        return knowledge.life(measure.id()).stream()
                .filter(known -> Knowledge.event(known).equals(spell.cause()))
                .findFirst()
                .orElse(measure);
    }

    private @Nullable Spell spell(String measure) {
        return knowledge.timeline(measure).find(day);
    }

    private String ahead(String measure) {
        var words = new ArrayList<String>();
        for (LifeEvent event : knowledge.timeline(measure).ahead(day)) {
            words.add(
                    event.stage()
                            + (event.rate() == null ? "" : " " + event.rate())
                            + (event.effective() == null ? "" : " for " + event.effective())
                            + (event.condition() == null ? "" : " " + event.condition()));
        }
        return String.join("; ", words);
    }

    void print(String measure, Terminal terminal) {
        Measure terms = terms(measure);
        terminal.out().println(terminal.bold(measure + "  " + terms.terms().title()));
        if (terms.terms().act() != null) {
            terminal.out().println("act: " + terms.terms().act());
        }
        terminal.out().println("on %s: %s".formatted(day, standing(measure)));
        Grid grid =
                new Grid()
                        .words(0, "decided")
                        .words(0, "stage")
                        .words(0, "effective")
                        .words(0, "rate")
                        .words(2, "covers")
                        .words(1, "account")
                        .words(3, "detail");
        for (Known known : knowledge.life(measure)) {
            row(grid, Knowledge.event(known), known.taken(), "");
            for (Account other : known.others()) {
                if (other.content() instanceof MeasureLife(LifeEvent told)) {
                    row(grid, told, other, "also: ");
                }
            }
        }
        grid.print(terminal);
        Words.explain(knowledge.life(measure), terminal);
        for (Known known : knowledge.life(measure)) {
            words(known.taken(), terminal);
            known.others().forEach(other -> words(other, terminal));
        }
    }

    private static void words(Account account, Terminal terminal) {
        for (Quote quote : Words.quotes(account)) {
            terminal.paragraph(account.name() + ": " + Words.whole(quote));
        }
    }

    private static void row(Grid grid, LifeEvent event, Account account, String also) {
        grid.row()
                .cell(event.on().toString())
                .cell(event.stage() + (event.step().isEmpty() ? "" : " (" + event.step() + ")"))
                .cell(event.effective() == null ? "" : event.effective().toString())
                .cell(event.rate() == null ? "" : event.rate().toString())
                .cell(event.coverage() == null ? "" : event.coverage().toString())
                .cell(also + Words.marked(account.name(), account.isUnreviewed()))
                .cell(detail(event));
    }

    private static String detail(LifeEvent event) {
        return Words.joined(
                Words.targets(event),
                event.until() == null ? "" : "until " + event.until(),
                event.condition() == null ? "" : event.condition(),
                event.note());
    }

    private Measure terms(String measure) {
        try {
            return knowledge.measure(measure);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }

    /// Every measure spoken of by the day, with the keys of `docs/manual/ledger.md`.
    public Map<String, Object> json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("at", day.toString());
        tree.put(
                "measures",
                knowledge.measures().stream()
                        .filter(known -> !standing(known.id()).isEmpty())
                        .map(known -> json(known.id()))
                        .toList());
        return tree;
    }

    /// One measure.
    public Map<String, Object> json(String measure) {
        Measure terms = terms(measure);
        Spell spell = spell(measure);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", measure);
        tree.put("instrument", terms.instrument().toString());
        tree.put("title", terms.terms().title());
        tree.put("imposer", terms.terms().imposers());
        tree.put("target", terms.terms().targets());
        tree.put("act", terms.terms().act() == null ? null : terms.terms().act().toString());
        tree.put(
                "coverage",
                terms.terms().coverage() == null ? null : terms.terms().coverage().toString());
        tree.put("stage", spell == null ? null : spell.stage().toString());
        tree.put("applies", spell != null && spell.applies());
        tree.put("rate", spell == null ? null : rate(spell));
        tree.put("since", spell == null ? null : spell.from().toString());
        Known known = knowledge.find(measure);
        tree.put(
                "reviewed",
                known != null && spell != null && !cause(known, spell).taken().isUnreviewed());
        tree.put("life", life(measure));
        return tree;
    }

    private List<Map<String, Object>> life(String measure) {
        var life = new ArrayList<Map<String, Object>>();
        for (Known known : knowledge.life(measure)) {
            LifeEvent event = Knowledge.event(known);
            var one = new LinkedHashMap<String, Object>();
            one.put("entry", known.id());
            one.put("stage", event.stage().toString());
            one.put("step", event.step());
            one.put("on", event.on().toString());
            one.put("effective", event.effective() == null ? null : event.effective().toString());
            one.put("until", event.until() == null ? null : event.until().toString());
            one.put("rate", event.rate() == null ? null : event.rate().toString());
            one.put("targets", event.targets());
            one.put("condition", event.condition());
            one.put("coverage", event.coverage() == null ? null : event.coverage().toString());
            one.put("account", known.taken().name());
            one.put("accounts", known.accounts());
            one.put("reason", known.reason());
            one.put("others", known.others().stream().map(Account::name).toList());
            one.put("reviewed", !known.taken().isUnreviewed());
            one.put("words", Words.quotes(known.taken()).stream().map(Quote::exact).toList());
            life.add(one);
        }
        return life;
    }
}
