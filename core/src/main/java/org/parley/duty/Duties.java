package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Link;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;
import org.parley.measure.Scope;
import org.parley.measure.Terms;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Answers what duty is due, from what a ledger knows; tables are compiled once and kept. Safe for
/// use by several threads.
public final class Duties {
    /// Pairs whose tables are kept; when there are as many, all are dropped, so that whoever asks
    /// for pair after pair does not fill the memory.
    private static final int MOST_KEPT = 64;

    private static final List<ProductCode> CHAPTERS =
            IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).map(ProductCode::new).toList();

    private final Knowledge knowledge;
    private final Predicate<String> wanted;
    private final Map<Pair, DutyTable> tables = new ConcurrentHashMap<>();

    private final Map<OnWorld, SectorRates> sectors = new ConcurrentHashMap<>();

    private record Pair(String from, String to) {}

    private record OnWorld(Pair pair, String hash) {}

    public Duties(Knowledge knowledge) {
        this(knowledge, _ -> true);
    }

    /// @param wanted which measures count, by id
    public Duties(Knowledge knowledge, Predicate<String> wanted) {
        this.knowledge = knowledge;
        this.wanted = wanted;
    }

    /// Answers one question without compiling the whole table, for who has but one.
    public DutyAnswer answerOnce(DutyQuestion question) {
        return compile(question.from(), question.to(), question.product()).answer(question);
    }

    /// Answers from the compiled table of the pair, for who has many questions.
    public DutyAnswer answer(DutyQuestion question) {
        return table(question.from(), question.to()).answer(question);
    }

    /// All tariffs of one economy on another's goods.
    public DutyTable table(String from, String to) {
        var pair = new Pair(from, to);
        return kept(tables, pair, () -> compile(from, to, null));
    }

    /// The same as averages by sector of a world.
    public SectorRates sectors(String from, String to, World world) {
        return kept(
                sectors,
                new OnWorld(new Pair(from, to), world.info().hash()),
                () -> new SectorRates(table(from, to), table(to, from), world));
    }

    private static <K, V> V kept(Map<K, V> made, K key, Supplier<V> maker) {
        V known = made.get(key);
        if (known != null) {
            return known;
        }
        if (made.size() >= MOST_KEPT) {
            made.clear();
        }
        return made.computeIfAbsent(key, _ -> maker.get());
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    /// @param only the product that will be asked for, absent for all
    private DutyTable compile(String from, String to, @Nullable ProductCode only) {
        var schedules = new ArrayList<Schedule>();
        var notComputed = new ArrayList<NotComputed>();
        var tariffs = new ArrayList<String>();
        for (Known known : knowledge.measures()) {
            if (!(known.content() instanceof MeasureTerms(var measure))
                    || !wanted.test(known.id())) {
                continue;
            }
            Set<String> members = Coverage.namedMembers(measure.terms(), to, from);
            if (measure instanceof Measure.Tariff && !members.isEmpty()) {
                notComputed.add(
                        new NotComputed(
                                known.id(),
                                measure.terms().scope(),
                                Coverage.always(),
                                "%s says something else of %s. Maybe ask for a member of the group."
                                        .formatted(known.id(), String.join(", ", members))));
            }
            Coverage coverage = Coverage.of(measure.terms(), to, from);
            if (coverage.isNever()) {
                continue;
            }
            if (measure instanceof Measure.Tariff tariff) {
                var onPair =
                        new TariffOnPair(
                                known.id(),
                                tariffs.size(),
                                tariff,
                                coverage,
                                Coverage.life(knowledge, known.id(), from));
                tariffs.add(known.id());
                schedules(onPair, only, schedules, notComputed);
            } else {
                withoutRate(known.id(), measure, coverage, notComputed);
            }
        }
        return new DutyTable(from, to, tariffs, new ScheduleIndex(schedules), notComputed);
    }

    /// A quota, or what changes tariffs for some goods; nothing of other measures.
    private void withoutRate(
            String id, Measure measure, Coverage coverage, List<NotComputed> notComputed) {
        Set<String> amended = amended(measure.terms());
        if (measure instanceof Measure.Quota || !amended.isEmpty()) {
            Timeline life = knowledge.life(id).isEmpty() ? null : knowledge.timeline(id);
            notComputed.add(
                    new NotComputed(
                            id,
                            measure.terms().scope(),
                            coverage,
                            life,
                            amended,
                            whyNotComputed(id, measure)));
        }
    }

    private static Set<String> amended(Terms terms) {
        return terms.links().stream()
                .filter(link -> link.kind() == Link.Kind.AMENDS)
                .map(Link::measure)
                .collect(Collectors.toSet());
    }

    private static String whyNotComputed(String id, Measure measure) {
        return measure instanceof Measure.Quota quota
                ? "%s is a quota of %s (%s within, %s above) and is not added to any rate."
                        .formatted(id, quota.quantity(), quota.within(), quota.above())
                : "%s (%s) changes this for some goods, which the record does not list; the rate is without it."
                        .formatted(id, measure.terms().title());
    }

    private void schedules(
            TariffOnPair onPair,
            @Nullable ProductCode only,
            List<Schedule> schedules,
            List<NotComputed> notComputed) {
        Measure.Tariff tariff = onPair.measure;
        var codes = new TreeSet<String>();
        Scope scope = tariff.terms().scope();
        String why = codes(scope, only, codes);
        List<LifeEvent> events = onPair.life.stream().map(Knowledge::event).toList();
        for (LifeEvent event : events) {
            if (event.rate() != null && event.products() != null) {
                why = codes(event.products(), only, codes).isEmpty() ? "" : why;
            }
        }
        if (!why.isEmpty()) {
            notComputed.add(
                    new NotComputed(
                            onPair.id,
                            scope,
                            onPair.coverage,
                            "%s is not counted: %s.".formatted(onPair.id, why)));
            return;
        }
        var courses = new Courses(onPair, events);
        for (String digits : codes) {
            var code = new ProductCode(digits);
            if (isExcepted(tariff, code)) {
                continue;
            }
            var bearing = new BitSet();
            for (int i = 0; i < events.size(); i++) {
                bearing.set(i, contains(events.get(i).products(), code));
            }
            if (!bearing.isEmpty()) {
                schedules.add(new Schedule(code, courses.get(bearing, rates(scope, code))));
            }
        }
    }

    /// Adds the codes that a scope names.
    ///
    /// @param only the product they must cover or lie below, absent for all
    /// @return why a scope names none, empty where it does
    private String codes(Scope scope, @Nullable ProductCode only, Set<String> codes) {
        return switch (scope) {
            case Scope.ListFile(String name) -> {
                ProductList list = knowledge.findList(name);
                if (list == null) {
                    yield "its list %s is not known".formatted(name);
                }
                if (only != null) {
                    codes.addAll(list.around(only));
                } else {
                    list.lines().forEach(line -> codes.add(line.digits()));
                }
                yield list.size() == 0 ? "its list %s names no product".formatted(name) : "";
            }
            case Scope.Products(var _, var named, var _) -> {
                add(named, only, codes);
                yield "";
            }
            case Scope.Everything _ -> {
                add(CHAPTERS, only, codes);
                yield "";
            }
            case Scope.Words(String text) ->
                    "its scope is known in words alone (%s)".formatted(text);
            case Scope.Sectors _ -> "its scope is a sector, not products";
            case Scope.Firms _ -> "its scope is firms, not products";
        };
    }

    private static void add(
            List<ProductCode> named, @Nullable ProductCode only, Set<String> codes) {
        named.stream()
                .filter(code -> only == null || code.covers(only) || only.covers(code))
                .forEach(code -> codes.add(code.digits()));
    }

    private boolean isExcepted(Measure.Tariff tariff, ProductCode code) {
        return tariff.terms().except().stream().anyMatch(scope -> contains(scope, code));
    }

    private boolean contains(@Nullable Scope scope, ProductCode code) {
        return switch (scope) {
            case null -> true;
            case Scope.Everything _ -> true;
            case Scope.Products products -> products.contains(code);
            case Scope.ListFile(String name) -> {
                ProductList list = knowledge.findList(name);
                yield list != null && list.contains(code);
            }
            case Scope.Words _, Scope.Sectors _, Scope.Firms _ -> false;
        };
    }

    private ToDoubleFunction<LifeEvent> rates(Scope scope, ProductCode code) {
        double listed = listed(scope, code);
        return event -> {
            DutyExpression rate = event.rate();
            Scope part = event.products();
            double own = part == null ? listed : listed(part, code);
            return rate == null ? Double.NaN : rate.rate(own).orElse(Double.NaN);
        };
    }

    private double listed(Scope scope, ProductCode code) {
        ProductList list =
                scope instanceof Scope.ListFile(String name) ? knowledge.findList(name) : null;
        return list == null ? Double.NaN : list.rate(code);
    }

    /// A question with nothing on the date of export.
    public DutyAnswer answer(ProductCode product, String from, String to, LocalDate at) {
        return answer(new DutyQuestion(product, from, to, at, null));
    }
}
