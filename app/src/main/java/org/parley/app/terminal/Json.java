package org.parley.app.terminal;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.OutputStream;
import java.util.function.Consumer;

/// Writes JSON as people can read it.
public final class Json {
    private Json() {}

    /// Writes one object, whose properties `properties` fills in. The stream stays open.
    public static void write(OutputStream out, Consumer<JsonGenerator> properties) {
        var context =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                };
        try (JsonGenerator json =
                new JsonFactory().createGenerator(context, out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
    }
}
