package org.parley.economy;

import java.io.IOException;
import java.nio.file.Path;

/// Makes the worlds that ship from the source figures. Run it from the project's root when they are
/// to be made anew, and put the result in place of `core/src/main/resources/.../worlds`:
///
///     ./mvnw -q -pl core test-compile exec:java -Dexec.classpathScope=test \
///         -Dexec.mainClass=org.parley.economy.ShippedWorldsMaker -Dexec.args="SOURCE TARGET"
///
/// where SOURCE holds `wiod-2014-44x16` and `icio-2017-36x22`, and TARGET is a folder.
public final class ShippedWorldsMaker {
    private ShippedWorldsMaker() {}

    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]);
        Path target = Path.of(args[1]);
        make(source.resolve("wiod-2014-44x16"), Citations.wiod2014(), target);
        make(source.resolve("icio-2017-36x22"), Citations.icio2017(), target);
    }

    private static void make(Path source, WorldInfo info, Path target) throws IOException {
        World world = SourceWorlds.read(source, info);
        String hash = WorldWriter.write(world, target.resolve(info.name()));
        System.out.println(world + " " + hash);
    }
}
