package org.parley.ledger;

import org.jspecify.annotations.Nullable;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;
import org.parley.measure.Scope;
import org.parley.measure.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a ledger holds as known at some time, with one account taken for each entry. Immutable.
public final class Knowledge {
    private final Map<String, Known> entries;
    private final Map<String, List<Known>> lives = new TreeMap<>();

    Knowledge(List<Recorded> records, Preference preference) {
        this(choose(current(records), preference));
    }

    private Knowledge(Map<String, Known> entries) {
        this.entries = entries;
        for (Known known : entries.values()) {
            if (known.content() instanceof MeasureLife life) {
                lives.computeIfAbsent(life.event().measure(), _ -> new ArrayList<>()).add(known);
            }
        }
    }

    /// The latest record of each account of each entry, those withdrawn or rejected left out.
    private static Map<String, List<Account>> current(List<Recorded> records) {
        Comparator<Recorded> learnt =
                Comparator.<Recorded, Instant>comparing(r -> r.entry().recordedAt())
                        .thenComparingLong(Recorded::sequence);
        var latest = new TreeMap<String, Map<String, Recorded>>();
        var reviews = new TreeMap<String, Map<String, Recorded>>();
        for (Recorded record : records.stream().sorted(learnt).toList()) {
            Entry entry = record.entry();
            if (entry.content() instanceof Review review) {
                reviews.computeIfAbsent(entry.id(), _ -> new TreeMap<>())
                        .put(review.reviewed(), record);
            } else {
                latest.computeIfAbsent(entry.id(), _ -> new LinkedHashMap<>())
                        .put(entry.account(), record);
            }
        }
        var current = new TreeMap<String, List<Account>>();
        latest.forEach(
                (id, accounts) -> {
                    var standing = new ArrayList<Account>();
                    for (Recorded record : accounts.values()) {
                        Review.@Nullable Verdict verdict =
                                verdict(
                                        reviews.getOrDefault(id, Map.of())
                                                .get(record.entry().account()));
                        if (!(record.entry().content() instanceof Withdrawal)
                                && verdict != Review.Verdict.REJECT) {
                            boolean unreviewed =
                                    record.entry().origin() == Entry.Origin.READER
                                            && verdict == null;
                            standing.add(new Account(record, unreviewed));
                        }
                    }
                    if (!standing.isEmpty()) {
                        current.put(id, standing);
                    }
                });
        return current;
    }

    private static Review.@Nullable Verdict verdict(@Nullable Recorded record) {
        return record != null && record.entry().content() instanceof Review review
                ? review.verdict()
                : null;
    }

    private static Map<String, Known> choose(
            Map<String, List<Account>> current, Preference preference) {
        var chosen = new TreeMap<String, Known>();
        current.forEach(
                (id, accounts) -> {
                    List<Account> ranked = accounts.stream().sorted(preference.order()).toList();
                    Account taken = ranked.getFirst();
                    List<Account> others = ranked.subList(1, ranked.size());
                    String reason =
                            others.isEmpty() ? "" : preference.reason(taken, others.getFirst());
                    chosen.put(id, new Known(id, taken, reason, others));
                });
        return chosen;
    }

    /// The same as if some entries were not known.
    public Knowledge without(Set<String> ids) {
        var left = new TreeMap<>(entries);
        left.keySet().removeAll(ids);
        return new Knowledge(left);
    }

    /// All entries, by id.
    public List<Known> entries() {
        return List.copyOf(entries.values());
    }

    /// An entry, absent if nothing is known of it.
    public @Nullable Known find(String id) {
        return entries.get(id);
    }

    /// The terms of all measures, by id.
    public List<Known> measures() {
        return entries.values().stream().filter(k -> k.content() instanceof MeasureTerms).toList();
    }

    /// A measure's terms.
    ///
    /// @throws IllegalArgumentException naming measures with a similar id
    public Measure measure(String id) {
        Known known = entries.get(id);
        if (known != null && known.content() instanceof MeasureTerms terms) {
            return terms.measure();
        }
        String start = id.length() > 3 ? id.substring(0, 3) : id;
        List<String> similar =
                measures().stream()
                        .map(Known::id)
                        .filter(m -> m.startsWith(start))
                        .limit(5)
                        .toList();
        throw new IllegalArgumentException(
                "No measure '%s' is known. Maybe %s."
                        .formatted(
                                id,
                                similar.isEmpty()
                                        ? "it was recorded later"
                                        : String.join(" or ", similar)));
    }

    /// The events in the life of a measure, in the order in which they were decided.
    public List<Known> life(String measure) {
        return lives.getOrDefault(measure, List.of()).stream()
                .sorted(Comparator.comparing((Known known) -> event(known).on().from()))
                .toList();
    }

    /// The life event that an entry tells.
    public static LifeEvent event(Known known) {
        if (known.content() instanceof MeasureLife life) {
            return life.event();
        }
        throw new IllegalArgumentException(
                "Entry %s is not an event in a measure's life.".formatted(known.id()));
    }

    /// The life of a measure as a whole, leaving out what concerns only a part of its products or
    /// of its targets.
    public Timeline timeline(String measure) {
        return Timeline.of(
                life(measure).stream()
                        .map(Knowledge::event)
                        .filter(event -> !isPartial(event))
                        .toList());
    }

    /// The life of a measure on one product, towards all targets alike.
    public Timeline timeline(String measure, ProductCode product) {
        return Timeline.of(
                life(measure).stream()
                        .map(Knowledge::event)
                        .filter(event -> event.targets().isEmpty() && bearsOn(event, product))
                        .toList());
    }

    private static boolean isPartial(LifeEvent event) {
        Scope products = event.products();
        boolean newList = products instanceof Scope.ListFile && event.rate() != null;
        return !event.targets().isEmpty() || (products != null && !newList);
    }

    private boolean bearsOn(LifeEvent event, ProductCode product) {
        return switch (event.products()) {
            case null -> true;
            case Scope.Products products -> products.contains(product);
            case Scope.ListFile(String name) -> {
                ProductList list = findList(name);
                yield list != null && list.contains(product);
            }
            case Scope.Everything _, Scope.Sectors _, Scope.Firms _, Scope.Words _ -> true;
        };
    }

    /// A product list by name, absent if none is known.
    public @Nullable ProductList findList(String name) {
        Known known = entries.get(name);
        return known != null && known.content() instanceof Listing listing ? listing.list() : null;
    }

    /// Positions, by id.
    public List<Known> positions() {
        return entries.values().stream().filter(k -> k.content() instanceof Position).toList();
    }

    /// Events of the talks, by date.
    public List<Known> talks() {
        return entries.values().stream().filter(k -> k.content() instanceof Talks).toList();
    }

    /// Figures, by id.
    public List<Known> figures() {
        return entries.values().stream().filter(k -> k.content() instanceof Figure).toList();
    }
}
