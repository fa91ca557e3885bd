package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.MatrixGame;
import org.parley.bargain.Zone;
import org.parley.deal.Concession;
import org.parley.deal.Stated;
import org.parley.deal.TableSetting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What talks come to on a day.
///
/// @param parties codes of the two at the table
/// @param stated positions that stand
/// @param concessions what is on the table, as the terms of agreements
/// @param solved payoffs of the two in every outcome that was solved, by the name that sentences
///   use; what a name stands for is in `docs/manual/talks.md`
/// @param deals what can be agreed
/// @param lastRound the game of the last round
/// @param odds of the ways out
/// @param standing what holds
/// @param endurance who can hold out
/// @param extras what was asked for besides
/// @param notes what was assumed and what could not be computed
public record TalksReport(
        List<String> parties,
        LocalDate day,
        List<Stated> stated,
        TableSetting setting,
        List<Concession> concessions,
        Map<String, Pair> solved,
        Deals deals,
        MatrixGame lastRound,
        Odds odds,
        Standing standing,
        Endurance endurance,
        Extras extras,
        List<String> notes) {
    public TalksReport {
        parties = List.copyOf(parties);
        stated = List.copyOf(stated);
        concessions = List.copyOf(concessions);
        solved = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(solved));
        notes = List.copyOf(notes);
    }

    /// What can be agreed.
    ///
    /// @param asStated the zone inside every line and every demand
    /// @param core the Nash point inside red lines, refusals and preconditions alone
    /// @param partial the Nash point of tariffs and offers alone
    /// @param points other points inside the same lines as the best deal, by name
    /// @param frontier deals that no other dominates, without any line
    public record Deals(
            Zone asStated,
            Optional<Agreement> core,
            Optional<Agreement> partial,
            Map<String, Agreement> points,
            List<Agreement> frontier) {
        public Deals {
            points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
            frontier = List.copyOf(frontier);
        }

        /// The full deal, or where there is none the deal with demands set aside.
        public Optional<Agreement> best() {
            return asStated.agreement().or(() -> core);
        }

        /// What sentences call it.
        public String bestName() {
            return asStated.empty() ? "core deal" : "full deal";
        }
    }

    /// What holds.
    ///
    /// @param reneging how often understandings were broken so far
    /// @param holds the truce, then the deals
    /// @param steps to the best deal; absent where none hold, or none are needed
    public record Standing(Reneging reneging, List<Holding> holds, Optional<Steps> steps) {
        public Standing {
            holds = List.copyOf(holds);
        }

        /// What is called so; absent where it was not computed.
        public Optional<Holding> find(String what) {
            return holds.stream().filter(one -> one.what().equals(what)).findFirst();
        }
    }

    /// What was asked for besides.
    ///
    /// @param ratification absent where nobody has the final say
    /// @param sensitivities one for each weight
    /// @param reprisals one for each side where asked for
    /// @param deficit what demands about a deficit come to
    public record Extras(
            Optional<Ratification> ratification,
            List<Sensitivity> sensitivities,
            List<Reprisal> reprisals,
            List<Finding> deficit) {
        public Extras {
            sensitivities = List.copyOf(sensitivities);
            reprisals = List.copyOf(reprisals);
            deficit = List.copyOf(deficit);
        }
    }
}
