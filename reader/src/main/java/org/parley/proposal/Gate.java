package org.parley.proposal;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Evidence.Modality;
import org.parley.ledger.Figure;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;
import org.parley.measure.Instrument;
import org.parley.measure.Labels;
import org.parley.measure.Stage;
import org.parley.measure.When;
import org.parley.reader.Source;
import org.parley.reader.Statement;
import org.parley.text.Document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets through what a document bears out: the quotation stands in it word for word, every number
/// stands in the quotation, and the rest is of the schema's vocabulary.
final class Gate {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ ,\\u00a0]\\d{3})*(?:\\.\\d+)?");
    private static final Pattern ECONOMY = Pattern.compile("[A-Z]{3}|EU");

    /// What a number in the words may be in billions: itself, or of millions, trillions, units.
    private static final double[] SCALES = {1, 1e-3, 1e3, 1e-9};

    private final Document document;
    private final String rule;

    /// @param rule what the statements say found them
    Gate(Document document, String rule) {
        this.document = document;
        this.rule = rule;
    }

    /// The statement that a proposal makes.
    ///
    /// @throws IllegalArgumentException saying why it is refused
    Statement statement(Map<?, ?> said) {
        Statement.Words words = words(said);
        String quote = words.quote();
        String kind = text(said, "kind");
        return switch (kind) {
            case "measure" -> measure(said, words, quote);
            case "position" ->
                    new Statement.Position(
                            words,
                            economy(text(said, "holder")),
                            economies(said, "addressee"),
                            checked(said, "position", t -> Labels.parse(Position.Kind.class, t)),
                            texts(said, "about"),
                            number(said, "amount_usd_bn", quote, SCALES),
                            find(said, "condition"));
            case "figure" -> figure(said, words, quote);
            case "event" ->
                    new Statement.Event(
                            words,
                            checked(said, "event", t -> Labels.parse(Talks.Kind.class, t)),
                            checked(said, "status", t -> Labels.parse(Talks.Status.class, t)),
                            date(said, "date"),
                            find(said, "date_expr"),
                            find(said, "place"),
                            economies(said, "participants"),
                            texts(said, "people"),
                            number(said, "amount_usd_bn", quote, SCALES),
                            find(said, "condition"));
            default -> throw new IllegalArgumentException("no kind of statement '" + kind + "'");
        };
    }

    private Statement measure(Map<?, ?> said, Statement.Words words, String quote) {
        return new Statement.Measure(
                words,
                economy(text(said, "actor")),
                economies(said, "target"),
                find(said, "target_entity"),
                checked(said, "instrument", Instrument::parse),
                checked(said, "status", Stage::parse),
                number(said, "rate_percent", quote, 1),
                number(said, "coverage_usd_bn", quote, SCALES),
                null,
                find(said, "coverage_text"),
                find(said, "direction"),
                date(said, "effective_date"),
                find(said, "duration"),
                find(said, "condition"),
                Boolean.TRUE.equals(said.get("retaliation")));
    }

    private Statement figure(Map<?, ?> said, Statement.Words words, String quote) {
        Double amount = number(said, "amount_usd_bn", quote, SCALES);
        Double percent = number(said, "percent", quote, 1);
        if (amount == null && percent == null) {
            throw new IllegalArgumentException("a figure without a number");
        }
        String partner = find(said, "partner");
        return new Statement.Figure(
                words,
                checked(said, "figure", t -> Labels.parse(Figure.Kind.class, t)),
                economy(text(said, "reporter")),
                partner == null ? null : economy(partner),
                find(said, "year"),
                amount,
                percent,
                find(said, "qualifier"));
    }

    private Statement.Words words(Map<?, ?> said) {
        String quote = text(said, "quote");
        int start = document.text().indexOf(quote);
        if (start < 0) {
            throw new IllegalArgumentException("a quotation that is not in the document");
        }
        return new Statement.Words(
                start,
                start + quote.length(),
                quote,
                source(said),
                checked(said, "modality", t -> Labels.parse(Modality.class, t)),
                rule);
    }

    private static Source source(Map<?, ?> said) {
        String type = find(said, "source_type");
        String economy = find(said, "source_economy");
        return new Source(
                type == null
                        ? Source.Type.NARRATOR
                        : Labels.parse(Source.Type.class, type.toLowerCase(Locale.ROOT)),
                find(said, "source_name"),
                economy == null ? null : economy(economy));
    }

    private static @Nullable String find(Map<?, ?> said, String key) {
        return said.get(key) instanceof String text && !text.isBlank() ? text : null;
    }

    private static String text(Map<?, ?> said, String key) {
        String text = find(said, key);
        if (text == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return text;
    }

    private static String checked(Map<?, ?> said, String key, Consumer<String> parse) {
        String text = text(said, key);
        try {
            parse.accept(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no %s '%s'".formatted(key, text), e);
        }
        return text;
    }

    private static @Nullable String date(Map<?, ?> said, String key) {
        return find(said, key) == null ? null : checked(said, key, When::parse);
    }

    private static List<String> texts(Map<?, ?> said, String key) {
        return said.get(key) instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }

    private static List<String> economies(Map<?, ?> said, String key) {
        return texts(said, key).stream().map(Gate::economy).toList();
    }

    private static String economy(String code) {
        if (!ECONOMY.matcher(code).matches()) {
            throw new IllegalArgumentException("no economy '" + code + "'");
        }
        return code;
    }

    /// A number that stands in the words, at one of some scales; absent where none is given.
    private static @Nullable Double number(
            Map<?, ?> said, String key, String quote, double... scales) {
        if (!(said.get(key) instanceof Double number)) {
            return null;
        }
        Matcher digits = NUMBER.matcher(quote);
        while (digits.find()) {
            double stated = Double.parseDouble(digits.group().replaceAll("[ ,\\u00a0]", ""));
            for (double scale : scales) {
                if (Math.abs(stated * scale - number) <= 1e-9 * Math.abs(number)) {
                    return number;
                }
            }
        }
        throw new IllegalArgumentException("a number that is not in the quotation");
    }
}
