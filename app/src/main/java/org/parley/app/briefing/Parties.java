package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Position;
import org.parley.measure.Terms;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who a dispute is between.
final class Parties {
    private final Map<String, Integer> pairs = new TreeMap<>();
    private final Set<String> all = new TreeSet<>();

    private Parties(Knowledge knowledge) {
        for (Known known : knowledge.entries()) {
            switch (known.content()) {
                case Position position -> add(position.holder(), position.addressee());
                case MeasureTerms(var measure) -> {
                    Terms terms = measure.terms();
                    for (String imposer : terms.imposers()) {
                        all.add(imposer);
                        terms.targets().forEach(target -> add(imposer, target));
                    }
                }
                default -> {}
            }
        }
    }

    private void add(String one, @Nullable String other) {
        all.add(one);
        if (other != null && !other.equals(one) && !other.equals(Terms.WORLD)) {
            all.add(other);
            String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
            pairs.merge(pair, 1, Integer::sum);
        }
    }

    /// The two economies of a world of which a ledger says most towards each other; else those of
    /// whom it says anything.
    static List<String> of(Knowledge knowledge, World world) {
        var parties = new Parties(knowledge);
        return parties.pairs.entrySet().stream()
                .filter(pair -> inWorld(pair.getKey(), world))
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(pair -> List.of(pair.getKey().split(" ")))
                .orElse(List.copyOf(parties.all));
    }

    private static boolean inWorld(String pair, World world) {
        return List.of(pair.split(" ")).stream().allMatch(code -> find(world, code) >= 0);
    }

    /// Index of an economy, or -1.
    static int find(World world, String code) {
        for (int n = 0; n < world.economies().size(); n++) {
            if (world.economies().get(n).code().equals(code)) {
                return n;
            }
        }
        return -1;
    }
}
