package org.parley.scenario;

import org.parley.economy.EconomyNames;
import org.parley.economy.World;
import org.parley.files.Problem;
import org.parley.files.YamlValue;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks up the parties that a scenario names: economies, groups, regions, `all` or `world`.
final class PartyNames {
    private final EconomyNames names;
    private final List<Problem> problems;
    private final Set<String> notes = new LinkedHashSet<>();

    /// @param date at which groups are looked up
    /// @param problems where unknown names go. Modified.
    PartyNames(World world, LocalDate date, List<Problem> problems) {
        names = new EconomyNames(world, date);
        this.problems = problems;
    }

    /// The economies that the words name; what is unknown becomes a problem.
    BitSet resolve(List<YamlValue> words) {
        var found = new BitSet();
        for (YamlValue word : words) {
            boolean everybody = word.text().equalsIgnoreCase("all");
            try {
                EconomyNames.Meaning meaning = names.resolve(everybody ? "world" : word.text());
                meaning.economies().forEach(found::set);
                notes.addAll(meaning.notes());
            } catch (IllegalArgumentException e) {
                problems.add(word.problem(String.valueOf(e.getMessage())));
            }
        }
        return found;
    }

    /// What the world cannot tell apart of what was named, a sentence each.
    List<String> notes() {
        return List.copyOf(notes);
    }
}
