package org.parley.app.review;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Quote;
import org.parley.store.DocumentStore;
import org.parley.store.StoredDocument;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The documents that quotations are from, found again by their hash: kept beside the ledger, or in
/// files.
final class Surroundings {
    private static final int MOST = 400;

    private final DocumentStore kept;
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>(); // by hash

    /// The sentence around a quotation: what stands before it, and after.
    record Around(String before, String after) {}

    /// @param kept those beside the ledger
    /// @param places further documents, or folders of them
    Surroundings(DocumentStore kept, List<Path> places) throws IOException {
        this.kept = kept;
        for (Path place : places) {
            try (Stream<Path> inside = Files.walk(place)) {
                for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= DocumentFile.LARGEST) {
                        files.putIfAbsent(DocumentFile.sha256(Files.readAllBytes(file)), file);
                    }
                }
            }
        }
    }

    /// Absent where the document is not at hand.
    @Nullable Around find(Quote quote) {
        try {
            String text = text(quote.sha256());
            if (text == null
                    || quote.end() > text.length()
                    || !text.substring(quote.start(), quote.end()).equals(quote.exact())) {
                return null;
            }
            return new Around(
                    text.substring(start(text, quote.start()), quote.start()),
                    text.substring(quote.end(), end(text, quote.end())));
        } catch (IOException _) {
            return null; // it was changed or taken away meanwhile
        }
    }

    /// Each document is decoded once, however many statements are from it.
    private @Nullable String text(String sha256) throws IOException {
        if (!texts.containsKey(sha256)) {
            Document document = document(sha256);
            if (document == null) {
                return null;
            }
            texts.put(sha256, document.text());
        }
        return texts.get(sha256);
    }

    private @Nullable Document document(String sha256) throws IOException {
        StoredDocument beside = kept.find(sha256).orElse(null);
        if (beside != null) {
            return DocumentFile.read(beside.name(), kept.bytes(beside));
        }
        Path file = files.get(sha256);
        return file == null ? null : DocumentFile.read(file.toString(), Files.readAllBytes(file));
    }

    private static int start(String text, int from) {
        int at = from;
        while (at > 0 && from - at < MOST && !ends(text, at - 1)) {
            at--;
        }
        while (at < from && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < MOST && !ends(text, at)) {
            at++;
        }
        return Math.min(text.length(), at + 1);
    }

    /// Whether a sentence ends with a character: a full stop before a space and no capital letter
    /// before it as in `U.S.`, or the end of a line.
    private static boolean ends(String text, int at) {
        char one = text.charAt(at);
        if (one == '\n') {
            return true;
        }
        boolean stop = ".!?".indexOf(one) >= 0;
        boolean abbreviation = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        return stop
                && !abbreviation
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }
}
