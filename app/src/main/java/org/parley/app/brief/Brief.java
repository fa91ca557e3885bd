package org.parley.app.brief;

import org.parley.app.brief.Piece.Traced;

import java.util.List;
import java.util.TreeSet;

/// What is to be said of a dispute on a day, without layout.
///
/// @param title names of the parties
/// @param about the day, what was read, and what it was computed on
/// @param documents those that quotes point into
/// @param evidence all that figures rest on, each once
public record Brief(
        String title,
        Phrase about,
        List<Section> sections,
        List<SourceText> documents,
        List<Evidence> evidence) {

    public Brief {
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        evidence = List.copyOf(evidence);
        var known = new TreeSet<String>();
        evidence.forEach(one -> known.add(one.id()));
        for (Traced figure : FigureWalk.of(about, sections)) {
            if (!known.contains(figure.evidence())) {
                throw new IllegalArgumentException(
                        "'%s' rests on %s, which is not there."
                                .formatted(figure.text(), figure.evidence()));
            }
        }
    }

    /// Every traced figure, in the order in which they are said.
    public List<Traced> figures() {
        return FigureWalk.of(about, sections);
    }
}
