package org.parley.talks;

import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.model.Closure;
import org.parley.model.SolverSettings;
import org.parley.talks.Enforcement.Temptation;
import org.parley.talks.Likelihood.Manner;
import org.parley.talks.Likelihood.Pair;
import org.parley.talks.Likelihood.Stakes;
import org.parley.talks.Likelihood.WayOut;
import org.parley.talks.TalksReport.Holding;
import org.parley.talks.TalksReport.Way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door of talks: from a ledger and a world to what the two sides can get, and what
/// holds.
public final class TalksAnalysis {
    private static final int FRONTIER = 7;
    private static final double[] PRECISIONS = {1.0 / 3, 1, 3};

    private final World world;
    private final Knowledge knowledge;
    private final LocalDate day;
    private final List<String> parties;
    private final TalksInputs inputs;
    private final Closure closure;
    private final IdentityHashMap<World, DisputePolicies> resolved = new IdentityHashMap<>();

    /// @param parties codes of two economies of the world, as the ledger writes them
    public TalksAnalysis(
            World world,
            Knowledge knowledge,
            LocalDate day,
            List<String> parties,
            TalksInputs inputs,
            Closure closure) {
        if (parties.size() != 2 || parties.getFirst().equals(parties.getLast())) {
            throw new IllegalArgumentException(
                    "Talks between %s. Maybe name two economies.".formatted(parties));
        }
        this.world = world;
        this.knowledge = knowledge;
        this.day = day;
        this.parties = List.copyOf(parties);
        this.inputs = inputs;
        this.closure = closure;
    }

    /// Computes everything at the given elasticities, and the spread over all sets of the world.
    ///
    /// @throws IllegalStateException if a policy of the ledger has no equilibrium
    public TalksReport report(TradeElasticities elasticities) {
        List<Stated> stated = Stated.of(knowledge, day, inputs.positionDays(), parties);
        TableSetting setting = TableSetting.of(stated, parties);
        Negotiation negotiation = negotiation(elasticities, setting);
        Zone asStated = negotiation.asStated();
        Optional<Agreement> core =
                setting.demands().isEmpty() ? asStated.agreement() : negotiation.core();
        Optional<Agreement> partial = negotiation.partial();
        Stakes stakes = negotiation.stakes(asStated.agreement(), partial);
        var holds = new ArrayList<Holding>();
        holds.add(holding("truce", negotiation.truce(stakes)));
        asStated.agreement()
                .ifPresent(deal -> holds.add(holding("full deal", negotiation.deal(deal))));
        if (asStated.empty()) {
            core.ifPresent(deal -> holds.add(holding("core deal", negotiation.deal(deal))));
        }
        partial.ifPresent(deal -> holds.add(holding("partial deal", negotiation.deal(deal))));
        List<Way> ways = ways(elasticities, setting, stakes, asStated.agreement(), partial);
        var attrition = negotiation.attrition();
        List<Agreement> frontier = negotiation.frontier(FRONTIER);
        var notes = new ArrayList<String>(negotiation.notes());
        notes.addAll(negotiation.policies().notes());
        notes.addAll(Stated.unreviewed(stated));
        var report =
                new TalksReport(
                        parties,
                        day,
                        stated,
                        setting,
                        negotiation.concessions(),
                        asStated,
                        core,
                        frontier,
                        Likelihood.round(stakes, 0, new double[2], parties),
                        ways,
                        holds,
                        attrition,
                        List.of(),
                        notes);
        var findings = new ArrayList<Finding>(new Findings(report, inputs).all());
        asStated.agreement()
                .or(() -> core)
                .filter(
                        _ ->
                                holds.stream()
                                        .anyMatch(
                                                one ->
                                                        one.what().equals(best(asStated))
                                                                && !one.slow()))
                .ifPresent(deal -> findings.add(staged(best(asStated), negotiation.staged(deal))));
        findings.addAll(deficit(elasticities, setting));
        return report.with(findings);
    }

    private static String best(Zone asStated) {
        return asStated.empty() ? "core deal" : "full deal";
    }

    private static Finding staged(String what, Optional<List<Integer>> path) {
        String text =
                path.map(
                                thirds ->
                                        "A %s in steps half a year apart (thirds: %s) enforces itself at each of them."
                                                .formatted(what, thirds))
                        .orElse(
                                "No order of steps, in thirds half a year apart, makes a %s enforce itself."
                                        .formatted(what));
        return new Finding(text, List.of(), List.of(what, "no deal"));
    }

