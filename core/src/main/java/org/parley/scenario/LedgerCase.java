package org.parley.scenario;

import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What is asked of a ledger.
///
/// @param duties what is known of it, and the duties by that
/// @param at the day
/// @param with what is added to what is in force
/// @param truce the standstill of [LedgerPolicy.With#TRUCE], in one of its datings
/// @param firms what is assumed of the trade of firms
public record LedgerCase(
        Duties duties,
        World world,
        LocalDate at,
        Set<LedgerPolicy.With> with,
        Optional<Truce> truce,
        FirmShares firms) {

    public LedgerCase {
        with = Set.copyOf(with);
        if (truce.isEmpty() == with.contains(LedgerPolicy.With.TRUCE)) {
            throw new IllegalArgumentException("A truce is given if and only if it is asked for.");
        }
        firms.requireKnown(duties.knowledge());
    }

    Knowledge knowledge() {
        return duties.knowledge();
    }

    boolean has(LedgerPolicy.With one) {
        return with.contains(one);
    }

    /// Whether a truce keeps one economy from raising what it puts on another.
    boolean isStill(String one, String other) {
        return truce.filter(its -> its.binds(one, other) && its.holdsOn(at)).isPresent();
    }

    /// An economy's code.
    String code(int economy) {
        return world.economies().get(economy).code();
    }
}
