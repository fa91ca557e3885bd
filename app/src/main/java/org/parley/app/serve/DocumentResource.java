package org.parley.app.serve;

import org.parley.app.http.Call;
import org.parley.app.http.JsonBody;
import org.parley.app.http.Parameters;
import org.parley.app.http.Refusal;
import org.parley.app.http.Route;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.ledger.Entry;
import org.parley.ledger.Review.Verdict;
import org.parley.recording.ReadDocument;
import org.parley.review.Pending;
import org.parley.store.StoredDocument;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Documents: uploaded, read, and their statements reviewed.
final class DocumentResource {
    private static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_NAME = 120;

    /// Media types that are taken, and the extension of a name that has none.
    private static final Map<String, String> TYPES =
            Map.of(
                    "text/plain", ".txt",
                    "text/html", ".html",
                    "text/markdown", ".md",
                    "application/pdf", ".pdf",
                    "message/rfc822", ".eml");

    private final OpenLedger ledger;
    private final Documents documents;

    DocumentResource(OpenLedger ledger) {
        this.ledger = ledger;
        documents = new Documents(ledger);
    }

    List<Route> routes() {
        return List.of(
                Route.post("/api/v1/documents", this::upload),
                Route.get("/api/v1/documents", this::all),
                Route.get("/api/v1/documents/{document}", this::one),
                Route.post(
                        "/api/v1/documents/{document}/statements/{statement}/review",
                        this::review));
    }

    private void upload(Call call) throws IOException, InterruptedException {
        Parameters parameters = call.parameters("name", "date");
        String extension = TYPES.get(call.mediaType());
        if (extension == null) {
            throw Refusal.of(
                    415,
                    "A document of type '%s' is not read. Maybe one of %s."
                            .formatted(
                                    call.mediaType(),
                                    String.join(", ", TYPES.keySet().stream().sorted().toList())));
        }
        String name = name(parameters.require("name"), extension);
        StoredDocument stored = documents.add(name, call.body(MOST_BYTES), parameters.day("date"));
        call.set("Location", "/api/v1/documents/" + stored.sha256());
        call.json(201, tree(documents.get(stored.sha256())));
    }

    /// A name is a label, and never a place on the disk.
    private static String name(String given, String extension) {
        if (given.length() > LONGEST_NAME
                || !given.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]*")) {
            throw Refusal.badInput(
                    "name: '%s' does not do for a document. Maybe letters, digits, blanks and . _ - ( ), %d at most."
                            .formatted(given, LONGEST_NAME));
        }
        return given.toLowerCase(java.util.Locale.ROOT).endsWith(extension)
                ? given
                : given + extension;
    }

    private void all(Call call) throws IOException {
        call.parameters();
        List<Pending> waiting = Pending.of(ledger.read());
        call.json(
                200,
                Map.of(
                        "documents",
                        documents.all().stream()
                                .map(
                                        stored -> {
                                            Map<String, Object> tree = head(stored);
                                            tree.put("unreviewed", count(waiting, stored));
                                            return tree;
                                        })
                                .toList()));
    }

    private static long count(List<Pending> waiting, StoredDocument stored) {
        return waiting.stream()
                .filter(
                        one ->
                                one.evidence().stream()
                                        .anyMatch(
                                                evidence ->
                                                        evidence.quote() != null
                                                                && evidence.quote()
                                                                        .sha256()
                                                                        .equals(stored.sha256())))
                .count();
    }

    private void one(Call call) throws IOException, InterruptedException {
        call.parameters();
        call.json(200, tree(documents.get(call.variable("document"))));
    }

    private static Map<String, Object> head(StoredDocument stored) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", stored.sha256());
        tree.put("name", stored.name());
        tree.put("date", stored.date().toString());
        tree.put("received", stored.received().toString());
        return tree;
    }

    private Map<String, Object> tree(StoredDocument stored)
            throws IOException, InterruptedException {
        ReadDocument read = documents.read(stored);
        Map<String, Object> tree = head(stored);
        tree.put("text", read.document().text());
        tree.put("statements", new StatementView(read, ledger.read()).all());
        return tree;
    }

    private void review(Call call) throws IOException, InterruptedException {
        call.parameters();
        ReadDocument read = documents.read(documents.get(call.variable("document")));
        String id = call.variable("statement");
        int number = id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
        if (number < 1 || number > read.statements().size()) {
            throw Refusal.of(
                    404,
                    "There is no statement '%s'. Maybe one from 1 to %d."
                            .formatted(id, read.statements().size()));
        }
        Decision decision = call.json().read(DocumentResource::decision);
        ledger.append(
                held ->
                        decision.entries(
                                new StatementView(read, held)
                                        .entries(read.statements().get(number - 1))));
        call.json(200, new StatementView(read, ledger.read()).one(number));
    }

    /// What a reviewer says of a statement.
    ///
    /// @param verdict accept, edit or reject
    /// @param slots new values by name, where it is edited
    private record Decision(
            String verdict, Map<String, String> slots, String reviewer, String why) {

        List<Entry> entries(List<Entry> made) {
            if (made.isEmpty()) {
                throw Refusal.of(409, "Nothing was recorded of this statement.");
            }
            var pending = new Pending(made.getFirst().evidence(), made);
            try {
                return switch (verdict) {
                    case "accept" -> pending.decide(Verdict.ACCEPT, reviewer, why, Instant.now());
                    case "reject" -> pending.decide(Verdict.REJECT, reviewer, why, Instant.now());
                    case "edit" -> pending.correct(slots, reviewer, why, Instant.now());
                    default ->
                            throw Refusal.badInput(
                                    "verdict: No verdict '%s'. Maybe accept, edit or reject."
                                            .formatted(verdict));
                };
            } catch (IllegalArgumentException e) {
                throw Refusal.badInput(String.valueOf(e.getMessage()));
            }
        }
    }

    private static Decision decision(YamlFields fields) {
        var slots = new LinkedHashMap<String, String>();
        for (YamlFields changes : fields.mappings("slots")) {
            for (YamlValue key : changes.keys()) {
                slots.put(
                        key.text(),
                        String.join(
                                ", ",
                                changes.values(key.text()).stream().map(YamlValue::text).toList()));
            }
        }
        String verdict = fields.require("verdict").map(YamlValue::text).orElse("");
        if (verdict.equals("edit") && slots.isEmpty()) {
            throw Refusal.badInput("slots: Nothing was changed. Maybe the verdict accept.");
        }
        return new Decision(
                verdict,
                slots,
                fields.require("reviewer").map(YamlValue::text).orElse(""),
                JsonBody.text(fields, "why").orElse(""));
    }
}
