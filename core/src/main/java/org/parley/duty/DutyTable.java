package org.parley.duty;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Measure.Stacking;
import org.parley.measure.ProductCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All tariffs of one importer on one exporter, compiled for look-up. Immutable; safe for use by
/// several threads.
public final class DutyTable {
    private final String from;
    private final String to;
    private final List<String> tariffs;
    private final ScheduleIndex index;
    private final List<NotComputed> notComputed;

    /// @param tariffs ids of the tariffs that ever concern the two
    DutyTable(
            String from,
            String to,
            List<String> tariffs,
            ScheduleIndex index,
            List<NotComputed> notComputed) {
        this.from = from;
        this.to = to;
        this.tariffs = List.copyOf(tariffs);
        this.index = index;
        this.notComputed = List.copyOf(notComputed);
    }

    /// The duty on a product on a day.
    public DutyAnswer answer(ProductCode product, LocalDate at, @Nullable LocalDate exported) {
        return answer(new DutyQuestion(product, from, to, at, exported));
    }

    DutyAnswer answer(DutyQuestion question) {
        ProductCode product = question.product();
        LocalDate at = question.at();
        LocalDate exported = question.exported();
        List<Course> courses = index.closest(product);
        var found = new ArrayList<DutyLine>(courses.size());
        var assumptions = new ArrayList<String>();
        for (Course course : courses) {
            if (course.covers(product)) {
                add(found, assumptions, course, at, exported);
            }
        }
        if (index.hasBelow(product)) {
            below(product, at, exported, found, assumptions);
            found.sort(Comparator.comparing(DutyLine::measure));
        }
        for (NotComputed one : notComputed) {
            if (one.mayConcern(product, at, found)) {
                assumptions.add(one.text());
            }
        }
        return stacked(question, found, assumptions);
    }

    private static void add(
            List<DutyLine> found,
            List<String> assumptions,
            Course course,
            LocalDate at,
            @Nullable LocalDate exported) {
        DutyLine line = course.find(at, exported);
        if (line != null) {
            found.add(line);
            String transit = course.transitNote(at, exported);
            if (transit != null) {
                assumptions.add(transit);
            }
        }
    }

    /// Duties that fall on lines below the product: the mean over the lines known there.
    private void below(
            ProductCode product,
            LocalDate at,
            @Nullable LocalDate exported,
            List<DutyLine> found,
            List<String> assumptions) {
        SortedMap<String, List<Schedule>> lines = index.below(product);
        var seen = new BitSet();
        courses(product).forEach(course -> seen.set(course.tariff.place));
        var byTariff = new HashMap<TariffOnPair, List<Schedule>>();
        var universe = new HashMap<Integer, Integer>();
        lines.forEach(
                (code, schedules) -> {
                    universe.merge(code.length(), 1, Integer::sum);
                    for (Schedule schedule : schedules) {
                        TariffOnPair tariff = schedule.course().tariff;
                        if (!seen.get(tariff.place)) {
                            byTariff.computeIfAbsent(tariff, _ -> new ArrayList<>()).add(schedule);
                        }
                    }
                });
        byTariff.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().id))
                .forEach(
                        entry ->
                                partial(
                                        product,
                                        entry.getValue(),
                                        universe,
                                        at,
                                        exported,
                                        found,
                                        assumptions));
    }

    private static void partial(
            ProductCode product,
            List<Schedule> schedules,
            Map<Integer, Integer> universe,
            LocalDate at,
            @Nullable LocalDate exported,
            List<DutyLine> found,
            List<String> assumptions) {
        int length = schedules.getFirst().code().length();
        int known = universe.getOrDefault(length, schedules.size());
        double sum = 0;
        int covered = 0;
        DutyLine example = null;
        for (Schedule schedule : schedules) {
            DutyLine line = schedule.course().find(at, exported);
            if (line != null) {
                sum += line.rate();
                covered++;
                example = line;
            }
        }
        if (example == null) {
            return;
        }
        String transit = schedules.getFirst().course().transitNote(at, exported);
        if (transit != null) {
            assumptions.add(transit);
        }
        if (covered == known && Math.abs(sum / known - example.rate()) < 1e-12) {
            found.add(example);
            return;
        }
        found.add(
                example.part(
                        sum / known,
                        (double) covered / known,
                        "%s covers %d of the %d lines of %d digits known below %s; the rate is the mean over them."
                                .formatted(example.measure(), covered, known, length, product)));
    }

    /// @param found Modified.
    private static DutyAnswer stacked(
            DutyQuestion question, List<DutyLine> found, List<String> assumptions) {
        DutyLine mfn = null;
        DutyLine preference = null;
        for (DutyLine line : found) {
            switch (line.stacking()) {
                case MFN -> mfn = line;
                case PREFERENCE -> preference = line;
                case ADDITIONAL -> {}
            }
        }
        found.removeIf(line -> line.stacking() != Stacking.ADDITIONAL);
        return new DutyAnswer(question, preference == null ? mfn : preference, found, assumptions);
    }

    /// Ids of all measures that the table is made of, in order: tariffs that ever concern the two,
    /// and what no rate can be computed from.
    public List<String> measures() {
        return Stream.concat(tariffs.stream(), notComputed.stream().map(NotComputed::measure))
                .distinct()
                .sorted()
                .toList();
    }

    /// All product codes that some tariff of the table names, in order.
    public Collection<String> codes() {
        return index.codes();
    }

    /// Courses on a product or above it, the closest of each tariff.
    List<Course> courses(ProductCode product) {
        return index.closest(product).stream().filter(one -> one.covers(product)).toList();
    }

    /// Schedules on codes below a product.
    SortedMap<String, List<Schedule>> schedulesBelow(ProductCode product) {
        return index.below(product);
    }

    /// Measures between the two that no product can be looked up in.
    public List<String> notComputed() {
        return notComputed(_ -> true);
    }

    /// Some of those.
    ///
    /// @param wanted which, by the id of the measure
    public List<String> notComputed(Predicate<String> wanted) {
        return notComputed.stream()
                .filter(one -> wanted.test(one.measure()))
                .map(NotComputed::text)
                .toList();
    }

    static boolean isBase(Course course) {
        return course.tariff.measure.stacking() != Stacking.ADDITIONAL;
    }
}
