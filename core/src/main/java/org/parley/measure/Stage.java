package org.parley.measure;

/// The stages in the life of a measure. What is threatened is not imposed.
public enum Stage {
    /// Under study, in drafting, probed.
    CONSIDERED(false),
    /// The imposer says it may, or on a condition.
    THREATENED(false),
    /// Decided, not yet applied.
    ANNOUNCED(true),
    /// Decided for a date.
    SCHEDULED(true),
    /// Applied.
    IN_EFFECT(true),
    /// Applied with another rate, scope or date.
    CHANGED(true),
    /// Paused, postponed without a date, or exempted.
    SUSPENDED(false),
    /// Applied again.
    RESUMED(true),
    /// Ended by its imposer.
    LIFTED(false),
    /// Ended by its own terms.
    EXPIRED(false),
    /// The imposer says it will not.
    REFUSED(false),
    /// Decided once, and given up before it applied.
    NEVER_APPLIED(false);

    private final boolean applies;

    Stage(boolean applies) {
        this.applies = applies;
    }

    /// Reads `in-effect`.
    public static Stage parse(String text) {
        return Labels.parse(Stage.class, text);
    }

    /// Whether a measure applies from the effective date of such an event on.
    public boolean applies() {
        return applies;
    }

    /// Whether such an event only speaks of what may come.
    public boolean isTalk() {
        return this == CONSIDERED || this == THREATENED;
    }

    /// Whether such an event is a plan, and not a report of what happened.
    public boolean isPlan() {
        return this == ANNOUNCED || this == SCHEDULED;
    }

    /// Whether nothing is left of it after such an event.
    public boolean isEnd() {
        return this == LIFTED || this == EXPIRED || this == REFUSED || this == NEVER_APPLIED;
    }

    @Override
    public String toString() {
        return Labels.label(this);
    }
}
