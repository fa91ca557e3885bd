package org.parley.scenario;

import org.parley.economy.Economy;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.YamlValue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// Looks up economies of a world: by code, name, group, `all` or `world`.
final class EconomyNames {
    private final World world;
    private final List<Problem> problems;

    /// @param problems where unknown names go. Modified.
    EconomyNames(World world, List<Problem> problems) {
        this.world = world;
        this.problems = problems;
    }

    /// The economies that the words name; what is unknown becomes a problem.
    BitSet resolve(List<YamlValue> words) {
        var found = new BitSet();
        for (YamlValue word : words) {
            BitSet one = find(word.text());
            if (one.isEmpty()) {
                problems.add(word.problem(unknown(word.text())));
            }
            found.or(one);
        }
        return found;
    }

    private BitSet find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var found = new BitSet();
        for (int n = 0; n < world.economies().size(); n++) {
            Economy economy = world.economies().get(n);
            if (lower.equals("all")
                    || lower.equals("world")
                    || economy.code().equalsIgnoreCase(text)
                    || economy.name().equalsIgnoreCase(text)) {
                found.set(n);
            }
        }
        return found;
    }

    private String unknown(String text) {
        List<String> known = new ArrayList<>(List.of("all", "world"));
        world.economies().forEach(economy -> known.add(economy.code()));
        world.economies().forEach(economy -> known.add(economy.name()));
        return "No economy '%s' in world %s.%s"
                .formatted(text, world.info().name(), Nearest.hint(text, known));
    }
}
