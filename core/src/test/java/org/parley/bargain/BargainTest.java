package org.parley.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.climb.Box;

import java.util.List;
import java.util.SplittableRandom;

class BargainTest {

    /// A pie: the first gets x, the second what is left of it to the power of `power`.
    private record Pie(double power, double top) implements DealPayoffs {
        @Override
        public Box box() {
            return Box.of(1, 0, 1);
        }

        @Override
        public int parties() {
            return 2;
        }

        @Override
        public boolean evaluate(double[] terms, double[] payoff, double[][] slope) {
            double left = Math.max(1e-12, 1 - terms[0]);
            payoff[0] = top * terms[0];
            payoff[1] = Math.pow(left, power);
            slope[0][0] = top;
            slope[1][0] = -power * Math.pow(left, power - 1);
            return true;
        }
    }

    private static Bargain pie(double power, double first, double second) {
        return new Bargain(new Pie(power, 1), new double[] {first, second}, 2);
    }

    /// max x (1−x)^p is at x = 1/(1+p).
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.75, 1})
    void nashPointOfAPie(double power) {
        Agreement nash = pie(power, 0, 0).nash().orElseThrow();
        assertThat(nash.term(0)).isEqualTo(1 / (1 + power), within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.2, 0", "0, 0.4", "0.3, 0.3"})
    void linearPieSplitsWhatIsLeftOverTheThreat(double first, double second) {
        double expected = first + (1 - first - second) / 2;
        Bargain bargain = pie(1, first, second);
        for (Agreement point :
                List.of(
                        bargain.nash().orElseThrow(),
                        bargain.kalaiSmorodinsky().orElseThrow(),
                        bargain.egalitarian().orElseThrow())) {
            assertThat(point.payoff(0)).isEqualTo(expected, within(1e-4));
        }
    }

    /// With gains (x, √(1−x)) the ideals are 1 and 1, so the point is where x = √(1−x).
    @Test
    void kalaiSmorodinskyOfACurvedPie() {
        Agreement point = pie(0.5, 0, 0).kalaiSmorodinsky().orElseThrow();
        assertThat(point.term(0)).isEqualTo((Math.sqrt(5) - 1) / 2, within(1e-4));
    }

    /// Two sides alike, on a curved frontier: gains √x and √(1−x).
    @Test
    void inTheSymmetricCaseAllPointsCoincide() {
        DealPayoffs alike =
                new DealPayoffs() {
                    @Override
                    public Box box() {
                        return Box.of(1, 0.01, 0.99);
                    }

                    @Override
                    public int parties() {
                        return 2;
                    }

                    @Override
                    public boolean evaluate(double[] x, double[] payoff, double[][] slope) {
                        payoff[0] = Math.sqrt(x[0]);
                        payoff[1] = Math.sqrt(1 - x[0]);
                        slope[0][0] = 0.5 / payoff[0];
                        slope[1][0] = -0.5 / payoff[1];
                        return true;
                    }
                };
        var bargain = new Bargain(alike, new double[] {0.2, 0.2}, 2);
        assertThat(bargain.nash().orElseThrow().term(0)).isEqualTo(0.5, within(1e-4));
        assertThat(bargain.kalaiSmorodinsky().orElseThrow().term(0)).isEqualTo(0.5, within(1e-4));
        assertThat(bargain.egalitarian().orElseThrow().term(0)).isEqualTo(0.5, within(1e-4));
    }

    /// Kalai and Smorodinsky and Nash do not care about units; the egalitarian point does.
    @Test
    void unitsMatterToTheEgalitarianAlone() {
        var doubled = new Bargain(new Pie(0.5, 2), new double[] {0, 0}, 2);
        assertThat(doubled.nash().orElseThrow().term(0)).isEqualTo(2.0 / 3, within(1e-4));
        assertThat(doubled.kalaiSmorodinsky().orElseThrow().term(0))
                .isEqualTo((Math.sqrt(5) - 1) / 2, within(1e-4));
        Agreement equal = doubled.egalitarian().orElseThrow();
        assertThat(equal.payoff(0)).isEqualTo(equal.payoff(1), within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.6", "1, 0.5", "2, 2"})
    void noZoneWhereThreatsAreTooGood(double first, double second) {
        Bargain bargain = pie(1, first, second);
        assertThat(bargain.hasZone()).isFalse();
        assertThat(bargain.nash()).isEmpty();
        assertThat(bargain.kalaiSmorodinsky()).isEmpty();
    }

    /// Each term gives one side b and costs the other c·level + level²: a trade of concessions.
    private static DealPayoffs swap(long seed, int principals) {
        var random = new SplittableRandom(seed);
        var elsewhere = new SplittableRandom(seed + 100);
        int terms = 4;
        double[][] linear = new double[2 + principals][terms];
        for (int k = 0; k < terms; k++) {
            int giver = k % 2;
            linear[giver][k] = -0.3 * random.nextDouble();
            linear[1 - giver][k] = 1 + random.nextDouble();
            if (principals > 0) {
                linear[2][k] = giver == 0 ? -1.5 * elsewhere.nextDouble() - 0.2 : 1;
            }
        }
        return new DealPayoffs() {
            @Override
            public Box box() {
                return Box.of(terms, 0, 1);
            }

            @Override
            public int parties() {
                return 2 + principals;
            }

            @Override
            public boolean evaluate(double[] x, double[] payoff, double[][] slope) {
                for (int party = 0; party < payoff.length; party++) {
                    payoff[party] = 0;
                    for (int k = 0; k < terms; k++) {
                        boolean gives = party < 2 && k % 2 == party;
                        double square = gives ? 0.5 : 0;
                        payoff[party] += linear[party][k] * x[k] - square * x[k] * x[k];
                        slope[party][k] = linear[party][k] - 2 * square * x[k];
                    }
                }
                return true;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingDominatesTheFrontierNorThePoints(long seed) {
        DealPayoffs deal = swap(seed, 0);
        var bargain = new Bargain(deal, new double[] {0, 0}, 2);
        List<Agreement> frontier = bargain.frontier(9);
        assertThat(frontier.size()).isGreaterThan(2);
        var random = new SplittableRandom(seed);
        Agreement nash = bargain.nash().orElseThrow();
        double best = nash.payoff(0) * nash.payoff(1);
        double fairest = bargain.leastGain(bargain.egalitarian().orElseThrow());
        for (int draw = 0; draw < 3000; draw++) {
            double[] x = random.doubles(4).toArray();
            double[] payoff = new double[2];
            deal.evaluate(x, payoff, new double[2][4]);
            var other = Agreement.of(x, new double[] {payoff[0] - 1e-4, payoff[1] - 1e-4});
            assertThat(frontier).noneMatch(other::dominates);
            assertThat(payoff[0] > 0 ? payoff[0] * payoff[1] : 0).isLessThan(best + 1e-6);
            assertThat(Math.min(payoff[0], payoff[1])).isLessThan(fairest + 1e-5);
        }
        for (int k = 1; k < frontier.size(); k++) {
            assertThat(frontier.get(k).payoff(1)).isLessThan(frontier.get(k - 1).payoff(1));
        }
    }

    /// Putnam (1988): whoever must ask at home gets a smaller set, and can get more of it.
    @Test
    void aPrincipalShrinksTheSetAndMayHelp() {
        int helped = 0;
        for (long seed = 1; seed <= 6; seed++) {
            DealPayoffs three = swap(seed, 1);
            Agreement free = new Bargain(swap(seed, 0), new double[2], 2).nash().orElseThrow();
            double[] x = free.terms().stream().mapToDouble(Double::doubleValue).toArray();
            double[] payoff = new double[3];
            three.evaluate(x, payoff, new double[3][4]);
            Agreement bound =
                    new Bargain(three, new double[] {0, 0, payoff[2] + 0.1}, 2)
                            .nash()
                            .orElseThrow();
            assertThat(bound.payoff(2)).isGreaterThan(payoff[2] + 0.1 - 1e-4);
            assertThat(bound.payoff(0) * bound.payoff(1))
                    .isLessThan(free.payoff(0) * free.payoff(1) + 1e-6);
            helped += bound.payoff(0) > free.payoff(0) ? 1 : 0;
        }
        assertThat(helped).isPositive();
    }
}
