package org.parley.app.talks;

import org.parley.app.CommandFailure;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads what sides want beside real income, and what those with the final say want:
///
///     weights:
///       USA: {structure: 0.1, C24-C25: 0.5}
///     ratify:
///       USA: {C24-C25: 1}
///
/// @param weights by `USA:structure`, as on the command line
/// @param ratify the same of principals
record WeightsFile(Map<String, Double> weights, Map<String, Double> ratify) {

    static WeightsFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput("--weights: No file '%s'.".formatted(file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        var problems = new ArrayList<Problem>(text.problems());
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> ratify = new TreeMap<>();
        Optional<YamlFields> top =
                text.find().flatMap(all -> YamlFields.parse(file.toString(), all, problems));
        top.ifPresent(
                fields -> {
                    section(fields.mappings("weights"), weights, problems);
                    section(fields.mappings("ratify"), ratify, problems);
                    fields.finish();
                });
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return new WeightsFile(weights, ratify);
    }

    private static void section(
            List<YamlFields> sections, Map<String, Double> into, List<Problem> problems) {
        for (YamlFields section : sections) {
            for (YamlValue party : section.keys()) {
                for (YamlFields wants : section.mappings(party.text())) {
                    for (YamlValue what : wants.keys()) {
                        wants.find(what.text())
                                .ifPresent(
                                        value ->
                                                number(value, problems)
                                                        .ifPresent(
                                                                weight ->
                                                                        into.put(
                                                                                party + ":" + what,
                                                                                weight)));
                    }
                }
            }
        }
    }

    private static Optional<Double> number(YamlValue value, List<Problem> problems) {
        try {
            double number = Double.parseDouble(value.text());
            if (Double.isFinite(number)) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is not finite
        }
        problems.add(value.problem("'%s' should be a number, as 0.1.".formatted(value)));
        return Optional.empty();
    }
}
