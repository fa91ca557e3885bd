package org.parley.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// `parley sweep --spark` and the application for `spark-submit` as they are built, on clusters of
/// processes.
class SparkSweepIT {
    private static final int PARTS = 20;

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("s.yaml"),
                "tariffs: [{between: [USA, CHN], sectors: goods, add: 25%}]");
        Files.writeString(
                folder.resolve("sweep.yaml"),
                """
                scenarios: s.yaml
                ledger: us-china-2018-2020
                at: [2018-10-31, 2019-10-31]
                draws: 250
                economies: [USA, CHN]
                """);
    }

    private Process sweep(String output, String... more) throws IOException {
        return start(
                output,
                List.of("-jar", Path.of("..", "app", "target", "parley.jar").toString(), "sweep"),
                more);
    }

    /// What the script `spark-submit` of a distribution runs.
    private Process submit(String output, String master) throws IOException {
        return start(
                output,
                List.of(
                        "-cp",
                        Files.readString(Path.of("target", "spark.classpath")),
                        "org.apache.spark.deploy.SparkSubmit",
                        "--master",
                        master,
                        Path.of("target", "parley-spark.jar").toString()));
    }

    private Process start(String output, List<String> program, String... more) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(program);
        command.addAll(
                List.of(
                        folder.resolve("sweep.yaml").toString(),
                        "-o",
                        folder.resolve(output).toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.redirectOutput(folder.resolve(output + ".txt").toFile())
                .redirectError(folder.resolve(output + ".err").toFile())
                .start();
    }

    private String errors(String output) throws IOException {
        return Files.readString(folder.resolve(output + ".err"));
    }

    private Map<String, BigInteger> files(String output) throws IOException {
        Map<String, BigInteger> contents = new TreeMap<>();
        if (!Files.isDirectory(folder.resolve(output))) {
            return contents;
        }
        try (Stream<Path> files = Files.list(folder.resolve(output))) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    contents.put(
                            file.getFileName().toString(),
                            new BigInteger(1, Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    private long parts(String output) throws IOException {
        return files(output).keySet().stream().filter(name -> name.startsWith("part-")).count();
    }

    @Test
    void givesTheSameBytesWhenAWorkerIsKilledInTheMiddle() throws Exception {
        long atTheKill;
        try (Cluster cluster =
                Cluster.start(Files.createDirectories(folder.resolve("cluster")), 2)) {
            Process process = sweep("spark", "--spark", cluster.master());
            while (process.isAlive()
                    && (parts("spark") < 4
                            || cluster.executors(0) == 0
                            || cluster.executors(1) == 0)) {
                Thread.sleep(20);
            }
            cluster.kill(0);
            atTheKill = parts("spark");
            assertThat(process.waitFor()).as(errors("spark")).isZero();
        }
        assertThat(atTheKill).isBetween(4L, PARTS - 4L);
        assertThat(errors("spark"))
                .contains("Lost executor")
                .contains("parley: computed %d parts into".formatted(PARTS));

        assertThat(sweep("local").waitFor()).isZero();
        assertThat(files("spark")).hasSize(PARTS + 2).isEqualTo(files("local"));
        assertThat(Files.readString(folder.resolve("spark.txt")))
                .isEqualTo(Files.readString(folder.resolve("local.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void isAnApplicationForSparkSubmit() throws Exception {
        Files.writeString(
                folder.resolve("sweep.yaml"),
                """
                scenarios: s.yaml
                draws: 100
                economies: [USA, CHN]
                """);
        try (Cluster cluster =
                Cluster.start(Files.createDirectories(folder.resolve("cluster")), 2)) {
            assertThat(submit("submitted", cluster.master()).waitFor())
                    .as(errors("submitted"))
                    .isZero();
            assertThat(cluster.executors(0) + cluster.executors(1)).isPositive();
        }
        assertThat(errors("submitted")).contains("parley: computed 4 parts into");

        assertThat(sweep("local").waitFor()).isZero();
        assertThat(files("submitted")).hasSize(4 + 2).isEqualTo(files("local"));
        assertThat(Files.readString(folder.resolve("submitted.txt")))
                .isEqualTo(Files.readString(folder.resolve("local.txt")));
    }

    @Test
    void tellsSparkSubmitWhatIsWrong() throws Exception {
        Files.writeString(folder.resolve("sweep.yaml"), "scenarios: none.yaml");
        assertThat(submit("out", "local[2]").waitFor()).isEqualTo(2);
        assertThat(errors("out"))
                .contains(
                        "parley: %s:1:12: There is no file 'none.yaml' beside this one.%n"
                                .formatted(folder.resolve("sweep.yaml")))
                .doesNotContain("\tat ");
        assertThat(files("out")).isEmpty();
    }

    @Test
    void takesOverWhatAnotherRunLeft() throws Exception {
        assertThat(sweep("out").waitFor()).isZero();
        Map<String, BigInteger> whole = files("out");
        Files.delete(folder.resolve("out").resolve("part-00003.parquet"));
        assertThat(sweep("out", "--spark", "local[2]").waitFor()).as(errors("out")).isZero();
        assertThat(errors("out"))
                .isEqualTo(
                        "parley: computed 1 parts, took over %d, into %s%n"
                                .formatted(PARTS - 1, folder.resolve("out")));
        assertThat(files("out")).isEqualTo(whole);
    }

    @Test
    void passesOnWhatIsWrong() throws Exception {
        Files.writeString(folder.resolve("sweep.yaml"), "scenarios: none.yaml");
        assertThat(sweep("out", "--spark", "local[2]").waitFor()).isEqualTo(2);
        assertThat(errors("out"))
                .isEqualTo(
                        "parley: %s:1:12: There is no file 'none.yaml' beside this one.%n"
                                .formatted(folder.resolve("sweep.yaml")));
    }

    @Test
    void saysThatNoExecutorComes() throws Exception {
        try (Cluster cluster =
                Cluster.start(Files.createDirectories(folder.resolve("cluster")), 0)) {
            Process process = sweep("out", "--spark", cluster.master());
            while (process.isAlive() && errors("out").isEmpty()) {
                Thread.sleep(100);
            }
            process.destroy();
            process.waitFor();
        }
        assertThat(errors("out")).contains("Initial job has not accepted any resources");
    }
}
