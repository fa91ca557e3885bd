package org.parley.scenario;

import org.parley.files.YamlValue;
import org.parley.model.Closure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What might be done, as written.
///
/// @param name what it is called in tables
/// @param about a sentence or two for the reader; may be empty
/// @param elasticities name of a set of trade elasticities; empty means the world's default
/// @param closure what is held fixed; empty means [Closure#FIXED_DEFICITS]
/// @param date at which groups (`EU`) are looked up; empty means the end of the world's year
/// @param provisions in the order in which they apply
public record Scenario(
        String name,
        String about,
        Optional<YamlValue> elasticities,
        Optional<Closure> closure,
        Optional<LocalDate> date,
        List<Provision> provisions) {

    public Scenario {
        provisions = List.copyOf(provisions);
    }
}
