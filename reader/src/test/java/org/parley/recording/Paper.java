package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.reader.Source;
import org.parley.reader.Statement;
import org.parley.text.Document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A document of a test's own, with statements whose words stand in it.
final class Paper {
    private final String name;
    private final LocalDate date;
    private final StringBuilder text = new StringBuilder();
    private final List<Statement> statements = new ArrayList<>();

    Paper(String name, String date) {
        this.name = name;
        this.date = LocalDate.parse(date);
    }

    /// Adds a paragraph that says nothing.
    Paper prose(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    private Statement.Words words(String quote) {
        int start = text.length();
        prose(quote);
        return new Statement.Words(
                start, start + quote.length(), quote, Source.NARRATOR, "asserted", "test");
    }

    /// A tariff of Ruritania (RUR) on Graustark (GRK).
    Paper tariff(String status, @Nullable Double percent, @Nullable Double billions, String quote) {
        return measure("tariff", status, percent, billions, null, null, quote);
    }

    Paper measure(
            String instrument,
            String status,
            @Nullable Double percent,
            @Nullable Double billions,
            @Nullable String direction,
            @Nullable String firm,
            String quote) {
        statements.add(
                new Statement.Measure(
                        words(quote),
                        "RUR",
                        List.of("GRK"),
                        firm,
                        instrument,
                        status,
                        percent,
                        billions,
                        null,
                        null,
                        direction,
                        null,
                        null,
                        null,
                        false));
        return this;
    }

    Paper demand(List<String> about, @Nullable Double billions, String quote) {
        statements.add(
                new Statement.Position(
                        words(quote), "RUR", List.of("GRK"), "demand", about, billions, null));
        return this;
    }

    Paper deficit(String year, double billions, String quote) {
        statements.add(
                new Statement.Figure(
                        words(quote), "goods-deficit", "RUR", "GRK", year, billions, null, null));
        return this;
    }

    Paper round(String status, @Nullable String day, String quote) {
        statements.add(
                new Statement.Event(
                        words(quote),
                        "round",
                        status,
                        day,
                        null,
                        null,
                        List.of("RUR", "GRK"),
                        List.of(),
                        null,
                        null));
        return this;
    }

    ReadDocument read() {
        String whole = text.toString();
        return new ReadDocument(
                new Document(name, whole, whole, date, "given"), sha256(whole), statements);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
