package org.parley.app.reproduce;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.simulate.Findings;
import org.parley.app.simulate.RunOptions;
import org.parley.app.simulate.SimulateJson;
import org.parley.app.simulate.SimulateJson.Detail;
import org.parley.app.terminal.Terminal;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Reading;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Labour;
import org.parley.model.ManagedTrade.Managed;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.model.Variant;
import org.parley.scenario.Basis;
import org.parley.studies.CaliendoParro2015;
import org.parley.studies.CaliendoParro2015.Base;
import org.parley.studies.CaliendoParro2015.Scenario;
import org.parley.studies.CaliendoParro2015.SimplerModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/// `parley reproduce`.
@Command(
        name = "reproduce",
        header = "A published result, worked out again: paper, ours, difference.",
        sortOptions = false)
public final class ReproduceCommand implements Callable<Integer> {
    private static final String NAFTA = "caliendo-parro-2015";
    private static final String STUDIES =
            """
            Studies that Parley works out again, each from the inputs of its authors:

              caliendo-parro-2015   Caliendo and Parro (2015), Estimates of the Trade and Welfare
                                    Effects of NAFTA: 31 economies, 40 sectors, 1993

                parley reproduce caliendo-parro-2015 --data FOLDER
                parley reproduce caliendo-parro-2015 --data FOLDER --scenario world
                parley reproduce caliendo-parro-2015 --data FOLDER --variant no-materials

            FOLDER holds the paper's supplementary files as CSV; their layout is described in
            studies/caliendo-parro-2015/README.md.
            """;

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The study; without it, they are listed.")
    private @Nullable String name;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder with the study's inputs.")
    private @Nullable Path data;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "nafta",
            description = "nafta (the default), world, or world-without-nafta.")
    private String scenarioName = "nafta";

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = "full",
            description =
                    "A simpler model, as in Table 11: one-sector, no-materials, no-input-output; or"
                            + " fixed-labour.")
    private String variantName = "full";

    @Option(names = "--json", description = "JSON on stdout, with the keys of 'parley simulate'.")
    private boolean json;

    @Option(names = "--all", description = "In JSON, every pair of economies.")
    private boolean everyone;

    public ReproduceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name == null) {
            terminal.out().print(STUDIES);
            return ExitCode.FINE;
        }
        if (!name.equals(NAFTA)) {
            String hint = Nearest.hint(name, List.of(NAFTA));
            throw CommandFailure.badInput(
                    "No study '%s'.%s"
                            .formatted(name, hint.isEmpty() ? " Maybe '" + NAFTA + "'." : hint));
        }
        Scenario scenario = scenario();
        Variant variant = RunOptions.variant(variantName);
        Findings findings = findings(scenario, variant, solve(scenario, variant));
        if (json) {
            SimulateJson.write(
                    terminal.out(), List.of(findings), everyone ? Detail.ALL : Detail.USUAL);
            terminal.out().println();
        } else {
            String published =
                    variant == Variant.FULL
                            ? scenario.label()
                            : scenario.label() + " " + variant.label();
            new NaftaText(findings, published, Published.of(NAFTA), terminal).print();
        }
        return ExitCode.FINE;
    }

    private Scenario scenario() {
        return Arrays.stream(Scenario.values())
                .filter(one -> one.label().equals(scenarioName))
                .findFirst()
                .orElseThrow(
                        () ->
                                CommandFailure.badInput(
                                        "--scenario: No scenario '%s'. Maybe one of %s."
                                                .formatted(
                                                        scenarioName,
                                                        String.join(", ", Scenario.labels()))));
    }

    private Path folder() {
        if (data == null) {
            throw CommandFailure.badInput(
                    "The inputs of %s do not come with Parley. Maybe add '--data FOLDER'; 'parley reproduce' says what must be in it."
                            .formatted(NAFTA));
        }
        if (!Files.isDirectory(data)) {
            throw CommandFailure.badInput(
                    "--data %s: There is no such folder. Maybe the path is relative to another one."
                            .formatted(data));
        }
        return data;
    }

    private static CaliendoParro2015 clean(Reading<CaliendoParro2015> study) {
        if (!study.isClean()) {
            throw CommandFailure.badInput(study.problems());
        }
        return study.get();
    }

    private Solution solve(Scenario scenario, Variant variant) {
        Path folder = folder();
        return switch (variant) {
            case FULL ->
                    solve(
                            clean(CaliendoParro2015.read(folder, Base.BALANCED)),
                            scenario,
                            Labour.MOBILE);
            case FIXED_LABOUR ->
                    solve(
                            clean(CaliendoParro2015.read(folder, Base.BALANCED)),
                            scenario,
                            Labour.FIXED_IN_SECTOR);
            case NO_INPUT_OUTPUT -> simpler(folder, SimplerModel.NO_INPUT_OUTPUT, scenario);
            case NO_MATERIALS -> simpler(folder, SimplerModel.NO_MATERIALS, scenario);
            case ONE_SECTOR -> simpler(folder, SimplerModel.ONE_SECTOR, scenario);
        };
    }

    private static Solution solve(CaliendoParro2015 study, Scenario scenario, Labour labour) {
        World world = study.world();
        return Equilibrium.of(world, labour)
                .solve(
                        world.elasticities().getFirst(),
                        study.policy(scenario),
                        Closure.FIXED_DEFICITS,
                        SolverSettings.DEFAULT);
    }

    /// The paper's way to the base of a simpler model: first the equilibrium with the deficits of
    /// 1993, then the one without.
    private static Solution simpler(Path folder, SimplerModel model, Scenario scenario) {
        CaliendoParro2015 study = clean(CaliendoParro2015.read(folder, model));
        TradeElasticities elasticities = study.world().elasticities().getFirst();
        Solution closed =
                Equilibrium.of(study.world()).closed(elasticities, SolverSettings.DEFAULT);
        return switch (closed) {
            case Solution.Unsolved unsolved -> unsolved;
            case Solution.Solved(Outcome base) ->
                    Equilibrium.solve(
                            base.world(),
                            elasticities,
                            study.policy(scenario).on(base.world()),
                            Closure.BALANCED);
        };
    }

    private static Findings findings(Scenario scenario, Variant variant, Solution solution) {
        String form = variant == Variant.FULL ? "" : ", " + variant.label();
        return switch (solution) {
            case Solution.Solved(Outcome outcome) ->
                    Findings.of(
                            "Caliendo and Parro (2015): " + scenario.label() + form,
                            about(scenario),
                            variant,
                            Basis.NONE,
                            Managed.free(outcome));
            case Solution.Unsolved unsolved ->
                    throw new CommandFailure(
                            ExitCode.NO_ANSWER,
                            "%s has no result. %s".formatted(NAFTA, unsolved.reason()));
        };
    }

    private static String about(Scenario scenario) {
        return switch (scenario) {
            case NAFTA ->
                    "Tariffs of Mexico, Canada and the United States on each other, from 1993 to"
                            + " 2005.";
            case WORLD -> "All tariffs, from 1993 to 2005.";
            case WORLD_WITHOUT_NAFTA ->
                    "All tariffs from 1993 to 2005, but those of Mexico, Canada and the United"
                            + " States on each other.";
        };
    }
}
