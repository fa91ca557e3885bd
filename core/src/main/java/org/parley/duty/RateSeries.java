package org.parley.duty;

import org.parley.measure.LifeEvent;
import org.parley.measure.Measure.Stacking;
import org.parley.measure.ProductCode;
import org.parley.measure.Spell;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// The average tariff of one economy on another's goods through time, as steps. A product whose
/// national lines are on different lists takes the mean over the lines known below it.
public final class RateSeries {
    private static final int SIX = 6;

    private final Weights weights;
    private final List<Item> items = new ArrayList<>();
    private final double whole;

    /// A tariff's course and its part in the average.
    private record Item(Course course, String product, double part, double weight) {}

    private RateSeries(DutyTable table, Weights weights) {
        this.weights = weights;
        double sum = 0;
        for (var entry : weights.byProduct().entrySet()) {
            add(table, new ProductCode(entry.getKey()), entry.getValue());
            sum += entry.getValue();
        }
        whole = sum;
    }

    public static RateSeries of(DutyTable table, Weights weights) {
        return new RateSeries(table, weights);
    }

    /// The six-digit products that have an MFN rate in some of the tables: the natural universe of
    /// an average. One importer's rates as a rule leave out products that no list names, so those
    /// of its partner are taken with them.
    public static List<String> products(DutyTable... tables) {
        var products = new TreeSet<String>();
        for (DutyTable table : tables) {
            for (String code : table.codes()) {
                if (code.length() == SIX && hasBase(table, code)) {
                    products.add(code);
                }
            }
        }
        return List.copyOf(products);
    }

    private static boolean hasBase(DutyTable table, String code) {
        return table.courses(new ProductCode(code)).stream().anyMatch(DutyTable::isBase);
    }

    /// How many products of the average have no MFN rate, which counts as none in it.
    public int withoutMfn() {
        var with = new TreeSet<String>();
        for (Item item : items) {
            if (DutyTable.isBase(item.course)) {
                with.add(item.product);
            }
        }
        return weights.byProduct().size() - with.size();
    }

    private void add(DutyTable table, ProductCode product, double weight) {
        var seen = new TreeSet<Integer>();
        for (Course course : table.courses(product)) {
            seen.add(course.tariff.place);
            items.add(new Item(course, product.digits(), 1, weight));
        }
        SortedMap<String, List<Schedule>> below = table.schedulesBelow(product);
        var universe = new HashMap<Integer, Integer>();
        below.keySet().forEach(code -> universe.merge(code.length(), 1, Integer::sum));
        for (List<Schedule> schedules : below.values()) {
            for (Schedule schedule : schedules) {
                if (!seen.contains(schedule.course().tariff.place)) {
                    int known = universe.getOrDefault(schedule.code().length(), 1);
                    items.add(new Item(schedule.course(), product.digits(), 1.0 / known, weight));
                }
            }
        }
    }

    public Weights weights() {
        return weights;
    }

    /// The steps from a day on, the first on that day itself.
    ///
    /// @param until day before which steps begin
    public List<RateStep> steps(LocalDate since, LocalDate until) {
        var days = new TreeMap<LocalDate, Set<String>>();
        days.put(since, new TreeSet<>());
        for (Timeline timeline : timelines().keySet()) {
            for (Spell spell : timeline.spells()) {
                if (spell.from().isAfter(since) && spell.from().isBefore(until)) {
                    days.computeIfAbsent(spell.from(), _ -> new TreeSet<>());
                }
            }
        }
        timelines()
                .forEach(
                        (timeline, measure) ->
                                days.forEach(
                                        (day, changed) -> {
                                            Spell spell = timeline.find(day);
                                            if (spell != null && spell.from().equals(day)) {
                                                changed.add(measure + " " + spell.stage());
                                            }
                                        }));
        memberships(since, until, days);
        var steps = new ArrayList<RateStep>();
        days.forEach((day, changed) -> steps.add(at(day, List.copyOf(changed))));
        return steps;
    }

    /// Adds the days on which a measure begins or ceases to concern the pair, with its id.
    private void memberships(LocalDate since, LocalDate until, Map<LocalDate, Set<String>> days) {
        items.stream()
                .map(item -> item.course.tariff)
                .distinct()
                .forEach(
                        tariff ->
                                tariff.coverage.changes().stream()
                                        .filter(day -> day.isAfter(since) && day.isBefore(until))
                                        .forEach(
                                                day ->
                                                        days.computeIfAbsent(
                                                                        day, _ -> new TreeSet<>())
                                                                .add(tariff.id + " (membership)")));
    }

    private Map<Timeline, String> timelines() {
        var timelines = new LinkedHashMap<Timeline, String>();
        items.forEach(item -> timelines.putIfAbsent(item.course.timeline, item.course.tariff.id));
        return timelines;
    }

    /// The average on one day.
    public RateStep at(LocalDate day) {
        return at(day, List.of());
    }

    private RateStep at(LocalDate day, List<String> changes) {
        double mfn = 0;
        double additional = 0;
        double covered = 0;
        double coveredHere = 0;
        var ahead = new double[3];
        var outlooks = new HashMap<Timeline, List<LifeEvent>>();
        String product = "";
        double weight = 0;
        for (Item item : items) {
            if (!item.product.equals(product)) {
                covered += Math.min(1, coveredHere) * weight;
                coveredHere = 0;
                product = item.product;
            }
            weight = item.weight;
            DutyLine line = item.course.find(day, null);
            double rate = line == null ? 0 : line.rate();
            if (item.course.tariff.measure.stacking() == Stacking.ADDITIONAL) {
                additional += item.part * weight * rate;
                coveredHere += line == null ? 0 : item.part;
                ahead(item, day, rate, outlooks, ahead);
            } else {
                mfn += item.part * weight * rate;
            }
        }
        covered += Math.min(1, coveredHere) * weight;
        return new RateStep(
                day,
                (mfn + additional) / whole,
                mfn / whole,
                covered / whole,
                ahead[0] / whole,
                ahead[1] / whole,
                ahead[2] / whole,
                changes);
    }

    /// @param ahead scheduled, threatened, never applied. Modified.
    private static void ahead(
            Item item,
            LocalDate day,
            double rate,
            Map<Timeline, List<LifeEvent>> outlooks,
            double[] ahead) {
        if (!item.course.tariff.coverage.holds(day)) {
            return;
        }
        Timeline timeline = item.course.timeline;
        double reached = rate;
        for (LifeEvent event : outlooks.computeIfAbsent(timeline, t -> t.ahead(day))) {
            double planned = item.course.rate(event);
            if (Double.isNaN(planned) || planned <= reached) {
                continue;
            }
            double added = item.part * item.weight * (planned - reached);
            ahead[event.stage().isTalk() ? 1 : 0] += added;
            if (!timeline.tookEffect(event.step())) {
                ahead[2] += added;
            }
            reached = planned;
        }
    }
}
