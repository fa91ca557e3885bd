package org.parley.goal;

import org.parley.economy.World;
import org.parley.scenario.Quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A [Figure] and where it should be.
///
///     balance USA-CHN = -275 bn USD          exports USA-CHN C26 change +10 bn USD
///     imports EU = 2 trn USD                 real income of MEX = +0.1%
///
/// @param figure what is aimed at
/// @param relative whether `amount` is a change from where the figure is without the instrument
/// @param amount million USD, or percent
/// @param text as written
public record Target(Figure figure, boolean relative, double amount, String text) {
    private static final Pattern PHRASE =
            Pattern.compile("(.+?)\\s*(=|\\bchange\\b)\\s*(.+)", Pattern.CASE_INSENSITIVE);

    /// Reads a target.
    ///
    /// @throws IllegalArgumentException if it cannot be read, saying what would do
    public static Target parse(String text, World world) {
        Matcher match = PHRASE.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no target. Maybe 'balance USA-CHN = -275 bn USD', 'exports USA-CHN change +50 bn USD' or 'real income of MEX = +0.1%%'."
                            .formatted(text));
        }
        Figure figure = Figure.parse(match.group(1), world);
        double amount =
                figure.inPercent()
                        ? 100 * Quantity.percent(match.group(3))
                        : Quantity.millionUsd(match.group(3));
        boolean relative = !match.group(2).equals("=");
        return new Target(figure, relative, amount, text.strip());
    }

    /// Where the figure should be, given where it is without the instrument.
    public double wanted(double without) {
        return relative ? without + amount : amount;
    }

    /// As written.
    @Override
    public String toString() {
        return text;
    }
}
