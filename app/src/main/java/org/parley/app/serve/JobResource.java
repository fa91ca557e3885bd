package org.parley.app.serve;

import org.parley.app.http.Call;
import org.parley.app.http.Events;
import org.parley.app.http.Route;
import org.parley.measure.Labels;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Talks, Nash tariffs, goals, briefs and reports: jobs that are started, watched, cancelled and
/// read.
final class JobResource {
    private static final long HEARTBEAT_MILLIS = 1000;

    private final Jobs jobs;
    private final OpenLedger ledger;

    JobResource(Jobs jobs, OpenLedger ledger) {
        this.jobs = jobs;
        this.ledger = ledger;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/api/v1/talks", call -> start(call, CommandLines.TALKS)),
                Route.post("/api/v1/nash", call -> start(call, CommandLines.NASH)),
                Route.post("/api/v1/goal-seek", call -> start(call, CommandLines.GOAL_SEEK)),
                Route.post("/api/v1/briefs", call -> start(call, CommandLines.BRIEF)),
                Route.post("/api/v1/reports", call -> start(call, CommandLines.REPORT)),
                Route.get("/api/v1/jobs", this::all),
                Route.get("/api/v1/jobs/{job}", this::one),
                Route.get("/api/v1/jobs/{job}/events", this::events),
                Route.get("/api/v1/jobs/{job}/result", this::result),
                Route.delete("/api/v1/jobs/{job}", this::cancel));
    }

    private void start(Call call, CommandLines command) throws IOException {
        call.parameters();
        List<String> arguments = command.arguments(call.json(), ledger.address());
        Job job =
                jobs.start(
                        Labels.label(command),
                        command.type(),
                        running -> command.run(arguments, running));
        call.set("Location", "/api/v1/jobs/" + job.id());
        call.json(202, job.tree());
    }

    private void all(Call call) throws IOException {
        call.parameters();
        call.json(200, Map.of("jobs", jobs.all().stream().map(Job::tree).toList()));
    }

    private Job job(Call call) {
        call.parameters();
        return jobs.get(call.variable("job"));
    }

    private void one(Call call) throws IOException {
        call.json(200, job(call).tree());
    }

    private void result(Call call) throws IOException {
        Job job = job(call);
        byte[] result = job.result();
        if (job.type().startsWith("text/html")) {
            call.set("Content-Disposition", "attachment; filename=\"report.html\"");
        }
        call.send(200, job.type(), out -> out.write(result));
    }

    private void cancel(Call call) throws IOException {
        Job job = job(call);
        jobs.cancel(job);
        call.json(200, job.tree());
    }

    /// What happens to the job until it ends, from its beginning; while nothing does, the time.
    private void events(Call call) throws IOException, InterruptedException {
        Job job = job(call);
        Job.Report told = new Job.Report(Job.State.QUEUED, List.of(), 0);
        try (Events events = call.events()) {
            events.send("progress", told.tree());
            while (!told.state().isEnd()) {
                Job.Report now = job.await(told, HEARTBEAT_MILLIS);
                for (String line :
                        now.messages().subList(told.messages().size(), now.messages().size())) {
                    events.send("message", Map.of("text", line));
                }
                events.send(now.state().isEnd() ? "end" : "progress", now.tree());
                told = now;
            }
        }
    }
}
