package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.Ground;
import org.parley.model.Variant;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

/// What the command line says about how to solve, which goes before what a scenario file says.
public final class RunOptions {
    @Mixin private Ground ground = new Ground();

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
    public static RunOptions of(Ground ground, @Nullable String variant, @Nullable String only) {
        var options = new RunOptions();
        options.ground = ground;
        options.variantName = variant;
        options.only = only;
        return options;
    }

    /// The world and how it is closed.
    public Ground ground() {
        return ground;
    }

    /// The name of one scenario.
    public Optional<String> only() {
        return Optional.ofNullable(only);
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
        return Variant.find(label)
                .orElseThrow(() -> Ground.unknown("--variant", "variant", label, Variant.labels()));
    }
}
