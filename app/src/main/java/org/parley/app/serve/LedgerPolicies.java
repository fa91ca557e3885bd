package org.parley.app.serve;

import org.parley.app.simulate.LedgerCases;
import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.scenario.LedgerPolicy.With;
import org.parley.scenario.Resolution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Policies that the ledger says, the last of them kept: somebody who drags a slider asks for what
/// comes on top of the same one again and again. Safe for use by several threads.
final class LedgerPolicies {
    private static final int KEPT = 16;

    private final Map<Key, Resolution> kept = new LinkedHashMap<>();

    /// @param duties the very ones; others are made when the ledger has grown
    private record Key(
            Duties duties, LocalDate day, Set<With> with, Optional<String> dating, String world) {}

    /// The policy on a world; not to be modified.
    Resolution get(LedgerCases cases, World world) {
        var key =
                new Key(
                        cases.duties(),
                        cases.day(),
                        cases.with(),
                        cases.dating(),
                        world.info().hash());
        synchronized (kept) {
            Resolution known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Resolution resolved = cases.policy(world);
        synchronized (kept) {
            if (kept.size() >= KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(key, resolved);
        }
        return resolved;
    }
}
