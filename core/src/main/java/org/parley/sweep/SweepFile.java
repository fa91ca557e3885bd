package org.parley.sweep;

import org.parley.files.YamlValue;
import org.parley.model.Closure;
import org.parley.model.Variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that a sweep file holds. A dimension of which nothing is said has an empty list, and stands
/// at its usual value.
///
/// @param name what the sweep is called
/// @param about a sentence or two; may be empty
/// @param worlds names, or folders beside the file
/// @param scenarios scenario files, beside the file; each of their scenarios is a point
/// @param record what is asked of a ledger, if anything
/// @param elasticities sets of trade elasticities
/// @param economies whose results are kept; empty for all
/// @param variables what is kept of each
/// @param draws how often to draw; empty for a plain grid
public record SweepFile(
        String name,
        String about,
        List<YamlValue> worlds,
        List<YamlValue> scenarios,
        Optional<RecordQuestion> record,
        List<Variant> variants,
        List<Closure> closures,
        List<YamlValue> elasticities,
        List<YamlValue> economies,
        List<SweepVariable> variables,
        Optional<Draws> draws) {

    public SweepFile {
        worlds = List.copyOf(worlds);
        scenarios = List.copyOf(scenarios);
        variants = List.copyOf(variants);
        closures = List.copyOf(closures);
        elasticities = List.copyOf(elasticities);
        economies = List.copyOf(economies);
        variables = List.copyOf(variables);
    }

    /// What is asked of a ledger. Scenarios come on top of its answer.
    ///
    /// @param ledger a file, an address, or the name of a record
    /// @param at days that are asked about, at least one
    /// @param known ends of what is known; empty in the list for everything
    /// @param with what is added to what is in force, several joined by `+`
    /// @param truce which dating of a truce: an account or a last day; empty for the one that is
    ///   believed first
    /// @param firmShares what is assumed of firms under a ban
    /// @param prefer accounts to believe first
    public record RecordQuestion(
            YamlValue ledger,
            List<LocalDate> at,
            List<Optional<LocalDate>> known,
            List<YamlValue> with,
            Optional<YamlValue> truce,
            List<YamlValue> firmShares,
            List<String> prefer) {

        public RecordQuestion {
            at = List.copyOf(at);
            known = List.copyOf(known);
            with = List.copyOf(with);
            firmShares = List.copyOf(firmShares);
            prefer = List.copyOf(prefer);
        }
    }

    /// What is drawn in each cell.
    ///
    /// @param count at least 2
    /// @param seed any number
    /// @param spread a percentage, or a file beside this one; empty for the usual one
    /// @param sampled dimensions of which each draw takes one value at random
    public record Draws(int count, long seed, Optional<YamlValue> spread, Set<Dimension> sampled) {

        public Draws {
            sampled = Set.copyOf(sampled);
        }
    }
}
