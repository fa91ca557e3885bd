package org.parley.scenario;

import org.parley.economy.Policy;
import org.parley.model.TradeBound;

import java.util.ArrayList;
import java.util.List;

/// What a scenario comes to on a world.
///
/// @param policy the rate on every flow
/// @param bounds trade that is held to quantities on top of it
/// @param notes what had to be assumed on the way, a sentence each
public record Resolution(Policy policy, List<TradeBound> bounds, List<String> notes) {

    public Resolution {
        bounds = List.copyOf(bounds);
        notes = List.copyOf(notes);
    }

    /// What was resolved on top of this: its policy, with the bounds and the notes of both.
    public Resolution and(Resolution onTop) {
        var allBounds = new ArrayList<>(bounds);
        allBounds.addAll(onTop.bounds);
        var allNotes = new ArrayList<>(notes);
        allNotes.addAll(onTop.notes);
        return new Resolution(onTop.policy, allBounds, allNotes);
    }
}
