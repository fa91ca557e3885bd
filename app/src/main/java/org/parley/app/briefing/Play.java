package org.parley.app.briefing;

import org.parley.bargain.Agreement;
import org.parley.deal.DealTable;
import org.parley.deal.DisputePolicies;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.economy.Policy;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.SolverSettings;
import org.parley.nash.Arena;
import org.parley.nash.NashTariffs;
import org.parley.nash.Payoff;
import org.parley.nash.RateBounds;
import org.parley.nash.TariffDetail;
import org.parley.talks.Findings;
import org.parley.talks.Odds;
import org.parley.talks.TalksAnalysis;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dispute played: policies of both sides solved, the tariff war fought to its end, and the
/// talks. The one place where a brief meets `org.parley.talks`.
final class Play {
    /// Days for which a position counts unless repeated. A dispute in documents has gaps of months,
    /// so it is twice what `parley talks` takes.
    static final int POSITION_DAYS = 730;

    private static final double TOLERANCE = 1e-6;

    private static final TalksInputs INPUTS = inputs(TalksInputs.DEFAULT);

    private static TalksInputs inputs(TalksInputs usual) {
        return new TalksInputs(
                usual.noDeal(),
                POSITION_DAYS,
                usual.unstated(),
                usual.patience(),
                usual.answers(),
                usual.doubt(),
                usual.horizonMonths(),
                usual.manner(),
                usual.spread(),
                usual.wants(),
                usual.principals());
    }

    private final Dispute dispute;
    private final Arena arena;
    private final DisputePolicies policies;

    /// Payoffs of both sides as fractions of real income.
    record Gains(double first, double second) {
        static Gains of(List<Double> logs) {
            return new Gains(Math.expm1(logs.getFirst()), Math.expm1(logs.getLast()));
        }

        static Gains of(Agreement agreement) {
            return of(agreement.payoffs());
        }
    }

    /// A way out as talks imply it.
    ///
    /// @param gains absent where there is no such way
    record Implied(
            String name, double probability, double least, double most, Optional<Gains> gains) {}

    /// What one side gives in a deal.
    ///
    /// @param level share of what is asked
    record Term(String name, double level) {}

    /// A deal with what it brings.
    record Deal(String name, Gains gains, List<Term> terms, Optional<Outcome> outcome) {
        Deal {
            terms = List.copyOf(terms);
        }
    }

    /// A sentence, the positions it rests on, and the outcomes.
    record Said(String text, List<String> positions, List<String> outcomes) {
        Said {
            positions = List.copyOf(positions);
            outcomes = List.copyOf(outcomes);
        }
    }

    /// What talks come to.
    ///
    /// @param deal the best that there is: inside all lines, else inside all but demands
    /// @param free the deal there would be without any line
    /// @param threat payoffs without a deal
    record Talks(
            List<Implied> ways,
            Optional<Deal> deal,
            Optional<Gains> free,
            Gains threat,
            List<Gains> frontier,
            List<Said> findings,
            List<String> notes) {
        Talks {
            ways = List.copyOf(ways);
            frontier = List.copyOf(frontier);
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /// Resolves the ledger on the world.
    Play(Dispute dispute) {
        this.dispute = dispute;
        BriefQuestion question = dispute.question();
        arena =
                Arena.of(
                        question.world(),
                        question.elasticities(),
                        question.closure(),
                        SolverSettings.DEFAULT);
        policies =
                DisputePolicies.of(
                        arena.world(),
                        dispute.duties(),
                        dispute.day(),
                        dispute.economy(0),
                        dispute.economy(1));
    }

    /// What was assumed of the ledger, and what could not be computed.
    List<String> notes() {
        return policies.notes();
    }

    /// Measures that have no part in what is worked out, each with why.
    List<String> notComputed() {
        return policies.notComputed();
    }

    /// What is in force.
    Outcome inForce() {
        return stance(Stance.IN_FORCE, Stance.IN_FORCE);
    }

    /// Threats carried out and answered.
    Outcome threats() {
        return stance(Stance.THREATS, Stance.THREATS);
    }

    /// Additional duties on each other gone.
    Outcome peace() {
        return stance(Stance.PEACE, Stance.PEACE);
    }

    private Outcome stance(Stance first, Stance second) {
        return arena.solve(policies.policy(first, second)).outcomeOrThrow();
    }

    /// Each side's tariffs on the other the best answer to the other's.
    Outcome war() {
        List<Integer> both = List.of(dispute.economy(0), dispute.economy(1));
        var settings = new NashTariffs.Settings(TOLERANCE, 60, 0, 1);
        return NashTariffs.among(
                        arena, both, both, TariffDetail.SECTOR, RateBounds.DEFAULT, settings)
                .from(Policy.ofBase(arena.world()))
                .outcome();
    }

    /// Plays the talks.
    Talks talks() {
        BriefQuestion question = dispute.question();
        var analysis =
                new TalksAnalysis(
                        question.world(),
                        dispute.duties(),
                        dispute.day(),
                        dispute.parties(),
                        INPUTS,
                        question.closure());
        TalksReport report = analysis.report(question.elasticities(), analysis.setting(), null);
        TalksReport.Deals deals = report.deals();
        Optional<Deal> deal =
                deals.best().map(agreement -> deal(deals.bestName(), agreement, report));
        List<Implied> ways = new ArrayList<>();
        Gains threat = new Gains(0, 0);
        for (Odds.Way way : report.odds().ways()) {
            Optional<Gains> gains =
                    way.payoffs().isEmpty()
                            ? Optional.empty()
                            : Optional.of(Gains.of(way.payoffs()));
            String name = way.way().label();
            if (name.equals("escalation")) {
                threat = gains.orElse(threat);
            }
            ways.add(new Implied(name, way.probability(), way.least(), way.most(), gains));
        }
        return new Talks(
                ways,
                deal,
                deals.asStated().free().map(Gains::of),
                threat,
                deals.frontier().stream().map(Gains::of).toList(),
                Findings.of(report, INPUTS).stream()
                        .map(one -> new Said(one.text(), one.positions(), one.outcomes()))
                        .toList(),
                report.notes());
    }

    private Deal deal(String name, Agreement agreement, TalksReport report) {
        var table =
                new DealTable(
                        arena,
                        policies.policy(Stance.IN_FORCE, Stance.IN_FORCE),
                        report.concessions(),
                        List.of(
                                Payoff.realIncome(arena.world(), dispute.economy(0)),
                                Payoff.realIncome(arena.world(), dispute.economy(1))),
                        DealTable.noWeights(2, report.concessions().size()));
        double[] levels = agreement.terms().stream().mapToDouble(Double::doubleValue).toArray();
        var terms = new ArrayList<Term>();
        for (int k = 0; k < levels.length; k++) {
            terms.add(new Term(report.concessions().get(k).name(), levels[k]));
        }
        Optional<Outcome> outcome =
                table.solve(levels) instanceof Solution.Solved(Outcome solved)
                        ? Optional.of(solved)
                        : Optional.empty();
        return new Deal(name, Gains.of(agreement), terms, outcome);
    }
}
