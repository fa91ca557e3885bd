package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.terminal.Figures;
import org.parley.duty.Duties;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Average tariffs of a side on the other with the day across and what was known down: what was
/// expected when, and what came of it.
final class AsKnownTable {
    private static final int ACROSS = 6;
    private static final int DOWN = 5;

    private final Dispute dispute;
    private final NavigableSet<LocalDate> learnt = new TreeSet<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    AsKnownTable(Dispute dispute) {
        this.dispute = dispute;
        for (Known measure : dispute.knowledge().measures()) {
            for (Known told : dispute.knowledge().life(measure.id())) {
                learnt.add(told.record().entry().recordedAt().atZone(ZoneOffset.UTC).toLocalDate());
                LocalDate effect = Knowledge.event(told).takesEffect();
                if (effect != null) {
                    days.add(effect);
                }
            }
        }
    }

    /// One table for each side.
    List<Block> tables() {
        List<LocalDate> across = last(days, ACROSS);
        List<LocalDate> down = last(learnt, DOWN);
        var rows = List.of(new ArrayList<List<Phrase>>(), new ArrayList<List<Phrase>>());
        for (LocalDate known : down) {
            var then =
                    new TariffLevels(dispute, new Duties(dispute.question().asKnown().on(known)));
            for (int side = 0; side < 2; side++) {
                rows.get(side).add(row(then, side, known, across));
            }
        }
        var tables = new ArrayList<Block>();
        for (int side = 0; side < 2; side++) {
            tables.add(
                    new Block.Table(
                            "Average tariff of %s on goods of %s, %%: day across, as known on down"
                                    .formatted(dispute.name(side), dispute.name(1 - side)),
                            heads(across),
                            rows.get(side)));
        }
        return tables;
    }

    private List<LocalDate> last(NavigableSet<LocalDate> all, int count) {
        List<LocalDate> some = all.descendingSet().stream().limit(count).toList();
        return some.reversed();
    }

    private List<Head> heads(List<LocalDate> across) {
        String evidence =
                dispute.book()
                        .derived(
                                "Days of the table",
                                "days on which a measure takes or was to take effect",
                                List.of());
        var heads = new ArrayList<Head>();
        heads.add(Head.words("known"));
        across.forEach(day -> heads.add(Head.figures(new Traced(day.toString(), evidence))));
        return heads;
    }

    private List<Phrase> row(TariffLevels then, int side, LocalDate known, List<LocalDate> across) {
        TariffLevels.Side levels = then.side(side, across);
        var row = new ArrayList<Phrase>();
        row.add(Phrase.of(new Traced(known.toString(), levels.evidence())));
        levels.levels()
                .forEach(
                        level ->
                                row.add(
                                        Phrase.of(
                                                new Traced(
                                                        Figures.rate(level.total()),
                                                        levels.evidence()))));
        return row;
    }
}
