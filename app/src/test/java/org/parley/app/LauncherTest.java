package org.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.Checkout.Run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The `parley` script at the root, run by `sh` in a folder like a clone.
class LauncherTest {
    @TempDir Path folder;
    private Checkout checkout;
    private Path target;

    @BeforeEach
    void clonedJustNow() throws IOException {
        checkout = Checkout.in(folder);
        target = checkout.home.resolve("app/target");
    }

    @Test
    void buildsOnFirstUseAndIsSilentAfterwards() throws Exception {
        Run first = checkout.parley("hello");
        assertThat(first.out()).isEqualTo("hello\n");
        assertThat(first.errors()).startsWith("parley: building").hasLineCount(1);
        assertThat(checkout.parley("again")).isEqualTo(new Run(0, "again\n", ""));
        assertThat(checkout.builds()).isEqualTo(1);
        assertThat(checkout.caches(target)).hasSize(1);
    }

    @Test
    void passesArgumentsOptionsAndExitCodeThrough() throws Exception {
        checkout.withoutCache();
        checkout.environment.put("PARLEY_OPTS", "-Dsay=! -Xmx64m");
        Run run = checkout.parley("two  words * $HOME", "3");
        assertThat(run.out()).isEqualTo("two  words * $HOME|3!\n");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void startsThroughLinksFromAnotherFolder() throws Exception {
        checkout.withoutCache();
        Path links = Files.createDirectories(folder.resolve("some links"));
        Files.createSymbolicLink(links.resolve("parley"), Path.of("..", "a clone", "parley"));
        Files.createSymbolicLink(folder.resolve("p"), links.resolve("parley"));
        Run run = checkout.run(List.of(folder.resolve("p").toString(), "linked"));
        assertThat(run.out()).isEqualTo("linked\n");
    }

    @Test
    void buildsAgainWhenSourcesChangedOrWent() throws Exception {
        checkout.withoutCache();
        checkout.parley();
        Path sources = checkout.home.resolve("core/src/main/java");
        Files.setLastModifiedTime(sources.resolve("Some.java"), soon());
        checkout.parley();
        assertThat(checkout.builds()).isEqualTo(2);

        Files.setLastModifiedTime(sources.resolve("Some.java"), FileTime.fromMillis(0));
        checkout.parley();
        assertThat(checkout.builds()).isEqualTo(2);

        Files.delete(sources.resolve("Other.java"));
        checkout.parley();
        assertThat(checkout.builds()).isEqualTo(3);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        checkout.withoutCache();
        List<String> command = List.of(checkout.home.resolve("parley").toString(), "both");
        Process one = checkout.start(command);
        Process other = checkout.start(command);
        assertThat(Checkout.finish(one).out()).isEqualTo("both\n");
        assertThat(Checkout.finish(other).out()).isEqualTo("both\n");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfAProcessThatIsGone() throws Exception {
        checkout.withoutCache();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve(".parley-lock"), Path.of("" + gone.pid()));
        assertThat(checkout.parley("on").out()).isEqualTo("on\n");
        assertThat(target.resolve(".parley-lock")).doesNotExist();
    }

    @Test
    void tellsWhyABuildFailedAndWhereItsLogIs() throws Exception {
        checkout.buildWith("echo fine; echo '[ERROR] this and that'; echo '[ERROR] more'; exit 1");
        Run run = checkout.parley();
        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .contains("parley: the build failed: [ERROR] this and that.")
                .contains(target.resolve("parley-build.log").toString());
        assertThat(checkout.parley().exit()).as("and it leaves no lock").isEqualTo(70);
    }

    @Test
    void namesTheJdkThatIsMissing() throws Exception {
        Path old = jdk("old", "17.0.1", "17.0.1+1");
        checkout.environment.remove("PARLEY_JAVA_HOME");
        checkout.environment.put("JAVA_HOME", old.toString());
        checkout.environment.put("PATH", old.resolve("bin") + ":/usr/bin:/bin");
        checkout.environment.put("PARLEY_JDK_FOLDERS", old.toString());
        Run run = checkout.parley();
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.errors())
                .startsWith("parley: needs a JDK 25 or newer and found none")
                .hasLineCount(1);
        assertThat(checkout.builds()).isZero();
    }

