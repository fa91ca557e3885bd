package org.parley.store;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as plain maps, lists, texts, whole numbers and truth values. Written in the order of the
/// map, without blanks, so that equal maps give equal bytes.
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final int DEEPEST = 20;

    private Json() {}

    static String write(Map<String, Object> map) {
        Writer text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            value(out, map);
        }
        return text.toString();
    }

    private static void value(JsonGenerator out, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach(
                        (key, item) -> {
                            out.writeName(key.toString());
                            value(out, item);
                        });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(item -> value(out, item));
                out.writeEndArray();
            }
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            default -> out.writeString(value.toString());
        }
    }

    /// @throws IllegalArgumentException saying where the text stops being a JSON object
    static Map<String, Object> parse(String text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not a JSON object. Maybe another file.");
            }
            Map<String, Object> map = object(in, 0);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("Something follows the JSON object.");
            }
            return map;
        } catch (StreamReadException e) {
            throw new IllegalArgumentException(
                    "Not JSON at column %d: %s."
                            .formatted(
                                    e.getLocation().getColumnNr(),
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        }
    }

    private static Map<String, Object> object(JsonParser in, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("JSON nested more than %d deep.".formatted(DEEPEST));
        }
        var map = new LinkedHashMap<String, Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String key = in.currentName();
            in.nextToken();
            map.put(key, item(in, depth));
        }
        return map;
    }

    private static Object item(JsonParser in, int depth) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in, depth + 1);
            case START_ARRAY -> {
                if (depth > DEEPEST) {
                    throw new IllegalArgumentException(
                            "JSON nested more than %d deep.".formatted(DEEPEST));
                }
                var list = new ArrayList<Object>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    list.add(item(in, depth + 1));
                }
                yield list;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_STRING, VALUE_NUMBER_FLOAT -> in.getString();
            case null, default ->
                    throw new IllegalArgumentException(
                            "JSON has %s where a value is expected.".formatted(in.currentToken()));
        };
    }
}
