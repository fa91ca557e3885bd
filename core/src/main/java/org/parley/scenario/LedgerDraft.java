package org.parley.scenario;

import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.TradeBound;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A [LedgerPolicy] while it is being made.
final class LedgerDraft {
    final Policy policy;
    final List<TradeBound> bounds = new ArrayList<>();
    final List<String> lines = new ArrayList<>();
    final TreeSet<String> assumptions = new TreeSet<>();
    final TreeSet<String> notComputed = new TreeSet<>();

    LedgerDraft(World world) {
        policy = Policy.ofBase(world);
    }

    LedgerPolicy policy() {
        return new LedgerPolicy(
                policy, bounds, lines, List.copyOf(assumptions), List.copyOf(notComputed));
    }
}
