package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.Ground;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;
import org.parley.scenario.Quantity;
import org.parley.uncertainty.ElasticitySpread;
import org.parley.uncertainty.Ensemble;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
        var counter = new DrawProgress(count, terminal);
        Percentiles percentiles =
                Percentiles.of(
                        center,
                        plan,
                        spread(task.policy().world(), task.elasticities()),
                        drawn -> tasks.solveNear(task, drawn, center.outcome()),
                        counter);
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

    /// Sectors that the file leaves out keep the usual spread.
    private static ElasticitySpread fromFile(Path file, World world, TradeElasticities center)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput("--spread %s: There is no such file.".formatted(file));
        }
        List<String> codes = world.sectors().stream().map(Sector::code).toList();
        double usual = Quantity.percent(USUAL_SPREAD);
        double[] errors =
                IntStream.range(0, codes.size()).mapToDouble(j -> usual * center.of(j)).toArray();
        List<Problem> problems = new ArrayList<>();
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        problems.addAll(text.problems());
        for (TextTable.Row row :
                TextTable.read(
                        file.toString(),
                        text.find().orElse(""),
                        List.of("sector", "standardError"),
                        List.of(),
                        problems)) {
            int sector = codes.indexOf(row.get("sector"));
            if (sector < 0) {
                String wanted = row.get("sector");
                problems.add(
                        row.problem(
                                "sector",
                                "No sector '%s' in world %s.%s"
                                        .formatted(
                                                wanted,
                                                world.info().name(),
                                                Ground.hintOrList(wanted, codes))));
            } else {
                errors[sector] = error(row, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return ElasticitySpread.of(center, errors, "from " + file.getFileName());
    }

    private static double error(TextTable.Row row, List<Problem> problems) {
        String text = row.get("standardError");
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        problems.add(
                row.problem(
                        "standardError",
                        "'%s' is no standard error; it must be a number, 0 or more."
                                .formatted(text)));
        return 0;
    }
}
