package org.parley.app.review;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Terminal;
import org.parley.ledger.Entry;
import org.parley.ledger.Review.Verdict;
import org.parley.review.Pending;
import org.parley.store.LedgerStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/// `parley review`.
@Command(
        name = "review",
        header = "Look at what was read: accept, edit or reject each statement, with its words.",
        description =
                "Each answer is one line: a letter, and after it why. Whatever was answered stays,"
                        + " however the review ends.",
        sortOptions = false)
public final class ReviewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            defaultValue = LedgerOptions.USUAL,
            description = "The ledger; parley.db here if not given.")
    private String address = LedgerOptions.USUAL;

    @Option(
            names = "--documents",
            paramLabel = "FILE|DIR",
            description =
                    "Where documents are that are not kept beside the ledger, to show the sentence"
                            + " around the words; may be repeated.")
    private List<Path> documents = List.of();

    @Option(
            names = "--reviewer",
            paramLabel = "NAME",
            description = "Who decides; the name of the user if not given.")
    private @Nullable String reviewer;

    @Option(
            names = "--entry",
            paramLabel = "START",
            description = "Only entries whose id starts so.")
    private String start = "";

    public ReviewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (LedgerOptions.isRecord(address)) {
            throw CommandFailure.badInput(
                    "--ledger %s: a record written by hand needs no review. Maybe the ledger that parley read --into made."
                            .formatted(address));
        }
        try (LedgerStore store = LedgerStore.openExisting(address);
                var answers =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            var surroundings = new Surroundings(store.documents(), documents);
            List<Pending> waiting =
                    Pending.of(store.read()).stream()
                            .filter(one -> one.entries().getFirst().id().startsWith(start))
                            .toList();
            int done = 0;
            int place = 0;
            for (Pending pending : waiting) {
                place++;
                new Card(terminal, surroundings).show(pending, place, waiting.size());
                Step step = ask(pending, answers, store);
                if (step == Step.QUIT) {
                    break;
                }
                done += step == Step.DECIDED ? 1 : 0;
            }
            terminal.out()
                    .printf(
                            "%s: %d decided by %s, %d left unreviewed%n",
                            address, done, name(), waiting.size() - done);
        }
        return ExitCode.FINE;
    }

    private enum Step {
        DECIDED,
        SKIPPED,
        QUIT
    }

    private String name() {
        String given = reviewer;
        return given == null || given.isBlank()
                ? System.getProperty("user.name", "unknown")
                : given.strip();
    }

    /// Asks until the answer can be understood; the end of the input ends the review.
    private Step ask(Pending pending, BufferedReader answers, LedgerStore store)
            throws IOException {
        while (true) {
            terminal.out().print("[a]ccept [e]dit [r]eject [s]kip [q]uit > ");
            terminal.out().flush();
            String answer = answers.readLine();
            if (answer == null) {
                terminal.out().println();
                return Step.QUIT;
            }
            String line = answer.strip();
            String rest = line.isEmpty() ? "" : line.replaceFirst("^\\p{L}+\\s*", "");
            try {
                switch (line.isEmpty() ? ' ' : Character.toLowerCase(line.charAt(0))) {
                    case 'a' -> {
                        return decided(store, pending.decide(Verdict.ACCEPT, name(), rest, now()));
                    }
                    case 'r' -> {
                        return decided(store, pending.decide(Verdict.REJECT, name(), rest, now()));
                    }
                    case 'e' -> {
                        return decided(store, edited(pending, rest, answers));
                    }
                    case 's' -> {
                        return Step.SKIPPED;
                    }
                    case 'q' -> {
                        return Step.QUIT;
                    }
                    default ->
                            terminal.out()
                                    .println(
                                            "'%s' is no answer. Maybe a, e, r, s or q."
                                                    .formatted(line));
                }
            } catch (IllegalArgumentException e) {
                terminal.out().println(e.getMessage());
            }
        }
    }

    private static Step decided(LedgerStore store, List<Entry> entries) {
        store.append(entries);
        return Step.DECIDED;
    }

    /// A correction, as `rate=10%; stage=announced # the paper of the 12th has it right`.
    private List<Entry> edited(Pending pending, String given, BufferedReader answers)
            throws IOException {
        String text = given;
        if (text.isEmpty()) {
            terminal.out().print("slot=value; slot=value # why > ");
            terminal.out().flush();
            String next = answers.readLine();
            text = next == null ? "" : next.strip();
        }
        int hash = text.indexOf('#');
        String why = hash < 0 ? "" : text.substring(hash + 1).strip();
        Map<String, String> changes = changes(hash < 0 ? text : text.substring(0, hash));
        return pending.correct(changes, name(), why, now());
    }

    private static Map<String, String> changes(String text) {
        var changes = new LinkedHashMap<String, String>();
        for (String change : text.split(";")) {
            int equals = change.indexOf('=');
            if (equals > 0) {
                changes.put(
                        change.substring(0, equals).strip(), change.substring(equals + 1).strip());
            } else if (!change.isBlank()) {
                throw new IllegalArgumentException(
                        "'%s' changes no slot. Maybe rate=10%%."
                                .formatted(change.strip().toLowerCase(Locale.ROOT)));
            }
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("Nothing was changed. Maybe a to accept it.");
        }
        return changes;
    }

    private static Instant now() {
        return Instant.now();
    }
}
