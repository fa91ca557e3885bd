package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.brief.Piece.Traced;
import org.parley.duty.Coverage;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Spell;
import org.parley.measure.Stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What took effect on a day of one economy's tariffs on another.
final class Acts {
    private final Dispute dispute;

    Acts(Dispute dispute) {
        this.dispute = dispute;
    }

    /// Each with the entry that tells it.
    List<Traced> on(LocalDate day, String importer, String exporter) {
        var found = new ArrayList<Traced>();
        for (Known known : dispute.knowledge().measures()) {
            if (known.content() instanceof MeasureTerms(Measure.Tariff tariff)
                    && Coverage.concerns(tariff.terms(), importer, exporter, day)) {
                Known told = told(known, day, exporter);
                if (told != null) {
                    String words = tariff.terms().title() + ": " + words(Knowledge.event(told));
                    found.add(new Traced(words, dispute.book().entry(told)));
                }
            }
        }
        return found;
    }

    /// What tells that it came, else the plan for that day, if it still stood.
    private @Nullable Known told(Known measure, LocalDate day, String exporter) {
        Known planned = null;
        for (Known told : Coverage.life(dispute.knowledge(), measure.id(), exporter)) {
            LifeEvent event = Knowledge.event(told);
            if (day.equals(event.takesEffect()) && !isGivenUp(event.stage())) {
                if (!event.stage().isPlan()) {
                    return told;
                }
                planned = told;
            }
        }
        return begins(measure, day) ? planned : null;
    }

    private boolean begins(Known measure, LocalDate day) {
        Spell spell = dispute.knowledge().timeline(measure.id()).find(day);
        return spell != null && spell.applies() && spell.from().equals(day);
    }

    private static boolean isGivenUp(Stage stage) {
        return stage == Stage.REFUSED || stage == Stage.NEVER_APPLIED;
    }

    private static String words(LifeEvent event) {
        String stage = event.stage().toString().replace('-', ' ');
        return event.rate() == null ? stage : stage + ", " + event.rate();
    }
}
