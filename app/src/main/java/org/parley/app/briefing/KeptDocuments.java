package org.parley.app.briefing;

import org.parley.app.brief.SourceText;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Account;
import org.parley.ledger.Evidence;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Quote;
import org.parley.store.DocumentStore;
import org.parley.store.LedgerStore;
import org.parley.store.StoredDocument;
import org.parley.text.Document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents kept beside a ledger, as far as what is known of it quotes them.
final class KeptDocuments {
    private final Terminal terminal;
    private final DocumentDecoder decoder;

    /// @param terminal told of documents that cannot be read any more
    KeptDocuments(Terminal terminal, DocumentDecoder decoder) {
        this.terminal = terminal;
        this.decoder = decoder;
    }

    /// In the order in which they were received; none of a record that no store holds.
    List<SourceText> of(LedgerOptions.Opened ledger, Knowledge knowledge)
            throws InterruptedException {
        if (ledger.head() == null) {
            return List.of();
        }
        Set<String> quoted = quoted(knowledge);
        var texts = new ArrayList<SourceText>();
        try (LedgerStore store = LedgerStore.openExisting(ledger.name())) {
            DocumentStore kept = store.documents();
            for (StoredDocument document : kept.all()) {
                if (quoted.contains(document.sha256())) {
                    add(texts, document, kept.bytes(document));
                }
            }
        }
        return texts;
    }

    private void add(List<SourceText> texts, StoredDocument stored, byte[] bytes)
            throws InterruptedException {
        try {
            Document document = decoder.decode(stored.name(), bytes);
            texts.add(
                    new SourceText(
                            document.name(),
                            stored.sha256(),
                            stored.date(),
                            document.text(),
                            document.prose(),
                            OptionalInt.empty()));
        } catch (IOException e) {
            terminal.err()
                    .println(
                            "parley: %s, kept beside the ledger, %s Its words are quoted without it."
                                    .formatted(stored.name(), e.getMessage()));
        }
    }

    private static Set<String> quoted(Knowledge knowledge) {
        return knowledge.entries().stream()
                .flatMap(known -> Stream.concat(Stream.of(known.taken()), known.others().stream()))
                .map(Account::record)
                .flatMap(record -> record.entry().evidence().stream())
                .map(Evidence::quote)
                .filter(Objects::nonNull)
                .map(Quote::sha256)
                .collect(Collectors.toSet());
    }
}
