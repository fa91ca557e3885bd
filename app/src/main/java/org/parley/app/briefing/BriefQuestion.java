package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.brief.SourceText;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.model.Closure;

import java.time.LocalDate;
import java.util.List;

/// What a brief is asked about.
///
/// @param documents those that were read for it; may be none
/// @param asKnown what the ledger knew by the end of a day
/// @param ledger what it was read from, for people
/// @param day that is asked about
/// @param known last day whose news count; absent for everything
/// @param parties codes of two economies, or empty for those of whom most is said
public record BriefQuestion(
        List<SourceText> documents,
        AsKnown asKnown,
        String ledger,
        LocalDate day,
        @Nullable LocalDate known,
        World world,
        TradeElasticities elasticities,
        Closure closure,
        List<String> parties) {

    /// A ledger that can be asked what it knew.
    public interface AsKnown {
        /// @param known last day whose news count; absent for everything
        Knowledge on(@Nullable LocalDate known);
    }

    public BriefQuestion {
        documents = List.copyOf(documents);
        parties = List.copyOf(parties);
    }

    /// The same on another world, which has elasticities of the same name.
    BriefQuestion on(World other) {
        TradeElasticities same =
                other.elasticities().stream()
                        .filter(set -> set.name().equals(elasticities.name()))
                        .findFirst()
                        .orElseThrow();
        return new BriefQuestion(
                documents, asKnown, ledger, day, known, other, same, closure, parties);
    }
}
