package org.parley.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// What `openapi.yaml` promises, held against what the server does.
final class Contract {
    private static final String ADDRESS = "https://parley.test/openapi.yaml";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    Contract() {
        String text = text();
        document = new YAMLMapper().readTree(text);
        registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    private static String text() {
        try (InputStream in = Contract.class.getResourceAsStream("openapi.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// `GET /api/v1/worlds` and so on.
    Set<String> operations() {
        var operations = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            path.getValue()
                    .propertyNames()
                    .forEach(
                            method ->
                                    operations.add(
                                            method.toUpperCase(java.util.Locale.ROOT)
                                                    + " /api/v1"
                                                    + path.getKey()));
        }
        return operations;
    }

    /// The operations that answers were checked of, with their status.
    Set<String> seen() {
        return new TreeSet<>(seen);
    }

    /// Holds an answer against the document.
    ///
    /// @param path as asked, without its query
    void check(String method, String path, int status, @Nullable String type, String body) {
        String template = template(method, path);
        if (template == null) {
            assertThat(status).as(method + " " + path).isIn(401, 403, 404, 405, 421);
            valid(type, body, "#/components/schemas/Problem");
            return;
        }
        String pointer =
                "/paths/" + escaped(template) + "/" + method.toLowerCase(java.util.Locale.ROOT);
        JsonNode responses = document.at(pointer + "/responses");
        String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        assertThat(responses.has(key))
                .as("%s %s answers %d, which is not documented", method, template, status)
                .isTrue();
        seen.add(method + " " + template + " " + status);
        JsonNode response = responses.get(key);
        String at = "#" + pointer + "/responses/" + key;
        if (response.has("$ref")) {
            at = response.get("$ref").asString();
            response = document.at(at.substring(1));
        }
        if (!response.has("content")) {
            assertThat(body).isEmpty();
            return;
        }
        String media = Objects.requireNonNull(type).replaceFirst(";.*", "");
        assertThat(response.get("content").has(media)).as("%s of %s", media, at).isTrue();
        if (response.get("content").get(media).has("schema")) {
            valid(type, body, at + "/content/" + escaped(media) + "/schema");
        }
    }

    private void valid(@Nullable String type, String body, String schema) {
        assertThat(type).contains("json");
        assertThat(
                        schemas.computeIfAbsent(
                                        schema,
                                        s -> registry.getSchema(SchemaLocation.of(ADDRESS + s)))
                                .validate(body, InputFormat.JSON))
                .as("%s", body.substring(0, Math.min(300, body.length())))
                .isEmpty();
    }

    private @Nullable String template(String method, String path) {
        for (Map.Entry<String, JsonNode> entry : document.get("paths").properties()) {
            String pattern = ("/api/v1" + entry.getKey()).replaceAll("\\{\\w+}", "[^/]+");
            if (path.matches(pattern)
                    && entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT))) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
