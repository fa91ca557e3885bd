package org.parley.app.serve;

import org.parley.app.http.Refusal;
import org.parley.reader.Reader;
import org.parley.reader.Statement;
import org.parley.recording.ReadDocument;
import org.parley.recording.Recording;
import org.parley.store.StoredDocument;
import org.parley.text.Document;
import org.parley.text.DocumentFile;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents that were uploaded, and what is read in them. They are kept beside the ledger, and
/// read again after a restart, to the same statements.
final class Documents {
    private static final int LONGEST_TEXT = 500_000;
    private static final int KEPT = 16;

    private final OpenLedger ledger;
    private final Map<String, ReadDocument> read = new LinkedHashMap<>();
    private final Reading reading = new Reading();

    Documents(OpenLedger ledger) {
        this.ledger = ledger;
    }

    /// The reader, made when it is first needed, for one document at a time.
    private static final class Reading {
        private Optional<Reader> reader = Optional.empty();

        synchronized List<Statement> read(Document document) {
            if (reader.isEmpty()) {
                reader = Optional.of(Reader.byRules());
            }
            return reader.get().read(document);
        }
    }

    List<StoredDocument> all() {
        return ledger.documents();
    }

    /// The document of an id.
    ///
    /// @throws Refusal if there is none
    StoredDocument get(String id) {
        return ledger.document(id)
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        404,
                                        "There is no document '%s'. Maybe see /api/v1/documents."
                                                .formatted(id)));
    }

    /// Keeps a document and records what it says, unreviewed; both are on the disk when this
    /// returns. One that is there already is not recorded twice.
    ///
    /// @param given the day it is from, where it does not say
    StoredDocument add(String name, byte[] bytes, Optional<LocalDate> given)
            throws IOException, InterruptedException {
        Document document = decoded(name, bytes);
        LocalDate date =
                Optional.ofNullable(document.date())
                        .or(() -> given)
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                422,
                                                "%s: its date is unknown, so when it was learnt is. Maybe add ?date=2019-06-26."
                                                        .formatted(name)));
        var stored = new StoredDocument(DocumentFile.sha256(bytes), name, date, Instant.now());
        ReadDocument found = read(stored, document);
        ledger.record(stored, bytes, held -> Recording.of(held, List.of(found)).entries());
        return stored;
    }

    /// What is read in a document.
    ReadDocument read(StoredDocument stored) throws IOException, InterruptedException {
        synchronized (read) {
            ReadDocument kept = read.get(stored.sha256());
            if (kept != null) {
                return kept;
            }
        }
        return read(stored, decoded(stored.name(), ledger.bytes(stored)));
    }

    private ReadDocument read(StoredDocument stored, Document document) {
        Document dated = document.date() == null ? document.dated(stored.date()) : document;
        var found = new ReadDocument(dated, stored.sha256(), statements(dated));
        synchronized (read) {
            if (read.size() >= KEPT) {
                read.remove(read.keySet().iterator().next());
            }
            read.put(stored.sha256(), found);
        }
        return found;
    }

    private List<Statement> statements(Document document) {
        try {
            return reading.read(document);
        } catch (StackOverflowError _) {
            throw tooDeep(document.name());
        }
    }

    /// The text of a document that is kept, for a command that a job runs.
    static Document text(String name, byte[] bytes) throws IOException, InterruptedException {
        try {
            return decoded(name, bytes);
        } catch (Refusal e) {
            String what = String.join(" ", e.lines());
            throw new IOException(what.startsWith(name) ? what.substring(name.length() + 1) : what);
        }
    }

    private static Document decoded(String name, byte[] bytes)
            throws IOException, InterruptedException {
        Document document;
        try {
            document =
                    isPdf(bytes) ? ReadProcess.read(name, bytes) : DocumentFile.read(name, bytes);
        } catch (DocumentFile.UnreadableException e) {
            throw Refusal.of(422, "%s %s".formatted(name, e.getMessage()));
        } catch (StackOverflowError _) {
            throw tooDeep(name);
        }
        if (document.text().length() > LONGEST_TEXT) {
            throw Refusal.of(
                    413,
                    "%s has %,d characters, and at most %,d are read here. Maybe split it."
                            .formatted(name, document.text().length(), LONGEST_TEXT));
        }
        return document;
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == '%'
                && bytes[1] == 'P'
                && bytes[2] == 'D'
                && bytes[3] == 'F';
    }

    private static Refusal tooDeep(String name) {
        return Refusal.of(422, "%s is nested too deep to be read.".formatted(name));
    }
}
