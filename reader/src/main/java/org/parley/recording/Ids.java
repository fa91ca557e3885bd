package org.parley.recording;

import static org.parley.measure.Labels.label;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Content;
import org.parley.ledger.Figure;
import org.parley.ledger.Ledger;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;
import org.parley.measure.Amount;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.When;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names for new entries, made of what they say: `USA-CHN-tariff-250bn`,
/// `CHN/refusal-ip-2018-05-03`.
final class Ids {
    private final Set<String> taken = new HashSet<>();

    Ids(Ledger ledger) {
        ledger.records().forEach(record -> taken.add(record.entry().id()));
    }

    /// The name, with a number where it is taken.
    String fresh(String name) {
        String id = name;
        for (int i = 2; !taken.add(id); i++) {
            id = name + "-" + i;
        }
        return id;
    }

    static String of(Measure measure) {
        String against =
                measure.terms().scope() instanceof Scope.Firms(List<String> firms)
                        ? plain(String.join("-", firms))
                        : plain(String.join("-", measure.terms().targets()));
        var name = new StringBuilder(String.join("-", measure.terms().imposers()));
        name.append(against.isEmpty() ? "" : "-" + against)
                .append('-')
                .append(measure.instrument());
        Amount covered = measure.terms().coverage();
        if (covered != null) {
            return name + worth(covered);
        }
        if (measure.terms().scope() instanceof Scope.Words(String text)) {
            MeasureFacts.words(text).stream()
                    .limit(3)
                    .forEach(word -> name.append('-').append(plain(word)));
        }
        return name.toString();
    }

    static String of(Content content, LocalDate date) {
        return switch (content) {
            case Position p ->
                    "%s/%s-%s%s-%s"
                            .formatted(
                                    p.holder(),
                                    label(p.kind()),
                                    p.about().isEmpty() ? "other" : plain(p.about().getFirst()),
                                    worth(p.amount()),
                                    date);
            case Talks t ->
                    "%s/%s-%s"
                            .formatted(
                                    t.participants().isEmpty()
                                            ? "talks"
                                            : plain(String.join("-", t.participants())),
                                    label(t.kind()),
                                    day(t.when(), date));
            case Figure f ->
                    "figure/%s%s-%s-%s"
                            .formatted(
                                    f.reporter() == null ? "" : plain(f.reporter()),
                                    f.partner() == null ? "" : "-" + plain(f.partner()),
                                    label(f.kind()),
                                    f.period().isEmpty() ? "by-" + date : plain(f.period()));
            default -> throw new IllegalArgumentException(content + " is no saying");
        };
    }

    private static String day(@Nullable When when, LocalDate date) {
        return when == null ? "by-" + date : when.from().toString();
    }

    private static String worth(@Nullable Amount amount) {
        if (amount == null) {
            return "";
        }
        String currency = amount.currency().equals("USD") ? "" : amount.currency();
        return "-"
                + plain(amount.toString().replace(amount.currency(), "").replace(" ", ""))
                + currency.toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-+(?=.)", "");
    }
}
