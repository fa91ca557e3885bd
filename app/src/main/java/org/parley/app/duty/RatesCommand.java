package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.StepChart;
import org.parley.app.chart.Steps;
import org.parley.app.ledger.CertificateOption;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
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

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

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

    @Option(names = "--world", paramLabel = "NAME", description = "The world whose trade weighs.")
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
        Map<String, Object> tree = tree(question, series, steps, knowledge);
        InKind kind = answer == null ? null : inKind(answer, knowledge, question);
        if (kind != null) {
            tree.put("inKind", InKindText.tree(kind));
        }
        if (json) {
            JsonTree.write(terminal.out(), tree);
        } else {
            print(series, steps);
            if (kind != null) {
                InKindText.print(kind, String.valueOf(question.get("from")), terminal);
            }
        }
        if (chart != null && format != null) {
            var picture = new StepChart(picture(series, steps), ledger.day()).picture();
            WholeFile.write(chart, out -> picture.write(out, format));
            terminal.err().println("parley: wrote " + chart);
        }
        tree.remove("inKind");
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
        DutyTable table = new Duties(knowledge).table(origin, importer);
        Weights trade =
                Codes.input(
                        () ->
                                Weights.ofBilateralTrade(
                                        base, importer, origin, RateSeries.products(table)));
        return InKind.of(RateSeries.of(table, trade), ledger.day(), base, importer, origin);
    }

    /// Asks again what a certificate says was asked.
    public static Map<String, Object> again(Map<String, Object> question, Knowledge knowledge) {
        RateSeries series = series(question, knowledge);
        LocalDate first = LocalDate.parse(String.valueOf(question.get("since")));
        LocalDate last = LocalDate.parse(String.valueOf(question.get("at")));
        return tree(question, series, series.steps(first, last.plusDays(1)), knowledge);
    }

    private static RateSeries series(Map<String, Object> question, Knowledge knowledge) {
        List<?> only = question.get("measures") instanceof List<?> list ? list : List.of();
        var duties =
                new Duties(
                        knowledge,
                        id ->
                                only.isEmpty()
                                        || only.stream()
                                                .anyMatch(m -> id.startsWith(m.toString())));
        String origin = String.valueOf(question.get("from"));
        String importer = String.valueOf(question.get("to"));
        DutyTable table = duties.table(origin, importer);
        return RateSeries.of(
                table,
                WeightChoice.of(
                        String.valueOf(question.get("weights")),
                        question.get("world"),
                        origin,
                        importer,
                        table,
                        duties.table(importer, origin)));
    }

    private static Map<String, Object> tree(
            Map<String, Object> question,
            RateSeries series,
            List<RateStep> steps,
            Knowledge knowledge) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("from", question.get("from"));
        tree.put("to", question.get("to"));
        tree.put("known", question.get("known"));
        tree.put("weights", series.weights().name());
        var list = new ArrayList<Map<String, Object>>();
        for (RateStep step : steps) {
            var one = new LinkedHashMap<String, Object>();
            one.put("since", step.from().toString());
            one.put("totalPercent", DutyJson.percent(step.total()));
            one.put("mfnPercent", DutyJson.percent(step.mfn()));
            one.put("additionalPercent", DutyJson.percent(step.additional()));
            one.put("coveredPercent", DutyJson.percent(step.covered()));
            one.put("scheduledPercent", DutyJson.percent(step.scheduled()));
            one.put("threatenedPercent", DutyJson.percent(step.threatened()));
            one.put("neverAppliedPercent", DutyJson.percent(step.neverApplied()));
            one.put("changes", step.changes());
            list.add(one);
        }
        tree.put("steps", list);
        var assumptions =
                new ArrayList<>(
                        new Duties(knowledge)
                                .table(
                                        String.valueOf(question.get("from")),
                                        String.valueOf(question.get("to")))
                                .notComputed());
        if (series.withoutMfn() > 0) {
            assumptions.add(
                    "No MFN rate is known for %d of %d products; it counts as none in the average."
                            .formatted(series.withoutMfn(), series.weights().byProduct().size()));
        }
        tree.put("assumptions", assumptions);
        return tree;
    }

    private void print(RateSeries series, List<RateStep> steps) {
        terminal.out()
                .println(
                        terminal.bold(
                                "Average tariff of %s on goods from %s, %%".formatted(to, from)));
        terminal.out().println(terminal.faint("weights: " + series.weights().name()));
        Grid grid =
                new Grid()
                        .words(0, "since")
                        .figures(0, "total")
                        .figures(2, "MFN")
                        .figures(1, "trade", "covered")
                        .figures(1, "if scheduled", "rises come")
                        .figures(2, "and threats", "too")
                        .figures(3, "of it never", "applied")
                        .words(4, "changes");
        for (RateStep step : steps) {
            grid.row()
                    .cell(step.from().toString())
                    .cell(Figures.rate(step.total()))
                    .cell(Figures.rate(step.mfn()))
                    .cell(Figures.rate(step.covered()))
                    .cell(Figures.rate(step.total() + step.scheduled()))
                    .cell(Figures.rate(step.total() + step.scheduled() + step.threatened()))
                    .cell(Figures.rate(step.neverApplied()))
                    .cell(String.join(", ", step.changes()));
        }
        grid.print(terminal);
    }

    private Steps picture(RateSeries series, List<RateStep> steps) {
        return new Steps(
                "Tariff of %s on goods from %s".formatted(to, from),
                "Average in percent of the value of trade; " + series.weights().name(),
                List.of(
                        new Steps.Panel(
                                "Average tariff, %",
                                List.of(
                                        line("in force", false, steps, RateStep::total),
                                        line("MFN", true, steps, RateStep::mfn),
                                        line(
                                                "if scheduled rises come",
                                                true,
                                                steps,
                                                s -> s.total() + s.scheduled()),
                                        line(
                                                "and threats too",
                                                true,
                                                steps,
                                                s -> s.total() + s.scheduled() + s.threatened()))),
                        new Steps.Panel(
                                "Trade under additional duties, %",
                                List.of(line("covered", false, steps, RateStep::covered)))));
    }

    private static Steps.Line line(
            String name, boolean dashed, List<RateStep> steps, ToDoubleFunction<RateStep> value) {
        return new Steps.Line(
                name,
                dashed,
                steps.stream()
                        .map(s -> new Steps.Point(s.from(), value.applyAsDouble(s) * 100))
                        .toList());
    }
}
