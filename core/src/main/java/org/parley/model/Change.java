package org.parley.model;

/// A level in the base year and under the policy, in one unit.
public record Change(double before, double after) {

    /// After less before.
    public double difference() {
        return after - before;
    }

    /// After over before; 1 where both are 0, as nothing has changed.
    public double hat() {
        return before == after ? 1 : after / before;
    }

    /// Percent by which it changed; 0 where both are 0.
    public double percent() {
        return 100 * (hat() - 1);
    }

    /// Both levels with those of another, as when trade is summed.
    public Change plus(Change other) {
        return new Change(before + other.before, after + other.after);
    }

    /// Both levels less those of another, as in a balance.
    public Change minus(Change other) {
        return new Change(before - other.before, after - other.after);
    }
}
