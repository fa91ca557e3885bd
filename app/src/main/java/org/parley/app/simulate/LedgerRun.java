package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.measure.Labels;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.Resolution;

import java.time.LocalDate;
import java.util.ArrayList;

/// From a ledger, as of a day and as known on another, to what is to be solved.
///
/// @param name of the ledger
/// @param knowledge what it holds as known on a day
/// @param day that is asked about
/// @param with what is added to what is in force, as people write it
public record LedgerRun(String name, Knowledge knowledge, LocalDate day, String with) {

    /// What the ledger says as the only task.
    ///
    /// @throws CommandFailure if the input is wrong
    public ScenarioTasks tasks(RunOptions options, Models models) {
        LedgerPolicy.With added = added();
        String suffix = added == LedgerPolicy.With.IN_FORCE ? "" : ", with " + Labels.label(added);
        return ScenarioTasks.of(
                "%s on %s%s".formatted(name, day, suffix), this::policy, options, models);
    }

    /// The policy that the ledger says, and what had to be assumed.
    ///
    /// @throws CommandFailure if the input is wrong
    public Resolution policy(World world) {
        LedgerPolicy resolved = LedgerPolicy.resolve(knowledge, world, day, added());
        var assumptions = new ArrayList<>(resolved.assumptions());
        resolved.notComputed().forEach(line -> assumptions.add("Not computed: " + line));
        return new Resolution(resolved.policy(), assumptions);
    }

    private LedgerPolicy.With added() {
        try {
            return Labels.parse(LedgerPolicy.With.class, with);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--with: " + e.getMessage());
        }
    }
}
