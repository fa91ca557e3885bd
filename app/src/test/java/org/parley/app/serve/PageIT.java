package org.parley.app.serve;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// The page in a real browser; what it does there is in `web/e2e`. None of it may print an error,
/// breach the content security policy or ask another host.
class PageIT {
    @TempDir private static Path folder;

    private static @Nullable Api api;
    private static Path browser = Path.of("");

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        PageTools.needNode();
        browser = PageTools.needBrowser();
        api = Api.start(folder);
    }

    @AfterAll
    static void stop() {
        if (api != null) {
            api.close();
        }
    }

    private static void inBrowser(String script) throws IOException, InterruptedException {
        PageTools.must(
                "node", "e2e/" + script, Objects.requireNonNull(api).origin(), browser.toString());
    }

    @Test
    void fromADocumentToAReport() throws IOException, InterruptedException {
        inBrowser("work.mjs");
    }

    @Test
    void theMainPathByKeyboard() throws IOException, InterruptedException {
        inBrowser("keyboard.mjs");
    }

    @Test
    void everyViewWideAndNarrowLightAndDark() throws IOException, InterruptedException {
        inBrowser("views.mjs");
    }
}
