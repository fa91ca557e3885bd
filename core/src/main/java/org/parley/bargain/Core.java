package org.parley.bargain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Deals among more than two that no group would rather leave: the core without side payments.
///
/// Scarf (1967), "The Core of an N Person Game", Econometrica 35: 50-69. A group blocks a deal if
/// it can by itself reach an outcome in which each of its members has more.
public final class Core {
    private final Map<Set<Integer>, List<List<Double>>> reach = new LinkedHashMap<>();

    /// Nobody can reach anything alone until it is said.
    public Core() {}

    /// Says what a group can reach by itself.
    ///
    /// @param group parties by place
    /// @param payoffs of all parties in an outcome that the group can bring about alone
    public Core canReach(Set<Integer> group, List<Double> payoffs) {
        if (group.isEmpty() || group.stream().anyMatch(party -> party >= payoffs.size())) {
            throw new IllegalArgumentException(
                    "Group %s of parties to payoffs %s. Maybe places begin at 0."
                            .formatted(group, payoffs));
        }
        reach.computeIfAbsent(Set.copyOf(group), _ -> new ArrayList<>()).add(List.copyOf(payoffs));
        return this;
    }

    /// The groups that would leave a deal, in the order in which they were named.
    public List<Set<Integer>> blocking(List<Double> deal) {
        return reach.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().stream()
                                        .anyMatch(
                                                there ->
                                                        entry.getKey().stream()
                                                                .allMatch(
                                                                        party ->
                                                                                there.get(party)
                                                                                        > deal.get(
                                                                                                party))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The deals of several that nobody blocks.
    public List<List<Double>> of(Collection<List<Double>> deals) {
        return deals.stream().filter(deal -> blocking(deal).isEmpty()).toList();
    }
}
