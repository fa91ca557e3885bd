package org.parley.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class YamlFieldsTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsValuesListsAndMappingsWithTheirPlaces() {
        YamlFields yaml =
                parse(
                        """
                        name: 'Twenty-five'
                        sectors: [A, B]
                        tariffs:
                          - importer: USA
                            add: 25%
                          - importer: CHN
                        """);
        assertThat(yaml.require("name").orElseThrow().text()).isEqualTo("Twenty-five");
        assertThat(yaml.values("sectors")).extracting(YamlValue::text).containsExactly("A", "B");
        List<YamlFields> tariffs = yaml.mappings("tariffs");
        assertThat(tariffs).hasSize(2);
        YamlValue add = tariffs.getFirst().require("add").orElseThrow();
        assertThat(add).isEqualTo(new YamlValue("25%", "a.yaml", 5, 10));
        assertThat(yaml.values("name")).hasSize(1);
        assertThat(yaml.values("absent")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void namesTheLineAndColumnOfATab() {
        assertThat(YamlFields.parse("a.yaml", "name: x\ntariffs:\n\t- a: 1\n", problems)).isEmpty();
        assertThat(problems)
                .singleElement()
                .hasToString(
                        "a.yaml:3:1: A tab; YAML is indented with spaces. Maybe replace the tab by"
                                + " two spaces.");
    }

    @Test
    void reportsUnknownKeysWithTheNearest() {
        YamlFields yaml = parse("tarifs: 1\nname: x\n");
        yaml.find("tariffs");
        yaml.find("name");
        yaml.finish();
        assertThat(problems)
                .singleElement()
                .hasToString("a.yaml:1:1: 'tarifs' is not known here. Maybe 'tariffs'.");
    }

    @Test
    void reportsWrongShapesTwiceGivenAndMissing() {
        YamlFields yaml = parse("a: [1]\nb: 2\nb: 3\nc:\n  - x\n");
        assertThat(yaml.find("a")).isEmpty();
        assertThat(yaml.find("b").orElseThrow().text()).isEqualTo("2");
        assertThat(yaml.mappings("c")).isEmpty();
        assertThat(yaml.require("d")).isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "a.yaml:3:1: 'b' is given twice. Maybe leave out one.",
                        "a.yaml:1:4: 'a' should be a plain value.",
                        "a.yaml:5:5: 'c' should hold 'name: value' lines, indented below it.",
                        "a.yaml:1:1: 'd' is missing. Maybe add a line 'd: ...'.");
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThat(YamlFields.parse("a.yaml", "", problems)).isEmpty();
        assertThat(YamlFields.parse("a.yaml", "- a\n", problems)).isEmpty();
        assertThat(YamlFields.parse("a.yaml", "a: 'b\n", problems)).isEmpty();
        assertThat(YamlFields.parse("a.yaml", "a: 1\n---\nb: 2\n", problems)).isEmpty();
        assertThat(problems).hasSize(4);
        assertThat(problems.get(2).line()).isPositive();
    }

    private YamlFields parse(String text) {
        return YamlFields.parse("a.yaml", text, problems).orElseThrow();
    }
}
