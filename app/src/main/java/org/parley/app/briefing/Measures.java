package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Block.Table;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.GoodsNames;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How measures stand on the day: in force, planned, threatened, suspended, or over.
final class Measures {
    private static final int WIDTH = 10;

    private static final List<Head> HEADS =
            List.of(
                    Head.words("who"),
                    Head.words("what"),
                    Head.figures("rate"),
                    Head.figures("on"),
                    Head.words("stands, since"));

    /// How far a measure has come, the weightiest first.
    enum Standing {
        IN_FORCE("in force"),
        PLANNED("decided"),
        THREATENED("threatened"),
        SUSPENDED("suspended"),
        OVER("over");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        static Standing of(Spell spell) {
            if (spell.applies()) {
                return IN_FORCE;
            }
            return switch (spell.stage()) {
                case CONSIDERED, THREATENED -> THREATENED;
                case ANNOUNCED, SCHEDULED -> PLANNED;
                case SUSPENDED -> SUSPENDED;
                case IN_EFFECT, CHANGED, RESUMED, LIFTED, EXPIRED, REFUSED, NEVER_APPLIED -> OVER;
            };
        }
    }

    /// One measure on the day.
    record Row(Known known, Measure measure, Spell spell, Standing standing) {}

    private final Dispute dispute;
    private final List<Row> rows = new ArrayList<>();

    Measures(Dispute dispute) {
        this.dispute = dispute;
        for (Known known : dispute.knowledge().measures()) {
            if (known.content() instanceof MeasureTerms(Measure measure)
                    && !dispute.knowledge().life(known.id()).isEmpty()) {
                Spell spell = dispute.knowledge().timeline(known.id()).find(dispute.day());
                if (spell != null && !isOrdinary(measure)) {
                    rows.add(new Row(known, measure, spell, Standing.of(spell)));
                }
            }
        }
        rows.sort(
                Comparator.comparing(Row::standing)
                        .thenComparingInt(row -> side(row.measure().terms().imposers().getFirst()))
                        .thenComparingDouble(row -> -size(row.measure()))
                        .thenComparing(row -> row.known().id()));
    }

    /// Tariffs for everybody, and those that go down, are no part of a dispute.
    private static boolean isOrdinary(Measure measure) {
        return measure instanceof Measure.Tariff tariff
                && tariff.stacking() != Measure.Stacking.ADDITIONAL;
    }

    /// The parties in their order, then all others.
    private int side(String imposer) {
        int side = dispute.parties().indexOf(imposer);
        return side < 0 ? dispute.parties().size() : side;
    }

    private static double size(Measure measure) {
        Amount amount = measure.terms().coverage();
        return amount == null ? 0 : amount.millions();
    }

    /// All that stand in some way, in force first.
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /// Those of one side against the other that are not over.
    List<Row> between() {
        return rows.stream()
                .filter(row -> row.standing() != Standing.OVER && isBetween(row.measure().terms()))
                .toList();
    }

    private boolean isBetween(Terms terms) {
        List<String> parties = dispute.parties();
        return terms.imposers().stream().anyMatch(parties::contains)
                && terms.targets().stream()
                        .anyMatch(
                                target ->
                                        parties.contains(target)
                                                && !terms.imposers().contains(target));
    }

    /// A few for a screen: those in force first, though not only they.
    List<Row> few(int count) {
        List<Row> all = between();
        long ahead = all.stream().filter(row -> row.standing() != Standing.IN_FORCE).count();
        long room = count - Math.min(ahead, count / 3);
        var few = new ArrayList<Row>();
        for (Row row : all) {
            boolean fits = few.size() < (row.standing() == Standing.IN_FORCE ? room : count);
            if (fits) {
                few.add(row);
            }
        }
        return few;
    }

    Table table(String caption, List<Row> shown) {
        return new Table(caption, HEADS, shown.stream().map(this::cells).toList());
    }

    private List<Phrase> cells(Row row) {
        String evidence = dispute.book().entry(row.known());
        Terms terms = row.measure().terms();
        String who = String.join(", ", terms.imposers());
        String whom = String.join(", ", terms.targets());
        LifeEvent rated = row.spell().rated() == null ? row.spell().cause() : row.spell().rated();
        Amount on = rated.coverage() == null ? terms.coverage() : rated.coverage();
        String life = event(row, rated);
        return List.of(
                Phrase.tracing(whom.isEmpty() ? who : who + "\u00a0→\u00a0" + whom, evidence),
                Phrase.tracing(what(row.measure()), evidence),
                rated.rate() == null
                        ? Phrase.NONE
                        : Phrase.of(new Traced(rated.rate().toString(), life)),
                on == null
                        ? Phrase.tracing(goods(terms.scope()), evidence)
                        : Phrase.of(new Traced(on.toString(), life)),
                stands(row));
    }

    /// By their names, shortened; empty where none are known.
    private static String goods(Scope scope) {
        String words =
                scope instanceof Scope.Words(String text)
                        ? String.join(", ", GoodsNames.shipped().find(text).names())
                        : "";
        return words.length() > WIDTH ? words.substring(0, WIDTH - 1) + "…" : words;
    }

    private static String what(Measure measure) {
        String kind = measure.instrument().toString().replace('-', ' ');
        String title = measure.terms().title();
        return switch (measure.terms().scope()) {
            case Scope.Firms(List<String> firms) -> kind + ": " + String.join(", ", firms);
            case Scope _ when title.startsWith(measure.instrument().toString()) -> kind;
            case Scope _ -> title;
        };
    }

    private Phrase stands(Row row) {
        String since = event(row, row.spell().cause());
        String words =
                row.spell().isUnconfirmed()
                        ? word(row.spell().cause().stage()) + " for"
                        : row.standing().words;
        return Phrase.of(words + " {}", new Traced(row.spell().from().toString(), since))
                .then(ahead(row));
    }

    /// What is planned or threatened beyond how it stands.
    private Phrase ahead(Row row) {
        Phrase all = Phrase.NONE;
        for (LifeEvent event :
                dispute.knowledge().timeline(row.known().id()).ahead(dispute.day())) {
            if (event.equals(row.spell().cause()) || isBehind(row, event)) {
                continue;
            }
            String evidence = event(row, event);
            String rate = event.rate() == null ? "" : event.rate() + " ";
            String when = event.effective() == null ? "" : " for " + event.effective().from();
            all = all.then(Phrase.tracing("; " + rate + word(event.stage()) + when, evidence));
        }
        return all;
    }

    /// Whether the measure has got there by another way: its day is past, or its rate is in force.
    private boolean isBehind(Row row, LifeEvent event) {
        LifeEvent rated = row.spell().rated();
        boolean past =
                event.effective() != null && !event.effective().from().isAfter(dispute.day());
        return past
                || row.spell().applies()
                        && rated != null
                        && event.rate() != null
                        && event.rate().equals(rated.rate());
    }

    private static String word(Stage stage) {
        return stage.toString().replace('-', ' ');
    }

    /// Evidence for an event in a measure's life.
    private String event(Row row, LifeEvent event) {
        Known told = teller(row, event);
        return dispute.book().entry(told == null ? row.known() : told);
    }

    private @Nullable Known teller(Row row, LifeEvent event) {
        return dispute.knowledge().life(row.known().id()).stream()
                .filter(known -> org.parley.ledger.Knowledge.event(known).equals(event))
                .findFirst()
                .orElse(null);
    }
}
