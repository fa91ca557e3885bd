package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Evidence;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece;

import java.util.Map;

/// Phrases as elements of a page. The one place where a number is written.
final class Html {
    private static final int SHORT = 16;

    private final Map<String, Evidence> evidence;

    Html(Map<String, Evidence> evidence) {
        this.evidence = evidence;
    }

    /// Adds a phrase to an element.
    void add(Element to, Phrase phrase) {
        for (Piece piece : phrase.pieces()) {
            switch (piece) {
                case Piece.Words(String text) -> to.appendText(text);
                case Piece.Traced traced -> add(to, traced);
            }
        }
    }

    /// Adds a figure, linked to its evidence.
    Element add(Element to, Piece.Traced figure) {
        Element link = link(to, figure);
        link.appendText(figure.text());
        return link;
    }

    /// Adds a link to a figure's evidence, for what stands for the figure.
    Element link(Element to, Piece.Traced figure) {
        Element link = to.appendElement("a").attr("href", "#" + figure.evidence());
        link.addClass(figure.text().length() <= SHORT ? "n short" : "n");
        if (figure.tone() != 0) {
            link.addClass(figure.tone() > 0 ? "gain" : "loss");
        }
        Evidence rests = evidence.get(figure.evidence());
        return rests == null ? link : link.attr("title", rests.title());
    }

    /// Adds a figure to a picture, at a place.
    ///
    /// @param anchor start, middle or end
    void add(Element svg, Piece.Traced figure, double x, double y, String anchor) {
        Element text = link(svg, figure).appendElement("text");
        Svg.place(text, x, y, anchor);
        text.appendText(figure.text());
    }
}
