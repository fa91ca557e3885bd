package org.parley.app.serve;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.http.Access;
import org.parley.app.ledger.LedgerSource;
import org.parley.app.terminal.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `parley serve`.
@Command(
        name = "serve",
        header = "A page to work in, and the same as a REST API, on this machine.",
        sortOptions = false)
public final class ServeCommand implements Callable<Integer> {
    private static final int SHORTEST_TOKEN = 16;

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8317",
            description = "Where it listens; 8317 unless said, 0 for any that is free.")
    private int port;

    @Mixin private LedgerSource ledger = new LedgerSource();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address it binds to; others than loopback need --token-file.")
    private String host = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line every request must bear.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "The address under which a proxy shows it: https://parley.example.org.")
    private @Nullable String origin;

    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65535) {
            throw CommandFailure.badInput("--port: %d is no port. Maybe 8317.".formatted(port));
        }
        Access access = access();
        var stopped = new CountDownLatch(1);
        try (Service service = Service.start(access, port, ledger.address(), terminal.err())) {
            var hook = new Thread(() -> stop(service, stopped), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            terminal.out().println("parley: http://%s:%d/".formatted(shown(host), service.port()));
            terminal.out().flush();
            service.prepare();
            stopped.await();
        }
        return ExitCode.FINE;
    }

    private static void stop(Service service, CountDownLatch stopped) {
        service.close();
        stopped.countDown();
    }

    private static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private Access access() throws IOException {
        String token = tokenFile == null ? null : token(tokenFile);
        try {
            return new Access(host, origin, token);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }

    private static String token(Path file) throws IOException {
        String token = Files.readString(file).lines().findFirst().orElse("").strip();
        if (token.length() < SHORTEST_TOKEN) {
            throw CommandFailure.badInput(
                    "--token-file %s: its first line has %d characters, and a token needs %d. Maybe: head -c 24 /dev/urandom | base64 > %s"
                            .formatted(file, token.length(), SHORTEST_TOKEN, file));
        }
        return token;
    }
}
