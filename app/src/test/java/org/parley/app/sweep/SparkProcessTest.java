package org.parley.app.sweep;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.app.CommandFailure;

import java.nio.file.Path;
import java.util.Optional;

class SparkProcessTest {
    @TempDir Path folder;

    @Test
    void saysHowToGetWhatIsNotBuilt() {
        var process = new SparkProcess(folder, "local[2]", Optional.empty());
        assertThatThrownBy(() -> process.run(Path.of("sweep.yaml"), folder))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "--spark: the part for Spark is not built from the present sources. Maybe"
                            + " './mvnw -q -B -Dmaven.test.skip=true -pl spark -am package', which"
                            + " fetches Spark once (120 MB).");
    }
}
