package org.parley.app.http;

/// What is done for one method on one path.
///
/// @param path with its variables in braces, as the OpenAPI document has it
public record Route(String method, String path, Answer answer) {

    /// Answers a call; what it throws becomes problem details.
    @FunctionalInterface
    public interface Answer {
        void answer(Call call) throws Exception;
    }

    public static Route get(String path, Answer answer) {
        return new Route("GET", path, answer);
    }

    public static Route post(String path, Answer answer) {
        return new Route("POST", path, answer);
    }

    public static Route delete(String path, Answer answer) {
        return new Route("DELETE", path, answer);
    }
}
