package org.parley.app.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// What every request passes before anything else looks at it. See `docs/threat-model.md`.
final class Gate extends Handler.Wrapper {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /// Nothing but what this server sends; images may be data of the page's own making.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private final Access access;
    private final String data;

    /// @param data the path below which only those who may are answered
    Gate(Access access, String data, Handler next) {
        super(next);
        this.access = access;
        this.data = data;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        secure(response.getHeaders());
        Refusal refusal = refusal(request);
        if (refusal != null) {
            new Call(request, response, Map.of()).refuse(refusal);
            callback.succeeded();
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// The headers of every answer.
    static void secure(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    private @Nullable Refusal refusal(Request request) {
        HttpFields headers = request.getHeaders();
        String authority = headers.get(HttpHeader.HOST);
        if (!access.isOurs(authority, Request.getLocalPort(request))) {
            return Refusal.of(
                    421,
                    "'%s' is not an address of this server. Maybe http://127.0.0.1:%d."
                            .formatted(authority, Request.getLocalPort(request)));
        }
        String origin = headers.get(HttpHeader.ORIGIN);
        boolean ours = origin != null && authority != null && access.isOurs(origin, authority);
        if (origin != null && !ours) {
            return Refusal.of(403, "Requests from other pages (%s) are refused.".formatted(origin));
        }
        if (!Request.getPathInContext(request).startsWith(data)) {
            return null;
        }
        if ("cross-site".equals(headers.get("Sec-Fetch-Site"))) {
            return Refusal.of(403, "Requests from other pages are refused.");
        }
        boolean bearsToken = access.isRight(headers.get(HttpHeader.AUTHORIZATION));
        if (access.token() != null && !bearsToken) {
            return Refusal.of(
                            401, "The token is missing or wrong. Maybe Authorization: Bearer ....")
                    .with("WWW-Authenticate", "Bearer");
        }
        if (!SAFE.contains(request.getMethod()) && !ours && !bearsToken) {
            return Refusal.of(
                    403,
                    "%s needs the header Origin. Maybe Origin: http://%s."
                            .formatted(request.getMethod(), authority));
        }
        return null;
    }
}
