package org.parley.bargain;

import org.parley.climb.Box;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What lines leave of a bargain, and what each of them costs whom.
///
/// @param empty whether no deal inside all lines gives every side at the table more than no deal
/// @param conflicts lines that leave nothing between them
/// @param agreement the Nash point inside the lines; absent where the zone is empty
/// @param free the Nash point without any line; absent where even then there is no zone
/// @param lines what each costs
public record Zone(
        boolean empty,
        List<Conflict> conflicts,
        Optional<Agreement> agreement,
        Optional<Agreement> free,
        List<Cost> lines) {
    public Zone {
        conflicts = List.copyOf(conflicts);
        lines = List.copyOf(lines);
    }

    /// One side insists on more than another allows.
    public record Conflict(Line insists, Line allows) {}

    /// What would change if one line were given up, the others standing.
    ///
    /// @param opens whether there is then a zone
    /// @param leastGain the largest gain that each side could then have at the least; below 0 where
    ///   someone would lose
    /// @param gains by party over what stands with it: over the Nash point, or over no deal where
    ///   there is none; empty where nothing opens
    public record Cost(Line line, boolean opens, double leastGain, List<Double> gains) {
        public Cost {
            gains = List.copyOf(gains);
        }
    }

    /// Cuts a bargain by lines.
    ///
    /// @param threat payoff without a deal, by party. Not modified.
    public static Zone of(DealPayoffs deal, double[] threat, int bargainers, List<Line> lines) {
        List<Conflict> conflicts = conflicts(deal.box().size(), lines);
        Optional<Agreement> inside = nash(deal, threat, bargainers, lines);
        var costs = new ArrayList<Cost>();
        for (int k = 0; k < lines.size(); k++) {
            int left = k;
            List<Line> rest =
                    IntStream.range(0, lines.size())
                            .filter(other -> other != left)
                            .mapToObj(lines::get)
                            .toList();
            costs.add(cost(deal, threat, bargainers, lines.get(k), rest, inside));
        }
        Optional<Agreement> free =
                lines.isEmpty() ? inside : nash(deal, threat, bargainers, List.of());
        return new Zone(inside.isEmpty(), conflicts, inside, free, costs);
    }

    /// The line whose giving up opens the largest zone, by the least gain; absent where no single
    /// one opens any that was not there.
    public Optional<Cost> widest() {
        return lines.stream()
                .filter(Cost::opens)
                .max(java.util.Comparator.comparingDouble(Cost::leastGain));
    }

    /// The lines that leave no deal: those in conflict, or else each whose giving up would open a
    /// zone.
    public List<Line> blocking() {
        if (!empty) {
            return List.of();
        }
        if (conflicts.isEmpty()) {
            return lines.stream().filter(Cost::opens).map(Cost::line).toList();
        }
        return conflicts.stream()
                .flatMap(one -> java.util.stream.Stream.of(one.insists(), one.allows()))
                .distinct()
                .toList();
    }

    private static Cost cost(
            DealPayoffs deal,
            double[] threat,
            int bargainers,
            Line line,
            List<Line> rest,
            Optional<Agreement> inside) {
        Optional<DealPayoffs> narrowed = narrowed(deal, rest);
        if (narrowed.isEmpty()) {
            return new Cost(line, false, Double.NEGATIVE_INFINITY, List.of());
        }
        var bargain = new Bargain(narrowed.get(), threat, bargainers);
        Optional<Agreement> fairest = bargain.egalitarian();
        double least = fairest.map(bargain::leastGain).orElse(Double.NEGATIVE_INFINITY);
        Optional<Agreement> without = bargain.nash();
        List<Double> gains =
                without.map(
                                found ->
                                        IntStream.range(0, threat.length)
                                                .mapToObj(
                                                        party ->
                                                                found.payoff(party)
                                                                        - inside.map(
                                                                                        at ->
                                                                                                at
                                                                                                        .payoff(
                                                                                                                party))
                                                                                .orElse(
                                                                                        threat[
                                                                                                party]))
                                                .toList())
                        .orElse(List.of());
        return new Cost(line, without.isPresent(), least, gains);
    }

    /// The Nash point inside lines; absent where they leave no zone.
    public static Optional<Agreement> nash(
            DealPayoffs deal, double[] threat, int bargainers, List<Line> lines) {
        return narrowed(deal, lines).flatMap(cut -> new Bargain(cut, threat, bargainers).nash());
    }

    /// The table inside lines; absent where they leave nothing between them.
    public static Optional<DealPayoffs> narrowed(DealPayoffs deal, List<Line> lines) {
        int size = deal.box().size();
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int k = 0; k < size; k++) {
            lower[k] = deal.box().lower(k);
            upper[k] = deal.box().upper(k);
            for (Line line : lines) {
                if (line.concession() == k) {
                    lower[k] = Math.max(lower[k], line.least());
                    upper[k] = Math.min(upper[k], line.most());
                }
            }
            if (lower[k] > upper[k]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Narrowed(deal, new Box(lower, upper)));
    }

    private static List<Conflict> conflicts(int size, List<Line> lines) {
        var found = new ArrayList<Conflict>();
        for (int k = 0; k < size; k++) {
            for (Line insists : lines) {
                for (Line allows : lines) {
                    boolean same = insists.concession() == k && allows.concession() == k;
                    if (same && insists.least() > allows.most()) {
                        found.add(new Conflict(insists, allows));
                    }
                }
            }
        }
        return found;
    }

    private record Narrowed(DealPayoffs whole, Box box) implements DealPayoffs {
        @Override
        public int parties() {
            return whole.parties();
        }

        @Override
        public boolean evaluate(double[] terms, double[] payoff, double[][] slope) {
            return whole.evaluate(terms, payoff, slope);
        }
    }
}
