package org.parley.app.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A server at one address: a page, and data by routes, each request on a thread of its own, which
/// the system lets take turns with those that solve.
public final class HttpServer implements AutoCloseable {
    /// Where the routes are.
    public static final String DATA = "/api/v1";

    private static final int MOST_CONNECTIONS = 512;

    /// What Jetty needs beside those of requests: accepting, selecting, and some in reserve.
    private static final int OWN_THREADS = 16;

    private static final int HEAD_BYTES = 8 << 10;
    private static final long IDLE_MILLIS = 30_000;
    private static final long HEAD_MILLIS = 10_000;
    private static final long BODY_BYTES_PER_SECOND = 1 << 10;
    private static final long STOP_MILLIS = 5_000;

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /// Starts a server.
    ///
    /// @param port 0 for any that is free
    /// @param page the folder on the class path that holds the page
    /// @param defects told of what was thrown that no user could have caused
    /// @throws IOException if the address cannot be had
    public static HttpServer start(
            Access access, int port, List<Route> routes, String page, Consumer<Throwable> defects)
            throws IOException {
        var server = new Server(new QueuedThreadPool(MOST_CONNECTIONS + OWN_THREADS));
        var connector = connector(server);
        connector.setHost(access.host());
        connector.setPort(port);
        server.addConnector(connector);
        server.setErrorHandler(HttpServer::error);
        server.setStopTimeout(STOP_MILLIS);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        var handlers =
                new Handler.Sequence(new Routes(DATA, routes, defects), Page.handler(page, server));
        var steady = new MinimumDataRateHandler(handlers, BODY_BYTES_PER_SECOND, 0);
        server.setHandler(new GracefulHandler(new Gate(access, DATA, steady)));
        try {
            server.start();
        } catch (IOException e) {
            stop(server);
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The server does not start.", e);
        }
        return new HttpServer(server, connector);
    }

    private static ServerConnector connector(Server server) {
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(true);
        configuration.setRequestHeaderSize(HEAD_BYTES);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setIdleTimeout(IDLE_MILLIS);
        var deadline = new Deadline(HEAD_MILLIS);
        connector.addBean(deadline);
        server.addEventListener(
                new org.eclipse.jetty.util.component.LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStarted(org.eclipse.jetty.util.component.LifeCycle event) {
                        again(server, deadline);
                    }
                });
        return connector;
    }

    private static void again(Server server, Deadline deadline) {
        server.getScheduler()
                .schedule(
                        () -> {
                            deadline.check();
                            again(server, deadline);
                        },
                        1,
                        TimeUnit.SECONDS);
    }

    /// What Jetty itself refuses, as problem details.
    private static boolean error(Request request, Response response, Callback callback)
            throws IOException {
        int status = response.getStatus();
        new Call(request, response, Map.of())
                .refuse(Refusal.of(status, HttpStatus.getMessage(status) + "."));
        callback.succeeded();
        return true;
    }

    /// The port that it listens at.
    public int port() {
        return connector.getLocalPort();
    }

    /// Stops: no more requests are taken, those under way have some seconds to end.
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server does not stop.", e);
        }
    }
}
