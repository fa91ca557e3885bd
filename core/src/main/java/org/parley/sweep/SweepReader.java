package org.parley.sweep;

import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Variant;
import org.parley.sweep.SweepFile.Draws;
import org.parley.sweep.SweepFile.RecordQuestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads sweep files.
///
///     name: Twenty-five both ways, under doubt
///     world: icio-2017
///     scenarios: [us-alone.yaml, both.yaml]
///     closure: [fixed-deficits, balanced]
///     elasticities: [FGO2022, CP2015]
///     draws: 1000
///     seed: 1
///     spread: 25%
public final class SweepReader {
    private static final int MOST_DRAWS = 1_000_000;
    private static final List<String> OF_LEDGER =
            List.of("at", "known", "with", "truce", "firmShares", "prefer");
    private static final List<String> OF_DRAWS = List.of("seed", "spread", "sampled");

    private final List<Problem> problems = new ArrayList<>();

    private SweepReader() {}

    /// Reads a file's text.
    ///
    /// @param file what the file is called, in messages and where it has no `name`
    public static Reading<SweepFile> read(String file, String text) {
        var reader = new SweepReader();
        return YamlFields.read(file, text, reader.problems, fields -> reader.file(fields, file));
    }

    private SweepFile file(YamlFields fields, String file) {
        List<SweepVariable> variables =
                known(fields, "variables", "variable", SweepVariable::find, SweepVariable.labels());
        var read =
                new SweepFile(
                        fields.find("name").map(YamlValue::text).orElse(file),
                        fields.find("about").map(YamlValue::text).orElse(""),
                        distinct(fields, Dimension.WORLD.key()),
                        distinct(fields, Dimension.SCENARIO.key()),
                        record(fields),
                        known(
                                fields,
                                Dimension.VARIANT.key(),
                                "variant",
                                Variant::find,
                                Variant.labels()),
                        known(
                                fields,
                                Dimension.CLOSURE.key(),
                                "closure",
                                Closure::find,
                                Closure.labels()),
                        distinct(fields, Dimension.ELASTICITIES.key()),
                        distinct(fields, "economies"),
                        variables.isEmpty() ? List.of(SweepVariable.values()) : variables,
                        draws(fields));
        if (!fields.has(Dimension.SCENARIO.key()) && !fields.has("ledger")) {
            problems.add(
                    fields.problem(
                            "No policy is named. Maybe add 'scenarios: FILE.yaml' or 'ledger:"
                                    + " NAME'."));
        }
        fields.finish();
        return read;
    }

    private Optional<RecordQuestion> record(YamlFields fields) {
        Optional<YamlValue> ledger = fields.find("ledger");
        if (ledger.isEmpty()) {
            refuse(fields, OF_LEDGER, "a ledger", "ledger: NAME");
            return Optional.empty();
        }
        if (!fields.has("at")) {
            problems.add(
                    ledger.get()
                            .problem("A ledger is asked about a day. Maybe add 'at: 2019-12-31'."));
        }
        List<YamlValue> with = distinct(fields, "with");
        return Optional.of(
                new RecordQuestion(
                        ledger.get(),
                        DateList.read(fields, "at", problems),
                        knownDays(fields),
                        with,
                        truce(fields, with),
                        fields.values("firmShares"),
                        fields.values("prefer").stream().map(YamlValue::text).toList()));
    }

    private Optional<YamlValue> truce(YamlFields fields, List<YamlValue> with) {
        Optional<YamlValue> truce = fields.find("truce");
        if (with.stream().noneMatch(RecordPoints::hasTruce)) {
            truce.ifPresent(
                    value ->
                            problems.add(
                                    value.problem(
                                            "No truce is asked for. Maybe add 'with: truce'.")));
        }
        return truce;
    }

    private List<Optional<LocalDate>> knownDays(YamlFields fields) {
        if (fields.isMapping("known")) {
            return DateList.read(fields, "known", problems).stream().map(Optional::of).toList();
        }
        return distinct(fields, "known").stream()
                .map(
                        value ->
                                value.text().equals("latest")
                                        ? Optional.<LocalDate>empty()
                                        : DateList.day(value, problems))
                .toList();
    }

    private Optional<Draws> draws(YamlFields fields) {
        Optional<YamlValue> count = fields.find("draws");
        if (count.isEmpty()) {
            refuse(fields, OF_DRAWS, "draws", "draws: 1000");
            return Optional.empty();
        }
        long draws = number(count.get()).orElse(2L);
        if (draws < 2 || draws > MOST_DRAWS) {
            problems.add(
                    count.get()
                            .problem(
                                    "%,d draws; it takes from 2 to %,d. Maybe 1000."
                                            .formatted(draws, MOST_DRAWS)));
        }
        return Optional.of(
                new Draws(
                        (int) draws,
                        fields.find("seed").flatMap(this::number).orElse(1L),
                        fields.find("spread"),
                        sampled(fields)));
    }

    private Set<Dimension> sampled(YamlFields fields) {
        Set<Dimension> sampled = EnumSet.noneOf(Dimension.class);
        for (YamlValue value : fields.values("sampled")) {
            Optional<Dimension> dimension = Dimension.find(value.text());
            if (dimension.isEmpty()) {
                unknown(value, "dimension", Dimension.keys());
            } else if (dimension.get() == Dimension.WORLD) {
                problems.add(
                        value.problem(
                                "Worlds have economies of their own and are not sampled. Maybe"
                                        + " leave it out: every world is a part of the grid."));
            } else if (!fields.has(value.text())) {
                problems.add(
                        value.problem(
                                "There is nothing under '%s' to sample. Maybe add '%s: [..., ...]'."
                                        .formatted(value, value)));
            } else {
                sampled.add(dimension.get());
            }
        }
        return sampled;
    }

    private Optional<Long> number(YamlValue value) {
        try {
            return Optional.of(Long.parseLong(value.text().replace("_", "").replace(",", "")));
        } catch (NumberFormatException _) {
            problems.add(value.problem("'%s' is no whole number. Maybe 1000.".formatted(value)));
            return Optional.empty();
        }
    }

    /// Values that mean something only beside another key.
    private void refuse(YamlFields fields, List<String> keys, String what, String line) {
        for (YamlValue key : fields.keys()) {
            if (keys.contains(key.text())) {
                problems.add(
                        key.problem("'%s' needs %s. Maybe add '%s'.".formatted(key, what, line)));
            }
        }
        keys.forEach(key -> fields.isMapping(key)); // told above, and not unknown
    }

    private <T> List<T> known(
            YamlFields fields,
            String key,
            String what,
            Function<String, Optional<T>> find,
            List<String> labels) {
        List<T> found = new ArrayList<>();
        for (YamlValue value : distinct(fields, key)) {
            Optional<T> one = find.apply(value.text());
            one.ifPresentOrElse(found::add, () -> unknown(value, what, labels));
        }
        return found;
    }

    private void unknown(YamlValue value, String what, List<String> labels) {
        problems.add(
                value.problem(
                        "No %s '%s'.%s"
                                .formatted(what, value, Nearest.hintOrList(value.text(), labels))));
    }

    private List<YamlValue> distinct(YamlFields fields, String key) {
        var seen = new HashSet<String>();
        List<YamlValue> values = fields.values(key);
        for (YamlValue value : values) {
            if (!seen.add(value.text())) {
                problems.add(
                        value.problem(
                                "'%s' is there twice. Maybe leave out one.".formatted(value)));
            }
        }
        return values;
    }
}
