package org.parley.app.serve;

import org.parley.app.Ground;
import org.parley.app.chart.BarChart;
import org.parley.app.chart.ChartFormat;
import org.parley.app.chart.Picture;
import org.parley.app.http.Call;
import org.parley.app.http.JsonBody;
import org.parley.app.http.Parameters;
import org.parley.app.http.Refusal;
import org.parley.app.http.Route;
import org.parley.app.serve.OpenLedger.Asked;
import org.parley.app.simulate.Findings;
import org.parley.app.simulate.FindingsTable;
import org.parley.app.simulate.LedgerCases;
import org.parley.app.simulate.ReportHtml;
import org.parley.app.simulate.RunOptions;
import org.parley.app.simulate.ScenarioTasks;
import org.parley.app.simulate.SimulateJson;
import org.parley.app.simulate.SimulateJson.Detail;
import org.parley.app.simulate.WelfareBars;
import org.parley.app.table.LongCsv;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.measure.Labels;
import org.parley.scenario.FirmShares;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// What policies do, worked out while the client waits, in the form that it accepts: JSON, the long
/// table, a chart or a report.
final class SimulationResource {
    private static final int MOST_SCENARIOS = 12;

    /// For which a request waits its turn; below the time after which connections count as idle.
    private static final long PATIENCE_SECONDS = 25;

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String HTML = "text/html";
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final OpenLedger ledger;
    private final ModelShelf shelf;
    private final LedgerPolicies policies = new LedgerPolicies();

    /// Solves are all arithmetic: more at a time than there are processors only take more memory.
    private final Semaphore solving =
            new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    SimulationResource(OpenLedger ledger, ModelShelf shelf) {
        this.ledger = ledger;
        this.shelf = shelf;
    }

    List<Route> routes() {
        return List.of(Route.post("/api/v1/simulations", this::simulate));
    }

    private void simulate(Call call) throws IOException, InterruptedException {
        Parameters parameters =
                call.parameters(
                        "world",
                        "elasticities",
                        "closure",
                        "variant",
                        "only",
                        "detail",
                        "dark",
                        "at",
                        "known",
                        "prefer",
                        "with",
                        "truce");
        String type = call.preferred(JSON, CSV, HTML, SVG, PNG);
        RunOptions options =
                RunOptions.of(
                        Ground.of(
                                parameters.find("world").orElse(null),
                                parameters.find("elasticities").orElse(null),
                                parameters.find("closure").orElse(null)),
                        parameters.find("variant").orElse(null),
                        parameters.find("only").orElse(null));
        JsonBody body = call.json();
        Detail detail = detail(parameters.find("detail").orElse("usual"));
        boolean dark = parameters.find("dark").map(Boolean::parseBoolean).orElse(false);
        List<Findings> found = findings(body, options, start(parameters));
        switch (type) {
            case CSV ->
                    call.send(
                            200,
                            CSV + "; charset=utf-8",
                            out -> LongCsv.write(out, new FindingsTable(found)));
            case HTML -> {
                call.set("Content-Disposition", "attachment; filename=\"report.html\"");
                call.send(200, HTML + "; charset=utf-8", out -> ReportHtml.write(out, found));
            }
            case SVG -> call.send(200, SVG, out -> chart(found, dark).write(out, ChartFormat.SVG));
            case PNG -> call.send(200, PNG, out -> chart(found, dark).write(out, ChartFormat.PNG));
            default -> call.send(200, JSON, out -> SimulateJson.write(out, found, detail));
        }
    }

    private static Detail detail(String name) {
        try {
            return Labels.parse(Detail.class, name);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("detail: " + e.getMessage());
        }
    }

    private static Picture chart(List<Findings> found, boolean dark) {
        return new BarChart(WelfareBars.of(found), dark).picture();
    }

    /// What a scenario comes on top of: what the ledger says, where the query asks for that, or the
    /// base year.
    private Optional<LedgerCases> start(Parameters parameters) {
        List<String> with = parameters.all("with");
        return with.isEmpty()
                ? Optional.empty()
                : Optional.of(cases(Asked.of(parameters), with, parameters.find("truce")));
    }

    private LedgerCases cases(Asked asked, List<String> with, Optional<String> dating) {
        return new LedgerCases(
                ledger.name(),
                ledger.duties(asked),
                asked.at(),
                LedgerCases.with(with),
                dating,
                new FirmShares(List.of()));
    }

    private ScenarioTasks tasks(JsonBody body, RunOptions options, Optional<LedgerCases> start) {
        if (body.has("ledger")) {
            return body.read(this::ledgerCases).tasks(options, shelf);
        }
        return start.map(
                        cases ->
                                ScenarioTasks.of(
                                        body.name(),
                                        body.text(),
                                        options,
                                        shelf,
                                        world -> policies.get(cases, world)))
                .orElseGet(() -> ScenarioTasks.of(body.name(), body.text(), options, shelf));
    }

    private List<Findings> findings(JsonBody body, RunOptions options, Optional<LedgerCases> start)
            throws InterruptedException {
        if (!solving.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refusal.of(503, "Too many simulations at once. Maybe try again in a moment.")
                    .with("Retry-After", "1");
        }
        try {
            ScenarioTasks tasks = tasks(body, options, start);
            if (tasks.tasks().size() > MOST_SCENARIOS) {
                throw Refusal.badInput(
                        "%s: %d scenarios, and at most %d are worked out at a time. Maybe split it."
                                .formatted(body.name(), tasks.tasks().size(), MOST_SCENARIOS));
            }
            var all = new ArrayList<Findings>();
            tasks.tasks().forEach(task -> all.add(tasks.findings(task)));
            return all;
        } finally {
            solving.release();
        }
    }

    private LedgerCases ledgerCases(YamlFields fields) {
        for (YamlFields of : fields.mappings("ledger")) {
            LocalDate at =
                    JsonBody.text(of, "at")
                            .map(text -> Parameters.day("ledger.at", text))
                            .orElseGet(Asked::today);
            LocalDate known =
                    JsonBody.text(of, "known")
                            .map(text -> Parameters.day("ledger.known", text))
                            .orElse(null);
            List<String> prefer = of.values("prefer").stream().map(YamlValue::text).toList();
            List<String> with = of.values("with").stream().map(YamlValue::text).toList();
            Optional<String> dating = JsonBody.text(of, "truce");
            of.finish();
            return cases(new Asked(at, known, prefer), with, dating);
        }
        throw Refusal.badInput(
                "ledger: It is empty. Maybe {\"ledger\": {\"at\": \"2019-12-31\"}}.");
    }
}
