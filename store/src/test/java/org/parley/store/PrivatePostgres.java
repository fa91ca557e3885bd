package org.parley.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A PostgreSQL server of our own from Debian's package, in a folder that is thrown away. As root
/// it drops to the user `postgres`, since the server refuses to run as root.
final class PrivatePostgres implements AutoCloseable {
    private final Path programs;
    private final Path folder;
    private final int port;

    private PrivatePostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /// The folder of the server's programs, absent where the package is not installed.
    static Optional<Path> programs() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (var found = Files.list(versions)) {
            return found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    static PrivatePostgres start(Path programs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "parley-pg");
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var server = new PrivatePostgres(programs, folder, port);
        if (isRoot()) {
            server.command("chown", "postgres", folder.toString());
        }
        server.asServer(
                "initdb",
                "-D",
                folder + "/data",
                "-U",
                "parley",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        server.asServer(
                "pg_ctl",
                "-D",
                folder + "/data",
                "-w",
                "-s",
                "-l",
                folder + "/log",
                "-o",
                "-p " + port + " -h 127.0.0.1 -k " + folder + " -c fsync=off",
                "start");
        return server;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void asServer(String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        command(command.toArray(String[]::new));
    }

    private void command(String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile("parley-pg", ".log");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
        }
        Files.delete(log);
    }

    /// Makes an empty database.
    ///
    /// @return its address
    String database(String name) throws IOException, InterruptedException {
        asServer("createdb", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "parley", name);
        return "postgresql://127.0.0.1:%d/%s?user=parley".formatted(port, name);
    }

    @Override
    public void close() throws IOException {
        try {
            asServer("pg_ctl", "-D", folder + "/data", "-m", "immediate", "-s", "stop");
            command("rm", "-rf", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
