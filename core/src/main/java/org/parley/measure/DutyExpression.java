package org.parley.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A duty as it is written: `25%`, `15 to 25%`, `3 EUR/100 kg`, `25% + 3 EUR/100 kg`, `as listed`
/// or `0.5 x as listed`. [#parse] reads what `toString` writes.
public sealed interface DutyExpression {

    /// A share of the customs value.
    ///
    /// @param rate fraction, 0.25 is 25 %
    record AdValorem(BigDecimal rate) implements DutyExpression {
        public AdValorem {
            rate = plain(rate);
        }

        @Override
        public String toString() {
            return percent(rate) + "%";
        }
    }

    /// A rate that its source gave as a range; which one applies is not known.
    record Range(BigDecimal low, BigDecimal high) implements DutyExpression {
        public Range {
            low = plain(low);
            high = plain(high);
            if (low.compareTo(high) >= 0) {
                throw new IllegalArgumentException(
                        "A range from %s%% to %s%%. Maybe the two changed places."
                                .formatted(percent(low), percent(high)));
            }
        }

        @Override
        public String toString() {
            return percent(low) + " to " + percent(high) + "%";
        }
    }

    /// Money per quantity.
    ///
    /// @param amount in units of the currency
    /// @param quantity of the unit, as 100 in `100 kg`
    record Specific(BigDecimal amount, String currency, BigDecimal quantity, String unit)
            implements DutyExpression {
        @Override
        public String toString() {
            String per =
                    quantity.compareTo(BigDecimal.ONE) == 0 ? "" : quantity.toPlainString() + " ";
            return amount.toPlainString() + " " + currency + "/" + per + unit;
        }
    }

    /// Several duties added up.
    record Compound(List<DutyExpression> parts) implements DutyExpression {
        public Compound {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return String.join(" + ", parts.stream().map(Object::toString).toList());
        }
    }

    /// The rate that the measure's product list gives for each product, times a factor.
    record Listed(BigDecimal factor) implements DutyExpression {
        public Listed {
            factor = plain(factor);
        }

        @Override
        public String toString() {
            return factor.compareTo(BigDecimal.ONE) == 0
                    ? "as listed"
                    : factor.toPlainString() + " x as listed";
        }
    }

    Pattern AD_VALOREM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*%");
    Pattern RANGE =
            Pattern.compile(
                    "([0-9]+(?:\\.[0-9]+)?)\\s*%?\\s*(?:to|-)\\s*([0-9]+(?:\\.[0-9]+)?)\\s*%");
    Pattern SPECIFIC =
            Pattern.compile(
                    "([0-9]+(?:\\.[0-9]+)?)\\s*([A-Z]{3})\\s*/\\s*([0-9]+(?:\\.[0-9]+)?)?\\s*(\\p{L}.*)");
    Pattern LISTED = Pattern.compile("(?:([0-9]+(?:\\.[0-9]+)?)\\s*x\\s*)?as listed");

    /// @param percent 25 for 25 %
    static DutyExpression ofPercent(double percent) {
        return new AdValorem(BigDecimal.valueOf(percent).movePointLeft(2));
    }

    /// The rate that the product list gives.
    static DutyExpression asListed() {
        return new Listed(BigDecimal.ONE);
    }

    static DutyExpression parse(String text) {
        var parts = new ArrayList<DutyExpression>();
        for (String part : text.strip().split("\\s\\+\\s", -1)) {
            parts.add(parsePart(part.strip(), text));
        }
        return parts.size() == 1 ? parts.getFirst() : new Compound(parts);
    }

    private static DutyExpression parsePart(String part, String whole) {
        Matcher adValorem = AD_VALOREM.matcher(part);
        if (adValorem.matches()) {
            return new AdValorem(fraction(adValorem.group(1)));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return new Range(fraction(range.group(1)), fraction(range.group(2)));
        }
        Matcher specific = SPECIFIC.matcher(part);
        if (specific.matches()) {
            String quantity = specific.group(3);
            return new Specific(
                    new BigDecimal(specific.group(1)),
                    specific.group(2),
                    quantity == null ? BigDecimal.ONE : new BigDecimal(quantity),
                    specific.group(4));
        }
        Matcher listed = LISTED.matcher(part);
        if (listed.matches()) {
            String factor = listed.group(1);
            return new Listed(factor == null ? BigDecimal.ONE : new BigDecimal(factor));
        }
        throw new IllegalArgumentException(
                "'%s' is not a duty. Maybe '25%%', '15 to 25%%' or '25%% + 3 EUR/100 kg'."
                        .formatted(whole));
    }

    private static BigDecimal fraction(String percent) {
        return new BigDecimal(percent).movePointLeft(2);
    }

    /// The same number without zeros at its end, so that equal duties are equal records.
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2)).toPlainString();
    }

    /// The ad-valorem rate as a fraction: of a range its top, of a compound the sum of what is a
    /// share of value.
    ///
    /// @param listed the rate that the product list gives, NaN where it gives none
    /// @return empty where nothing in it is a known share of value
    default OptionalDouble rate(double listed) {
        return switch (this) {
            case AdValorem(BigDecimal rate) -> OptionalDouble.of(rate.doubleValue());
            case Range(BigDecimal _, BigDecimal high) -> OptionalDouble.of(high.doubleValue());
            case Specific _ -> OptionalDouble.empty();
            case Listed(BigDecimal factor) ->
                    Double.isNaN(listed)
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(listed * factor.doubleValue());
            case Compound(List<DutyExpression> parts) -> {
                double sum = Double.NaN;
                for (DutyExpression part : parts) {
                    OptionalDouble rate = part.rate(listed);
                    if (rate.isPresent()) {
                        sum = (Double.isNaN(sum) ? 0 : sum) + rate.getAsDouble();
                    }
                }
                yield Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
            }
        };
    }

    /// Whether [#rate] leaves nothing of the duty out and picks nothing from a range.
    default boolean isExact() {
        return switch (this) {
            case AdValorem _, Listed _ -> true;
            case Range _, Specific _ -> false;
            case Compound(List<DutyExpression> parts) ->
                    parts.stream().allMatch(DutyExpression::isExact);
        };
    }
}
