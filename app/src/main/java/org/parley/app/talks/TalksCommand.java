package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.Ground;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;
import org.parley.talks.Likelihood.Manner;
import org.parley.talks.TalksAnalysis;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksInputs.NoDeal;
import org.parley.talks.TalksReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `parley talks`.
@Command(
        name = "talks",
        header = "What the two sides of a dispute can get on a day, and what would hold.",
        sortOptions = false)
public final class TalksCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--between",
            paramLabel = "USA,CHN",
            description = "The two sides; without it, those with most positions in the ledger.")
    private @Nullable String between;

    @Option(
            names = "--no-deal",
            paramLabel = "WHAT",
            description =
                    "What happens without a deal: 'threats' carried out and answered in kind (the"
                            + " default), or the 'status-quo' stays.")
    private String noDeal = "threats";

    @Option(
            names = "--patience",
            paramLabel = "FACTOR",
            description = "Annual discount factor of both sides; 0.9 unless said.")
    private double patience = TalksInputs.DEFAULT.patience();

    @Option(
            names = "--answer",
            paramLabel = "MONTHS",
            description = "Months until a breach is answered; 12 unless said.")
    private double slow = TalksInputs.DEFAULT.slowMonths();

    @Option(
            names = "--answer-enforced",
            paramLabel = "MONTHS",
            description = "The same under an enforcement clause; 3 unless said.")
    private double fast = TalksInputs.DEFAULT.fastMonths();

    @Option(
            names = "--positions-days",
            paramLabel = "DAYS",
            description = "Days for which a position counts unless repeated; 365 unless said.")
    private int positionDays = TalksInputs.DEFAULT.positionDays();

    @Option(
            names = "--set-aside",
            paramLabel = "POSITION",
            description = "A position that is taken not to stand; may be repeated.")
    private List<String> setAside = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds of talks, three months each; 3 unless said.")
    private int rounds = Manner.DEFAULT.rounds();

    @Option(
            names = "--precision",
            paramLabel = "LAMBDA",
            description =
                    "Precision of choices; 1000 lets a loss of 0.1%% of income make a choice e"
                            + " times rarer.")
    private double precision = Manner.DEFAULT.precision();

    @Option(
            names = "--weight",
            paramLabel = "WHO:ISSUE=PERCENT",
            description =
                    "What a full concession on an issue is worth to a side beside the economy, in"
                            + " percent of income; may be repeated (USA:structure=0.1). None unless"
                            + " said.")
    private Map<String, Double> weights = new TreeMap<>();

    @Mixin private Ground ground = new Ground();

    @Option(
            names = "--nfg",
            paramLabel = "FILE.nfg",
            description = "Also write the game of the last round for Gambit.")
    private @Nullable Path nfg;

    @Option(names = "--json", description = "JSON on stdout instead of text.")
    private boolean json;

    public TalksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        TalksInputs inputs = inputs();
        World world = ground.world();
        TradeElasticities elasticities = ground.elasticities(world);
        LedgerOptions.Opened opened = ledger.open();
        Knowledge knowledge = standing(ledger.knowledge(opened.ledger()));
        List<String> parties = parties(world, knowledge);
        TalksReport report;
        try {
            report =
                    new TalksAnalysis(
                                    world,
                                    knowledge,
                                    ledger.day(),
                                    parties,
                                    inputs,
                                    ground.closure())
                            .report(elasticities);
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.NO_ANSWER, "talks: " + e.getMessage());
        }
        if (json) {
            JsonTree.write(terminal.out(), TalksJson.of(report, world, elasticities, inputs));
        } else {
            new TalksText(report, world, elasticities, inputs, terminal).print();
            terminal.err().println("parley: answered from " + opened.name());
        }
        if (nfg != null) {
            byte[] game = report.lastRound().toNfg().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(nfg, out -> out.write(game));
            terminal.err().println("parley: wrote " + nfg);
        }
        return ExitCode.FINE;
    }

    private Knowledge standing(Knowledge knowledge) {
        List<String> known = knowledge.positions().stream().map(Known::id).toList();
        for (String position : setAside) {
            if (!known.contains(position)) {
                throw Ground.unknown("--set-aside", "position", position, known);
            }
        }
        return knowledge.without(Set.copyOf(setAside));
    }

    private TalksInputs inputs() {
        NoDeal without =
                switch (noDeal) {
                    case "threats" -> NoDeal.THREATS;
                    case "status-quo" -> NoDeal.STATUS_QUO;
                    default ->
                            throw Ground.unknown(
                                    "--no-deal",
                                    "way of no deal",
                                    noDeal,
                                    List.of("threats", "status-quo"));
                };
        var shares = new TreeMap<String, Double>();
        weights.forEach((key, percent) -> shares.put(key, percent / 100));
        TalksInputs usual = TalksInputs.DEFAULT;
        try {
            return new TalksInputs(
                    without,
                    positionDays,
                    usual.purchaseShare(),
                    usual.openingLogCut(),
                    patience,
                    slow,
                    fast,
                    usual.doubt(),
                    new Manner(rounds, Manner.DEFAULT.monthsPerRound(), patience, precision),
                    shares);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("talks: " + e.getMessage());
        }
    }

    private List<String> parties(World world, Knowledge knowledge) {
        List<String> known = world.economies().stream().map(economy -> economy.code()).toList();
        List<String> found =
                between == null
                        ? mostVocal(knowledge, known)
                        : Ground.economies(world, between).stream().map(known::get).toList();
        if (found.size() != 2) {
            throw CommandFailure.badInput(
                    between == null
                            ? "talks: The ledger holds no positions of two economies of %s towards each other. Maybe '--between USA,CHN'."
                                    .formatted(world.info().name())
                            : "--between: '%s' means %d economies; talks are between two."
                                    .formatted(between, found.size()));
        }
        return found;
    }

    /// The pair that states most positions towards each other; in the world's order.
    private static List<String> mostVocal(Knowledge knowledge, List<String> known) {
        var counts = new TreeMap<String, Integer>();
        for (Known one : knowledge.positions()) {
            if (one.content() instanceof Position position
                    && position.addressee() != null
                    && known.contains(position.holder())
                    && known.contains(position.addressee())) {
                String first = position.holder();
                String second = position.addressee();
                String pair =
                        known.indexOf(first) > known.indexOf(second)
                                ? second + "," + first
                                : first + "," + second;
                counts.merge(pair, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(entry -> List.of(entry.getKey().split(",", -1)))
                .orElse(List.of());
    }
}
