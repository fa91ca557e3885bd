package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.measure.Labels;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.Resolution;
import org.parley.scenario.Scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From a ledger, as of a day and as known on another, to what is to be solved.
final class LedgerRun {
    private LedgerRun() {}

    /// The ledger's policy as the only task. What was assumed, and what was not computed, are its
    /// notes.
    static ScenarioTasks tasks(LedgerOptions ledger, Optional<String> with, RunOptions options) {
        ScenarioTasks base = ScenarioTasks.ofBase(options);
        ScenarioTasks.Task task = base.tasks().getFirst();
        LedgerPolicy.With added = with(with.orElse("in-force"));
        LedgerOptions.Opened opened = ledger.open();
        LedgerPolicy resolved =
                LedgerPolicy.resolve(
                        ledger.knowledge(opened.ledger()),
                        task.policy().world(),
                        ledger.day(),
                        added);
        var notes = new ArrayList<>(resolved.assumptions());
        resolved.notComputed().forEach(line -> notes.add("Not computed: " + line));
        var scenario =
                new Scenario(
                        name(opened, ledger, added),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        var own =
                new ScenarioTasks.Task(
                        scenario,
                        new Resolution(resolved.policy(), notes),
                        task.elasticities(),
                        task.closure());
        return new ScenarioTasks(Path.of(opened.name()), base.model(), List.of(own));
    }

    private static String name(
            LedgerOptions.Opened opened, LedgerOptions ledger, LedgerPolicy.With added) {
        String with = added == LedgerPolicy.With.IN_FORCE ? "" : ", with " + Labels.label(added);
        return "%s on %s%s".formatted(opened.name(), ledger.day(), with);
    }

    private static LedgerPolicy.With with(String text) {
        try {
            return Labels.parse(LedgerPolicy.With.class, text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--with: " + e.getMessage());
        }
    }
}
