package org.parley.app.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.ExitCode;
import org.parley.app.Main;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `parley sweep` in a process of its own, killed in the middle.
class SweepIT {
    private static final int PARTS = 40;

    @TempDir Path folder;

    /// @param err what it said
    private record Ended(int code, String err) {}

    private Process start(String output, String cores) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "sweep",
                                folder.resolve("sweep.yaml").toString(),
                                "-o",
                                folder.resolve(output).toString(),
                                "--cores",
                                cores))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Ended run(String output, String cores) throws IOException, InterruptedException {
        Process process = start(output, cores);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), err);
    }

    private List<Path> parts(String output) throws IOException {
        if (!Files.isDirectory(folder.resolve(output))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(output))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-")).toList();
        }
    }

    private void waitForParts(Process process, String output, int number)
            throws IOException, InterruptedException {
        while (parts(output).size() < number && process.isAlive()) {
            Thread.sleep(5);
        }
    }

    @Test
    void goesOnWhereItWasKilledWithTheSameBytes() throws Exception {
        Files.writeString(
                folder.resolve("s.yaml"),
                "tariffs: [{between: [USA, CHN], sectors: goods, add: 25%}]");
        Files.writeString(
                folder.resolve("sweep.yaml"),
                "scenarios: s.yaml\ndraws: 1000\nspread: 40%\neconomies: [USA, CHN]\n");
        List<Integer> kept = new ArrayList<>();
        for (int goal : List.of(3, 12)) {
            Process process = start("killed", "2");
            waitForParts(process, "killed", goal);
            assertThat(process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();
            kept.add(parts("killed").size());
        }
        assertThat(kept.getFirst()).isBetween(3, PARTS - 1);
        assertThat(kept.getLast()).isBetween(12, PARTS - 1);

        Process stopped = start("killed", "2");
        waitForParts(stopped, "killed", kept.getLast() + 4);
        stopped.toHandle().destroy(); // which leaves its streams open
        String err = new String(stopped.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher said = Pattern.compile("stopped; (\\d+) of 40 parts are in").matcher(err);
        assertThat(said.find()).as(err).isTrue();
        int there = parts("killed").size();
        assertThat(Integer.parseInt(said.group(1))).isBetween(kept.getLast() + 4, there);

        Ended last = run("killed", "2");
        assertThat(last)
                .isEqualTo(
                        new Ended(
                                ExitCode.FINE,
                                "parley: computed %d parts, took over %d, into %s%n"
                                        .formatted(
                                                PARTS - there, there, folder.resolve("killed"))));
        assertThat(run("whole", "1").code()).isEqualTo(ExitCode.FINE);
        assertThat(Results.contents(folder.resolve("killed")))
                .isEqualTo(Results.contents(folder.resolve("whole")));
    }
}
