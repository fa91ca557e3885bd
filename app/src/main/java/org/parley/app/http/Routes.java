package org.parley.app.http;

import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Answers requests below a path by their routes, blocking; what is not below it goes on.
final class Routes extends Handler.Abstract {
    private final String below;
    private final PathMappings<Map<String, Route>> mappings = new PathMappings<>();
    private final Consumer<Throwable> defects;

    /// @param defects told of what was thrown that no user could have caused
    Routes(String below, List<Route> routes, Consumer<Throwable> defects) {
        this.below = below;
        this.defects = defects;
        var byPath = new HashMap<String, Map<String, Route>>();
        for (Route route : routes) {
            byPath.computeIfAbsent(route.path(), _ -> new HashMap<>()).put(route.method(), route);
        }
        byPath.forEach((path, methods) -> mappings.put(new UriTemplatePathSpec(path), methods));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith(below)) {
            return false;
        }
        try {
            MatchedResource<Map<String, Route>> found = mappings.getMatched(path);
            if (found == null) {
                throw Refusal.of(
                        404, "Nothing is at %s. Maybe see %s/openapi.yaml.".formatted(path, below));
            }
            Map<String, String> variables =
                    ((UriTemplatePathSpec) found.getPathSpec()).getPathParams(path);
            var call = new Call(request, response, variables);
            try {
                route(found.getResource(), request.getMethod(), path).answer().answer(call);
            } catch (Exception e) {
                refuse(call, e);
            }
        } catch (Refusal refusal) {
            new Call(request, response, Map.of()).refuse(refusal);
        }
        callback.succeeded();
        return true;
    }

    private static Route route(Map<String, Route> methods, String method, String path) {
        Route route = methods.get(method.equals("HEAD") ? "GET" : method);
        if (route == null) {
            String allowed = String.join(", ", new TreeSet<>(methods.keySet()));
            throw Refusal.of(405, "%s has no %s. Maybe %s.".formatted(path, method, allowed))
                    .with("Allow", allowed);
        }
        return route;
    }

    private void refuse(Call call, Exception e) throws IOException {
        Refusal refusal = Problems.refusal(e);
        if (refusal.status() == 500 && !hasClientGone(e)) {
            defects.accept(e);
        }
        if (call.isAnswered()) {
            throw new IOException("The answer broke off.", e);
        }
        call.refuse(refusal);
    }

    /// Whether nobody was there any more to take the answer, however that was wrapped.
    private static boolean hasClientGone(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
