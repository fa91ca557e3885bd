package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.Ground;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.StepChart;
import org.parley.app.chart.Steps;
import org.parley.app.ledger.CertificateOption;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.duty.Duties;
import org.parley.duty.InKind;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.measure.Terms;
import org.parley.scenario.SubstitutedRates;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `parley rates`.
@Command(
        name = "rates",
        header = "The average tariff between two economies through time, as known on a day.",
        sortOptions = false)
public final class RatesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--from", required = true, paramLabel = "ECONOMY", description = "Origin.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "ECONOMY", description = "Importer.")
    private String to = "";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            defaultValue = "2018-01-01",
            description = "The first day.")
    private LocalDate since = LocalDate.EPOCH;

    @Option(
            names = "--weights",
            paramLabel = "simple|exports|imports|FILE.csv",
            defaultValue = "simple",
            description =
                    "simple: every six-digit product the same; exports: the origin's exports to the"
                        + " world by sector; imports: the pair's trade by sector; or product,value"
                        + " in a file.")
    private String weights = "simple";

    @Option(
            names = "--world",
            paramLabel = "NAME|DIR",
            description =
                    "The world whose trade weighs; given, the averages before and after buyers turn"
                            + " elsewhere are solved on it too.")
    private @Nullable String world;

    @Option(
            names = "--measures",
            paramLabel = "ID",
            description = "Only measures whose id begins so; may be repeated.")
    private List<String> measures = List.of();

    @Mixin private LedgerOptions ledger = new LedgerOptions();
    @Mixin private CertificateOption certificate = new CertificateOption();

    @Option(
            names = "--answer",
            paramLabel = "in-kind",
            description = "Also what the origin would impose to answer with the same intensity.")
    private @Nullable String answer;

    @Option(names = "--json", description = "JSON on stdout instead of a table.")
    private boolean json;

    @Option(names = "--chart", paramLabel = "FILE.svg|png", description = "Also draw the steps.")
    private @Nullable Path chart;

    @Option(names = "--dark", description = "Draw the chart for a dark page.")
    private boolean dark;

    public RatesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ChartFormat format = chart == null ? null : ChartFormat.of(chart);
        LedgerOptions.Opened opened = ledger.open();
        Map<String, Object> question = ledger.question("rates");
        Codes.requireTrade(Codes.economy(from), Codes.economy(to), ledger.day(), null);
        question.put("from", Codes.economy(from));
        question.put("to", Codes.economy(to));
        question.put("since", since.toString());
        question.put("weights", weights);
        if (world != null) {
            question.put("world", world);
        }
        if (!measures.isEmpty()) {
            question.put("measures", measures);
        }
        var duties = new Duties(ledger.knowledge(opened.ledger()));
        RateSeries series = series(question, duties);
        List<RateStep> steps = series.steps(since, ledger.day().plusDays(1));
        Map<String, Object> tree = RatesText.tree(question, series, steps, duties);
        List<SubstitutedRates.Step> substituted = substituted(question, duties, steps);
        if (!substituted.isEmpty()) {
            tree.put("substitution", SubstitutionText.tree(substituted));
        }
        InKind kind = answer == null ? null : inKind(answer, duties, question);
        if (kind != null) {
            tree.put("inKind", InKindText.tree(kind));
        }
        if (json) {
            JsonTree.write(terminal.out(), tree);
        } else {
            RatesText.print(from, to, series, steps, terminal);
            if (world != null) {
                SubstitutionText.print(substituted, world, terminal);
            }
            if (kind != null) {
                InKindText.print(
                        kind,
                        String.valueOf(question.get("from")),
                        String.valueOf(question.get("to")),
                        terminal);
            }
        }
        if (chart != null && format != null) {
            Steps drawn = drawn(question, duties);
            var picture = new StepChart(drawn, ledger.day(), dark).picture();
            WholeFile.write(chart, out -> picture.write(out, format));
            terminal.err().println("parley: wrote " + chart);
        }
        tree.remove("inKind");
        tree.remove("substitution");
        certificate.write(opened, question, () -> tree, () -> rests(question, duties));
        return ExitCode.FINE;
    }

    private static List<String> rests(Map<String, Object> question, Duties duties) {
        return Rests.of(
                duties.knowledge(),
                among(question, duties)
                        .table(
                                String.valueOf(question.get("from")),
                                String.valueOf(question.get("to")))
                        .measures());
    }

    private InKind inKind(String reading, Duties duties, Map<String, Object> question) {
        if (!reading.equals("in-kind")) {
            throw CommandFailure.badInput(
                    "--answer: no answer '%s'. Maybe in-kind.".formatted(reading));
        }
        String origin = String.valueOf(question.get("from"));
        String importer = String.valueOf(question.get("to"));
        World base = Worlds.get(world == null ? Worlds.DEFAULT : world);
        Weights trade =
                Codes.input(
                        () ->
                                Weights.ofBilateralTrade(
                                        base,
                                        importer,
                                        origin,
                                        RateSeries.products(duties.table(origin, importer))));
        return InKind.of(
                RateSeries.of(among(question, duties).table(origin, importer), trade),
                ledger.day(),
                base,
                importer,
                origin);
    }

    /// Solves the ledger's policy on each day where a world is named; else nothing.
    private List<SubstitutedRates.Step> substituted(
            Map<String, Object> question, Duties duties, List<RateStep> steps) {
        String named = world;
        if (named == null) {
            return List.of();
        }
        return Codes.input(
                () ->
                        SubstitutedRates.of(
                                duties,
                                Ground.world(named),
                                String.valueOf(question.get("to")),
                                String.valueOf(question.get("from")),
                                steps.stream().map(RateStep::from).toList()),
                "--world");
    }

    /// Both sides where both have rates, each beside what it asks of all others.
    private Steps drawn(Map<String, Object> question, Duties duties) {
        String one = String.valueOf(question.get("from"));
        String other = String.valueOf(question.get("to"));
        var drawing = new RatesChart(since, ledger.day().plusDays(1));
        Duties counted = among(question, duties);
        for (List<String> pair : List.of(List.of(one, other), List.of(other, one))) {
            String origin = pair.getFirst();
            String importer = pair.getLast();
            if (RateSeries.products(counted.table(origin, importer)).isEmpty()) {
                continue;
            }
            RateSeries series = series(question, duties, origin, importer);
            drawing.add(
                    importer,
                    origin,
                    series,
                    RateSeries.of(counted.table(Terms.WORLD, importer), series.weights()));
        }
        return drawing.steps(one, other);
    }

    /// Asks again what a certificate says was asked.
    public static Map<String, Object> again(Map<String, Object> question, Duties duties) {
        RateSeries series = series(question, duties);
        LocalDate first = LocalDate.parse(String.valueOf(question.get("since")));
        LocalDate last = LocalDate.parse(String.valueOf(question.get("at")));
        return RatesText.tree(question, series, series.steps(first, last.plusDays(1)), duties);
    }

    private static RateSeries series(Map<String, Object> question, Duties duties) {
        return series(
                question,
                duties,
                String.valueOf(question.get("from")),
                String.valueOf(question.get("to")));
    }

    /// The duties by the measures that are asked for.
    private static Duties among(Map<String, Object> question, Duties all) {
        return question.get("measures") instanceof List<?> only && !only.isEmpty()
                ? new Duties(
                        all.knowledge(),
                        id -> only.stream().anyMatch(start -> id.startsWith(start.toString())))
                : all;
    }

    private static RateSeries series(
            Map<String, Object> question, Duties duties, String origin, String importer) {
        return RateSeries.of(
                among(question, duties).table(origin, importer),
                WeightChoice.of(
                        String.valueOf(question.get("weights")),
                        question.get("world"),
                        origin,
                        importer,
                        duties.table(origin, importer),
                        duties.table(importer, origin)));
    }
}
