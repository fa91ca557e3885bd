package org.parley.app.read;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.proposal.ModelEndpoint;
import org.parley.proposal.ModelException;
import org.parley.proposal.ModelReader;
import org.parley.proposal.Proposed;
import org.parley.reader.Statement;
import org.parley.text.Document;

import picocli.CommandLine.Option;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A language model that may add to what rules find; nothing of it is loaded unless asked for.
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "URL",
            description =
                    "Also ask a language model behind an OpenAI-compatible address, as"
                            + " http://localhost:11434/v1; its key is in PARLEY_MODEL_KEY.")
    private @Nullable String address;

    @Option(names = "--model-name", paramLabel = "NAME", description = "Which model there.")
    private @Nullable String name;

    @Option(
            names = "--model-timeout",
            paramLabel = "SECONDS",
            description = "How long one answer may take; 120 unless said.")
    private int seconds = 120;

    private @Nullable ModelReader reader;

    /// Statements of rules and model together.
    ///
    /// @param account what became of the model's, in one line
    record Added(List<Statement> statements, String account) {}

    boolean isAsked() {
        return address != null;
    }

    /// Adds what a model proposes and no rule found.
    Added add(Document document, List<Statement> byRules, Map<String, String> environment)
            throws ModelException {
        Proposed proposed = reader(environment).read(document);
        List<Statement> fresh =
                proposed.taken().stream()
                        .filter(one -> byRules.stream().noneMatch(rule -> isSame(rule, one)))
                        .toList();
        var all = new ArrayList<>(byRules);
        all.addAll(fresh);
        all.sort(
                Comparator.comparingInt((Statement s) -> s.words().start())
                        .thenComparingInt(s -> s.words().end()));
        String why =
                proposed.refused().stream()
                        .collect(Collectors.groupingBy(r -> r, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> one.getValue() + " for " + one.getKey())
                        .collect(Collectors.joining(", "));
        return new Added(
                all,
                "%s: the model proposed %d statements: %d added, %d known by rules, %d refused%s."
                        .formatted(
                                document.name(),
                                proposed.taken().size() + proposed.refused().size(),
                                fresh.size(),
                                proposed.taken().size() - fresh.size(),
                                proposed.refused().size(),
                                why.isEmpty() ? "" : " (" + why + ")"));
    }

    /// Whether two are of one kind on words that overlap.
    private static boolean isSame(Statement a, Statement b) {
        return a.getClass().equals(b.getClass())
                && a.words().start() < b.words().end()
                && b.words().start() < a.words().end();
    }

    private ModelReader reader(Map<String, String> environment) {
        ModelReader made = reader;
        if (made == null) {
            made = new ModelReader(endpoint(environment));
            reader = made;
        }
        return made;
    }

    private ModelEndpoint endpoint(Map<String, String> environment) {
        String model = name;
        if (model == null || model.isBlank()) {
            throw CommandFailure.badInput(
                    "--model needs --model-name. Maybe --model-name llama3.1.");
        }
        try {
            return new ModelEndpoint(
                    URI.create(String.valueOf(address)),
                    model,
                    environment.get("PARLEY_MODEL_KEY"),
                    Duration.ofSeconds(Math.max(1, seconds)));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--model: " + e.getMessage());
        }
    }
}
