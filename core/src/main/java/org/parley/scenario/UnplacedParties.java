package org.parley.scenario;

import org.parley.duty.Coverage;
import org.parley.economy.Economy;
import org.parley.economy.World;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Those whom a measure names and a world does not tell apart: it may have a group as one economy,
/// or put an economy together with others.
record UnplacedParties(World world, LocalDate at) {
    /// Says of whom nothing can be computed; empty where all have a place.
    ///
    /// @param id of the measure
    Optional<String> of(String id, Terms terms) {
        List<String> unplaced =
                Stream.concat(terms.imposers().stream(), terms.targets().stream())
                        .filter(name -> !isPlaced(name))
                        .distinct()
                        .toList();
        return unplaced.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s is not counted for %s, which world %s does not tell apart."
                                .formatted(id, String.join(", ", unplaced), world.info().name()));
    }

    private boolean isPlaced(String name) {
        return name.equals(Terms.WORLD)
                || world.economies().stream()
                        .map(Economy::code)
                        .anyMatch(code -> Coverage.isOrHolds(name, code, at));
    }
}
