package org.parley.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// F1 of statements against gold, as in the annotation schema: one-to-one pairs inside a document
/// and a kind; `span` asks for overlap, `strict` also for the deciding slots and numbers within 1
/// %.
record Score(int gold, int found, int pairs, int trapHits) {
    private static final Map<String, List<String>> DECIDING =
            Map.of(
                    "measure",
                            List.of(
                                    "actor",
                                    "instrument",
                                    "status",
                                    "rate_percent",
                                    "coverage_usd_bn"),
                    "position", List.of("holder", "position", "amount_usd_bn"),
                    "figure", List.of("reporter", "figure", "amount_usd_bn", "percent"),
                    "event", List.of("event", "status", "participants", "amount_usd_bn"));
    private static final int LONGEST = 800;

    double f1() {
        return gold + found == 0 ? 1 : 2.0 * pairs / (gold + found);
    }

    Score plus(Score other) {
        return new Score(
                gold + other.gold,
                found + other.found,
                pairs + other.pairs,
                trapHits + other.trapHits);
    }

    static Score of(
            Map<String, Object> goldFile, List<Map<String, Object>> statements, boolean strict) {
        double until = (Double) Json.get(goldFile, "annotated_to");
        List<Map<String, Object>> found =
                statements.stream().filter(s -> start(s) < until).toList();
        List<Map<String, Object>> gold = Json.objects(Json.get(goldFile, "statements"));
        int pairs = 0;
        for (String kind : DECIDING.keySet()) {
            pairs += matching(of(kind, gold), of(kind, found), strict);
        }
        int traps = 0;
        for (Map<String, Object> one : found) {
            boolean trapped =
                    Json.objects(Json.get(goldFile, "traps")).stream()
                            .anyMatch(t -> overlap(t, one) > 0);
            boolean right =
                    gold.stream()
                            .anyMatch(
                                    g ->
                                            overlap(g, one) > 0
                                                    && Json.get(g, "kind")
                                                            .equals(Json.get(one, "kind")));
            traps += trapped && !right ? 1 : 0;
        }
        return new Score(gold.size(), found.size(), pairs, traps);
    }

    private static List<Map<String, Object>> of(String kind, List<Map<String, Object>> all) {
        return all.stream().filter(s -> kind.equals(s.get("kind"))).toList();
    }

    /// Size of a maximum matching, by augmenting paths.
    private static int matching(
            List<Map<String, Object>> gold, List<Map<String, Object>> found, boolean strict) {
        var edges = new ArrayList<List<Integer>>();
        for (Map<String, Object> g : gold) {
            var fitting = new ArrayList<Integer>();
            for (int j = 0; j < found.size(); j++) {
                if (compatible(g, found.get(j), strict)) {
                    fitting.add(j);
                }
            }
            fitting.sort(Comparator.comparingDouble(j -> -overlap(g, found.get(j))));
            edges.add(fitting);
        }
        Map<Integer, Integer> owner = new HashMap<>();
        int size = 0;
        for (int i = 0; i < gold.size(); i++) {
            size += augment(i, edges, owner, new HashSet<>()) ? 1 : 0;
        }
        return size;
    }

    private static boolean augment(
            int i, List<List<Integer>> edges, Map<Integer, Integer> owner, Set<Integer> seen) {
        for (int j : edges.get(i)) {
            if (seen.add(j)) {
                Integer holder = owner.get(j);
                if (holder == null || augment(holder, edges, owner, seen)) {
                    owner.put(j, i);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean compatible(
            Map<String, Object> gold, Map<String, Object> found, boolean strict) {
        if (overlap(gold, found) <= 0 || end(found) - start(found) > LONGEST) {
            return false;
        }
        if (!strict) {
            return true;
        }
        List<String> slots =
                DECIDING.getOrDefault(String.valueOf(Json.get(gold, "kind")), List.of());
        boolean same =
                slots.stream().allMatch(slot -> same(Json.get(gold, slot), Json.get(found, slot)));
        Object figure = Json.get(gold, "figure");
        if (!same && ("two-way-trade".equals(figure) || "tariffed-trade".equals(figure))) {
            var swapped = new HashMap<>(found);
            swapped.put("reporter", Json.get(found, "partner"));
            return slots.stream()
                    .allMatch(slot -> same(Json.get(gold, slot), Json.get(swapped, slot)));
        }
        return same;
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Double x && b instanceof Double y) {
            return Math.abs(x - y) <= 0.01 * Math.max(Math.abs(x), Math.abs(y)) + 1e-12;
        }
        if (absent(a) || absent(b)) {
            return absent(a) && absent(b);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return new HashSet<>(x).equals(new HashSet<>(y));
        }
        return String.valueOf(a)
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(String.valueOf(b).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean absent(Object value) {
        return value.equals(Json.ABSENT) || value instanceof String s && s.isEmpty();
    }

    private static double overlap(Map<String, Object> a, Map<String, Object> b) {
        return Math.min(end(a), end(b)) - Math.max(start(a), start(b));
    }

    private static double start(Map<String, Object> statement) {
        return (Double) Json.get(statement, "start");
    }

    private static double end(Map<String, Object> statement) {
        return (Double) Json.get(statement, "end");
    }
}
