package org.parley.app.serve;

import org.jspecify.annotations.Nullable;
import org.parley.app.http.Parameters;
import org.parley.app.http.Refusal;
import org.parley.app.ledger.LedgerOptions;
import org.parley.duty.Duties;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;
import org.parley.ledger.Recorded;
import org.parley.store.Head;
import org.parley.store.LedgerStore;
import org.parley.store.RecordFolder;
import org.parley.store.StoredDocument;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The ledger that the server works on. What it holds is read again when its head has moved, by
/// whomever. Safe for use by several threads.
final class OpenLedger implements AutoCloseable {
    private static final int KEPT = 8;

    private final String name;
    private final String address;
    private final @Nullable LedgerStore store;
    private Head head;
    private Ledger ledger;
    private final Map<Asked, Duties> known = new LinkedHashMap<>();

    private OpenLedger(String address, @Nullable LedgerStore store, Ledger ledger, Head head) {
        this.address = address;
        name = store == null ? "record " + address : address;
        this.store = store;
        this.ledger = ledger;
        this.head = head;
    }

    /// Opens a ledger, made where there is none; a record by name can only be read.
    static OpenLedger open(String address) {
        if (LedgerOptions.isRecord(address)) {
            Ledger ledger = Ledger.ofEntries(RecordFolder.read(address));
            return new OpenLedger(address, null, ledger, new Head(0, ""));
        }
        LedgerStore store = LedgerStore.open(address);
        return new OpenLedger(address, store, store.read(), store.head());
    }

    /// What a question to the ledger says about when and whom to believe.
    ///
    /// @param known the end of what is known, null for everything
    record Asked(LocalDate at, @Nullable LocalDate known, List<String> prefer) {
        static final List<String> NAMES = List.of("at", "known", "prefer");

        static Asked of(Parameters parameters) {
            return new Asked(
                    parameters.day("at").orElseGet(Asked::today),
                    parameters.day("known").orElse(null),
                    parameters.all("prefer"));
        }

        static LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }

        /// As a command's question, for those who answer it.
        Map<String, Object> question() {
            var question = new LinkedHashMap<String, Object>();
            question.put("at", at.toString());
            if (known != null) {
                question.put("known", known.toString());
            }
            return question;
        }
    }

    /// As people know it.
    String name() {
        return name;
    }

    /// As it was opened, for commands.
    String address() {
        return address;
    }

    /// Whether anything can be added.
    boolean isWritable() {
        return store != null;
    }

    /// Everything it holds.
    synchronized Ledger read() {
        if (store != null) {
            Head now = store.head();
            if (!now.equals(head)) {
                ledger = store.read();
                head = now;
                known.clear();
            }
        }
        return ledger;
    }

    /// The end of the chain; of a record, how many entries there are.
    synchronized Head head() {
        List<Recorded> records = read().records();
        return store == null ? new Head(records.size(), "") : head;
    }

    /// What is known of it.
    Knowledge knowledge(Asked asked) {
        return duties(asked).knowledge();
    }

    /// The duties by what is known of it, whose tables are kept as long as it stays as it is.
    synchronized Duties duties(Asked asked) {
        Ledger whole = read();
        Asked key = new Asked(LocalDate.EPOCH, asked.known(), asked.prefer());
        Duties kept = known.get(key);
        if (kept == null) {
            kept =
                    new Duties(
                            whole.asKnown(
                                    LedgerOptions.before(asked.known()),
                                    new Preference(asked.prefer())));
            if (known.size() == KEPT) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(key, kept);
        }
        return kept;
    }

    /// Adds the entries that follow from what is there; they are on the disk when this returns.
    synchronized void append(Function<Ledger, List<Entry>> entries) {
        writable().exclusively(() -> writable().append(entries.apply(read())));
    }

    /// Keeps a document and adds the entries that follow from it; both are on the disk when this
    /// returns.
    synchronized void record(
            StoredDocument document, byte[] bytes, Function<Ledger, List<Entry>> entries) {
        writable()
                .exclusively(
                        () -> {
                            writable().documents().put(document, bytes);
                            append(entries);
                            return document;
                        });
    }

    /// The documents kept beside it, the oldest first; none beside a record that ships.
    synchronized List<StoredDocument> documents() {
        return store == null ? List.of() : store.documents().all();
    }

    /// A document that is kept.
    synchronized Optional<StoredDocument> document(String sha256) {
        return store == null ? Optional.empty() : store.documents().find(sha256);
    }

    /// The bytes of a document that is kept.
    synchronized byte[] bytes(StoredDocument document) {
        return writable().documents().bytes(document);
    }

    private LedgerStore writable() {
        if (store == null) {
            throw Refusal.of(
                    409,
                    "The %s can only be read. Maybe start again with --ledger parley.db."
                            .formatted(name));
        }
        return store;
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
        }
    }
}
