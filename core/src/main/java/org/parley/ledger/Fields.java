package org.parley.ledger;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The fields of an entry by name, as JSON and YAML know them: text, whole numbers, lists and maps.
/// Reading takes fields out one by one, so that a misspelt key is found at the end.
final class Fields {
    private final Map<String, Object> values;
    private final String where;
    private final Set<String> taken = new LinkedHashSet<>();

    /// @param where what is being read, for messages
    Fields(Map<?, ?> values, String where) {
        this.values = new LinkedHashMap<>();
        values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
        this.where = where;
    }

    /// Fields to be written, in order.
    Fields() {
        this(Map.of(), "");
    }

    /// Adds a field, unless there is nothing in it.
    Fields put(String key, @Nullable Object value) {
        if (value != null && !isEmpty(value)) {
            values.put(key, value instanceof List<?> || isPlain(value) ? value : value.toString());
        }
        return this;
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    private static boolean isPlain(Object value) {
        return value instanceof Map<?, ?>
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean;
    }

    Map<String, Object> map() {
        return values;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /// A text that must be there.
    String text(String key) {
        String text = find(key, Function.identity());
        if (text == null) {
            throw new IllegalArgumentException(
                    "%s has no '%s'. Maybe one of its keys is misspelt: %s."
                            .formatted(where, key, String.join(", ", values.keySet())));
        }
        return text;
    }

    /// A text that is empty where there is none.
    String textOr(String key, String otherwise) {
        String text = find(key, Function.identity());
        return text == null ? otherwise : text;
    }

    /// A value that must be there, read from its text.
    <T> T get(String key, Function<String, T> parse) {
        text(key);
        T value = find(key, parse);
        if (value == null) {
            throw new IllegalStateException(where + ": " + key);
        }
        return value;
    }

    /// A value read from its text, absent where there is none.
    <T> @Nullable T find(String key, Function<String, T> parse) {
        taken.add(key);
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s, %s: %s".formatted(where, key, e.getMessage()), e);
        }
    }

    /// A whole number that must be there.
    int number(String key) {
        return get(key, Integer::parseInt);
    }

    /// A list of texts; one text alone is a list of one.
    List<String> texts(String key) {
        taken.add(key);
        Object value = values.get(key);
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }

    /// The fields below a key, absent where there are none.
    @Nullable Fields below(String key) {
        taken.add(key);
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return new Fields(map, where + ", " + key);
        }
        throw new IllegalArgumentException(
                "%s, %s: '%s' stands where keys are expected.".formatted(where, key, value));
    }

    /// The list of fields below a key.
    List<Fields> all(String key) {
        taken.add(key);
        var found = new ArrayList<Fields>();
        Object value = values.get(key);
        List<?> list = value == null ? List.of() : value instanceof List<?> l ? l : List.of(value);
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(
                        "%s, %s: '%s' stands where keys are expected.".formatted(where, key, item));
            }
            found.add(new Fields(map, where + ", " + key));
        }
        return found;
    }

    /// To be called when all is read.
    ///
    /// @throws IllegalArgumentException for keys that nobody asked for
    void done() {
        var unknown = new LinkedHashSet<>(values.keySet());
        unknown.removeAll(taken);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no key '%s'. Maybe one of %s."
                            .formatted(
                                    where, String.join("', '", unknown), String.join(", ", taken)));
        }
    }
}
