package org.parley.scenario;

import org.parley.duty.Duties;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.model.TradeBound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The policy that a ledger describes on a day, on a world: what is written by product becomes a
/// rate by sector. What had to be assumed, and what cannot be computed, stands beside it; nothing
/// is dropped.
///
/// @param policy additional duties on top of the world's own tariffs, bans and subsidies
/// @param bounds purchase commitments and quotas
/// @param lines what the policy consists of, a sentence each with the entries that made it
/// @param assumptions how products became sectors and amounts became shares
/// @param notComputed measures that apply and have no place in the model, each with why
public record LedgerPolicy(
        Policy policy,
        List<TradeBound> bounds,
        List<String> lines,
        List<String> assumptions,
        List<String> notComputed) {

    /// What is added to what is in force.
    public enum With {
        /// Nothing: what applies on the day.
        IN_FORCE,
        /// What is scheduled or threatened on the day, carried out.
        THREATS,
        /// Each economy whose duties on another are lower answers with the other's average rate.
        IN_KIND,
        /// The last truce stands still: between its parties no rise since it began, and none to
        /// come.
        TRUCE
    }

    public LedgerPolicy {
        bounds = List.copyOf(bounds);
        lines = List.copyOf(lines);
        assumptions = List.copyOf(assumptions);
        notComputed = List.copyOf(notComputed);
    }

    /// Resolves a ledger on to a world, with nothing assumed of firms.
    ///
    /// @param with not [With#TRUCE], of which there may be several datings
    public static LedgerPolicy resolve(Knowledge knowledge, World world, LocalDate at, With with) {
        return resolve(new Duties(knowledge), world, at, with);
    }

    /// The same, for who asks more of the same knowledge.
    public static LedgerPolicy resolve(Duties duties, World world, LocalDate at, With with) {
        return resolve(
                new LedgerCase(duties, world, at, Set.of(with), Optional.empty(), FirmShares.NONE));
    }

    /// Resolves a ledger on to a world.
    public static LedgerPolicy resolve(LedgerCase asked) {
        var draft = new LedgerDraft(asked.world());
        new LedgerTariffs(asked, draft).apply();
        new LedgerMeasures(asked, draft).apply();
        unreviewed(asked.knowledge()).ifPresent(draft.assumptions::add);
        return draft.policy();
    }

    /// The same for scenarios to come on top of.
    public Resolution resolution() {
        return new Resolution(policy, bounds, new Basis(lines, assumptions, notComputed));
    }

    /// Which measures nobody has looked at.
    private static Optional<String> unreviewed(Knowledge knowledge) {
        List<String> unreviewed =
                knowledge.measures().stream()
                        .filter(known -> known.taken().isUnreviewed())
                        .map(Known::id)
                        .toList();
        return unreviewed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Unreviewed, read by a program and accepted by nobody yet: %s."
                                .formatted(String.join(", ", unreviewed)));
    }
}
