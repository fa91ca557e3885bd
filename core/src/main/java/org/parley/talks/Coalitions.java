package org.parley.talks;

import org.parley.bargain.Core;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.Arena;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Peace among more than two: which groups could lift the additional tariffs between their members,
/// what that brings everybody, and which of these deals no group would rather leave.
///
/// Each group can by itself bring about that its members levy the world's own tariffs on each other
/// while all else stays as in force; alone, a member can only leave things as they are. A deal is
/// in the core if no group has a deal of its own in which all of its members have more.
///
/// @param parties codes, in the world's order
/// @param deals the status quo first, then every group of two and more
/// @param notes what was assumed
public record Coalitions(List<String> parties, List<Deal> deals, List<String> notes) {
    private static final int MOST = 6;

    public Coalitions {
        parties = List.copyOf(parties);
        deals = List.copyOf(deals);
        notes = List.copyOf(notes);
    }

    /// Peace within one group.
    ///
    /// @param members codes; empty for what is in force
    /// @param payoffs log change of real income against the base, by party
    /// @param blockedBy groups that would rather have their own deal; none for a deal in the core
    public record Deal(List<String> members, List<Double> payoffs, List<List<String>> blockedBy) {
        public Deal {
            members = List.copyOf(members);
            payoffs = List.copyOf(payoffs);
            blockedBy = blockedBy.stream().map(List::copyOf).toList();
        }
    }

    /// @param parties codes of three to six economies of the world
    /// @throws IllegalStateException if a policy has no equilibrium
    public static Coalitions of(
            Arena arena, Knowledge knowledge, LocalDate day, List<String> parties) {
        if (parties.size() < 3 || parties.size() > MOST) {
            throw new IllegalArgumentException(
                    "%d parties. Maybe three to %d.".formatted(parties.size(), MOST));
        }
        World world = arena.world();
        LedgerPolicy now = LedgerPolicy.resolve(knowledge, world, day, With.IN_FORCE);
        List<Integer> economies = parties.stream().map(world::economy).toList();
        var groups = new ArrayList<Set<Integer>>();
        var payoffs = new ArrayList<List<Double>>();
        var core = new Core();
        for (int chosen = 0; chosen < 1 << parties.size(); chosen++) {
            Set<Integer> group = members(chosen, parties.size());
            if (group.size() == 1) {
                continue;
            }
            Outcome outcome =
                    arena.solve(peace(world, now.policy(), group, economies)).outcomeOrThrow();
            List<Double> found =
                    economies.stream().map(n -> Scalar.realIncome(n).of(outcome)).toList();
            groups.add(group);
            payoffs.add(found);
            if (group.isEmpty()) {
                for (int party = 0; party < parties.size(); party++) {
                    core.canReach(Set.of(party), found);
                }
            } else {
                core.canReach(group, found);
            }
        }
        var deals = new ArrayList<Deal>();
        for (int k = 0; k < groups.size(); k++) {
            List<List<String>> blocking =
                    core.blocking(payoffs.get(k)).stream()
                            .map(group -> codes(group, parties))
                            .toList();
            deals.add(new Deal(codes(groups.get(k), parties), payoffs.get(k), blocking));
        }
        return new Coalitions(parties, deals, now.assumptions());
    }

    private static Set<Integer> members(int chosen, int parties) {
        var members = new HashSet<Integer>();
        for (int party = 0; party < parties; party++) {
            if ((chosen >> party & 1) == 1) {
                members.add(party);
            }
        }
        return members;
    }

    private static List<String> codes(Set<Integer> group, List<String> parties) {
        return group.stream().sorted().map(parties::get).toList();
    }

    private static Policy peace(
            World world, Policy inForce, Set<Integer> group, List<Integer> economies) {
        Policy policy = inForce.copy();
        for (int one : group) {
            for (int other : group) {
                int importer = economies.get(one);
                int exporter = economies.get(other);
                for (int sector = 0; one != other && sector < world.axes().sectors(); sector++) {
                    policy.tariff(
                            sector, importer, exporter, world.tariff(sector, importer, exporter));
                }
            }
        }
        return policy;
    }
}
