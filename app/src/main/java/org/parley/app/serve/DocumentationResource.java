package org.parley.app.serve;

import org.parley.app.http.Call;
import org.parley.app.http.Route;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The OpenAPI document.
final class DocumentationResource {
    static final String FILE = "openapi.yaml";

    List<Route> routes() {
        return List.of(Route.get("/api/v1/openapi.yaml", DocumentationResource::document));
    }

    private static void document(Call call) throws IOException {
        call.parameters();
        try (InputStream in = DocumentationResource.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("There is no " + FILE + ".");
            }
            byte[] bytes = in.readAllBytes();
            call.send(200, "application/yaml", out -> out.write(bytes));
        }
    }
}
