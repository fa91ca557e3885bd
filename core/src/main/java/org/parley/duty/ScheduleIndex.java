package org.parley.duty;

import org.parley.measure.ProductCode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Schedules by product code. Immutable.
///
/// A look-up finds the code itself with one hash, and with it all that lies above, joined once;
/// only a code that no tariff names looks for the closest above it.
final class ScheduleIndex {
    private static final int SHORTEST = 2;
    private static final int STEP = 2;

    private final NavigableMap<String, List<Schedule>> inOrder = new TreeMap<>();
    private final Map<String, Node> nodes = new HashMap<>();

    /// A code with the closest course of each tariff at or above it.
    private record Node(List<Course> closest, boolean hasBelow) {}

    ScheduleIndex(List<Schedule> schedules) {
        for (Schedule schedule : schedules) {
            inOrder.computeIfAbsent(schedule.code().digits(), _ -> new ArrayList<>()).add(schedule);
        }
        for (String code : inOrder.keySet()) {
            nodes.put(code, new Node(closest(code), !below(code).isEmpty()));
        }
    }

    private List<Course> closest(String code) {
        var found = new ArrayList<Course>();
        var seen = new BitSet();
        for (int length = code.length(); length >= SHORTEST; length -= STEP) {
            for (Schedule schedule : inOrder.getOrDefault(code.substring(0, length), List.of())) {
                Course course = schedule.course();
                if (!seen.get(course.tariff.place)) {
                    seen.set(course.tariff.place);
                    found.add(course);
                }
            }
        }
        found.sort(Comparator.comparing(course -> course.tariff.id));
        return List.copyOf(found);
    }

    /// The courses at or above a product, the closest of each tariff, by the measures' ids; some
    /// may not [cover][Course#covers(ProductCode)] it.
    List<Course> closest(ProductCode product) {
        String digits = product.digits();
        Node node = nodes.get(digits);
        for (int length = digits.length() - STEP;
                node == null && length >= SHORTEST;
                length -= STEP) {
            node = nodes.get(digits.substring(0, length));
        }
        return node == null ? List.of() : node.closest();
    }

    /// Whether some schedule lies below a product.
    boolean hasBelow(ProductCode product) {
        Node node = nodes.get(product.digits());
        return node == null ? !below(product.digits()).isEmpty() : node.hasBelow();
    }

    /// Schedules on codes below a product, by code.
    SortedMap<String, List<Schedule>> below(ProductCode product) {
        return below(product.digits());
    }

    private SortedMap<String, List<Schedule>> below(String digits) {
        return inOrder.subMap(digits + "0", digits + ":");
    }

    /// All codes with a schedule, in order.
    List<String> codes() {
        return List.copyOf(inOrder.keySet());
    }
}
