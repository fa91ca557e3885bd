package org.parley.reader;

import org.parley.files.Sha256;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Statements as W3C Web Annotations: each a `TextQuoteSelector` and a `TextPositionSelector` on
/// the document, which is named and hashed.
public final class WebAnnotations {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int CONTEXT = 32;

    private WebAnnotations() {}

    /// An annotation page, ending with a line feed.
    ///
    /// @param text the decoded document that the offsets point into
    public static String write(String document, String text, List<Statement> statements) {
        var written = new StringWriter();
        String hash = hash(text);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), written)) {
            json.writeStartObject();
            json.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
            json.writeStringProperty("type", "AnnotationPage");
            json.writeName("items");
            json.writeStartArray();
            int number = 0;
            for (Statement statement : statements) {
                number++;
                json.writeStartObject();
                json.writeStringProperty("id", "urn:parley:%s-%02d".formatted(document, number));
                json.writeStringProperty("type", "Annotation");
                json.writeStringProperty("motivation", "describing");
                json.writeName("body");
                StatementJson.object(json, document, number, statement);
                target(json, document, hash, text, statement.words());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return written + "\n";
    }

    private static void target(
            JsonGenerator json, String document, String hash, String text, Statement.Words words) {
        json.writeName("target");
        json.writeStartObject();
        json.writeStringProperty("source", document);
        json.writeStringProperty("sha256", hash);
        json.writeName("selector");
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringProperty("type", "TextQuoteSelector");
        json.writeStringProperty("exact", words.quote());
        json.writeStringProperty(
                "prefix", text.substring(Math.max(0, words.start() - CONTEXT), words.start()));
        json.writeStringProperty(
                "suffix",
                text.substring(words.end(), Math.min(text.length(), words.end() + CONTEXT)));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "TextPositionSelector");
        json.writeName("start");
        json.writeNumber(words.start());
        json.writeName("end");
        json.writeNumber(words.end());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /// SHA-256 of the text in UTF-8, in hexadecimal.
    static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
