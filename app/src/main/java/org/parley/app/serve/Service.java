package org.parley.app.serve;

import org.parley.app.CommandFailure;
import org.parley.app.http.Access;
import org.parley.app.http.HttpServer;
import org.parley.app.http.Route;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A running server with its ledger.
final class Service implements AutoCloseable {
    private static final String PAGE = "org/parley/app/page/";

    private final OpenLedger ledger;
    private final Jobs jobs;
    private final HttpServer server;
    private final Preparation preparation;

    private Service(OpenLedger ledger, Jobs jobs, HttpServer server, ModelShelf shelf) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.server = server;
        preparation = new Preparation(shelf);
    }

    /// Opens the ledger and starts to answer.
    ///
    /// @param address of the ledger
    /// @param log told of defects, a line each
    static Service start(Access access, int port, String address, PrintStream log) {
        OpenLedger ledger = OpenLedger.open(address);
        var jobs = new Jobs();
        var shelf = new ModelShelf();
        try {
            HttpServer server =
                    HttpServer.start(
                            access,
                            port,
                            routes(ledger, jobs, shelf),
                            PAGE,
                            e -> {
                                log.println("parley: internal error: " + e);
                                if (System.getenv("PARLEY_DEBUG") != null) {
                                    e.printStackTrace(log);
                                }
                            });
            return new Service(ledger, jobs, server, shelf);
        } catch (IOException e) {
            jobs.close();
            ledger.close();
            throw CommandFailure.badInput(
                    "Port %d on %s cannot be had: %s. Maybe another --port."
                            .formatted(port, access.host(), e.getMessage()));
        }
    }

    static List<Route> routes(OpenLedger ledger, Jobs jobs, ModelShelf shelf) {
        var routes = new ArrayList<Route>();
        routes.addAll(new DocumentationResource().routes());
        routes.addAll(new WorldResource(shelf).routes());
        routes.addAll(new LedgerResource(ledger).routes());
        routes.addAll(new DutyResource(ledger).routes());
        routes.addAll(new SimulationResource(ledger, shelf).routes());
        routes.addAll(new DocumentResource(ledger).routes());
        routes.addAll(new JobResource(jobs, ledger).routes());
        return routes;
    }

    int port() {
        return server.port();
    }

    /// Begins what makes the first answers quick, in the background.
    void prepare() {
        preparation.start();
    }

    /// Cancels jobs, whose watchers are told; stops answering; then closes the ledger.
    @Override
    public void close() {
        preparation.stop();
        jobs.close();
        server.close();
        ledger.close();
    }
}
