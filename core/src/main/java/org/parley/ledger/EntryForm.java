package org.parley.ledger;

import static org.parley.measure.Labels.label;

import org.parley.measure.Amount;
import org.parley.measure.HsEdition;
import org.parley.measure.Labels;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;
import org.parley.measure.When;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Entries as plain maps, in one fixed order of keys: the form in which they are written as JSON
/// Lines, hashed, and read from YAML. What is empty is left out. `fields(entry(m))` is the
/// canonical form of any map that can be read.
public final class EntryForm {
    private EntryForm() {}

    /// The fields of an entry: texts, whole numbers, lists and maps, in canonical order.
    public static Map<String, Object> fields(Entry entry) {
        Fields fields =
                new Fields()
                        .put("entry", entry.id())
                        .put("account", entry.account())
                        .put("recorded", instant(entry.recordedAt()))
                        .put("origin", label(entry.origin()));
        switch (entry.content()) {
            case MeasureTerms(var measure) ->
                    MeasureForm.write(measure, fields.put("kind", "measure"));
            case MeasureLife(var event) -> LifeForm.write(event, fields.put("kind", "life"));
            case Listing(var list) -> write(list, fields.put("kind", "list"));
            case Position position -> write(position, fields.put("kind", "position"));
            case Talks talks -> write(talks, fields.put("kind", "talks"));
            case Figure figure -> write(figure, fields.put("kind", "figure"));
            case Review review ->
                    fields.put("kind", "review")
                            .put("reviewed", review.reviewed())
                            .put("verdict", label(review.verdict()))
                            .put("reviewer", review.reviewer())
                            .put("why", review.why());
            case Withdrawal(var why) -> fields.put("kind", "withdrawal").put("why", why);
        }
        fields.put("evidence", entry.evidence().stream().map(EntryForm::evidence).toList());
        return fields.map();
    }

    /// The entry that a map says.
    ///
    /// @param where what is being read, for messages (`record.yaml, line 12`)
    /// @throws IllegalArgumentException naming the key and what would do
    public static Entry entry(Map<?, ?> map, String where) {
        try {
            return read(map, where);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            if (message.startsWith(where)) {
                throw e;
            }
            throw new IllegalArgumentException(where + ": " + message, e);
        }
    }

    private static Entry read(Map<?, ?> map, String where) {
        var fields = new Fields(map, where);
        String id = fields.text("entry");
        String account = fields.text("account");
        Instant recorded = fields.get("recorded", EntryForm::instant);
        Entry.Origin origin =
                fields.has("origin")
                        ? fields.get("origin", text -> Labels.parse(Entry.Origin.class, text))
                        : Entry.Origin.HAND;
        String kind = fields.text("kind");
        Content content =
                switch (kind) {
                    case "measure" -> new MeasureTerms(MeasureForm.read(fields));
                    case "life" -> new MeasureLife(LifeForm.read(fields));
                    case "list" -> new Listing(list(fields, id));
                    case "position" -> position(fields);
                    case "talks" -> talks(fields);
                    case "figure" -> figure(fields);
                    case "review" ->
                            new Review(
                                    fields.text("reviewed"),
                                    fields.get(
                                            "verdict", t -> Labels.parse(Review.Verdict.class, t)),
                                    fields.text("reviewer"),
                                    fields.textOr("why", ""));
                    case "withdrawal" -> new Withdrawal(fields.textOr("why", ""));
                    default ->
                            throw new IllegalArgumentException(
                                    "%s: no kind of entry '%s'. Maybe one of measure, life, list, position, talks, figure, review, withdrawal."
                                            .formatted(where, kind));
                };
        List<Evidence> evidence = fields.all("evidence").stream().map(EntryForm::evidence).toList();
        fields.done();
        return new Entry(id, account, recorded, origin, content, evidence);
    }

    /// A day stands for its first instant in UTC, as `2019-05-09` for `2019-05-09T00:00:00Z`.
    static String instant(Instant instant) {
        LocalDate day = instant.atZone(ZoneOffset.UTC).toLocalDate();
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(instant)
                ? day.toString()
                : instant.toString();
    }

