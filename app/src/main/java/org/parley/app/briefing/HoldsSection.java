package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Section;
import org.parley.app.terminal.Figures;
import org.parley.ledger.Known;

import java.util.ArrayList;
import java.util.List;

/// What holds and what is likely, in the sentences of the talks, and what each side gives in the
/// best deal.
final class HoldsSection {
    private static final int ON_SCREEN = 2;

    private final Dispute dispute;
    private final Play.Talks talks;

    HoldsSection(Dispute dispute, Play.Talks talks) {
        this.dispute = dispute;
        this.talks = talks;
    }

    Section section() {
        List<Phrase> sentences = talks.findings().stream().map(this::sentence).toList();
        var more = new ArrayList<Block>();
        more.add(new Block.Items(sentences));
        talks.deal().ifPresent(deal -> more.add(terms(deal)));
        return new Section(
                "holds",
                "What holds, and what is likely",
                List.of(new Block.Items(screen())),
                more);
    }

    /// Whether there is a deal, whether a truce holds, and what is likeliest.
    private List<Phrase> screen() {
        var few = new ArrayList<Phrase>();
        for (Play.Said said : talks.findings()) {
            boolean first = few.isEmpty();
            if (few.size() < ON_SCREEN && (first || said.outcomes().contains("truce"))) {
                few.add(sentence(said));
            }
        }
        return few;
    }

    private Phrase sentence(Play.Said said) {
        return Phrase.tracing(
                said.text(),
                dispute.book()
                        .derived(
                                "Finding of the talks",
                                said.text() + " Outcomes: " + String.join(", ", said.outcomes()),
                                positions(said.positions())));
    }

    private List<String> positions(List<String> ids) {
        var evidence = new ArrayList<String>();
        for (String id : ids) {
            Known known = dispute.knowledge().find(id);
            if (known != null) {
                evidence.add(dispute.book().entry(known));
            }
        }
        return evidence;
    }

    private Block terms(Play.Deal deal) {
        String evidence =
                dispute.book()
                        .derived(
                                "Terms of the " + deal.name(),
                                "share of what is asked that each side gives at the Nash point",
                                List.of());
        List<List<Phrase>> rows =
                deal.terms().stream()
                        .map(
                                term ->
                                        List.of(
                                                Phrase.tracing(term.name(), evidence),
                                                Phrase.of(
                                                        new Traced(
                                                                Figures.fixed(
                                                                        100 * term.level(), 0),
                                                                evidence))))
                        .toList();
        return new Block.Table(
                "Terms of the " + deal.name(),
                List.of(Head.words("what is given"), Head.figures("% of what is asked")),
                rows);
    }
}
