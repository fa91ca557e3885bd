package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Content;
import org.parley.ledger.Figure;
import org.parley.ledger.Position;
import org.parley.ledger.Talks;
import org.parley.measure.When;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.TreeSet;

/// When two statements tell the same position, the same talks or the same figure.
final class SameSaying {
    /// A position said again later than this is a new one: that it was repeated matters.
    private static final long POSITION_DAYS = 90;

    /// Talks without a date are those of the fortnight.
    private static final long TALKS_DAYS = 14;

    private SameSaying() {}

    /// Why two contents are one, absent where they are not or are no sayings.
    ///
    /// @param on day of the first
    /// @param then day of the second
    static @Nullable String why(Content a, LocalDate on, Content b, LocalDate then) {
        return switch (a) {
            case Position first when b instanceof Position second -> why(first, on, second, then);
            case Talks first when b instanceof Talks second -> why(first, on, second, then);
            case Figure first when b instanceof Figure second -> why(first, second);
            default -> null;
        };
    }

    /// The same holder, addressee and kind; the same amount on a common issue, or, without amounts,
    /// the same issues.
    private static @Nullable String why(Position a, LocalDate on, Position b, LocalDate then) {
        boolean isSame =
                a.kind() == b.kind()
                        && a.holder().equals(b.holder())
                        && (a.addressee() == null
                                || b.addressee() == null
                                || a.addressee().equals(b.addressee()))
                        && apart(on, then) <= POSITION_DAYS;
        if (!isSame || !Objects.equals(a.amount(), b.amount())) {
            return null;
        }
        var common = new TreeSet<>(a.about());
        common.retainAll(b.about());
        common.remove("other");
        if (common.isEmpty()) {
            return null;
        }
        if (a.amount() != null) {
            return "the same amount, %s, on %s".formatted(a.amount(), common);
        }
        boolean all = new TreeSet<>(a.about()).equals(new TreeSet<>(b.about()));
        return all ? "the same issues " + common : null;
    }

    /// The same kind of event between the same economies at the same time; where one has no date,
    /// in the same fortnight and not at another place.
    private static @Nullable String why(Talks a, LocalDate on, Talks b, LocalDate then) {
        boolean isSame =
                a.kind() == b.kind()
                        && new TreeSet<>(a.participants()).equals(new TreeSet<>(b.participants()));
        if (!isSame) {
            return null;
        }
        When first = a.when();
        When second = b.when();
        if (first != null && second != null) {
            boolean overlap =
                    first.from().isBefore(second.until()) && second.from().isBefore(first.until());
            return overlap ? "both on " + (first.isDay() ? first : second) : null;
        }
        boolean elsewhere =
                !a.place().isEmpty() && !b.place().isEmpty() && !a.place().equals(b.place());
        boolean near = apart(on, then) <= TALKS_DAYS && a.status() == b.status();
        return near && !elsewhere ? "both %s within a fortnight".formatted(label(a)) : null;
    }

    /// The same kind of figure of the same economies in the same year; where one gives no year, the
    /// same number.
    private static @Nullable String why(Figure a, Figure b) {
        boolean isSame =
                a.kind() == b.kind()
                        && Objects.equals(a.reporter(), b.reporter())
                        && Objects.equals(a.partner(), b.partner())
                        && (a.amount() == null) == (b.amount() == null);
        if (!isSame) {
            return null;
        }
        if (!a.period().isEmpty() && a.period().equals(b.period())) {
            return "the same figure for " + a.period();
        }
        boolean open = a.period().isEmpty() || b.period().isEmpty();
        boolean number = Objects.equals(a.amount(), b.amount()) && isSame(a.percent(), b.percent());
        return open && number ? "the same number" : null;
    }

    private static boolean isSame(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == null && b == null : a.compareTo(b) == 0;
    }

    private static String label(Talks talks) {
        return talks.status().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }
}
