package org.parley.bargain;

import org.parley.climb.Box;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Bargaining over the terms of a deal, against what each gets without one.
///
/// Payoffs are compared with the threat point d in one common unit, so that points that compare
/// parties (egalitarian) mean what they say. A deal counts only if every party, those with the
/// final say included, gets at least what it has without one.
public final class Bargain {
    /// Gains below this share of the unit are none.
    private static final double NOTHING = 1e-5;

    private final DealPayoffs deal;
    private final double[] threat;
    private final int bargainers;
    private final double unit;
    private final DealClimb search;
    private final double[] start;
    private Optional<Agreement> fairest = Optional.empty();
    private boolean sought;

    /// @param threat payoff without a deal, by party. Not modified.
    /// @param bargainers how many parties sit at the table; the others only have the final say
    public Bargain(DealPayoffs deal, double[] threat, int bargainers) {
        if (threat.length != deal.parties() || bargainers < 1 || bargainers > threat.length) {
            throw new IllegalArgumentException(
                    "%d parties, %d threat payoffs, %d at the table."
                            .formatted(deal.parties(), threat.length, bargainers));
        }
        this.deal = deal;
        this.threat = threat.clone();
        this.bargainers = bargainers;
        double[] best = corner(0.5);
        double largest = 0;
        double bestLeast = Double.NEGATIVE_INFINITY;
        for (double share : new double[] {0.1, 0.5, 0.9}) {
            double[] x = corner(share);
            double[] gains = gains(x);
            double least = Double.POSITIVE_INFINITY;
            for (double gain : gains) {
                largest = Math.max(largest, Math.abs(gain));
                least = Math.min(least, gain);
            }
            if (least > bestLeast) {
                bestLeast = least;
                best = x;
            }
        }
        unit = largest > 0 ? largest : 1;
        start = best;
        search = new DealClimb(deal, this.threat, unit);
    }

    private double[] corner(double share) {
        Box box = deal.box();
        double[] x = new double[box.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = box.lower(k) + share * (box.upper(k) - box.lower(k));
        }
        return x;
    }

    /// Gains over the threat; none where the terms have no outcome.
    private double[] gains(double[] x) {
        double[] payoff = new double[threat.length];
        if (!deal.evaluate(x, payoff, new double[threat.length][x.length])) {
            return new double[0];
        }
        for (int party = 0; party < payoff.length; party++) {
            payoff[party] -= threat[party];
        }
        return payoff;
    }

    /// The deal whose smallest gain is largest, whatever its sign: Kalai (1977), "Proportional
    /// Solutions to Bargaining Situations", Econometrica 45: 1623-1630.
    public Optional<Agreement> egalitarian() {
        if (!sought) {
            sought = true;
            double[] direction = new double[threat.length];
            Arrays.fill(direction, 0, bargainers, 1);
            fairest = along(direction, false);
        }
        return fairest;
    }

    /// Whether some deal gives everyone at the table more than no deal, and no one with the final
    /// say less.
    public boolean hasZone() {
        return egalitarian().filter(deal -> leastGain(deal) > NOTHING * unit).isPresent();
    }

    /// The smallest gain over the threat at the table.
    public double leastGain(Agreement agreement) {
        double least = Double.POSITIVE_INFINITY;
        for (int party = 0; party < bargainers; party++) {
            least = Math.min(least, agreement.payoff(party) - threat[party]);
        }
        return least;
    }

    /// The product of gains made largest: Nash (1950), "The Bargaining Problem", Econometrica 18:
    /// 155-162. Absent where there is no zone.
    public Optional<Agreement> nash() {
        if (!hasZone()) {
            return Optional.empty();
        }
        double[] x = toArray(egalitarian().orElseThrow());
        return search.climb(
                x,
                threat.length - bargainers,
                (payoff, slope, value, _) -> {
                    double sum = 0;
                    for (int party = 0; party < bargainers; party++) {
                        double gain = payoff[party];
                        if (!(gain > 0)) {
                            return Double.NaN;
                        }
                        sum += Math.log(gain);
                        for (int k = 0; k < value.length; k++) {
                            value[k] += slope[party][k] / gain;
                        }
                    }
                    return sum;
                });
    }

    /// The gain of each that is the same share of the most it could have while no one loses: Kalai
    /// and Smorodinsky (1975), "Other Solutions to Nash's Bargaining Problem", Econometrica 43:
    /// 513-518. Absent where there is no zone.
    public Optional<Agreement> kalaiSmorodinsky() {
        if (!hasZone()) {
            return Optional.empty();
        }
        double[] direction = new double[threat.length];
        for (int party = 0; party < bargainers; party++) {
            Optional<Agreement> best = ideal(party);
            if (best.isEmpty()) {
                return Optional.empty();
            }
            direction[party] = (best.get().payoff(party) - threat[party]) / unit;
        }
        return along(direction, true);
    }

    /// The most that one party could have while no one has less than without a deal.
    public Optional<Agreement> ideal(int party) {
        return search.climb(
                start.clone(),
                threat.length,
                (payoff, slope, value, _) -> {
                    System.arraycopy(slope[party], 0, value, 0, value.length);
                    return payoff[party];
                });
    }

    /// Deals that no other dominates, by the payoff of the first party: those that some weights on
    /// the two at the table pick. What lies between two of them is reached by lot or by turns.
    ///
    /// @param count how many weights, at least 2
    public List<Agreement> frontier(int count) {
        var found = new ArrayList<Agreement>();
        double[] x = start.clone();
        for (int k = 0; k < count; k++) {
            double weight = (k + 0.5) / count;
            double[] weights = {weight, 1 - weight};
            search.climb(
                            x,
                            0,
                            (payoff, slope, value, _) -> {
                                double sum = 0;
                                for (int party = 0; party < 2; party++) {
                                    sum += weights[party] * payoff[party];
                                    for (int t = 0; t < value.length; t++) {
                                        value[t] += weights[party] * slope[party][t];
                                    }
                                }
                                return sum;
                            })
                    .ifPresent(found::add);
        }
        return undominated(found);
    }

    /// Those of several deals that none of the others dominates, by the payoff of the first party.
    public static List<Agreement> undominated(List<Agreement> deals) {
        return deals.stream()
                .filter(one -> deals.stream().noneMatch(other -> other.dominates(one)))
                .distinct()
                .sorted(Comparator.comparingDouble(one -> one.payoff(0)))
                .toList();
    }

    /// The furthest deal along a direction of gains: maximise t with gains ≥ t · direction.
    private Optional<Agreement> along(double[] direction, boolean fromZone) {
        int terms = deal.box().size();
        double[] lower = new double[terms + 1];
        double[] upper = new double[terms + 1];
        for (int k = 0; k < terms; k++) {
            lower[k] = deal.box().lower(k);
            upper[k] = deal.box().upper(k);
        }
        lower[terms] = fromZone ? 0 : -10;
        upper[terms] = 10;
        double[] x = Arrays.copyOf(start, terms + 1);
        return search.climb(
                new Box(lower, upper),
                x,
                threat.length,
                direction,
                (_, _, value, at) -> {
                    value[terms] = 1;
                    return at[terms];
                });
    }

    private static double[] toArray(Agreement agreement) {
        return agreement.terms().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
