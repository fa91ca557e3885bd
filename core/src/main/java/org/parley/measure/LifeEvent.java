package org.parley.measure;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// One event in the life of a measure, as one source tells it.
///
/// @param measure id of the measure
/// @param step what is being decided: empty for the measure itself, else a name (`to-25`) under
///   which a later decision can move or drop what an earlier one planned
/// @param on when it was said or decided
/// @param effective when it takes effect; absent means at once for what happened, and unknown for a
///   plan or a threat
/// @param until first day on which it no longer holds, for a suspension or a measure with an end
/// @param rate the duty from then on; absent where it stays as it was
/// @param products the part of the scope it is about, or the list with the rates from then on;
///   absent for all of it
/// @param targets the part of the targets it is about; empty for all of them
/// @param coverage trade covered, as this source states it
/// @param condition on which it depends, in the source's words
/// @param grace terms for goods in transit
/// @param note in our own words
public record LifeEvent(
        String measure,
        String step,
        Stage stage,
        When on,
        @Nullable When effective,
        @Nullable LocalDate until,
        @Nullable DutyExpression rate,
        @Nullable Scope products,
        List<String> targets,
        @Nullable Amount coverage,
        @Nullable String condition,
        @Nullable Grace grace,
        String note) {

    public LifeEvent {
        targets = List.copyOf(targets);
    }

    /// An event of the measure itself, with nothing more said.
    public static LifeEvent of(String measure, Stage stage, LocalDate on) {
        return new LifeEvent(
                measure,
                "",
                stage,
                When.on(on),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "");
    }

    public LifeEvent withStep(String step) {
        return new LifeEvent(
                measure, step, stage, on, effective, until, rate, products, targets, coverage,
                condition, grace, note);
    }

    public LifeEvent withOn(When day) {
        return new LifeEvent(
                measure, step, stage, day, effective, until, rate, products, targets, coverage,
                condition, grace, note);
    }

    public LifeEvent withEffective(LocalDate day) {
        return new LifeEvent(
                measure,
                step,
                stage,
                on,
                When.on(day),
                until,
                rate,
                products,
                targets,
                coverage,
                condition,
                grace,
                note);
    }

    public LifeEvent withUntil(LocalDate day) {
        return new LifeEvent(
                measure, step, stage, on, effective, day, rate, products, targets, coverage,
                condition, grace, note);
    }

    public LifeEvent withRate(DutyExpression duty) {
        return new LifeEvent(
                measure, step, stage, on, effective, until, duty, products, targets, coverage,
                condition, grace, note);
    }

    public LifeEvent withProducts(Scope part) {
        return new LifeEvent(
                measure, step, stage, on, effective, until, rate, part, targets, coverage,
                condition, grace, note);
    }

    public LifeEvent withGrace(Grace transit) {
        return new LifeEvent(
                measure, step, stage, on, effective, until, rate, products, targets, coverage,
                condition, transit, note);
    }

    public LifeEvent withTargets(List<String> economies) {
        return new LifeEvent(
                measure, step, stage, on, effective, until, rate, products, economies, coverage,
                condition, grace, note);
    }

    /// Whether it spares some of the targets for a time, or ends that.
    public boolean isExemption() {
        return !targets.isEmpty() && (stage == Stage.SUSPENDED || stage == Stage.RESUMED);
    }

    /// The day from which it changes what applies; absent for talk and for plans without a date.
    public @Nullable LocalDate takesEffect() {
        if (stage.isTalk() || (stage.isPlan() && effective == null)) {
            return null;
        }
        return effective == null ? on.from() : effective.from();
    }
}
