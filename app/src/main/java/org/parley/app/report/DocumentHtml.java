package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Brief;
import org.parley.app.brief.Evidence;
import org.parley.app.brief.SourceText;
import org.parley.ledger.Quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// The documents that were read, with the words that evidence quotes marked in place.
final class DocumentHtml {
    private final Brief brief;

    /// By the hash of their document.
    private final Map<String, List<Mark>> marks = new HashMap<>();

    /// @param evidence the entry that these words are evidence for
    private record Mark(Quote quote, String evidence) {}

    DocumentHtml(Brief brief) {
        this.brief = brief;
        for (Evidence one : brief.evidence()) {
            if (one instanceof Evidence.Recorded recorded) {
                for (Evidence.Account account : recorded.accounts()) {
                    for (Evidence.Proof proof : account.proofs()) {
                        Quote quote = proof.quote();
                        if (quote != null) {
                            marks.computeIfAbsent(quote.sha256(), _ -> new ArrayList<>())
                                    .add(new Mark(quote, one.id()));
                        }
                    }
                }
            }
        }
    }

    void add(Element main) {
        if (brief.documents().isEmpty()) {
            return;
        }
        Element part = main.appendElement("section").attr("id", "documents");
        part.appendElement("h2").appendText("Documents");
        for (SourceText document : brief.documents()) {
            Element article =
                    part.appendElement("article")
                            .attr("id", "d-" + EvidenceHtml.plain(document.name()))
                            .addClass("document");
            article.appendElement("h3").appendText(document.name());
            text(article.appendElement("div").addClass("prose"), document);
        }
    }

    /// Marks that overlap are opened one after another, so that each has its place; words that two
    /// entries rest on lead to the first of them.
    private void text(Element prose, SourceText document) {
        var anchors = new HashSet<String>();
        List<Mark> own =
                marks.getOrDefault(document.sha256(), List.of()).stream()
                        .filter(mark -> mark.quote().end() <= document.prose().length())
                        .filter(mark -> anchors.add(EvidenceHtml.anchor(document, mark.quote())))
                        .sorted(
                                Comparator.comparingInt((Mark mark) -> mark.quote().start())
                                        .thenComparingInt(mark -> -mark.quote().end()))
                        .toList();
        int at = 0;
        for (Mark mark : own) {
            int start = Math.max(at, mark.quote().start());
            plain(prose, document.words(at, start));
            Element place =
                    prose.appendElement("mark")
                            .attr("id", EvidenceHtml.anchor(document, mark.quote()));
            if (start < mark.quote().end()) {
                plain(
                        place.appendElement("a").attr("href", "#" + mark.evidence()),
                        document.words(start, mark.quote().end()));
                at = mark.quote().end();
            }
        }
        plain(prose, document.words(at, document.prose().length()));
    }

    /// Closes up the room that lists and menus of a page took.
    private static void plain(Element to, String words) {
        to.appendText(words.replaceAll("[ \\t]{2,}", " ").replaceAll("(\\s*\\n){3,}", "\n\n"));
    }
}
