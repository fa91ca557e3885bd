package org.parley.reader;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.List;

/// Statements as JSON in the shape of the annotation schema.
public final class StatementJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private StatementJson() {}

    /// An object with the document's name, its date and its statements, ending with a line feed.
    public static String write(String document, @Nullable String date, List<Statement> statements) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("doc", document);
            text(json, "date", date);
            json.writeName("statements");
            json.writeStartArray();
            int number = 0;
            for (Statement statement : statements) {
                number++;
                object(json, document, number, statement);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    /// One statement as an object.
    ///
    /// @param number its place in the document, from 1
    public static String write(String document, int number, Statement statement) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            object(json, document, number, statement);
        }
        return text.toString();
    }

    static void object(JsonGenerator json, String document, int number, Statement statement) {
        json.writeStartObject();
        json.writeStringProperty("id", "%s-%02d".formatted(document, number));
        statement(json, statement);
        words(json, statement);
        json.writeEndObject();
    }

    private static void statement(JsonGenerator json, Statement statement) {
        switch (statement) {
            case Statement.Measure m -> measure(json, m);
            case Statement.Position p -> {
                json.writeStringProperty("kind", "position");
                json.writeStringProperty("holder", p.holder());
                json.writeStringProperty("position", p.position());
                list(json, "about", p.about());
                number(json, "amount_usd_bn", p.amountUsdBillions());
                list(json, "addressee", p.addressee());
                text(json, "condition", p.condition());
            }
            case Statement.Figure f -> {
                json.writeStringProperty("kind", "figure");
                json.writeStringProperty("figure", f.figure());
                json.writeStringProperty("reporter", f.reporter());
                text(json, "partner", f.partner());
                text(json, "year", f.year());
                number(json, "amount_usd_bn", f.amountUsdBillions());
                number(json, "percent", f.percent());
                text(json, "qualifier", f.qualifier());
            }
            case Statement.Event e -> event(json, e);
        }
    }

    private static void measure(JsonGenerator json, Statement.Measure m) {
        json.writeStringProperty("kind", "measure");
        json.writeStringProperty("actor", m.actor());
        list(json, "target", m.target());
        json.writeStringProperty("instrument", m.instrument());
        json.writeStringProperty("status", m.status());
        number(json, "rate_percent", m.ratePercent());
        number(json, "coverage_usd_bn", m.coverageUsdBillions());
        Statement.Local local = m.coverageLocal();
        if (local == null) {
            json.writeNullProperty("coverage_local");
        } else {
            json.writeName("coverage_local");
            json.writeStartObject();
            number(json, "amount_bn", local.billions());
            json.writeStringProperty("ccy", local.currency());
            json.writeEndObject();
        }
        text(json, "coverage_text", m.coverageText());
        text(json, "target_entity", m.targetEntity());
        text(json, "direction", m.direction());
        text(json, "effective_date", m.effectiveDate());
        text(json, "duration", m.duration());
        text(json, "condition", m.condition());
        json.writeName("retaliation");
        json.writeBoolean(m.retaliation());
        json.writeNullProperty("trigger");
        json.writeNullProperty("basis");
    }

    private static void event(JsonGenerator json, Statement.Event e) {
        json.writeStringProperty("kind", "event");
        json.writeStringProperty("event", e.event());
        json.writeStringProperty("status", e.status());
        text(json, "date", e.date());
        text(json, "date_expr", e.dateWords());
        text(json, "place", e.place());
        list(json, "participants", e.participants());
        list(json, "people", e.people());
        json.writeNullProperty("body");
        json.writeNullProperty("outcome");
        number(json, "amount_usd_bn", e.amountUsdBillions());
        text(json, "condition", e.condition());
    }

    private static void words(JsonGenerator json, Statement statement) {
        Statement.Words words = statement.words();
        if (!(statement instanceof Statement.Figure)) {
            json.writeStringProperty("modality", words.modality());
        }
        json.writeName("source");
        json.writeStartObject();
        json.writeStringProperty(
                "type", words.source().type().name().toLowerCase(java.util.Locale.ROOT));
        text(json, "name", words.source().name());
        text(json, "economy", words.source().economy());
        json.writeEndObject();
        json.writeName("start");
        json.writeNumber(words.start());
        json.writeName("end");
        json.writeNumber(words.end());
        json.writeStringProperty("quote", words.quote());
        json.writeStringProperty("rule", words.rule());
    }

    private static void list(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeName(name);
        var exact =
                new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(12))
                        .stripTrailingZeros();
        json.writeNumber(exact.scale() < 0 ? exact.setScale(0) : exact);
    }
}
