package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Likelihood;
import org.parley.bargain.Likelihood.Manner;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.bargain.Likelihood.WayOut;
import org.parley.deal.Concession;
import org.parley.deal.Lever;
import org.parley.economy.TradeElasticities;
import org.parley.uncertainty.ElasticitySpread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// How likely the ways out are by the model, with the spread that unknown inputs leave, and which
/// inputs drive it. Never a forecast.
///
/// Drawn are: the set of elasticities (evenly over those of the world), each elasticity within it
/// (lognormal, 25 %), the precision of choices (log-evenly from a third to three times), and what
/// giving way on each issue without a price costs its giver and is worth to the other.
///
/// @param ways the best first
/// @param drivers by how far they move the likeliest way, the furthest first
public record Odds(List<Way> ways, List<Driver> drivers) {
    private static final double RELATIVE_ERROR = 0.25;
    private static final double TAIL = 0.05;

    public Odds {
        ways = List.copyOf(ways);
        drivers = List.copyOf(drivers);
    }

    /// One way out.
    ///
    /// @param probability that the model implies, given the inputs
    /// @param least the 5th percentile over the draws
    /// @param most the 95th
    /// @param payoffs of the two sides, for a breakdown the mean of either escalating alone; empty
    ///   where there is no such way
    public record Way(
            WayOut way, double probability, double least, double most, List<Double> payoffs) {
        public Way {
            payoffs = List.copyOf(payoffs);
        }
    }

    /// How far one input alone moves the likeliest way.
    ///
    /// @param input in words
    /// @param low its probability at one end
    /// @param high at the other
    public record Driver(String input, double low, double high) {
        double swing() {
            return Math.abs(high - low);
        }
    }

    /// The way that the model finds likeliest.
    public Way likeliest() {
        return ways.stream().max(Comparator.comparingDouble(Way::probability)).orElseThrow();
    }

    static Odds of(
            Negotiation talks,
            List<TradeElasticities> sets,
            Stakes stakes,
            Optional<Agreement> full,
            Optional<Agreement> partial,
            TalksInputs inputs) {
        return new Maker(talks, sets, stakes, full, partial, inputs).odds();
    }

