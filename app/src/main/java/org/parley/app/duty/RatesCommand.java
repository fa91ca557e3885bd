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
import org.parley.duty.DutyTable;
import org.parley.duty.InKind;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Knowledge;
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
        Knowledge knowledge = ledger.knowledge(opened.ledger());
        RateSeries series = series(question, knowledge);
        List<RateStep> steps = series.steps(since, ledger.day().plusDays(1));
        Map<String, Object> tree = RatesText.tree(question, series, steps, knowledge);
        List<SubstitutedRates.Step> substituted = substituted(question, knowledge, steps);
        if (!substituted.isEmpty()) {
            tree.put("substitution", SubstitutionText.tree(substituted));
        }
        InKind kind = answer == null ? null : inKind(answer, knowledge, question);
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
            Steps drawn = drawn(question, knowledge);
            var picture = new StepChart(drawn, ledger.day(), dark).picture();
            WholeFile.write(chart, out -> picture.write(out, format));
            terminal.err().println("parley: wrote " + chart);
        }
        tree.remove("inKind");
        tree.remove("substitution");
        certificate.write(opened, question, tree, List.of());
        return ExitCode.FINE;
    }

    private InKind inKind(String reading, Knowledge knowledge, Map<String, Object> question) {
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
                                        RateSeries.products(
                                                new Duties(knowledge).table(origin, importer))));
        return InKind.of(
                RateSeries.of(duties(question, knowledge).table(origin, importer), trade),
                ledger.day(),
                base,
                importer,
                origin);
    }

    /// Solves the ledger's policy on each day where a world is named; else nothing.
    private List<SubstitutedRates.Step> substituted(
            Map<String, Object> question, Knowledge knowledge, List<RateStep> steps) {
        String named = world;
        if (named == null) {
            return List.of();
        }
        return Codes.input(
                () ->
                        SubstitutedRates.of(
                                knowledge,
                                Ground.world(named),
                                String.valueOf(question.get("to")),
                                String.valueOf(question.get("from")),
                                steps.stream().map(RateStep::from).toList()),
                "--world");
    }

    /// Both sides where both have rates, each beside what it asks of all others.
    private Steps drawn(Map<String, Object> question, Knowledge knowledge) {
        String one = String.valueOf(question.get("from"));
        String other = String.valueOf(question.get("to"));
        var drawing = new RatesChart(since, ledger.day().plusDays(1));
        var duties = duties(question, knowledge);
        for (List<String> pair : List.of(List.of(one, other), List.of(other, one))) {
            String origin = pair.getFirst();
            String importer = pair.getLast();
            if (RateSeries.products(duties.table(origin, importer)).isEmpty()) {
                continue;
            }
            RateSeries series = series(question, duties, origin, importer);
            drawing.add(
                    importer,
                    origin,
                    series,
                    RateSeries.of(duties.table(Terms.WORLD, importer), series.weights()));
        }
        return drawing.steps(one, other);
    }

    /// Asks again what a certificate says was asked.
    public static Map<String, Object> again(Map<String, Object> question, Knowledge knowledge) {
        RateSeries series = series(question, knowledge);
        LocalDate first = LocalDate.parse(String.valueOf(question.get("since")));
        LocalDate last = LocalDate.parse(String.valueOf(question.get("at")));
        return RatesText.tree(question, series, series.steps(first, last.plusDays(1)), knowledge);
    }

    private static RateSeries series(Map<String, Object> question, Knowledge knowledge) {
        return series(
                question,
                duties(question, knowledge),
                String.valueOf(question.get("from")),
                String.valueOf(question.get("to")));
    }

    private static Duties duties(Map<String, Object> question, Knowledge knowledge) {
        List<?> only = question.get("measures") instanceof List<?> list ? list : List.of();
        return new Duties(
                knowledge,
                id -> only.isEmpty() || only.stream().anyMatch(m -> id.startsWith(m.toString())));
    }

    private static RateSeries series(
            Map<String, Object> question, Duties duties, String origin, String importer) {
        DutyTable table = duties.table(origin, importer);
        var all = new Duties(duties.knowledge());
        return RateSeries.of(
                table,
                WeightChoice.of(
                        String.valueOf(question.get("weights")),
                        question.get("world"),
                        origin,
                        importer,
                        all.table(origin, importer),
                        all.table(importer, origin)));
    }
}
