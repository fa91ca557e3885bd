package org.parley.scenario;

import org.parley.files.YamlValue;

import java.util.List;
import java.util.Optional;

/// All that a scenario file holds.
///
/// @param world name or folder of the world it is about, if the file says so
/// @param scenarios in the order written, to be compared side by side; names differ
public record ScenarioFile(Optional<YamlValue> world, List<Scenario> scenarios) {

    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
    }
}
