package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Account;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.Quote;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Spell;
import org.parley.measure.Terms;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One measure: its life, and how it stands on a day.
public final class MeasureView implements LedgerAnswer {
    private final Known known;
    private final Measure measure;
    private final List<Known> life;
    private final LocalDate day;
    private final Timeline timeline;
    private final @Nullable Spell spell;

    /// @throws CommandFailure naming similar measures, if none of that id is known
    public MeasureView(Knowledge knowledge, LocalDate day, String id) {
        try {
            this.measure = knowledge.measure(id);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
        this.known = Objects.requireNonNull(knowledge.find(id));
        this.life = knowledge.life(id);
        this.day = day;
        this.timeline = knowledge.timeline(id);
        this.spell = timeline.find(day);
    }

    /// `in-effect 25%`, `scheduled`, or empty before it was spoken of.
    String standing() {
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

    String id() {
        return known.id();
    }

    Terms terms() {
        return measure.terms();
    }

    /// Since when it stands as it does; empty before it was spoken of.
    String since() {
        return spell == null ? "" : spell.from().toString();
    }

    /// The entry of the event that made it stand as it does; that of its terms where there is none.
    Known cause() {
        return life.stream()
                .filter(one -> spell != null && Knowledge.event(one).equals(spell.cause()))
                .findFirst()
                .orElse(known);
    }

    /// What is decided or threatened and has not come by the day.
    String ahead() {
        var words = new ArrayList<String>();
        for (LifeEvent event : timeline.ahead(day)) {
            words.add(
                    event.stage()
                            + (event.rate() == null ? "" : " " + event.rate())
                            + (event.effective() == null ? "" : " for " + event.effective())
                            + (event.condition() == null ? "" : " " + event.condition()));
        }
        return String.join("; ", words);
    }

    @Override
    public void print(Terminal terminal) {
        terminal.out().println(terminal.bold(known.id() + "  " + terms().title()));
        if (terms().act() != null) {
            terminal.out().println("act: " + terms().act());
        }
        terminal.out().println("on %s: %s".formatted(day, standing()));
        Grid grid =
                new Grid()
                        .words(0, "decided")
                        .words(0, "stage")
                        .words(0, "effective")
                        .words(0, "rate")
                        .words(2, "covers")
                        .words(1, "account")
                        .words(3, "detail");
        for (Known one : life) {
            row(grid, Knowledge.event(one), one.taken(), "");
            for (Account other : one.others()) {
                if (other.content() instanceof MeasureLife(LifeEvent told)) {
                    row(grid, told, other, "also: ");
                }
            }
        }
        grid.print(terminal);
        Words.explain(life, terminal);
        for (Known one : life) {
            words(one.taken(), terminal);
            one.others().forEach(other -> words(other, terminal));
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

    @Override
    public Map<String, Object> json() {
        Terms terms = terms();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("measure", known.id());
        tree.put("instrument", measure.instrument().toString());
        tree.put("title", terms.title());
        tree.put("imposer", terms.imposers());
        tree.put("target", terms.targets());
        tree.put("act", terms.act() == null ? null : terms.act().toString());
        tree.put("coverage", terms.coverage() == null ? null : terms.coverage().toString());
        tree.put("stage", spell == null ? null : spell.stage().toString());
        tree.put("applies", spell != null && spell.applies());
        tree.put("rate", spell == null ? null : rate(spell));
        tree.put("since", spell == null ? null : spell.from().toString());
        tree.put("reviewed", spell != null && !cause().taken().isUnreviewed());
        tree.put("life", life.stream().map(MeasureView::json).toList());
        return tree;
    }

    private static Map<String, Object> json(Known known) {
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
        return one;
    }

    @Override
    public List<String> entries() {
        return Stream.concat(Stream.of(known), life.stream()).map(Known::id).toList();
    }
}
