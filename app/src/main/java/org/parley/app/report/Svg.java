package org.parley.app.report;

import org.jsoup.nodes.Element;

import java.util.Locale;

/// Shapes of pictures in a page; colours are classes of its style sheet.
final class Svg {
    private Svg() {}

    /// A picture of its own.
    ///
    /// @param title what it shows, for those who do not see it
    static Element picture(Element to, int width, int height, String title) {
        Element svg =
                to.appendElement("svg")
                        .attr("viewBox", "0 0 " + width + " " + height)
                        .attr("role", "group")
                        .attr("aria-label", title);
        return svg;
    }

    static Element line(Element to, double x1, double y1, double x2, double y2, String kind) {
        return to.appendElement("line")
                .attr("x1", at(x1))
                .attr("y1", at(y1))
                .attr("x2", at(x2))
                .attr("y2", at(y2))
                .addClass(kind);
    }

    static Element bar(Element to, double x, double y, double width, double height, String kind) {
        return to.appendElement("rect")
                .attr("x", at(x))
                .attr("y", at(y))
                .attr("width", at(width))
                .attr("height", at(height))
                .addClass(kind);
    }

    static Element path(Element to, String d, String kind) {
        return to.appendElement("path").attr("d", d).addClass(kind);
    }

    static Element dot(Element to, double x, double y, double radius, String kind) {
        return to.appendElement("circle")
                .attr("cx", at(x))
                .attr("cy", at(y))
                .attr("r", at(radius))
                .addClass(kind);
    }

    /// Words, or a mark of an axis; figures go through [Html].
    static Element text(Element to, String words, double x, double y, String anchor, String kind) {
        Element text = to.appendElement("text").addClass(kind);
        place(text, x, y, anchor);
        text.appendText(words);
        return text;
    }

    static void place(Element text, double x, double y, String anchor) {
        text.attr("x", at(x)).attr("y", at(y)).attr("text-anchor", anchor);
    }

    /// A coordinate in pixels, to a tenth.
    static String at(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
