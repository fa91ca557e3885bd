package org.parley.bargain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A game of two sides with finitely many choices each. Immutable.
public final class MatrixGame {
    private final String title;
    private final List<String> players;
    private final List<List<String>> strategies;
    private final double[][][] payoff; // by side, first's choice, second's choice

    /// @param players names of the two
    /// @param strategies names of the choices of each
    /// @param payoff by side, the first's choice and the second's. Not modified.
    public MatrixGame(
            String title,
            List<String> players,
            List<List<String>> strategies,
            double[][][] payoff) {
        this.title = title;
        this.players = List.copyOf(players);
        this.strategies = strategies.stream().map(List::copyOf).toList();
        this.payoff = new double[2][][];
        if (players.size() != 2 || strategies.size() != 2 || payoff.length != 2) {
            throw new IllegalArgumentException(
                    "A game of %d players, %d lists of choices and %d of payoffs. Maybe two of each."
                            .formatted(players.size(), strategies.size(), payoff.length));
        }
        for (int side = 0; side < 2; side++) {
            int rows = strategies.get(0).size();
            this.payoff[side] = new double[rows][];
            for (int row = 0; row < rows; row++) {
                this.payoff[side][row] = payoff[side][row].clone();
            }
        }
    }

    /// Number of choices of a side, 0 or 1.
    public int choices(int side) {
        return strategies.get(side).size();
    }

    /// What a choice is called.
    public String strategy(int side, int choice) {
        return strategies.get(side).get(choice);
    }

    public double payoff(int side, int first, int second) {
        return payoff[side][first][second];
    }

    /// The game in the format of Gambit (Savani and Turocy), so that anybody can check: `NFG 1 R`
    /// with the payoffs of all pairs of choices, the first player's choice moving fastest.
    public String toNfg() {
        var text = new StringBuilder("NFG 1 R ").append(quoted(title)).append(" { ");
        players.forEach(player -> text.append(quoted(player)).append(' '));
        text.append("}\n\n{ ");
        for (List<String> choices : strategies) {
            text.append("{ ");
            choices.forEach(choice -> text.append(quoted(choice)).append(' '));
            text.append("}\n");
        }
        text.append("}\n\"\"\n\n");
        var figures = new ArrayList<String>();
        for (int second = 0; second < choices(1); second++) {
            for (int first = 0; first < choices(0); first++) {
                figures.add(
                        plain(payoff[0][first][second]) + " " + plain(payoff[1][first][second]));
            }
        }
        return text.append(String.join(" ", figures)).append('\n').toString();
    }

    /// A decimal number without an exponent, which is what the format's manual speaks of.
    private static String plain(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
