package org.parley.proposal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/// A language model behind the chat-completions protocol of OpenAI.
///
/// @param base address below which `/chat/completions` is, as `http://localhost:11434/v1`
/// @param name of the model
/// @param key sent as a bearer token; null where none is needed
/// @param patience how long one answer may take
public record ModelEndpoint(URI base, String name, @Nullable String key, Duration patience) {
    private static final JsonFactory FACTORY = new JsonFactory();

    public ModelEndpoint {
        boolean proper =
                ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                        && base.getHost() != null;
        if (!proper) {
            throw new IllegalArgumentException(
                    "'%s' is no address of a model. Maybe http://localhost:11434/v1."
                            .formatted(base));
        }
    }

    /// What the model answers, held to a JSON schema.
    ///
    /// @throws ModelException in one line, if there is no answer
    String ask(String instructions, String document, String schema) throws ModelException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address())
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body(instructions, document, schema)));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        HttpResponse<String> response = send(request.build());
        if (response.statusCode() != 200) {
            throw new ModelException(
                    "the model at %s answers with status %d. Maybe %s."
                            .formatted(base, response.statusCode(), advice(response.statusCode())));
        }
        try {
            Object content =
                    JsonText.find(
                            JsonText.parse(response.body()), "choices", 0, "message", "content");
            if (content instanceof String text) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw new ModelException(
                    "the model at %s answers with %s. Maybe it is no chat endpoint."
                            .formatted(base, e.getMessage()));
        }
        throw new ModelException(
                "the model at %s answers without a message. Maybe it is no chat endpoint."
                        .formatted(base));
    }

    private URI address() {
        String start = base.toString();
        return URI.create((start.endsWith("/") ? start : start + "/") + "chat/completions");
    }

    private HttpResponse<String> send(HttpRequest request) throws ModelException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(patience).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException _) {
            throw new ModelException(
                    "the model at %s gave no answer within %d s. Maybe a longer --model-timeout."
                            .formatted(base, patience.toSeconds()));
        } catch (ConnectException _) {
            throw new ModelException(
                    "nothing answers at %s. Maybe the model is not running.".formatted(base));
        } catch (IOException e) {
            throw new ModelException(
                    "the model at %s cannot be asked (%s).".formatted(base, e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ModelException("asking the model at %s was stopped.".formatted(base));
        }
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 -> "the key in PARLEY_MODEL_KEY is missing or wrong";
            case 404 -> "the address lacks /v1, or --model-name is another";
            case 429 -> "it is asked too often; try again later";
            default -> "try again, or look at its log";
        };
    }

    private String body(String instructions, String document, String schema) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("model", name);
            json.writeNumberProperty("temperature", 0);
            json.writeNumberProperty("seed", 1);
            json.writeArrayPropertyStart("messages");
            message(json, "system", instructions);
            message(json, "user", document);
            json.writeEndArray();
            json.writeObjectPropertyStart("response_format");
            json.writeStringProperty("type", "json_schema");
            json.writeObjectPropertyStart("json_schema");
            json.writeStringProperty("name", "statements");
            json.writeBooleanProperty("strict", true);
            json.writeName("schema");
            json.writeRawValue(schema);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void message(JsonGenerator json, String role, String content) {
        json.writeStartObject();
        json.writeStringProperty("role", role);
        json.writeStringProperty("content", content);
        json.writeEndObject();
    }
}
