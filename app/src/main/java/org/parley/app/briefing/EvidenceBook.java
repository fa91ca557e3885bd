package org.parley.app.briefing;

import org.parley.app.brief.Evidence;
import org.parley.app.brief.Evidence.Proof;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.ledger.Account;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Known;
import org.parley.measure.Labels;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Collects what figures rest on while a brief is made, each thing once. Not thread-safe.
final class EvidenceBook {
    private static final Set<String> ASIDE =
            Set.of("entry", "account", "recorded", "origin", "evidence");
    private static final int HASH_DIGITS = 12;

    private final Map<String, Evidence> byKey = new LinkedHashMap<>();

    List<Evidence> all() {
        return List.copyOf(byKey.values());
    }

    private String keep(String key, Function<String, Evidence> make) {
        Evidence there = byKey.get(key);
        if (there != null) {
            return there.id();
        }
        String id = "e" + (byKey.size() + 1);
        byKey.put(key, make.apply(id));
        return id;
    }

    /// What was asked.
    String asked(String title, Map<String, String> terms) {
        return keep("asked " + title, id -> new Evidence.Asked(id, title, terms));
    }

    /// An entry of the ledger with all its accounts.
    String entry(Known known) {
        return keep(
                "entry " + known.id(),
                id -> {
                    var accounts = new ArrayList<Evidence.Account>();
                    accounts.add(account(known.taken()));
                    known.others().forEach(other -> accounts.add(account(other)));
                    return new Evidence.Recorded(id, known.id(), known.reason(), accounts);
                });
    }

    private static Evidence.Account account(Account account) {
        var entry = account.record().entry();
        Map<String, Object> fields = EntryForm.fields(entry);
        var terms = new LinkedHashMap<String, String>();
        fields.forEach(
                (key, value) -> {
                    if (!ASIDE.contains(key) && !(value instanceof Map<?, ?>)) {
                        terms.put(key, plain(value));
                    }
                });
        return new Evidence.Account(
                account.name(),
                String.valueOf(fields.get("recorded")),
                Labels.label(entry.standing()),
                terms,
                entry.evidence().stream()
                        .map(
                                one ->
                                        new Proof(
                                                one.source().toString(),
                                                one.quote(),
                                                one.reference()))
                        .toList(),
                account.isUnreviewed());
    }

    private static String plain(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /// An equilibrium.
    ///
    /// @param policy what it solves, in words
    /// @param rests ids of what the policy rests on
    String solved(String name, Outcome outcome, String policy, List<String> rests) {
        return keep(
                "solved " + name,
                id -> {
                    var terms = new LinkedHashMap<String, String>();
                    terms.put("policy", policy);
                    terms.put("world", world(outcome.world()));
                    terms.put("closure", Labels.label(outcome.closure()));
                    terms.put(
                            "trade elasticities",
                            outcome.elasticities().name() + ", " + outcome.elasticities().source());
                    terms.put("steps", Integer.toString(outcome.iterations()));
                    terms.put("largest residual", Double.toString(outcome.maxResidual()));
                    return new Evidence.Solved(id, name, terms, rests);
                });
    }

    /// A world in one line: name, year, size, hash.
    static String world(World world) {
        WorldInfo info = world.info();
        String hash = info.hash();
        return "%s (%d), %d economies, %d sectors%s"
                .formatted(
                        info.name(),
                        info.year(),
                        world.axes().economies(),
                        world.axes().sectors(),
                        hash.isEmpty()
                                ? ""
                                : ", sha256 "
                                        + hash.substring(0, Math.min(HASH_DIGITS, hash.length())));
    }

    /// Something computed from other evidence.
    String derived(String title, String formula, List<String> rests) {
        return keep(
                "derived " + title + "\n" + formula,
                id -> new Evidence.Derived(id, title, formula, rests.stream().distinct().toList()));
    }

    /// Figures of a world's tables.
    String data(World world) {
        WorldInfo info = world.info();
        return keep(
                "data " + info.name(),
                id ->
                        new Evidence.Data(
                                id,
                                world(world),
                                String.join(
                                        " ",
                                        List.of(
                                                info.source(),
                                                info.terms(),
                                                String.join(" ", info.citations())))));
    }
}
