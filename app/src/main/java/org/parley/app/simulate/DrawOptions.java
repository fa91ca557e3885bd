package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.terminal.CountProgress;
import org.parley.app.terminal.Terminal;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.scenario.Quantity;
import org.parley.uncertainty.ElasticitySpread;
import org.parley.uncertainty.Ensemble;
import org.parley.uncertainty.SpreadFile;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the command line says about drawing elasticities.
final class DrawOptions {
    private static final String USUAL_SPREAD = "25%";
    private static final int MOST = 1_000_000;

    @Option(
            names = "--uncertainty",
            paramLabel = "N",
            description = "Draw elasticities N times and give percentiles of every figure.")
    private @Nullable Integer draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Which draws; the same seed gives the same ones (default 1).")
    private long seed = 1;

    @Option(
            names = "--spread",
            paramLabel = "PERCENT|FILE.csv",
            defaultValue = USUAL_SPREAD,
            description =
                    "Standard errors of elasticities: in percent of each (default 25%%), or a file"
                            + " with columns sector,standardError.")
    private String spread = USUAL_SPREAD;

    /// Whether anything is to be drawn.
    boolean wanted() {
        return draws != null;
    }

    /// Adds percentiles to findings.
    ///
    /// @throws CommandFailure if the options make no sense
    Findings draw(Findings center, ScenarioTasks tasks, ScenarioTasks.Task task, Terminal terminal)
            throws IOException, InterruptedException {
        int count = draws == null ? 0 : draws;
        if (count < 2 || count > MOST) {
            throw CommandFailure.badInput(
                    "--uncertainty %d: it takes from 2 to %,d draws. Maybe 1000."
                            .formatted(count, MOST));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var plan = new Ensemble.Plan(count, seed, threads);
        var counter = new CountProgress(count, "draws", terminal);
        Percentiles percentiles =
                Percentiles.of(
                        center,
                        plan,
                        spread(task.policy().world(), task.elasticities()),
                        drawn -> tasks.solveNear(task, drawn, center.outcome()),
                        counter::done);
        counter.clear();
        return center.with(percentiles);
    }

    private ElasticitySpread spread(World world, TradeElasticities center) throws IOException {
        if (spread.endsWith(".csv")) {
            return fromFile(Path.of(spread), world, center);
        }
        try {
            double relative = Quantity.percent(spread);
            if (!(relative >= 0)) {
                throw new IllegalArgumentException("It cannot be below 0.");
            }
            return ElasticitySpread.same(
                    center,
                    relative,
                    "assumed to be %s of each".formatted(Quantity.percentText(relative)));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--spread %s: %s".formatted(spread, e.getMessage()));
        }
    }

    private static ElasticitySpread fromFile(Path file, World world, TradeElasticities center)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput("--spread %s: There is no such file.".formatted(file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        Reading<ElasticitySpread> spread =
                SpreadFile.read(file.toString(), text.find().orElse(""), world, center);
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(spread.problems());
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return spread.get();
    }
}
