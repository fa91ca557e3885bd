package org.parley.app.http;

import org.eclipse.jetty.http.HttpStatus;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.files.DefectException;
import org.parley.files.Problem;
import org.parley.store.StoreException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong as problem details (RFC 9457): the same line as on the command line, and every
/// line under `problems`.
public final class Problems {
    /// The media type of problem details.
    public static final String TYPE = "application/problem+json";

    private Problems() {}

    /// The refusal that an exception amounts to.
    public static Refusal refusal(Throwable e) {
        return switch (e) {
            case Refusal refusal -> refusal;
            case CommandFailure failure ->
                    Refusal.of(status(failure.exitCode()), String.join("\n", failure.lines()));
            case DefectException defects ->
                    Refusal.badInput(
                            String.join(
                                    "\n",
                                    defects.problems().stream().map(Problem::toString).toList()));
            case StoreException store -> Refusal.of(503, firstLine(store));
            default -> Refusal.of(500, "internal error: " + e.getClass().getSimpleName() + ".");
        };
    }

    private static int status(int exitCode) {
        return switch (exitCode) {
            case ExitCode.BAD_INPUT -> 400;
            case ExitCode.NO_ANSWER -> 422;
            default -> 500;
        };
    }

    private static String firstLine(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /// Problem details as a tree.
    public static Map<String, Object> tree(Refusal refusal) {
        return tree(refusal.status(), refusal.lines());
    }

    static Map<String, Object> tree(int status, List<String> lines) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("type", "about:blank");
        tree.put("title", HttpStatus.getMessage(status));
        tree.put("status", status);
        tree.put("detail", lines.isEmpty() ? HttpStatus.getMessage(status) : lines.getFirst());
        if (lines.size() > 1) {
            tree.put("problems", lines);
        }
        return tree;
    }
}
