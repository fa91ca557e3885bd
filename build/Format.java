import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Checks or applies the one format of the Java sources, with google-java-format.
///
/// Maven runs it as a source file from the root: `java build/Format.java check|apply FOLDER`. In
/// FOLDER the time of `passed` is the start of the last check that passed, so that only what has
/// changed since is read again, and `not-formatted.txt` names what the last check found, if
/// anything.
class Format {
    private static final Set<String> SKIPPED =
            Set.of("target", "generated", "node_modules", ".git", ".mvn");

    static void main(String[] arguments) throws Exception {
        boolean apply = arguments[0].equals("apply");
        Path passed = Path.of(arguments[1], "passed");
        Path found = Path.of(arguments[1], "not-formatted.txt");
        Files.deleteIfExists(found);
        FileTime started = FileTime.fromMillis(System.currentTimeMillis());
        List<String> files = changedSince(lastPassed(passed));
        List<String> notFormatted = files.isEmpty() ? List.of() : run(apply, files);
        if (notFormatted.isEmpty()) {
            Files.write(passed, new byte[0]);
            Files.setLastModifiedTime(passed, started);
        } else {
            System.err.println("Not formatted:");
            notFormatted.forEach(line -> System.err.println("  " + line));
            Files.write(found, notFormatted);
        }
    }

    /// What is not as the formatter would write it, or cannot be read by it.
    private static List<String> run(boolean apply, List<String> files) throws Exception {
        var options = apply ? Stream.of("--aosp", "--replace") : Stream.of("--aosp", "--dry-run");
        var out = new StringWriter();
        var errors = new StringWriter();
        new Main(new PrintWriter(out, true), new PrintWriter(errors, true), System.in)
                .format(Stream.concat(options, files.stream()).toArray(String[]::new));
        return Stream.concat(out.toString().lines().sorted(), errors.toString().lines()).toList();
    }

    /// Everything is read again when the formatter or this file is newer than the last check.
    private static FileTime lastPassed(Path passed) throws IOException {
        FileTime never = FileTime.fromMillis(0);
        if (!Files.exists(passed)) {
            return never;
        }
        FileTime last = Files.getLastModifiedTime(passed);
        for (Path tool : List.of(Path.of("build", "Format.java"), Path.of("pom.xml"))) {
            if (Files.getLastModifiedTime(tool).compareTo(last) >= 0) {
                return never;
            }
        }
        return last;
    }

    private static List<String> changedSince(FileTime time) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(
                Path.of(""),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes its) {
                        return SKIPPED.contains(dir.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes its) {
                        if (file.toString().endsWith(".java")
                                && its.lastModifiedTime().compareTo(time) >= 0) {
                            files.add(file.toString());
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }
}
