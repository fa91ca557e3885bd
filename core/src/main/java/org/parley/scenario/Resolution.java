package org.parley.scenario;

import org.parley.economy.Policy;
import org.parley.model.TradeBound;

import java.util.ArrayList;
import java.util.List;

/// What a scenario comes to on a world.
///
/// @param policy the rate on every flow
/// @param bounds trade that is held to quantities on top of it
/// @param basis what it rests on
public record Resolution(Policy policy, List<TradeBound> bounds, Basis basis) {

    public Resolution {
        bounds = List.copyOf(bounds);
    }

    /// What was resolved on top of this: its policy, with the bounds and the bases of both.
    public Resolution and(Resolution onTop) {
        var allBounds = new ArrayList<>(bounds);
        allBounds.addAll(onTop.bounds);
        return new Resolution(onTop.policy, allBounds, basis.and(onTop.basis));
    }

    /// The same with one assumption more.
    public Resolution assuming(String assumption) {
        return new Resolution(policy, bounds, basis.and(Basis.ofAssumptions(List.of(assumption))));
    }
}
