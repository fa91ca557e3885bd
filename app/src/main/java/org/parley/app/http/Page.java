package org.parley.app.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

import java.util.Map;

/// The page, from a folder on the class path. Files below `/assets/` bear a hash of their content
/// in their name and are kept for good; all else is asked for again each time.
final class Page extends Handler.Wrapper {
    private static final String HASHED = "/assets/";

    private Page(Handler files) {
        super(files);
    }

    static Handler handler(String folder, Server server) {
        var files = new ResourceHandler();
        files.setBaseResource(ResourceFactory.of(server).newClassLoaderResource(folder));
        files.setDirAllowed(false);
        files.setAcceptRanges(false);
        files.setEtags(true);
        files.setWelcomeFiles("index.html");
        return new Page(files);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        response.getHeaders()
                .put(
                        HttpHeader.CACHE_CONTROL,
                        path.startsWith(HASHED)
                                ? "public, max-age=31536000, immutable"
                                : "no-cache");
        if (!super.handle(request, response, callback)) {
            new Call(request, response, Map.of())
                    .refuse(Refusal.of(404, "Nothing is at %s. Maybe see /.".formatted(path)));
            callback.succeeded();
        }
        return true;
    }
}
