package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.files.Nearest;
import org.parley.model.Closure;
import org.parley.model.Variant;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/// What the command line says about how to solve, which goes before what a scenario file says.
public final class RunOptions {
    @Option(
            names = "--world",
            paramLabel = "NAME|DIR",
            description = "The world to run it on, instead of the one that the file names.")
    private @Nullable String worldName;

    @Option(
            names = "--elasticities",
            paramLabel = "NAME",
            description = "A set of trade elasticities of that world.")
    private @Nullable String elasticitiesName;

    @Option(
            names = "--closure",
            paramLabel = "NAME",
            description = "What is held fixed: fixed-deficits (the default), balanced or savings.")
    private @Nullable String closureName;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description =
                    "A simpler model: no-input-output, no-materials, one-sector or fixed-labour.")
    private @Nullable String variantName;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO",
            description = "One of the file's scenarios, in detail.")
    private @Nullable String only;

    /// The options of a command line that says this much; null where it says nothing.
    public static RunOptions of(
            @Nullable String world,
            @Nullable String elasticities,
            @Nullable String closure,
            @Nullable String variant,
            @Nullable String only) {
        var options = new RunOptions();
        options.worldName = world;
        options.elasticitiesName = elasticities;
        options.closureName = closure;
        options.variantName = variant;
        options.only = only;
        return options;
    }

    /// The name of the world, or its folder.
    public Optional<String> world() {
        return Optional.ofNullable(worldName);
    }

    /// The name of a set of trade elasticities.
    public Optional<String> elasticities() {
        return Optional.ofNullable(elasticitiesName);
    }

    /// The name of one scenario.
    public Optional<String> only() {
        return Optional.ofNullable(only);
    }

    /// What is held fixed.
    ///
    /// @throws CommandFailure if there is no closure of that name
    public Optional<Closure> closure() {
        return Optional.ofNullable(closureName)
                .map(
                        label ->
                                Closure.find(label)
                                        .orElseThrow(
                                                () -> unknown("closure", label, Closure.labels())));
    }

    /// The form of the model; the full one where nothing is said.
    ///
    /// @throws CommandFailure if there is no variant of that name
    public Variant variant() {
        return variantName == null ? Variant.FULL : variant(variantName);
    }

    /// The variant of a name.
    ///
    /// @throws CommandFailure if there is none
    public static Variant variant(String label) {
        return Variant.find(label).orElseThrow(() -> unknown("variant", label, Variant.labels()));
    }

    private static CommandFailure unknown(String what, String label, List<String> known) {
        return CommandFailure.badInput(
                "--%s: No %s '%s'.%s".formatted(what, what, label, hintOrList(label, known)));
    }

    static String hintOrList(String wanted, List<String> known) {
        String hint = Nearest.hint(wanted, known);
        return hint.isEmpty() ? " Maybe one of " + String.join(", ", known) + "." : hint;
    }
}
