package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

/// A folder like a clone of the project: the real `parley`, and a `mvnw` that "builds" a small
/// program which says what it was given. Each build adds a line to `builds`.
final class Checkout {
    private static final String PROGRAM =
            """
            public class Program {
                public static void main(String[] arguments) {
                    System.out.println(String.join("|", arguments) + System.getProperty("say", ""));
                    System.exit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
                }
            }
            """;

    private static final String TRAINING =
            """
            package org.parley.app;
            public class Training {
                public static void main(String[] arguments) {
                    System.out.println("trained with " + arguments[0]);
                }
            }
            """;

    final Path home;
    final Map<String, String> environment = new HashMap<>();

    /// What the command printed and how it ended.
    record Run(int exit, String out, String errors) {}

    private Checkout(Path home) {
        this.home = home;
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", home.resolveSibling("nobody's home").toString());
        environment.put("PARLEY_JAVA_HOME", System.getProperty("java.home"));
    }

    static Checkout in(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("a clone"));
        Files.copy(Path.of("..", "parley"), home.resolve("parley"));
        Path sources = Files.createDirectories(home.resolve("core/src/main/java"));
        Files.writeString(sources.resolve("Some.java"), "");
        Files.writeString(sources.resolve("Other.java"), "");
        Files.writeString(home.resolve("pom.xml"), "");
        makeJar(home);
        Checkout checkout = new Checkout(home);
        checkout.buildWith("mkdir -p app/target && cp program.jar app/target/parley.jar");
        return checkout;
    }

    void buildWith(String command) throws IOException {
        Files.writeString(
                home.resolve("mvnw"),
                "#!/bin/sh\necho built >>builds\nsleep 0.3\n" + command + "\n");
    }

    long builds() throws IOException {
        Path builds = home.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /// As if the start-up cache had been tried and could not be had: making it takes seconds.
    Checkout withoutCache() throws IOException {
        String release = Files.readString(Path.of(System.getProperty("java.home"), "release"));
        String build =
                release.lines()
                        .filter(line -> line.startsWith("JAVA_RUNTIME_VERSION="))
                        .map(line -> line.replaceAll(".*=|\"", ""))
                        .findFirst()
                        .orElseThrow();
        Path target = Files.createDirectories(home.resolve("app/target"));
        Path cache = Files.createFile(target.resolve("start-" + build + ".aot"));
        Files.setLastModifiedTime(
                cache, FileTime.fromMillis(System.currentTimeMillis() + 1_000_000));
        return this;
    }

    List<String> caches(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".aot"))
                    .sorted()
                    .toList();
        }
    }

    Run parley(String... arguments) throws IOException, InterruptedException {
        return run(concat(List.of(home.resolve("parley").toString()), arguments));
    }

    Run run(List<String> command) throws IOException, InterruptedException {
        return finish(start(command));
    }

    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Run finish(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended in time").isTrue();
        return new Run(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), UTF_8),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    static List<String> concat(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static void makeJar(Path home) throws IOException {
        compile(home, "Program", PROGRAM);
        compile(home, "Training", TRAINING);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        try (OutputStream file = Files.newOutputStream(home.resolve("program.jar"));
                var jar = new JarOutputStream(file, manifest)) {
            for (String name : List.of("Program.class", "org/parley/app/Training.class")) {
                jar.putNextEntry(new ZipEntry(name));
                Files.copy(home.resolve(name), jar);
            }
        }
    }

    private static void compile(Path home, String name, String text) throws IOException {
        Path source = home.resolve(name + ".java");
        Files.writeString(source, text);
        int problems =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", home.toString(), source.toString());
        assertThat(problems).isZero();
    }
}
