package org.parley.app.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.terminal.WholeFile;
import org.parley.ledger.Ledger;
import org.parley.ledger.Recorded;
import org.parley.store.Certificate;
import org.parley.store.Head;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The option to have an answer certified.
public final class CertificateOption {
    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "Write a signed certificate of what was asked and answered.")
    @Nullable Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A private JSON Web Key (Ed25519 or P-256) to sign it with.")
    @Nullable Path key;

    /// Writes the certificate, if one is wanted; what it holds is asked for only then.
    ///
    /// @param answer as JSON
    /// @param rests ids of the entries that the answer rests on; the certificate names their
    ///   records as far as the question knows them
    public void write(
            LedgerOptions.Opened opened,
            Map<String, Object> question,
            Supplier<Map<String, ?>> answer,
            Supplier<List<String>> rests)
            throws IOException {
        if (file == null) {
            return;
        }
        Head head = opened.head();
        if (head == null) {
            throw CommandFailure.badInput(
                    "A certificate needs a ledger in a file or database, not the %s. Maybe first 'parley ledger load'."
                            .formatted(opened.name()));
        }
        var claims = new LinkedHashMap<String, Object>();
        claims.put("question", question);
        claims.put("sequence", head.sequence());
        claims.put("head", head.hash());
        claims.put("answer", plain(answer.get()));
        claims.put("records", records(opened.ledger(), question, rests.get()));
        String secret = key == null ? "" : Files.readString(key);
        byte[] text = Certificate.sign(claims, secret).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }

    private static List<Object> records(
            Ledger ledger, Map<String, Object> question, List<String> rests) {
        var wanted = new TreeSet<>(rests);
        Instant end = LedgerOptions.before(LedgerOptions.known(question));
        var found = new ArrayList<Object>();
        for (Recorded record : ledger.records()) {
            if (wanted.contains(record.entry().id()) && record.entry().recordedAt().isBefore(end)) {
                var one = new LinkedHashMap<String, Object>();
                one.put("entry", record.entry().id());
                one.put("account", record.entry().account());
                one.put("sequence", record.sequence());
                one.put("hash", record.hash());
                found.add(one);
            }
        }
        return found;
    }

    /// An answer with its numbers as text, as it is signed: no two programs write doubles alike.
    static Map<String, Object> plain(Map<String, ?> answer) {
        var plain = new LinkedHashMap<String, Object>();
        answer.forEach(
                (name, value) -> {
                    if (value != null) {
                        plain.put(name, plainValue(value));
                    }
                });
        return plain;
    }

    private static Object plainValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var texts = new TreeMap<String, Object>();
                map.forEach((k, v) -> texts.put(k.toString(), v));
                yield plain(texts);
            }
            case List<?> list -> list.stream().map(CertificateOption::plainValue).toList();
            case Double number -> Double.toString(number);
            default -> value;
        };
    }
}