    /// What demands about a deficit come to, with saving rates as they are.
    private List<Finding> deficit(TradeElasticities elasticities, TableSetting setting) {
        Arena arena = Arena.of(world, elasticities, Closure.SAVINGS, SolverSettings.DEFAULT);
        return new DeficitFindings(arena, policies(arena.world()), parties).of(setting);
    }

    private Arena arena(TradeElasticities elasticities) {
        return Arena.of(world, elasticities, closure, SolverSettings.DEFAULT);
    }

    /// What the ledger says, resolved once for each base world.
    private DisputePolicies policies(World base) {
        return resolved.computeIfAbsent(
                base,
                at ->
                        DisputePolicies.of(
                                at,
                                knowledge,
                                day,
                                at.economy(parties.getFirst()),
                                at.economy(parties.getLast())));
    }

    private Negotiation negotiation(TradeElasticities elasticities, TableSetting setting) {
        Arena arena = arena(elasticities);
        return new Negotiation(
                arena,
                policies(arena.world()),
                inputs,
                setting,
                arena.world().economy(parties.getFirst()),
                arena.world().economy(parties.getLast()));
    }

    private Holding holding(String what, List<Temptation> sides) {
        boolean slow =
                sides.stream().allMatch(one -> one.holds(inputs.patience(), inputs.slowMonths()));
        boolean fast =
                sides.stream().allMatch(one -> one.holds(inputs.patience(), inputs.fastMonths()));
        return new Holding(what, sides, slow, fast);
    }

    private List<Way> ways(
            TradeElasticities elasticities,
            TableSetting setting,
            Stakes stakes,
            Optional<Agreement> full,
            Optional<Agreement> partial) {
        Map<WayOut, Double> central = Likelihood.of(stakes, inputs.manner());
        var least = new EnumMap<WayOut, Double>(central);
        var most = new EnumMap<WayOut, Double>(central);
        for (TradeElasticities set : world.elasticities()) {
            Stakes there =
                    set.equals(elasticities) ? stakes : elsewhere(set, setting, full, partial);
            for (double precision : PRECISIONS) {
                Manner manner = inputs.manner();
                Map<WayOut, Double> odds =
                        Likelihood.of(
                                there,
                                new Manner(
                                        manner.rounds(),
                                        manner.monthsPerRound(),
                                        manner.patience(),
                                        precision * manner.precision()));
                odds.forEach(
                        (way, odd) -> {
                            least.merge(way, odd, Math::min);
                            most.merge(way, odd, Math::max);
                        });
            }
        }
        return central.entrySet().stream()
                .map(
                        entry -> {
                            WayOut way = entry.getKey();
                            return new Way(
                                    way,
                                    entry.getValue(),
                                    least.getOrDefault(way, 0.0),
                                    most.getOrDefault(way, 0.0),
                                    payoffs(stakes, way));
                        })
                .toList();
    }

    private static List<Double> payoffs(Stakes stakes, WayOut way) {
        Optional<Pair> pair =
                switch (way) {
                    case FULL_DEAL ->
                            stakes.hasFull() ? Optional.of(stakes.full()) : Optional.empty();
                    case PARTIAL_DEAL ->
                            stakes.hasPartial() ? Optional.of(stakes.partial()) : Optional.empty();
                    case TRUCE -> Optional.of(stakes.truce());
                    case BREAKDOWN ->
                            Optional.of(
                                    new Pair(
                                            mean(stakes.firstAlone(), stakes.secondAlone(), 0),
                                            mean(stakes.firstAlone(), stakes.secondAlone(), 1)));
                    case ESCALATION -> Optional.of(stakes.escalation());
                };
        return pair.map(one -> List.of(one.first(), one.second())).orElse(List.of());
    }

    private static double mean(Pair one, Pair other, int side) {
        return (one.of(side) + other.of(side)) / 2;
    }

    /// The same deals at other elasticities.
    private Stakes elsewhere(
            TradeElasticities set,
            TableSetting setting,
            Optional<Agreement> full,
            Optional<Agreement> partial) {
        Negotiation there = negotiation(set, setting);
        return there.stakes(
                full.map(deal -> again(there, deal)), partial.map(deal -> again(there, deal)));
    }

    private static Agreement again(Negotiation there, Agreement deal) {
        double[] terms = deal.terms().stream().mapToDouble(Double::doubleValue).toArray();
        double[] payoff = new double[2];
        there.table().evaluate(terms, payoff, new double[2][terms.length]);
        return Agreement.of(terms, payoff);
    }
}
