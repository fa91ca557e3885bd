package org.parley.scenario;

import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.model.Closure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads scenario files.
///
///     name: Twenty-five both ways
///     world: wiod-2014
///     tariffs:
///       - importer: USA
///         exporter: CHN
///         sectors: goods
///         add: 25%
///
/// or several to be compared, under `scenarios:` by name, where `elasticities`, `closure` and `date`
/// outside hold for all and `buildsOn` takes over the lines of another.
public final class ScenarioReader {
    private final List<Problem> problems = new ArrayList<>();
    private final ProvisionReader provisions = new ProvisionReader(problems);
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

    private ScenarioReader() {}

    /// Reads a file's text.
    ///
    /// @param file what the file is called, in messages and where it has no `name`
    public static Reading<ScenarioFile> read(String file, String text) {
        var reader = new ScenarioReader();
        return YamlFields.read(file, text, reader.problems, fields -> reader.file(fields, file));
    }

    private ScenarioFile file(YamlFields fields, String file) {
        Optional<YamlValue> world = fields.find("world");
        if (fields.has("scenarios")) {
            refuseLinesBeside(fields);
            Settings defaults = settings(fields, Settings.NONE);
            fields.find("name");
            fields.find("about");
            for (YamlFields several : fields.mappings("scenarios")) {
                if (ProvisionReader.isIn(several)) {
                    several.require("name").ifPresent(name -> scenario(name, several, defaults));
                    several.finish();
                } else {
                    named(several, defaults);
                }
            }
        } else {
            String name = fields.find("name").map(YamlValue::text).orElse(nameOf(file));
            scenario(new YamlValue(name, file, 1, 1), fields, Settings.NONE);
        }
        fields.finish();
        return new ScenarioFile(world, List.copyOf(scenarios.values()));
    }

    private void refuseLinesBeside(YamlFields fields) {
        if (ProvisionReader.isIn(fields)) {
            provisions.read(fields);
            problems.add(
                    fields.problem(
                            "Measures stand beside 'scenarios'. Maybe put them into one; others"
                                    + " take them over with 'buildsOn'."));
        }
    }

    /// Scenarios as `name:` and what is below it.
    private void named(YamlFields several, Settings defaults) {
        for (YamlValue name : several.keys()) {
            for (YamlFields body : several.mappings(name.text())) {
                scenario(name, body, defaults);
                body.finish();
            }
        }
    }

    private void scenario(YamlValue name, YamlFields fields, Settings defaults) {
        int before = problems.size();
        List<Provision> lines = new ArrayList<>();
        fields.find("buildsOn").ifPresent(other -> lines.addAll(linesOf(other)));
        lines.addAll(provisions.read(fields));
        if (lines.isEmpty() && problems.size() == before) {
            problems.add(
                    name.problem("'%s' changes nothing. Maybe add 'tariffs:'.".formatted(name)));
        }
        Settings settings = settings(fields, defaults);
        var scenario =
                new Scenario(
                        name.text(),
                        fields.find("about").map(YamlValue::text).orElse(""),
                        settings.elasticities(),
                        settings.closure(),
                        settings.date(),
                        lines);
        if (scenarios.putIfAbsent(name.text(), scenario) != null) {
            problems.add(
                    name.problem(
                            "A second scenario '%s'. Maybe call it otherwise.".formatted(name)));
        }
    }

    private List<Provision> linesOf(YamlValue other) {
        Scenario base = scenarios.get(other.text());
        if (base == null) {
            problems.add(
                    other.problem(
                            "No scenario '%s' above this one.%s"
                                    .formatted(
                                            other,
                                            Nearest.hint(other.text(), scenarios.keySet()))));
            return List.of();
        }
        return base.provisions();
    }

    private record Settings(
            Optional<YamlValue> elasticities, Optional<Closure> closure, Optional<LocalDate> date) {
        static final Settings NONE =
                new Settings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Settings settings(YamlFields fields, Settings defaults) {
        return new Settings(
                fields.find("elasticities").or(defaults::elasticities),
                fields.find("closure").flatMap(this::closure).or(defaults::closure),
                fields.find("date").flatMap(this::date).or(defaults::date));
    }

    private Optional<Closure> closure(YamlValue value) {
        Optional<Closure> closure = Closure.find(value.text());
        if (closure.isEmpty()) {
            problems.add(
                    value.problem(
                            "No closure '%s'. Maybe one of %s."
                                    .formatted(value, String.join(", ", Closure.labels()))));
        }
        return closure;
    }

    private Optional<LocalDate> date(YamlValue value) {
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeParseException _) {
            problems.add(value.problem("'%s' is not a date. Maybe 2019-12-31.".formatted(value)));
            return Optional.empty();
        }
    }

    private static String nameOf(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
