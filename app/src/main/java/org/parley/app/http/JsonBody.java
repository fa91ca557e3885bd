package org.parley.app.http;

import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The body of a request, a JSON object: asked for key by key, every defect found with its line and
/// column. JSON is YAML, so that files and bodies are read, and defects told, alike; that it is
/// JSON, and how deep, is checked first.
public final class JsonBody {
    static final int MOST_BYTES = 256 << 10;

    private static final String NAME = "body";
    private static final JsonFactory STRICT =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(20)
                                    .maxStringLength(100_000)
                                    .maxNumberLength(40)
                                    .maxNameLength(200)
                                    .maxTokenCount(50_000)
                                    .build())
                    .build();

    private final String text;
    private final YamlFields fields;
    private final List<Problem> problems;

    private JsonBody(String text, YamlFields fields, List<Problem> problems) {
        this.text = text;
        this.fields = fields;
        this.problems = problems;
    }

    static JsonBody parse(byte[] bytes) {
        Reading<String> read = FileSet.text(NAME, bytes);
        refuse(read.problems());
        // A tab in JSON can only be a blank between tokens; YAML would not have it.
        String text = read.get().replace('\t', ' ');
        check(text);
        var problems = new ArrayList<Problem>();
        Optional<YamlFields> fields = YamlFields.parse(NAME, text, problems);
        refuse(problems);
        return new JsonBody(text, fields.orElseThrow(), problems);
    }

    private static void check(String text) {
        try (JsonParser in = STRICT.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw Refusal.badInput("body: Not a JSON object. Maybe {\"name\": ...}.");
            }
            in.skipChildren();
            if (in.nextToken() != null) {
                throw Refusal.badInput("body: Something follows the JSON object.");
            }
        } catch (StreamConstraintsException e) {
            throw Refusal.badInput("body: " + firstLine(e.getOriginalMessage()) + ".");
        } catch (StreamReadException e) {
            throw Refusal.badInput(
                    "body:%d:%d: Not JSON: %s."
                            .formatted(
                                    e.getLocation().getLineNr(),
                                    e.getLocation().getColumnNr(),
                                    firstLine(e.getOriginalMessage())));
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.badInput(
                    String.join(
                            "\n", problems.stream().map(Problem::toString).distinct().toList()));
        }
    }

    /// The whole body as it was sent.
    public String text() {
        return text;
    }

    /// What the body is called in messages.
    public String name() {
        return NAME;
    }

    public boolean has(String key) {
        return fields.has(key);
    }

    /// Reads the keys; every defect, and every key that was not asked for, ends the request.
    public <T> T read(Function<YamlFields, T> reader) {
        T read = reader.apply(fields);
        fields.finish();
        refuse(problems);
        return read;
    }

    /// A plain value that a key may have, as text.
    public static Optional<String> text(YamlFields fields, String key) {
        return fields.find(key).map(YamlValue::text);
    }
}
