package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Figure;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.Instrument;
import org.parley.measure.Labels;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.measure.When;
import org.parley.reader.Statement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What statements say, in the ledger's own terms.
final class Contents {
    private static final Pattern RANGE =
            Pattern.compile(
                    "(\\d+(?:\\.\\d+)?)\\s*(?:%|per"
                            + " ?cent)?\\s*(?:to|-|–)\\s*(\\d+(?:\\.\\d+)?)[\\s-]*(?:%|per ?cent)",
                    Pattern.CASE_INSENSITIVE);

    private Contents() {}

    /// The terms of the measure that a statement speaks of. Its scope is the words, since a
    /// document seldom gives more; the firm, where one is named.
    static Measure terms(Statement.Measure told) {
        Terms terms =
                new Terms(
                        title(told),
                        List.of(told.actor()),
                        told.target(),
                        List.of(),
                        scope(told),
                        List.of(),
                        null,
                        amount(told),
                        List.of());
        return switch (Instrument.parse(told.instrument())) {
            case TARIFF -> new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL);
            case EXPORT_BAN -> new Measure.ExportBan(terms, Measure.LicencePolicy.UNSTATED);
            case EXPORT_LICENSING ->
                    new Measure.ExportLicensing(terms, Measure.LicencePolicy.UNSTATED);
            case ENTITY_LISTING -> new Measure.EntityListing(terms, Measure.LicencePolicy.UNSTATED);
            case IMPORT_BAN -> new Measure.ImportBan(terms);
            case INVESTMENT_SCREENING -> new Measure.InvestmentScreening(terms);
            case SUBSIDY -> new Measure.Subsidy(terms, "", amount(told), null);
            case PURCHASE_COMMITMENT -> new Measure.PurchaseCommitment(terms, "", List.of());
            case QUOTA -> new Measure.Quota(terms, "", null, null);
            case REGULATION -> new Measure.Regulation(terms, "", Measure.Direction.UNSTATED);
            case OTHER -> new Measure.OtherMeasure(terms, "");
        };
    }

    private static String title(Statement.Measure told) {
        String on = told.target().isEmpty() ? "" : " on " + String.join(", ", told.target());
        String firm = told.targetEntity() == null ? "" : " (" + told.targetEntity() + ")";
        Amount amount = amount(told);
        String worth = amount == null ? "" : ", " + amount;
        String goods = Goods.of(told);
        String of = goods.isEmpty() ? "" : ": " + goods;
        return told.instrument() + " of " + told.actor() + on + firm + worth + of;
    }

    private static Scope scope(Statement.Measure told) {
        String firm = told.targetEntity();
        if (firm != null) {
            return new Scope.Firms(List.of(firm));
        }
        String goods = Goods.of(told);
        Amount amount = amount(told);
        if (goods.isEmpty()) {
            return new Scope.Words(amount == null ? "unstated goods" : "goods worth " + amount);
        }
        return new Scope.Words(goods);
    }

    static @Nullable Amount amount(Statement.Measure told) {
        Double usd = told.coverageUsdBillions();
        if (usd != null) {
            return Amount.usdBillion(usd);
        }
        Statement.Local local = told.coverageLocal();
        return local == null
                ? null
                : new Amount(
                        BigDecimal.valueOf(local.billions()).movePointRight(9), local.currency());
    }

    /// The rate, as the range that the words give where they give one.
    static @Nullable DutyExpression rate(Statement.Measure told) {
        Double percent = told.ratePercent();
        if (percent == null) {
            return null;
        }
        Matcher range = RANGE.matcher(told.words().quote());
        while (range.find()) {
            var low = new BigDecimal(range.group(1));
            var high = new BigDecimal(range.group(2));
            if (high.compareTo(BigDecimal.valueOf(percent)) == 0 && low.compareTo(high) < 0) {
                return new DutyExpression.Range(low.movePointLeft(2), high.movePointLeft(2));
            }
        }
        return DutyExpression.ofPercent(percent);
    }

    /// The event that a statement tells: on the document's day, or earlier where it took effect
    /// earlier.
    ///
    /// @param step what is decided, empty for the measure itself
    /// @param note in our own words
    static LifeEvent event(
            Statement.Measure told, LocalDate date, String measure, String step, String note) {
        Stage stage = Stage.parse(told.status());
        if (stage == Stage.IN_EFFECT && !step.isEmpty()) {
            stage = Stage.CHANGED;
        }
        When effective = when(told.effectiveDate());
        LocalDate on =
                effective != null && effective.from().isBefore(date) ? effective.from() : date;
        LocalDate from = effective != null ? effective.from() : stage.isTalk() ? null : date;
        return new LifeEvent(
                measure,
                step,
                stage,
                When.on(on),
                effective,
                until(from, told.duration()),
                rate(told),
                null,
                List.of(),
                amount(told),
                told.condition(),
                null,
                note);
    }

    private static @Nullable LocalDate until(@Nullable LocalDate from, @Nullable String duration) {
        if (from == null || duration == null) {
            return null;
        }
        try {
            LocalDate until = from.plus(Period.parse(duration));
            return until.isAfter(from) ? until : null;
        } catch (DateTimeException _) {
            return null; // hours, or no ISO duration
        }
    }

    static @Nullable When when(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return When.parse(date);
        } catch (IllegalArgumentException _) {
            return null; // a season, or half a year
        }
    }

    static Position position(Statement.Position told) {
        return new Position(
                told.holder(),
                told.addressee().isEmpty() ? null : told.addressee().getFirst(),
                Labels.parse(Position.Kind.class, told.position()),
                told.about(),
                usd(told.amountUsdBillions()),
                told.condition(),
                told.words().quote());
    }

    static Figure figure(Statement.Figure told) {
        Double percent = told.percent();
        Amount amount = usd(told.amountUsdBillions());
        String year = told.year();
        String qualifier = told.qualifier();
        return new Figure(
                Labels.parse(Figure.Kind.class, told.figure()),
                told.reporter(),
                told.partner(),
                year == null ? "" : year,
                amount,
                amount != null || percent == null ? null : BigDecimal.valueOf(percent),
                qualifier == null ? "" : qualifier);
    }

    static Talks talks(Statement.Event told) {
        String place = told.place();
        return new Talks(
                Labels.parse(Talks.Kind.class, told.event()),
                Labels.parse(Talks.Status.class, told.status()),
                when(told.date()),
                null,
                place == null ? "" : place,
                told.participants().stream().distinct().sorted().toList(),
                told.people(),
                "",
                told.words().quote(),
                usd(told.amountUsdBillions()),
                told.condition());
    }

    private static @Nullable Amount usd(@Nullable Double billions) {
        return billions == null ? null : Amount.usdBillion(billions);
    }
}