    static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is not a time. Maybe 2019-05-09 or 2019-05-09T16:15:00Z.".formatted(text),
                    e);
        }
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Fields fields =
                new Fields()
                        .put("source", evidence.source().name())
                        .put("type", label(evidence.source().kind()))
                        .put("economy", evidence.source().economy())
                        .put("standing", label(evidence.standing()))
                        .put("modality", label(evidence.modality()))
                        .put("reference", evidence.reference());
        Quote quote = evidence.quote();
        if (quote != null) {
            fields.put("document", quote.document())
                    .put("sha256", quote.sha256())
                    .put("start", quote.start())
                    .put("end", quote.end())
                    .put("quote", quote.exact());
        }
        return fields.map();
    }

    private static Evidence evidence(Fields fields) {
        var source =
                new Source(
                        fields.has("type")
                                ? fields.get("type", t -> Labels.parse(Source.Kind.class, t))
                                : Source.Kind.DOCUMENT,
                        fields.textOr("source", ""),
                        fields.find("economy", t -> t));
        Evidence.Standing standing =
                fields.get("standing", t -> Labels.parse(Evidence.Standing.class, t));
        Evidence.Modality modality =
                fields.has("modality")
                        ? fields.get("modality", t -> Labels.parse(Evidence.Modality.class, t))
                        : Evidence.Modality.ASSERTED;
        Quote quote =
                fields.has("quote")
                        ? new Quote(
                                fields.text("document"),
                                fields.text("sha256"),
                                fields.number("start"),
                                fields.number("end"),
                                fields.text("quote"))
                        : null;
        var evidence =
                new Evidence(source, standing, modality, quote, fields.textOr("reference", ""));
        fields.done();
        return evidence;
    }

    private static void write(ProductList list, Fields fields) {
        fields.put("edition", list.edition()).put("rates", ListForm.write(list.lines()));
    }

    private static ProductList list(Fields fields, String name) {
        Fields groups = fields.below("rates");
        return new ProductList(
                name,
                fields.get("edition", HsEdition::parse),
                groups == null ? List.of() : ListForm.read(groups));
    }

    private static void write(Position position, Fields fields) {
        fields.put("position", label(position.kind()))
                .put("holder", position.holder())
                .put("addressee", position.addressee())
                .put("about", position.about())
                .put("amount", position.amount())
                .put("condition", position.condition())
                .put("text", position.text());
    }

    private static Position position(Fields fields) {
        return new Position(
                fields.text("holder"),
                fields.find("addressee", t -> t),
                fields.get("position", t -> Labels.parse(Position.Kind.class, t)),
                fields.texts("about"),
                fields.find("amount", Amount::parse),
                fields.find("condition", t -> t),
                fields.textOr("text", ""));
    }

    private static void write(Talks talks, Fields fields) {
        fields.put("event", label(talks.kind()))
                .put("status", label(talks.status()))
                .put("when", talks.when())
                .put("until", talks.until())
                .put("place", talks.place())
                .put("participants", talks.participants())
                .put("people", talks.people())
                .put("body", talks.body())
                .put("outcome", talks.outcome())
                .put("amount", talks.amount())
                .put("condition", talks.condition());
    }

    private static Talks talks(Fields fields) {
        return new Talks(
                fields.get("event", t -> Labels.parse(Talks.Kind.class, t)),
                fields.get("status", t -> Labels.parse(Talks.Status.class, t)),
                fields.find("when", When::parse),
                fields.find("until", When::parse),
                fields.textOr("place", ""),
                fields.texts("participants"),
                fields.texts("people"),
                fields.textOr("body", ""),
                fields.textOr("outcome", ""),
                fields.find("amount", Amount::parse),
                fields.find("condition", t -> t));
    }

    private static void write(Figure figure, Fields fields) {
        fields.put("figure", label(figure.kind()))
                .put("reporter", figure.reporter())
                .put("partner", figure.partner())
                .put("period", figure.period())
                .put("amount", figure.amount())
                .put("percent", figure.percent() == null ? null : figure.percent().toPlainString())
                .put("qualifier", figure.qualifier());
    }

    private static Figure figure(Fields fields) {
        return new Figure(
                fields.get("figure", t -> Labels.parse(Figure.Kind.class, t)),
                fields.find("reporter", t -> t),
                fields.find("partner", t -> t),
                fields.textOr("period", ""),
                fields.find("amount", Amount::parse),
                fields.find("percent", BigDecimal::new),
                fields.textOr("qualifier", ""));
    }

    /// Product codes as a list of text, in order.
    static List<String> codes(List<ProductCode> codes) {
        return new ArrayList<>(codes.stream().map(ProductCode::digits).toList());
    }
}
