package org.parley.app.report;

import org.jsoup.nodes.Element;
import org.parley.app.brief.Evidence;
import org.parley.app.brief.SourceText;
import org.parley.ledger.Quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The evidence that figures link to: entries with the words or acts they rest on, equilibria with
/// all that made them, formulas with what went into them.
final class EvidenceHtml {
    private final Map<String, Evidence> evidence;
    private final Map<String, SourceText> documents = new HashMap<>();

    EvidenceHtml(Map<String, Evidence> evidence, List<SourceText> documents) {
        this.evidence = evidence;
        documents.forEach(document -> this.documents.put(document.sha256(), document));
    }

    /// Id of a quote's place in its document.
    static String anchor(SourceText document, Quote quote) {
        return "w-" + plain(document.name()) + "-" + quote.start() + "-" + quote.end();
    }

    /// A name that can stand in an address.
    static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_-]", "-");
    }

    void add(Element main) {
        Element part = main.appendElement("section").attr("id", "evidence");
        part.appendElement("h2").appendText("Evidence");
        for (Evidence one : evidence.values()) {
            Element card = part.appendElement("article").attr("id", one.id());
            card.appendElement("h3").appendText(one.title());
            switch (one) {
                case Evidence.Asked asked -> terms(card, asked.terms());
                case Evidence.Recorded recorded -> recorded(card, recorded);
                case Evidence.Solved solved -> {
                    terms(card, solved.terms());
                    rests(card, solved.rests());
                }
                case Evidence.Derived derived -> {
                    card.appendElement("p").appendText(derived.formula());
                    rests(card, derived.rests());
                }
                case Evidence.Data data -> card.appendElement("p").appendText(data.source());
            }
        }
    }

    private static void terms(Element card, Map<String, String> terms) {
        Element list = card.appendElement("dl");
        terms.forEach(
                (name, value) -> {
                    list.appendElement("dt").appendText(name);
                    list.appendElement("dd").appendText(value);
                });
    }

    private void rests(Element card, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Element line = card.appendElement("p").addClass("rests").appendText("Rests on ");
        for (int k = 0; k < ids.size(); k++) {
            line.appendText(k == 0 ? "" : ", ");
            Evidence one = evidence.get(ids.get(k));
            line.appendElement("a")
                    .attr("href", "#" + ids.get(k))
                    .appendText(one == null ? ids.get(k) : one.title());
        }
    }

    private void recorded(Element card, Evidence.Recorded recorded) {
        boolean several = recorded.accounts().size() > 1;
        for (int k = 0; k < recorded.accounts().size(); k++) {
            Evidence.Account account = recorded.accounts().get(k);
            String taken =
                    several && k == 0
                            ? ", taken: " + recorded.reason()
                            : k > 0 ? ", not taken" : "";
            card.appendElement("h4")
                    .appendText(
                            "%s, learnt %s (%s%s%s)"
                                    .formatted(
                                            account.name(),
                                            account.recorded(),
                                            account.standing(),
                                            account.unreviewed() ? ", read and not reviewed" : "",
                                            taken));
            terms(card, account.terms());
            account.proofs().forEach(proof -> proof(card, proof));
        }
    }

    private void proof(Element card, Evidence.Proof proof) {
        Quote quote = proof.quote();
        if (quote != null) {
            Element block = card.appendElement("blockquote");
            SourceText document = documents.get(quote.sha256());
            if (document == null || quote.end() > document.text().length()) {
                block.appendText(quote.exact());
            } else {
                block.appendElement("a")
                        .attr("href", "#" + anchor(document, quote))
                        .appendText(document.words(quote.start(), quote.end()));
            }
        }
        String source = proof.source().isEmpty() ? "" : proof.source() + ". ";
        card.appendElement("p").addClass("source").appendText(source + proof.reference());
    }
}
