package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Enforcement;
import org.parley.bargain.MatrixGame;
import org.parley.bargain.Zone;
import org.parley.deal.Concession;
import org.parley.deal.Stated;
import org.parley.deal.TableSetting;

import org.parley.bargain.Likelihood.WayOut;
import org.parley.bargain.WarOfAttrition.Course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What talks come to on a day.
///
/// @param parties codes of the two at the table
/// @param asStated the zone inside every line and every demand
/// @param core the Nash point inside red lines, refusals and preconditions alone
/// @param concessions what is on the table, as the terms of agreements
/// @param lastRound the game of the last round
/// @param ways the ways out
/// @param holds whether a truce and the best deal hold by themselves
/// @param attrition who concedes first; absent where the war costs one of them nothing
/// @param findings sentences with what they rest on
/// @param notes what was assumed and what could not be computed
public record TalksReport(
        List<String> parties,
        LocalDate day,
        List<Stated> stated,
        TableSetting setting,
        List<Concession> concessions,
        Zone asStated,
        Optional<Agreement> core,
        List<Agreement> frontier,
        MatrixGame lastRound,
        List<Way> ways,
        List<Holding> holds,
        Optional<Course> attrition,
        List<Finding> findings,
        List<String> notes) {
    public TalksReport {
        parties = List.copyOf(parties);
        stated = List.copyOf(stated);
        concessions = List.copyOf(concessions);
        frontier = List.copyOf(frontier);
        ways = List.copyOf(ways);
        holds = List.copyOf(holds);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// One way out.
    ///
    /// @param probability that the model implies, given the inputs
    /// @param least the smallest probability over elasticities and precisions
    /// @param most the largest
    /// @param payoffs of the two sides, for a breakdown the mean of either escalating alone; empty
    ///   where there is no such way
    public record Way(
            WayOut way, double probability, double least, double most, List<Double> payoffs) {
        public Way {
            payoffs = List.copyOf(payoffs);
        }
    }

    /// Whether something holds by itself.
    ///
    /// @param what a truce or a deal
    /// @param sides temptation of each side
    /// @param slow whether both keep it when a breach is answered slowly
    /// @param fast whether both keep it under an enforcement clause
    public record Holding(
            String what, List<Enforcement.Temptation> sides, boolean slow, boolean fast) {
        public Holding {
            sides = List.copyOf(sides);
        }
    }

    TalksReport with(List<Finding> sentences) {
        return new TalksReport(
                parties,
                day,
                stated,
                setting,
                concessions,
                asStated,
                core,
                frontier,
                lastRound,
                ways,
                holds,
                attrition,
                sentences,
                notes);
    }
}
