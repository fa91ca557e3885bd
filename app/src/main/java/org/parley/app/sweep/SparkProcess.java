package org.parley.app.sweep;

import org.parley.app.CommandFailure;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same command in a process that has Spark: the application that the module `spark` builds,
/// with Spark's jars where Maven keeps them.
///
/// @param target where that module is built
/// @param master of the cluster
/// @param cores of the cluster that may be used
record SparkProcess(Path target, String master, Optional<Integer> cores) {
    private static final String BUILD = "./mvnw -q -B -Dmaven.test.skip=true -pl spark -am package";

    /// With what lies in the clone that this program was built in.
    static SparkProcess of(String master, Optional<Integer> cores) {
        Path target = program().resolveSibling(Path.of("..", "..", "spark", "target")).normalize();
        return new SparkProcess(target, master, cores);
    }

    /// Runs it to its end.
    ///
    /// @return its exit code
    /// @throws CommandFailure if it has not been built
    int run(Path sweep, Path output) throws IOException, InterruptedException {
        Path jar = target.resolve("parley-spark.jar");
        Path classPath = target.resolve("spark.classpath");
        if (!Files.isRegularFile(jar) || !Files.isRegularFile(classPath) || isOlder(jar)) {
            throw CommandFailure.badInput(
                    "--spark: the part for Spark is not built from the present sources. Maybe '%s', which fetches Spark once (120 MB)."
                            .formatted(BUILD));
        }
        Process process =
                new ProcessBuilder(command(jar, Files.readString(classPath).strip(), sweep, output))
                        .inheritIO()
                        .start();
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return code;
    }

    private List<String> command(Path jar, String sparkJars, Path sweep, Path output) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Dlog4j2.configurationFile=classpath:org/parley/spark/log.properties",
                                "-Dspark.master=" + master,
                                "-Dspark.jars=" + jar.toUri(),
                                "-Dspark.ui.enabled=false"));
        if (!master.startsWith("local")) {
            command.add("-XX:TieredStopAtLevel=1"); // it starts, waits and ends; others compute
        }
        cores.ifPresent(number -> command.add("-Dspark.cores.max=" + number));
        command.addAll(
                List.of(
                        "-cp",
                        jar + File.pathSeparator + sparkJars,
                        "org.parley.spark.SparkSweep",
                        sweep.toString(),
                        "-o",
                        output.toString()));
        return command;
    }

    /// Where this program was started from: `app/target/parley.jar`, or the classes beside it.
    private static Path program() {
        return Path.of(
                URI.create(
                        SparkProcess.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()));
    }

    private static boolean isOlder(Path jar) throws IOException {
        Path program = program();
        return Files.isRegularFile(program)
                && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(program)) < 0;
    }
}
