package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;
import org.parley.measure.Instrument;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// When a statement speaks of a measure that is known already.
///
/// Imposer, target and instrument must agree, within eighteen months. Then the first of these that
/// both give decides: the firm, the amount of trade, the goods, the rate. What gives none of them
/// ("more tariffs") joins only its like within ninety days.
final class SameMeasure {
    /// Why two are one.
    ///
    /// @param weight 4 a firm, 3 an amount, 2 goods, 1 a rate, 0 nothing more
    record Reason(int weight, String text) {}

    /// A measure that nobody mentioned for so long is taken for another.
    private static final long DAYS = 548;

    private static final long BARE_DAYS = 90;

    /// Amounts differ by rounding: `$250 billion`, `more than $250bn`.
    private static final double ROUNDING = 0.01;

    /// Controls on what a firm may be sold; papers call one by the name of another.
    private static final Set<Instrument> CONTROLS =
            Set.of(Instrument.EXPORT_BAN, Instrument.EXPORT_LICENSING, Instrument.ENTITY_LISTING);

    private SameMeasure() {}

    /// Why they are one measure, absent where they are not.
    static @Nullable Reason why(MeasureFacts known, MeasureFacts told) {
        if (!isSameKind(known, told) || known.daysFrom(told) > DAYS) {
            return null;
        }
        if (!known.firms().isEmpty() || !told.firms().isEmpty()) {
            Set<String> firms = common(known.firms(), told.firms());
            return firms.isEmpty() ? null : new Reason(4, "the same firm " + firms);
        }
        if (!isSameTarget(known, told)) {
            return null;
        }
        if (!known.amounts().isEmpty() && !told.amounts().isEmpty()) {
            return told.amounts().stream()
                    .filter(amount -> known.amounts().stream().anyMatch(a -> isClose(a, amount)))
                    .findFirst()
                    .map(amount -> new Reason(3, "the same amount of trade, " + amount))
                    .orElse(null);
        }
        return byGoodsOrRate(known, told);
    }

    private static @Nullable Reason byGoodsOrRate(MeasureFacts known, MeasureFacts told) {
        Set<String> rates = common(known.rates(), told.rates());
        Set<String> goods = common(known.goods(), told.goods());
        boolean oneAmount = !known.amounts().isEmpty() || !told.amounts().isEmpty();
        if (!goods.isEmpty() && (!oneAmount || !rates.isEmpty())) {
            return new Reason(2, "the same goods " + goods);
        }
        boolean isBare = isBare(known) || isBare(told);
        if (!rates.isEmpty() && isBare) {
            return new Reason(1, "the same rate " + rates + " and nothing that differs");
        }
        boolean nothing =
                isBare(known) && isBare(told) && known.rates().isEmpty() && told.rates().isEmpty();
        return nothing && known.daysFrom(told) <= BARE_DAYS
                ? new Reason(0, "neither says more, within %d days".formatted(BARE_DAYS))
                : null;
    }

    private static boolean isBare(MeasureFacts facts) {
        return facts.goods().isEmpty() && facts.amounts().isEmpty();
    }

    /// Whether imposer and instrument agree; controls on what firms may be sold are one kind.
    static boolean isSameKind(MeasureFacts a, MeasureFacts b) {
        boolean instrument =
                a.instrument() == b.instrument()
                        || CONTROLS.contains(a.instrument()) && CONTROLS.contains(b.instrument());
        return instrument && !common(a.imposers(), b.imposers()).isEmpty();
    }

    static boolean isSameTarget(MeasureFacts a, MeasureFacts b) {
        return a.targets().isEmpty()
                || b.targets().isEmpty()
                || !common(a.targets(), b.targets()).isEmpty();
    }

    static boolean isClose(Amount a, Amount b) {
        double least = Math.min(a.value().doubleValue(), b.value().doubleValue());
        double gap = Math.abs(a.value().subtract(b.value()).doubleValue());
        return a.currency().equals(b.currency()) && gap <= ROUNDING * least;
    }

    /// Why an amount is that of some measures together, absent where it is not.
    ///
    /// @param parts of one imposer, target and instrument, that one account tells side by side
    static @Nullable String total(MeasureFacts told, Collection<MeasureFacts> parts) {
        for (MeasureFacts part : parts) {
            boolean fits =
                    isSameKind(part, told)
                            && isSameTarget(part, told)
                            && part.daysFrom(told) <= DAYS
                            && !part.amounts().isEmpty();
            if (!fits) {
                return null;
            }
        }
        List<Amount> amounts = parts.stream().map(part -> part.amounts().getFirst()).toList();
        String currency = amounts.getFirst().currency();
        if (told.amounts().isEmpty()
                || !amounts.stream().allMatch(amount -> amount.currency().equals(currency))) {
            return null;
        }
        Amount sum =
                new Amount(
                        amounts.stream()
                                .map(Amount::value)
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add),
                        currency);
        Amount total = told.amounts().getFirst();
        return isClose(sum, total)
                ? "%s is the sum of %s"
                        .formatted(
                                total,
                                amounts.stream()
                                        .map(Amount::toString)
                                        .collect(Collectors.joining(" and ")))
                : null;
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        return a.stream()
                .filter(b::contains)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
