package org.parley.text;

import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/// HTML and Markdown with everything that is no prose blanked out, character for character.
final class Markup {

    private static final Set<String> APART =
            Set.of(
                    "script",
                    "style",
                    "nav",
                    "footer",
                    "aside",
                    "figcaption",
                    "figure",
                    "form",
                    "button",
                    "noscript",
                    "select",
                    "svg",
                    "iframe",
                    "template",
                    "head",
                    "menu",
                    "label",
                    "caption");
    private static final String[] DATES = {
        "meta[property=article:published_time]",
        "meta[name=date]",
        "meta[name=pubdate]",
        "meta[itemprop=datePublished]",
        "meta[name=DC.date]",
        "time[datetime]"
    };

    private Markup() {}

    /// Prose of a page, as long as its source; its date when its metadata name one.
    record Page(String prose, @Nullable LocalDate date) {}

    static Page html(String source) {
        var parser = Parser.htmlParser().setTrackPosition(true);
        var page = parser.parseInput(source, "");
        page.outputSettings(new OutputSettings().prettyPrint(false));
        char[] prose = new char[source.length()];
        Arrays.fill(prose, ' ');
        NodeTraversor.traverse(new Copy(source, prose), page);
        return new Page(new String(prose), date(page));
    }

    private static @Nullable LocalDate date(Element page) {
        for (String query : DATES) {
            Element element = page.selectFirst(query);
            if (element != null) {
                String value =
                        element.hasAttr("content")
                                ? element.attr("content")
                                : element.attr("datetime");
                if (value.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                    return DocumentDate.date(
                            value.substring(0, 4), value.substring(5, 7), value.substring(8, 10));
                }
            }
        }
        return null;
    }

    /// Blanks out Markdown's marks and the targets of its links.
    static String markdown(String source) {
        var prose = new StringBuilder(source);
        blank(prose, "(?m)^\\s{0,3}#{1,6}\\s");
        blank(prose, "(?s)```.*?```");
        blank(prose, "!\\[[^\\]]*\\]\\([^)]*\\)");
        blank(prose, "\\]\\([^)\\n]*\\)");
        blank(prose, "[*_`\\[]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}");
        blank(prose, "(?m)^\\s*[>|-]\\s");
        return prose.toString();
    }

    private static void blank(StringBuilder text, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text.toString());
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        }
    }

    /// Copies text nodes to their place in the source.
    private static final class Copy implements NodeVisitor {
        private final String source;
        private final char[] prose;

        /// @param prose as long as the source; filled in
        Copy(String source, char[] prose) {
            this.source = source;
            this.prose = prose;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.tag().isBlock()) {
                breakAt(element.sourceRange());
                breakAt(element.endSourceRange());
            }
            if (node instanceof TextNode text && shown(text)) {
                copy(text);
            }
        }

        @Override
        public void tail(Node node, int depth) {}

        private static boolean shown(TextNode text) {
            for (Node above = text.parent(); above != null; above = above.parent()) {
                if (APART.contains(above.nodeName())) {
                    return false;
                }
            }
            return true;
        }

        private void breakAt(Range range) {
            if (range.isTracked()) {
                int from = Math.clamp(range.startPos(), 0, prose.length);
                int to = Math.clamp(range.endPos(), from, prose.length);
                for (int i = from; i < Math.min(to, from + 2); i++) {
                    prose[i] = '\n';
                }
            }
        }

        private void copy(TextNode text) {
            Range range = text.sourceRange();
            if (!range.isTracked()) {
                return;
            }
            int from = Math.clamp(range.startPos(), 0, prose.length);
            int to = Math.clamp(range.endPos(), from, prose.length);
            int i = from;
            while (i < to) {
                char c = source.charAt(i);
                int semicolon = c == '&' ? source.indexOf(';', i) : -1;
                if (semicolon > 0 && semicolon < to && semicolon - i < 10) {
                    String character =
                            Parser.unescapeEntities(source.substring(i, semicolon + 1), false);
                    prose[i] = character.isEmpty() ? ' ' : character.charAt(0);
                    i = semicolon + 1;
                } else {
                    prose[i] = c == '\n' || c == '\r' ? ' ' : c;
                    i++;
                }
            }
        }
    }
}
