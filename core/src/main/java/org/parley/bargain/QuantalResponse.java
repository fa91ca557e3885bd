package org.parley.bargain;

import org.parley.model.DenseSystem;

/// Choices made with errors that shrink with what is at stake: the logit equilibrium, in which each
/// side's probabilities are
///
///     pᵢₐ = exp(λ uᵢₐ(p)) / Σ exp(λ uᵢ(p))
///
/// McKelvey and Palfrey (1995), "Quantal Response Equilibria for Normal Form Games", Games and
/// Economic Behavior 10: 6-38, equation 7. The branch from even odds at λ = 0 is followed (Turocy 2005,
/// "A Dynamic Homotopy Interpretation of the Logistic Quantal Response Equilibrium Correspondence",
/// Games and Economic Behavior 51: 243-263) in steps of λ, each solved by Newton's method.
public final class QuantalResponse {
    private static final int NEWTON = 50;
    private static final int LONGEST = 100_000;
    private static final double SETTLED = 1e-13;

    private final MatrixGame game;
    private final int size;
    private final double[] log; // of probabilities: first's choices, then second's

    private QuantalResponse(MatrixGame game) {
        this.game = game;
        size = game.choices(0) + game.choices(1);
        log = new double[size];
        for (int side = 0; side < 2; side++) {
            for (int choice = 0; choice < game.choices(side); choice++) {
                log[at(side, choice)] = -Math.log(game.choices(side));
            }
        }
    }

    /// The equilibrium on the branch from even odds.
    ///
    /// @param precision λ, at least 0, in 1/payoff: 0 is even odds, and large is a Nash equilibrium
    /// @return probabilities by side and choice
    /// @throws IllegalStateException if the branch turns back before that precision
    public static double[][] at(MatrixGame game, double precision) {
        var response = new QuantalResponse(game);
        double reached = 0;
        double step = precision / 16;
        for (int n = 0; reached < precision && n < LONGEST; n++) {
            double next = Math.min(precision, reached + step);
            double[] before = response.log.clone();
            if (response.solve(next)) {
                reached = next;
                step *= 1.5;
            } else {
                System.arraycopy(before, 0, response.log, 0, before.length);
                step /= 4;
                if (step < 1e-9 * precision) {
                    break;
                }
            }
        }
        if (reached < precision) {
            throw new IllegalStateException(
                    "The branch from even odds ends at precision %.6g, before %.6g. Maybe ask for less."
                            .formatted(reached, precision));
        }
        return response.probabilities();
    }

    private int at(int side, int choice) {
        return side == 0 ? choice : game.choices(0) + choice;
    }

    private double[][] probabilities() {
        double[][] odds = new double[2][];
        for (int side = 0; side < 2; side++) {
            odds[side] = new double[game.choices(side)];
            for (int choice = 0; choice < odds[side].length; choice++) {
                odds[side][choice] = Math.exp(log[at(side, choice)]);
            }
        }
        return odds;
    }

    /// Newton's method on ln pᵢₐ − ln pᵢ₀ = λ (uᵢₐ − uᵢ₀) and Σ p = 1.
    private boolean solve(double precision) {
        for (int n = 0; n < NEWTON; n++) {
            double[][] jacobian = new double[size][size];
            double[] residual = residual(precision, jacobian);
            double largest = 0;
            for (double value : residual) {
                largest = Math.max(largest, Math.abs(value));
            }
            if (largest < SETTLED) {
                return true;
            }
            DenseSystem.solve(jacobian, residual);
            double furthest = 0;
            for (double value : residual) {
                furthest = Math.max(furthest, Math.abs(value));
            }
            if (!(furthest < 5)) {
                return false;
            }
            for (int k = 0; k < size; k++) {
                log[k] -= residual[k];
            }
            if (furthest < 1e-15) {
                return true;
            }
        }
        return false;
    }

    private double[] residual(double precision, double[][] jacobian) {
        double[] residual = new double[size];
        double[][] odds = probabilities();
        for (int side = 0; side < 2; side++) {
            int base = at(side, 0);
            residual[base] = -1;
            for (int choice = 0; choice < odds[side].length; choice++) {
                residual[base] += odds[side][choice];
                jacobian[base][at(side, choice)] = odds[side][choice];
            }
            for (int choice = 1; choice < odds[side].length; choice++) {
                int row = at(side, choice);
                residual[row] = log[row] - log[base];
                jacobian[row][row] = 1;
                jacobian[row][base] = -1;
                for (int other = 0; other < odds[1 - side].length; other++) {
                    double stake =
                            precision
                                    * odds[1 - side][other]
                                    * (payoff(side, choice, other) - payoff(side, 0, other));
                    residual[row] -= stake;
                    jacobian[row][at(1 - side, other)] -= stake;
                }
            }
        }
        return residual;
    }

    private double payoff(int side, int own, int other) {
        return side == 0 ? game.payoff(0, own, other) : game.payoff(1, other, own);
    }
}
