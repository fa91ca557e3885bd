package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Section;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.Labels;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.List;

/// What the figures rest on, what they are without, and how far words were checked by a person.
final class AssumedSection {
    private static final int ON_SCREEN = 3;

    private final Knowledge knowledge;
    private final EvidenceBook book;
    private final String asked;
    private final List<Phrase> basis = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// @param asked evidence of the question
    AssumedSection(Knowledge knowledge, EvidenceBook book, String asked) {
        this.knowledge = knowledge;
        this.book = book;
        this.asked = asked;
    }

    /// Says on what a way out was solved, where it was.
    void solvedOn(Ways.Way way) {
        Outcome outcome = way.outcome();
        if (outcome != null) {
            String world = book.data(outcome.world());
            basis.add(
                    Phrase.of(
                            "Against {} of world {}, {}, "
                                    + Labels.label(outcome.closure())
                                    + "; residual {}.",
                            new Traced(Integer.toString(outcome.world().info().year()), world),
                            new Traced(outcome.world().info().name(), world),
                            new Traced(outcome.elasticities().name(), way.evidence()),
                            new Traced("%.0e".formatted(outcome.maxResidual()), way.evidence())));
        }
    }

    /// Says how many measures the figures are without.
    ///
    /// @param lines each begins with the measure
    void without(List<String> lines) {
        long measures = lines.stream().map(line -> line.split(" ", 2)[0]).distinct().count();
        if (measures > 0) {
            String source =
                    book.derived("Measures not counted", String.join("\n", lines), List.of());
            basis.add(
                    Phrase.of(
                            "{} of {} measures have no part in these figures; the report says why.",
                            new Traced(Long.toString(measures), source),
                            new Traced(Integer.toString(knowledge.measures().size()), asked)));
        }
    }

    /// Adds what was assumed on the way, a sentence each.
    void notes(List<String> more) {
        notes.addAll(more);
    }

    Section section() {
        var assumed = new ArrayList<>(basis);
        List<Known> entries = knowledge.entries();
        long unreviewed = entries.stream().filter(known -> known.taken().isUnreviewed()).count();
        if (unreviewed > 0) {
            assumed.add(
                    Phrase.of(
                            "{} of {} entries were read by a program and not reviewed by a person.",
                            new Traced(Long.toString(unreviewed), asked),
                            new Traced(Integer.toString(entries.size()), asked)));
        }
        String source =
                book.derived(
                        "Assumptions of the computation", "Said with each of them.", List.of());
        notes.stream().distinct().forEach(note -> assumed.add(Phrase.tracing(note, source)));
        assumed.add(
                Phrase.of(
                        "A position counts for {} days unless it is repeated.",
                        new Traced(Integer.toString(Play.POSITION_DAYS), asked)));
        return new Section(
                "assumed",
                "What was assumed",
                List.of(new Block.Items(assumed.stream().limit(ON_SCREEN).toList())),
                List.of(new Block.Items(assumed)));
    }
}
