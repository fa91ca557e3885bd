package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;
import org.parley.store.Head;
import org.parley.store.LedgerStore;
import org.parley.store.RecordFolder;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The options of every command that asks a ledger.
public final class LedgerOptions {
    /// The ledger of a folder.
    public static final String USUAL = "parley.db";

    /// Which command was called, in a question that a certificate keeps.
    static final String COMMAND = "command";

    /// The day that is asked about, in a question that a certificate keeps.
    static final String AT = "at";

    /// The end of what is known, in a question that a certificate keeps.
    static final String KNOWN = "known";

    private static final String PREFER = "prefer";
    private static final String SHIPPED = "us-china-2018-2020";

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL|RECORD",
            description =
                    "The ledger: a file, postgresql://..., or a record by name. Without it"
                            + " parley.db here, or the shipped record us-china-2018-2020.")
    @Nullable String address;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The day that is asked about; today if not given.")
    @Nullable LocalDate at;

    @Option(
            names = "--known",
            paramLabel = "DATE",
            description = "Only what was known by the end of this day; everything if not given.")
    @Nullable LocalDate known;

    @Option(
            names = "--prefer",
            paramLabel = "ACCOUNT",
            description = "Where accounts disagree, believe this one first; may be repeated.")
    List<String> prefer = List.of();

    /// A ledger that was read.
    ///
    /// @param name as people know it
    /// @param head its end, absent for a record that no store holds
    public record Opened(String name, Ledger ledger, @Nullable Head head) {}

    /// Whether any of them was given.
    public boolean isAsked() {
        return address != null || at != null || known != null;
    }

    /// Whether a ledger was named.
    public boolean isNamed() {
        return address != null;
    }

    /// The day that is asked about, or another one where none was given.
    public LocalDate dayOr(LocalDate usual) {
        return at == null ? usual : at;
    }

    /// The day that is asked about.
    public LocalDate day() {
        return at == null ? LocalDate.now(ZoneOffset.UTC) : at;
    }

    /// The end of what is known, absent for everything.
    public @Nullable LocalDate knownOn() {
        return known;
    }

    /// Reads the ledger that the options name.
    public Opened open() {
        return read(usual(address));
    }

    /// Reads a ledger by its file, database or record.
    public static Opened read(String named) {
        if (isRecord(named)) {
            return new Opened("record " + named, Ledger.ofEntries(RecordFolder.read(named)), null);
        }
        try (LedgerStore store = LedgerStore.openExisting(named)) {
            return new Opened(named, store.read(), store.head());
        }
    }

    /// The ledger that is meant where none is named.
    static String usual(@Nullable String named) {
        return named != null ? named : Files.exists(Path.of(USUAL)) ? USUAL : SHIPPED;
    }

    /// Whether a name is a record and not a database.
    public static boolean isRecord(String name) {
        return RecordFolder.shipped().contains(name) || Files.isDirectory(Path.of(name));
    }

    /// What is known of a ledger by the options.
    public Knowledge knowledge(Ledger ledger) {
        return knowledge(ledger, known);
    }

    /// What was known of a ledger by the end of a day, or everything.
    public Knowledge knowledge(Ledger ledger, @Nullable LocalDate day) {
        return ledger.asKnown(before(day), preference(ledger, prefer));
    }

    /// A preference for some accounts of a ledger.
    ///
    /// @throws CommandFailure naming the accounts there are, if one is none
    private static Preference preference(Ledger ledger, List<String> accounts) {
        var known = new TreeSet<String>();
        if (!accounts.isEmpty()) {
            ledger.records().forEach(record -> known.add(record.entry().account()));
        }
        for (String account : accounts) {
            if (!known.contains(account)) {
                throw CommandFailure.badInput(
                        "--prefer: no account '%s' in the ledger. Maybe one of %s."
                                .formatted(account, String.join(", ", known)));
            }
        }
        return new Preference(accounts);
    }

    /// The first instant that does not count for what is known on a day.
    public static Instant before(@Nullable LocalDate known) {
        return known == null ? Instant.MAX : Ledger.endOf(known);
    }

    /// What is known of a ledger by the end of the day, and with the preference, of a question.
    ///
    /// @param question as [#question(String)] has it. Not modified.
    public static Knowledge knowledge(Map<String, Object> question, Ledger ledger) {
        List<String> accounts =
                question.get(PREFER) instanceof List<?> names
                        ? names.stream().map(String::valueOf).toList()
                        : List.of();
        return ledger.asKnown(before(known(question)), preference(ledger, accounts));
    }

    /// The end of what is known in a question, absent for everything.
    static @Nullable LocalDate known(Map<String, Object> question) {
        return question.get(KNOWN) instanceof String day ? LocalDate.parse(day) : null;
    }

    /// The times and preferences of a question, as a certificate has them.
    public Map<String, Object> question(String command) {
        return question(command, day());
    }

    /// The same of a question that may be about no day.
    Map<String, Object> question(String command, @Nullable LocalDate day) {
        var question = new LinkedHashMap<String, Object>();
        question.put(COMMAND, command);
        if (day != null) {
            question.put(AT, day.toString());
        }
        if (known != null) {
            question.put(KNOWN, known.toString());
        }
        if (!prefer.isEmpty()) {
            question.put(PREFER, List.copyOf(prefer));
        }
        return question;
    }
}