    @Test
    void refusesAnOldJdkThatWasNamed() throws Exception {
        checkout.environment.put("PARLEY_JAVA_HOME", jdk("old", "17", "17+1").toString());
        Run run = checkout.parley();
        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.errors()).contains("old").hasLineCount(1);
    }

    @Test
    void findsAJdkInAFolderBesideAnOldOne() throws Exception {
        jdk("jdks/17", "17.0.1", "17.0.1+1");
        jdk("jdks/99", "99-ea", "99-ea+3");
        checkout.environment.remove("PARLEY_JAVA_HOME");
        checkout.environment.put("PATH", folder.resolve("jdks/17/bin") + ":/usr/bin:/bin");
        checkout.environment.put("PARLEY_JDK_FOLDERS", folder + "/jdks/*");
        assertThat(checkout.parley("found").out()).isEqualTo("found\n");
        assertThat(checkout.caches(target)).containsExactly("start-99-ea+3.aot");
    }

    @Test
    void anotherJdkMakesItsOwnCache() throws Exception {
        checkout.parley();
        Path other = jdk("other", "26.0.1", "26.0.1+5");
        checkout.environment.put("PARLEY_JAVA_HOME", other.toString());
        assertThat(checkout.parley("new")).isEqualTo(new Run(0, "new\n", ""));
        assertThat(checkout.caches(target)).hasSize(2).contains("start-26.0.1+5.aot");
    }

    @Test
    void ignoresACacheThatDoesNotFitWithoutAWord() throws Exception {
        checkout.parley();
        for (String wrong : List.of("", "not a cache")) {
            Files.writeString(target.resolve(checkout.caches(target).getFirst()), wrong);
            assertThat(checkout.parley("on")).isEqualTo(new Run(0, "on\n", ""));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsItsCacheElsewhere() throws Exception {
        checkout.parley();
        Files.delete(target.resolve(checkout.caches(target).getFirst()));
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        checkout.environment.put("XDG_CACHE_HOME", cache.toString());
        assertThat(withoutWriting("away")).isEqualTo(new Run(0, "away\n", ""));
        assertThat(checkout.caches(cache)).hasSize(1);
        assertThat(checkout.caches(target)).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNotBuilt() throws Exception {
        Run run = withoutWriting();
        assertThat(run.exit()).isEqualTo(73);
        assertThat(run.errors()).contains("cannot be written").hasLineCount(1);
        assertThat(checkout.builds()).isZero();
    }

    /// Runs it where the clone may be read only; root, who may write anywhere, becomes nobody.
    private Run withoutWriting(String... arguments) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (var files = Files.walk(checkout.home)) {
            for (Path file : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-xr-xr-x"));
            }
        }
        String parley = checkout.home.resolve("parley").toString();
        if (!System.getProperty("user.name").equals("root")) {
            return checkout.run(Checkout.concat(List.of(parley), arguments));
        }
        assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "no setpriv to stop being root");
        List<String> asNobody =
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", parley);
        return checkout.run(Checkout.concat(asNobody, arguments));
    }

    /// A JDK by its `release` file; its programs start those of the JDK that runs the test.
    private Path jdk(String name, String version, String build) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        for (String program : List.of("java", "javac")) {
            Path real = Path.of(System.getProperty("java.home"), "bin", program);
            Path fake = bin.resolve(program);
            Files.writeString(fake, "#!/bin/sh\nexec '" + real + "' \"$@\"\n");
            Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(
                jdk.resolve("release"),
                "JAVA_VERSION=\"" + version + "\"\nJAVA_RUNTIME_VERSION=\"" + build + "\"\n");
        return jdk;
    }

    private static FileTime soon() {
        return FileTime.fromMillis(System.currentTimeMillis() + 2);
    }
}
