package org.parley.economy;

import org.parley.files.Problem;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `world.yaml` says.
///
/// @param info name, source, terms; its hash is the one that the file claims, or empty
/// @param elasticitySources source of each set of trade elasticities by name, the default first
record WorldHead(WorldInfo info, Map<String, String> elasticitySources) {
    private static final String UNIT = "million USD";

    /// @param problems where defects go. Modified.
    static Optional<WorldHead> read(String text, List<Problem> problems) {
        return YamlFields.parse(WorldFile.YAML, text, problems).map(yaml -> read(yaml, problems));
    }

    private static WorldHead read(YamlFields yaml, List<Problem> problems) {
        Optional<YamlValue> unit = yaml.require("unit");
        if (unit.isPresent() && !unit.get().text().equals(UNIT)) {
            problems.add(
                    unit.get()
                            .problem(
                                    "Amounts are in '%s'; they must be in %s. Maybe scale the tables."
                                            .formatted(unit.get(), UNIT)));
        }
        var info =
                new WorldInfo(
                        text(yaml.require("name")),
                        text(yaml.require("title")),
                        year(yaml.require("year"), problems),
                        UNIT,
                        text(yaml.require("source")),
                        text(yaml.require("terms")),
                        texts(yaml.values("citations")),
                        texts(yaml.values("notes")),
                        text(yaml.find("hash")));
        var sources = new LinkedHashMap<String, String>();
        for (YamlFields set : yaml.mappings("elasticities")) {
            Optional<YamlValue> name = set.require("name");
            String source = text(set.require("source"));
            set.finish();
            if (name.isPresent() && sources.putIfAbsent(name.get().text(), source) != null) {
                problems.add(
                        name.get()
                                .problem(
                                        "Elasticities '%s' are there twice. Maybe rename one."
                                                .formatted(name.get())));
            }
        }
        if (sources.isEmpty()) {
            problems.add(
                    yaml.problem(
                            "No trade elasticities. Maybe add 'elasticities:' with the name and"
                                    + " source of each set, the default first."));
        }
        yaml.finish();
        return new WorldHead(info, sources);
    }

    private static int year(Optional<YamlValue> year, List<Problem> problems) {
        if (year.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(year.get().text());
        } catch (NumberFormatException e) {
            problems.add(
                    year.get().problem("'%s' is not a year. Maybe 2014.".formatted(year.get())));
            return 0;
        }
    }

    private static String text(Optional<YamlValue> value) {
        return value.map(YamlValue::text).orElse("");
    }

    private static List<String> texts(List<YamlValue> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.text()));
        return texts;
    }
}
