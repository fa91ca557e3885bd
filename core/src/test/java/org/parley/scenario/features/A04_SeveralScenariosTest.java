package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioFile;
import org.parley.scenario.ScenarioReader;

import java.time.LocalDate;

/// One file, several named scenarios, with what they share said once.
class A04_SeveralScenariosTest {
    private static final String TWO =
            """
            world: small
            closure: balanced
            date: 2020-02-01
            scenarios:
              US first:
                about: Twenty-five points on goods.
                tariffs:
                  - {importer: USA, exporter: CHN, sectors: goods, add: 25%}
              China answers:
                buildsOn: US first
                closure: fixed-deficits
                tariffs:
                  - {importer: CHN, exporter: USA, sectors: goods, add: 25%}
            """;

    private static ScenarioFile read(String text) {
        return ScenarioReader.read("dir/two.yaml", text).get();
    }

    @Test
    void namesInOrder() {
        assertThat(read(TWO).scenarios())
                .extracting(Scenario::name)
                .containsExactly("US first", "China answers");
    }

    @Test
    void oneTakesOverTheLinesOfAnother() {
        assertThat(read(TWO).scenarios().get(1).provisions()).hasSize(2);
    }

    @Test
    void whatIsSharedAndWhatIsOwn() {
        ScenarioFile file = read(TWO);
        assertThat(file.world()).map(YamlValue::text).contains("small");
        assertThat(file.scenarios().get(0).closure()).contains(Closure.BALANCED);
        assertThat(file.scenarios().get(1).closure()).contains(Closure.FIXED_DEFICITS);
        assertThat(file.scenarios().get(1).date()).contains(LocalDate.of(2020, 2, 1));
    }

    @Test
    void asAList() {
        String text =
                """
                scenarios:
                  - name: one
                    bans: [{importer: USA, exporter: CHN, sectors: all}]
                  - name: two
                    bans: [{importer: CHN, exporter: USA, sectors: all}]
                """;
        assertThat(read(text).scenarios()).extracting(Scenario::name).containsExactly("one", "two");
    }

    @Test
    void aSingleOneIsCalledAsItsFile() {
        String text = "bans: [{importer: USA, exporter: CHN, sectors: all}]";
        assertThat(read(text).scenarios()).extracting(Scenario::name).containsExactly("two");
    }
}
