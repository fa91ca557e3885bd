package org.parley.proposal;

import org.parley.reader.Statement;
import org.parley.text.Document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Asks a model for the statements of a document, and lets through what the document bears out.
public final class ModelReader {
    private final ModelEndpoint endpoint;
    private final String instructions = resource("instructions.txt");
    private final String schema = resource("schema.json");

    public ModelReader(ModelEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    private static String resource(String name) {
        try (InputStream in = ModelReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "There is no " + name + ". Maybe the jar is damaged.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws ModelException in one line, if the model gives no usable answer
    public Proposed read(Document document) throws ModelException {
        String date = document.date() == null ? "unknown" : document.date().toString();
        String answer =
                endpoint.ask(
                        instructions,
                        "Date of the document: " + date + "\n\n" + document.prose().strip(),
                        schema);
        var gate = new Gate(document, "model " + endpoint.name());
        var taken = new ArrayList<Statement>();
        var refused = new ArrayList<String>();
        for (Object one : statements(answer)) {
            try {
                taken.add(gate.statement(one instanceof Map<?, ?> map ? map : Map.of()));
            } catch (IllegalArgumentException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        taken.sort(
                Comparator.comparingInt((Statement s) -> s.words().start())
                        .thenComparingInt(s -> s.words().end()));
        return new Proposed(taken, refused);
    }

    private List<?> statements(String answer) throws ModelException {
        try {
            if (JsonText.find(JsonText.parse(answer), "statements") instanceof List<?> list) {
                return list;
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "the model at %s answers with %s. Maybe one that keeps to a JSON schema."
                            .formatted(endpoint.base(), e.getMessage()));
        }
        throw new ModelException(
                "the model at %s answers without statements. Maybe one that keeps to a JSON schema."
                        .formatted(endpoint.base()));
    }
}
