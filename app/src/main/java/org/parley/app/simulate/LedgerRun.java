package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.economy.World;
import org.parley.measure.Labels;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.Resolution;

import java.util.ArrayList;
import java.util.List;

/// From a ledger, as of a day and as known on another, to what is to be solved.
final class LedgerRun {
    private LedgerRun() {}

    /// What the ledger says as the only task.
    ///
    /// @param with what is added to what is in force
    static ScenarioTasks tasks(LedgerOptions ledger, String with, RunOptions options) {
        LedgerPolicy.With added = with(with);
        LedgerOptions.Opened opened = ledger.open();
        String suffix = added == LedgerPolicy.With.IN_FORCE ? "" : ", with " + Labels.label(added);
        String name = "%s on %s%s".formatted(opened.name(), ledger.day(), suffix);
        return ScenarioTasks.of(name, world -> resolve(ledger, opened, world, added), options);
    }

    private static Resolution resolve(
            LedgerOptions ledger,
            LedgerOptions.Opened opened,
            World world,
            LedgerPolicy.With added) {
        LedgerPolicy resolved =
                LedgerPolicy.resolve(ledger.knowledge(opened.ledger()), world, ledger.day(), added);
        var assumptions = new ArrayList<>(resolved.assumptions());
        resolved.notComputed().forEach(line -> assumptions.add("Not computed: " + line));
        return new Resolution(resolved.policy(), List.of(), assumptions);
    }

    private static LedgerPolicy.With with(String text) {
        try {
            return Labels.parse(LedgerPolicy.With.class, text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--with: " + e.getMessage());
        }
    }
}
