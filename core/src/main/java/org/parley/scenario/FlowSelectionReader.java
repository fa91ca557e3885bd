package org.parley.scenario;

import org.parley.files.Problem;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.scenario.FlowSelection.Between;
import org.parley.scenario.FlowSelection.Directed;
import org.parley.scenario.FlowSelection.Exclusions;
import org.parley.scenario.FlowSelection.Parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads which flows a line is about.
final class FlowSelectionReader {
    private final List<Problem> problems;

    /// @param problems where defects go. Modified.
    FlowSelectionReader(List<Problem> problems) {
        this.problems = problems;
    }

    /// The selection; absent, with a problem, where the line does not say it.
    Optional<FlowSelection> read(YamlFields line) {
        Optional<Parties> parties = line.has("between") ? between(line) : directed(line);
        List<YamlValue> sectors = words(line, "sectors", "sectors: goods");
        Exclusions except = exclusions(line);
        return parties.isEmpty() || sectors.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlowSelection(parties.get(), sectors, except));
    }

    /// A name or a list of names that must be there.
    ///
    /// @param example what could be written
    List<YamlValue> words(YamlFields line, String key, String example) {
        List<YamlValue> words = line.values(key);
        if (!line.has(key)) {
            problems.add(line.problem("'%s' is missing. Maybe '%s'.".formatted(key, example)));
        } else if (words.isEmpty()) {
            problems.add(line.problem("'%s' names nothing. Maybe '%s'.".formatted(key, example)));
        }
        return words;
    }

    private Optional<Parties> between(YamlFields line) {
        List<YamlValue> parties = line.values("between");
        if (line.has("importer") || line.has("exporter")) {
            line.values("importer");
            line.values("exporter");
            problems.add(
                    line.problem(
                            "'between' goes both ways, 'importer' and 'exporter' one way. Maybe"
                                    + " leave out 'between'."));
            return Optional.empty();
        }
        if (parties.size() < 2) {
            problems.add(
                    line.problem(
                            "'between' takes two parties or more. Maybe 'between: [USA, CHN]'."));
            return Optional.empty();
        }
        return Optional.of(new Between(parties));
    }

    private Optional<Parties> directed(YamlFields line) {
        line.values("between"); // known here, though absent
        List<YamlValue> importers = words(line, "importer", "importer: USA");
        List<YamlValue> exporters = words(line, "exporter", "exporter: all");
        return importers.isEmpty() || exporters.isEmpty()
                ? Optional.empty()
                : Optional.of(new Directed(importers, exporters));
    }

    /// A list of names, or lists by role.
    private static Exclusions exclusions(YamlFields line) {
        if (!line.isMapping("except")) {
            return new Exclusions(line.values("except"), List.of(), List.of(), List.of());
        }
        List<YamlValue> importers = new ArrayList<>();
        List<YamlValue> exporters = new ArrayList<>();
        List<YamlValue> sectors = new ArrayList<>();
        for (YamlFields except : line.mappings("except")) {
            importers.addAll(except.values("importer"));
            exporters.addAll(except.values("exporter"));
            sectors.addAll(except.values("sectors"));
            except.finish();
        }
        return new Exclusions(List.of(), importers, exporters, sectors);
    }
}
