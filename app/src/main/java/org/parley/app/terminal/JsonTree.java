package org.parley.app.terminal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/// Maps, lists, texts, numbers and truth values as JSON for people and programs, in the order of
/// the maps.
public final class JsonTree {
    private JsonTree() {}

    /// A part of a tree that is JSON already.
    public record Raw(String text) {}

    /// Writes a tree, indented, with a line end.
    public static void write(OutputStream out, Map<String, ?> tree) {
        var context =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                };
        try (JsonGenerator json =
                JsonFactory.builder()
                        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .build()
                        .createGenerator(context, out, JsonEncoding.UTF8)) {
            value(json, tree);
            json.writeRaw('\n');
        }
    }

    /// A tree on one line.
    public static String line(Map<String, ?> tree) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            value(json, tree);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach(
                        (key, item) -> {
                            json.writeName(key.toString());
                            value(json, item);
                        });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case Raw(String text) -> json.writeRawValue(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }
}
