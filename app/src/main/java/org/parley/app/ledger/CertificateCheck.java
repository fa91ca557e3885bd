package org.parley.app.ledger;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.duty.Duties;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;
import org.parley.store.Certificate;
import org.parley.store.LedgerStore;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/// Checks a certificate against a ledger: its signature, the head it names, the records it rests
/// on, and the answer, by asking again what was asked of the ledger as it was.
public final class CertificateCheck {
    private CertificateCheck() {}

    /// Asks again what a certificate's question says.
    @FunctionalInterface
    public interface Asker {
        /// @param ledger as it was when it was asked
        Map<String, ?> ask(Map<String, Object> question, Ledger ledger);

        /// One that answers from the duties by what the question knows.
        static Asker ofDuties(BiFunction<Map<String, Object>, Duties, Map<String, ?>> answer) {
            return (question, ledger) ->
                    answer.apply(question, new Duties(LedgerOptions.knowledge(question, ledger)));
        }
    }

    /// @param askers by command
    /// @return what was found, in one line
    static String check(String text, Path file, LedgerStore store, Map<String, Asker> askers) {
        Certificate certificate = read(text, file);
        Map<String, Object> claims = certificate.claims();
        long sequence = claims.get("sequence") instanceof Long number ? number : -1;
        if (sequence < 0 || sequence > store.head().sequence()) {
            throw wrong(
                    file,
                    "it names record %s; the ledger ends at %d"
                            .formatted(claims.get("sequence"), store.head().sequence()));
        }
        Ledger ledger = store.read(sequence);
        String head = ledger.records().isEmpty() ? "" : ledger.records().getLast().hash();
        if (!head.equals(claims.get("head"))) {
            throw wrong(file, "the ledger had another head at record " + sequence);
        }
        records(claims, ledger, file);
        String answered = answer(claims, ledger, askers, file);
        return "%s: signed (%s); the ledger had this head at record %d; %s"
                .formatted(file, certificate.signer(), sequence, answered);
    }

    private static Certificate read(String text, Path file) {
        try {
            return Certificate.read(text);
        } catch (IllegalArgumentException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    private static void records(Map<String, Object> claims, Ledger ledger, Path file) {
        var hashes = new HashMap<Long, String>();
        for (Recorded record : ledger.records()) {
            hashes.put(record.sequence(), record.hash());
        }
        if (claims.get("records") instanceof List<?> records) {
            for (Object one : records) {
                if (one instanceof Map<?, ?> record
                        && !Objects.equals(
                                hashes.get(record.get("sequence")), record.get("hash"))) {
                    throw wrong(file, "record %s is not in the ledger".formatted(record));
                }
            }
        }
    }

    private static String answer(
            Map<String, Object> claims, Ledger ledger, Map<String, Asker> askers, Path file) {
        if (!(claims.get("question") instanceof Map<?, ?> asked)) {
            throw wrong(file, "it holds no question");
        }
        var question = new HashMap<String, Object>();
        asked.forEach((key, value) -> question.put(key.toString(), value));
        Asker asker = askers.get(String.valueOf(question.get(LedgerOptions.COMMAND)));
        if (asker == null) {
            return "its answer cannot be asked again by this Parley";
        }
        Map<String, Object> again = CertificateOption.plain(asker.ask(question, ledger));
        if (!(claims.get("answer") instanceof Map<?, ?> answer)
                || !Certificate.canonical(again).equals(Certificate.canonical(text(answer)))) {
            throw wrong(file, "asked again, the ledger answers otherwise");
        }
        return "asked again, it answers the same";
    }

    private static Map<String, Object> text(Map<?, ?> map) {
        var text = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> text.put(key.toString(), value));
        return text;
    }

    private static CommandFailure wrong(Path file, String why) {
        return new CommandFailure(
                ExitCode.NO_ANSWER,
                "%s does not hold: %s%s".formatted(file, why, why.endsWith(".") ? "" : "."));
    }
}
