package org.parley.duty;

import org.parley.measure.LifeEvent;
import org.parley.measure.Timeline;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The courses of one tariff, each made once for all products that share it.
final class Courses {
    private final TariffOnPair tariff;
    private final List<LifeEvent> events;
    private final Map<BitSet, Timeline> timelines = new HashMap<>();
    private final Map<Key, Course> courses = new HashMap<>();

    /// @param rates what each event sets, NaN where that is not known
    private record Key(BitSet bearing, List<Double> rates) {}

    /// @param events in the tariff's life
    Courses(TariffOnPair tariff, List<LifeEvent> events) {
        this.tariff = tariff;
        this.events = events;
    }

    /// @param bearing which of the events bear on the product
    /// @param rate what an event sets on the product, NaN where that is not known
    Course get(BitSet bearing, ToDoubleFunction<LifeEvent> rate) {
        List<Double> rates = events.stream().mapToDouble(rate).boxed().toList();
        return courses.computeIfAbsent(
                new Key(bearing, rates), _ -> new Course(tariff, timeline(bearing), rate));
    }

    private Timeline timeline(BitSet bearing) {
        return timelines.computeIfAbsent(
                bearing, bits -> Timeline.of(bits.stream().mapToObj(events::get).toList()));
    }
}
