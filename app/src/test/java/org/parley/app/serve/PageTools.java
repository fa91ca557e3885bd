package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The page's own tools, Node and a browser. Where one is missing, the test that needs it says so
/// in a line and is skipped; with `PARLEY_PAGE=require` in the environment, as in CI, it fails.
final class PageTools {
    static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();

    private static final int OLDEST_NODE = 20;
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static boolean ready;

    private PageTools() {}

    /// Sees that Node is there, and the packages that the lock file names.
    static synchronized void needNode() throws IOException, InterruptedException {
        if (ready) {
            return;
        }
        if (onPath("node").isEmpty() || onPath("npm").isEmpty()) {
            without("no Node %d or newer".formatted(OLDEST_NODE));
        }
        String version = run(WEB, "node", "--version").output().strip().replaceFirst("^v", "");
        if (Integer.parseInt(version.replaceFirst("\\..*", "")) < OLDEST_NODE) {
            without("Node " + version + ", and the page's tools need " + OLDEST_NODE);
        }
        install();
        ready = true;
    }

    private static void install() throws IOException, InterruptedException {
        Path lock = WEB.resolve("package-lock.json");
        Path installed = WEB.resolve("node_modules/.parley-lock");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        Ran ran = run(WEB, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
        if (ran.code() != 0) {
            without("the page's packages cannot be had: " + lastLine(ran.output()));
        }
        Files.copy(lock, installed);
    }

    private static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line);
    }

    /// A browser to drive: of `PARLEY_CHROMIUM`, or on the path.
    static Path needBrowser() {
        String named = System.getenv("PARLEY_CHROMIUM");
        Optional<Path> browser =
                named != null
                        ? Optional.of(Path.of(named))
                        : BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
        if (browser.isEmpty()) {
            without("no Chromium on the path or as PARLEY_CHROMIUM");
        }
        return browser.orElseThrow();
    }

    private static void without(String what) {
        String line = "the page is not tested here: %s.".formatted(what);
        if ("require".equals(System.getenv("PARLEY_PAGE"))) {
            throw new AssertionError(line);
        }
        System.out.println("parley: " + line);
        Assumptions.abort(line);
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// What a program printed, and how it ended.
    record Ran(int code, String output) {}

    static Ran run(Path folder, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(new ArrayList<>(List.of(command)))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        return new Ran(process.exitValue(), output);
    }

    /// Runs a program that must end well.
    static void must(String... command) throws IOException, InterruptedException {
        Ran ran = run(WEB, command);
        assertThat(ran.code()).as("%s%n%s", String.join(" ", command), ran.output()).isZero();
    }
}
