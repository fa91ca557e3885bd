package org.parley.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A standalone Spark cluster on this machine, of Spark's jars where Maven keeps them: a master and
/// workers of one core, each a process.
final class Cluster implements AutoCloseable {
    private static final String HERE = "127.0.0.1";

    private final Path folder;
    private final String classPath;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    private Cluster(Path folder, String classPath, int port) {
        this.folder = folder;
        this.classPath = classPath;
        this.port = port;
    }

    /// @param folder for all that it writes
    static Cluster start(Path folder, int workers) throws IOException {
        var cluster =
                new Cluster(
                        folder, Files.readString(Path.of("target", "spark.classpath")), freePort());
        cluster.linkJars();
        cluster.run("master", "master.Master", "--port", String.valueOf(cluster.port));
        for (int worker = 0; worker < workers; worker++) {
            String name = "worker" + worker;
            cluster.run(
                    name,
                    "worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(name).toString(),
                    cluster.master());
        }
        return cluster;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// What Spark expects in `SPARK_HOME`.
    private void linkJars() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String jar : classPath.split(File.pathSeparator)) {
            Files.createSymbolicLink(
                    jars.resolve(Path.of(jar).getFileName()), Path.of(jar).toAbsolutePath());
        }
    }

    private void run(String name, String type, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-cp",
                                classPath,
                                "org.apache.spark.deploy." + type,
                                "--host",
                                HERE,
                                "--webui-port",
                                "0"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "SPARK_HOME",
                                folder.toString(),
                                "SPARK_SCALA_VERSION",
                                "2.13",
                                "SPARK_LOCAL_IP",
                                HERE));
        processes.add(builder.start());
    }

    String master() {
        return "spark://%s:%d".formatted(HERE, port);
    }

    /// Kills a worker and the executors that it started.
    void kill(int worker) {
        kill(processes.get(1 + worker));
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// How many executors a worker has had.
    long executors(int worker) throws IOException {
        Path work = folder.resolve("worker" + worker);
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(work, 2)) {
            return files.filter(file -> work.relativize(file).getNameCount() == 2).count();
        }
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }
}
