package org.parley.scenario;

import org.parley.economy.Policy;

import java.util.ArrayList;
import java.util.List;

/// What a scenario comes to on a world.
///
/// @param policy the rate on every flow
/// @param notes what had to be assumed on the way, a sentence each
public record Resolution(Policy policy, List<String> notes) {

    public Resolution {
        notes = List.copyOf(notes);
    }

    /// What was resolved on top of this: its policy, and what either had to assume.
    public Resolution and(Resolution onTop) {
        var both = new ArrayList<>(notes);
        both.addAll(onTop.notes);
        return new Resolution(onTop.policy, both);
    }
}
