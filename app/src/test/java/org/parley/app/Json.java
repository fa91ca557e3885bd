package org.parley.app;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A JSON text that a command printed, asked by path.
///
/// @param value map, list, string, number or null
public record Json(@Nullable Object value) {

    /// Parses a whole text.
    public static Json parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new Json(value(parser));
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (Objects.requireNonNull(parser.currentToken())) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (fields.put(name, value(parser)) != null) {
                        throw new AssertionError("Key twice: " + name);
                    }
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
            case VALUE_NULL -> null;
            default -> throw new AssertionError("Unexpected " + parser.currentToken());
        };
    }

    /// What stands under a key.
    public Json at(String key) {
        if (value instanceof Map<?, ?> fields && fields.containsKey(key)) {
            return new Json(fields.get(key));
        }
        throw new AssertionError("No key '" + key + "'.");
    }

    /// The number at a path of keys joined by dots.
    public double number(String path) {
        return walk(path) instanceof Double number ? number : Double.NaN;
    }

    /// The text at a path of keys joined by dots.
    public String text(String path) {
        return String.valueOf(walk(path));
    }

    private @Nullable Object walk(String path) {
        Json at = this;
        for (String key : path.split("\\.")) {
            at = at.at(key);
        }
        return at.value();
    }
}
