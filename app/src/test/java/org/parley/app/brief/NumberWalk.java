package org.parley.app.brief;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Walks all numbers of a report. Marks of axes are a scale and no figure; evidence and documents
/// are what figures lead to.
final class NumberWalk {
    private final Document page;
    private final List<String> lost = new ArrayList<>();
    private int numbers;

    NumberWalk(Document page) {
        this.page = page;
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof TextNode text && text.text().matches(".*\\d.*")) {
                        visit(text, Objects.requireNonNull(text.parentElement()));
                    }
                },
                page);
    }

    private void visit(TextNode text, Element at) {
        if (at.closest("#evidence, #documents, head, .tick") == null) {
            numbers++;
            Element link = at.closest("a.n");
            if (link == null || !isEvidence(link.attr("href"))) {
                lost.add(text.text());
            }
        }
    }

    private boolean isEvidence(String href) {
        Element card = page.getElementById(href.substring(1));
        return card != null && card.closest("#evidence") != null;
    }

    /// Texts with a number that lead to no evidence.
    List<String> lost() {
        return lost;
    }

    /// How many texts with a number there are.
    int numbers() {
        return numbers;
    }

    /// Links that lead out of the page, or to nothing.
    List<String> deadLinks() {
        return page.select("a[href]").eachAttr("href").stream()
                .filter(
                        href ->
                                !href.startsWith("#")
                                        || page.getElementById(href.substring(1)) == null)
                .toList();
    }
}