    private record Maker(
            Negotiation talks,
            List<TradeElasticities> sets,
            Stakes stakes,
            Optional<Agreement> full,
            Optional<Agreement> partial,
            TalksInputs inputs) {

        Odds odds() {
            Manner manner = inputs.manner();
            Map<WayOut, Double> central = Likelihood.of(stakes, manner);
            int draws = inputs.spread().draws();
            var drawn = new ArrayList<Map<WayOut, Double>>();
            var byElasticity = new ArrayList<Map<WayOut, Double>>();
            for (int draw = 0; draw < draws; draw++) {
                var random = new SplittableRandom(inputs.spread().seed() + 1_000_003L * draw);
                Stakes there = elsewhere(draw, random);
                byElasticity.add(Likelihood.of(there, manner));
                double precision =
                        manner.precision() * StrictMath.pow(3, 2 * random.nextDouble() - 1);
                drawn.add(Likelihood.of(unpriced(there, random), precision(precision)));
            }
            var ways = new ArrayList<Way>();
            central.forEach(
                    (way, odd) ->
                            ways.add(
                                    new Way(
                                            way,
                                            odd,
                                            percentile(drawn, way, TAIL),
                                            percentile(drawn, way, 1 - TAIL),
                                            payoffs(way))));
            var odds = new Odds(ways, List.of());
            return new Odds(ways, drivers(odds.likeliest().way(), byElasticity));
        }

        private Stakes elsewhere(int draw, SplittableRandom random) {
            TradeElasticities center = sets.get(random.nextInt(sets.size()));
            TradeElasticities theta =
                    ElasticitySpread.same(center, RELATIVE_ERROR, "assumed")
                            .draw(inputs.spread().seed(), draw);
            Negotiation there = talks.at(talks.arena().at(theta));
            return there.stakes(full.flatMap(there::again), partial.flatMap(there::again));
        }

        private Manner precision(double precision) {
            Manner usual = inputs.manner();
            return new Manner(usual.rounds(), usual.monthsPerRound(), usual.patience(), precision);
        }

        /// Stakes in which what has no price is worth something drawn.
        private Stakes unpriced(Stakes there, SplittableRandom random) {
            double[] worth = new double[talks.concessions().size()];
            for (int k = 0; k < worth.length; k++) {
                worth[k] = inputs.spread().unpriced() * random.nextDouble();
            }
            return valued(there, worth);
        }

        private Stakes valued(Stakes there, double[] worth) {
            return new Stakes(
                    there.hasFull(),
                    valued(there.full(), full, worth),
                    there.hasPartial(),
                    valued(there.partial(), partial, worth),
                    there.truce(),
                    there.firstAlone(),
                    there.secondAlone(),
                    there.escalation());
        }

        private Pair valued(Pair pair, Optional<Agreement> deal, double[] worth) {
            double[] added = new double[2];
            for (int k = 0; deal.isPresent() && k < worth.length; k++) {
                Concession concession = talks.concessions().get(k);
                if (concession.lever() instanceof Lever.Unpriced) {
                    int giver = concession.giver().equals(talks.code(0)) ? 0 : 1;
                    added[giver] -= worth[k] * deal.get().term(k);
                    added[1 - giver] += worth[k] * deal.get().term(k);
                }
            }
            return new Pair(pair.first() + added[0], pair.second() + added[1]);
        }

        private List<Driver> drivers(WayOut way, List<Map<WayOut, Double>> byElasticity) {
            Manner usual = inputs.manner();
            double[] dear = new double[talks.concessions().size()];
            Arrays.fill(dear, inputs.spread().unpriced());
            double patient = inputs.patience().high();
            double hasty = inputs.patience().low();
            return Stream.of(
                            new Driver(
                                    "elasticities, 5th to 95th percentile",
                                    percentile(byElasticity, way, TAIL),
                                    percentile(byElasticity, way, 1 - TAIL)),
                            driver(
                                    "precision of choices %.0f to %.0f"
                                            .formatted(
                                                    usual.precision() / 3, 3 * usual.precision()),
                                    way,
                                    precision(usual.precision() / 3),
                                    precision(3 * usual.precision())),
                            driver(
                                    "rounds of talks 1 to %d".formatted(2 * usual.rounds()),
                                    way,
                                    rounds(1),
                                    rounds(2 * usual.rounds())),
                            driver(
                                    "patience %.2f to %.2f".formatted(hasty, patient),
                                    way,
                                    patience(hasty),
                                    patience(patient)),
                            new Driver(
                                    "issues without a price worth 0 to %.2f %% of income each"
                                            .formatted(100 * inputs.spread().unpriced()),
                                    odd(stakes, usual, way),
                                    odd(valued(stakes, dear), usual, way)))
                    .sorted(Comparator.comparingDouble(driver -> -driver.swing()))
                    .toList();
        }

        private Manner rounds(int rounds) {
            Manner usual = inputs.manner();
            return new Manner(rounds, usual.monthsPerRound(), usual.patience(), usual.precision());
        }

        private Manner patience(double patience) {
            Manner usual = inputs.manner();
            return new Manner(usual.rounds(), usual.monthsPerRound(), patience, usual.precision());
        }

        private Driver driver(String input, WayOut way, Manner low, Manner high) {
            return new Driver(input, odd(stakes, low, way), odd(stakes, high, way));
        }

        private static double odd(Stakes stakes, Manner manner, WayOut way) {
            return Likelihood.of(stakes, manner).getOrDefault(way, 0.0);
        }

        private static double percentile(
                List<Map<WayOut, Double>> draws, WayOut way, double share) {
            double[] sorted =
                    draws.stream()
                            .mapToDouble(odds -> odds.getOrDefault(way, 0.0))
                            .sorted()
                            .toArray();
            double at = share * (sorted.length - 1);
            int below = (int) at;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
        }

        private List<Double> payoffs(WayOut way) {
            Optional<Pair> pair =
                    switch (way) {
                        case FULL_DEAL -> full.map(Negotiation::pair);
                        case PARTIAL_DEAL -> partial.map(Negotiation::pair);
                        case TRUCE -> Optional.of(stakes.truce());
                        case BREAKDOWN ->
                                Optional.of(mean(stakes.firstAlone(), stakes.secondAlone()));
                        case ESCALATION -> Optional.of(stakes.escalation());
                    };
            return pair.map(one -> List.of(one.first(), one.second())).orElse(List.of());
        }

        private static Pair mean(Pair one, Pair other) {
            return new Pair((one.first() + other.first()) / 2, (one.second() + other.second()) / 2);
        }
    }
}
