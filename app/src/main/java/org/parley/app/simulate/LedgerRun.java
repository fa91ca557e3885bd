package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.ledger.LedgerOptions;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Reading;
import org.parley.measure.Labels;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.scenario.LedgerPolicy;

import java.util.ArrayList;
import java.util.Optional;

/// From a ledger, as of a day and as known on another, to a solved scenario.
final class LedgerRun {
    private LedgerRun() {}

    static Findings solve(
            LedgerOptions options, Optional<String> with, ScenarioRun.Choices choices) {
        Reading<World> read = Worlds.read(choices.world().orElse(Worlds.DEFAULT));
        if (!read.isClean()) {
            throw CommandFailure.badInput(read.problems());
        }
        World world = read.get();
        LedgerPolicy.With added = with(with.orElse("in-force"));
        LedgerOptions.Opened opened = options.open();
        LedgerPolicy resolved =
                LedgerPolicy.resolve(
                        options.knowledge(opened.ledger()), world, options.day(), added);
        String name =
                "%s on %s%s"
                        .formatted(
                                opened.name(),
                                options.day(),
                                added == LedgerPolicy.With.IN_FORCE
                                        ? ""
                                        : ", with " + Labels.label(added));
        var assumptions = new ArrayList<>(resolved.assumptions());
        resolved.notComputed().forEach(line -> assumptions.add("Not computed: " + line));
        Solution solution =
                Equilibrium.solve(
                        world, elasticities(world, choices), resolved.policy(), closure(choices));
        return switch (solution) {
            case Solution.Solved(Outcome outcome) -> Findings.of(name, "", assumptions, outcome);
            case Solution.Unsolved unsolved ->
                    throw new CommandFailure(
                            ExitCode.NO_ANSWER,
                            "%s has no result. %s".formatted(name, unsolved.reason()));
        };
    }

    private static LedgerPolicy.With with(String text) {
        try {
            return Labels.parse(LedgerPolicy.With.class, text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--with: " + e.getMessage());
        }
    }

    private static TradeElasticities elasticities(World world, ScenarioRun.Choices choices) {
        if (choices.elasticities().isEmpty()) {
            return world.elasticities().getFirst();
        }
        String name = choices.elasticities().get();
        return world.elasticities().stream()
                .filter(set -> set.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                CommandFailure.badInput(
                                        "--elasticities: No elasticities '%s' in world %s. Maybe one of %s."
                                                .formatted(
                                                        name,
                                                        world.info().name(),
                                                        world.elasticities().stream()
                                                                .map(TradeElasticities::name)
                                                                .toList())));
    }

    private static Closure closure(ScenarioRun.Choices choices) {
        String label = choices.closure().orElse(Closure.FIXED_DEFICITS.label());
        return Closure.find(label)
                .orElseThrow(
                        () ->
                                CommandFailure.badInput(
                                        "--closure: No closure '%s'. Maybe one of %s."
                                                .formatted(label, Closure.labels())));
    }
}
