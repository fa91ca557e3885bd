package org.parley.app.http;

import org.eclipse.jetty.util.Fields;
import org.parley.files.Nearest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of a request's query, all of them known.
public final class Parameters {
    private static final int LONGEST = 500;

    private final Map<String, List<String>> values;

    private Parameters(Map<String, List<String>> values) {
        this.values = values;
    }

    static Parameters of(Fields query, List<String> known) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Fields.Field field : query) {
            String name = field.getName();
            if (!known.contains(name)) {
                String hint = Nearest.hint(name, known);
                throw Refusal.badInput(
                        "No parameter '%s' is known here.%s"
                                .formatted(
                                        name,
                                        hint.isEmpty()
                                                ? known.isEmpty()
                                                        ? " There are none."
                                                        : " Maybe one of "
                                                                + String.join(", ", known)
                                                                + "."
                                                : hint));
            }
            List<String> given =
                    field.getValues().stream().filter(value -> !value.isBlank()).toList();
            if (given.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw Refusal.badInput(
                        "'%s' is longer than %d characters.".formatted(name, LONGEST));
            }
            values.put(name, given);
        }
        return new Parameters(values);
    }

    /// All values of a parameter.
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The value of a parameter that may be there once.
    public Optional<String> find(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw Refusal.badInput("'%s' is given %d times.".formatted(name, all.size()));
        }
        return all.stream().findFirst();
    }

    /// The value of a parameter that must be there.
    public String require(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                Refusal.badInput(
                                        "'%s' is missing. Maybe add ?%s=..."
                                                .formatted(name, name)));
    }

    /// A day.
    public Optional<LocalDate> day(String name) {
        return find(name).map(text -> day(name, text));
    }

    /// A whole number.
    public Optional<Integer> number(String name, int least, int most) {
        return find(name)
                .map(
                        text -> {
                            int number =
                                    text.matches("\\d{1,9}") ? Integer.parseInt(text) : least - 1;
                            if (number < least || number > most) {
                                throw Refusal.badInput(
                                        "%s: '%s' is no number from %d to %d."
                                                .formatted(name, text, least, most));
                            }
                            return number;
                        });
    }

    /// The day that a text is.
    ///
    /// @param name what it is called, for the message
    public static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw Refusal.badInput(
                    "%s: '%s' is not a date. Maybe 2019-12-31.".formatted(name, text));
        }
    }
}
