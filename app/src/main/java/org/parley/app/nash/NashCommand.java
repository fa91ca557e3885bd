package org.parley.app.nash;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.Ground;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.SolverSettings;
import org.parley.nash.Arena;
import org.parley.nash.NashTariffs;
import org.parley.nash.NashTariffs.War;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffDetail;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/// `parley nash`.
@Command(
        name = "nash",
        header = "Tariffs of which each is its setter's best answer to the others'.",
        sortOptions = false)
public final class NashCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "USA,CHN",
            description = "Who sets tariffs: codes, names or groups; 'world' for everybody.")
    private String players = "";

    @Option(
            names = "--by",
            paramLabel = "DETAIL",
            description =
                    "One rate for each 'sector' of each partner (the default), for each 'partner',"
                            + " or one 'uniform' rate.")
    private String by = TariffDetail.SECTOR.label();

    @Option(
            names = "--on",
            paramLabel = "NAMES",
            description =
                    "Whose goods they tax: 'players' (the default), 'world', or names. Other"
                            + " tariffs stay as they are.")
    private String on = "players";

    @Option(
            names = "--max",
            paramLabel = "PERCENT",
            description = "No tariff above this; 500%% unless said.")
    private double max = 100 * RateBounds.DEFAULT.most();

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            description = "No tariff below this; 0%% unless said, below that is a subsidy.")
    private double min = 100 * RateBounds.DEFAULT.least();

    @Mixin private Ground ground = new Ground();

    @Option(names = "--json", description = "JSON on stdout instead of tables.")
    private boolean json;

    public NashCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        TariffDetail detail =
                TariffDetail.find(by)
                        .orElseThrow(
                                () -> Ground.unknown("--by", "detail", by, TariffDetail.labels()));
        RateBounds bounds = bounds();
        World world = ground.world();
        List<Integer> who = Ground.economies(world, players);
        List<Integer> partners = partners(world, who);
        var arena =
                Arena.of(
                        world,
                        ground.elasticities(world),
                        ground.closure(),
                        SolverSettings.DEFAULT);
        NashTariffs game =
                NashTariffs.among(
                        arena, who, partners, detail, bounds, NashTariffs.Settings.DEFAULT);
        War war;
        try {
            war = game.from(Policy.ofBase(arena.world()));
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.NO_ANSWER, "nash: " + e.getMessage());
        }
        if (json) {
            NashJson.write(terminal.out(), war, arena, detail);
            terminal.out().println();
        } else {
            new NashText(war, arena, detail, terminal).print();
        }
        return war.status() == NashTariffs.Status.EQUILIBRIUM ? ExitCode.FINE : ExitCode.NO_ANSWER;
    }

    private RateBounds bounds() {
        try {
            return new RateBounds(min / 100, max / 100);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--min, --max: " + e.getMessage());
        }
    }

    private List<Integer> partners(World world, List<Integer> who) {
        if (!on.equals("players")) {
            return Ground.economies(world, on);
        }
        if (who.size() < 2) {
            throw CommandFailure.badInput(
                    "nash: %s alone has nobody to set tariffs on. Maybe '--on world'."
                            .formatted(players));
        }
        return who;
    }
}
