package org.parley.scenario;

import org.parley.files.YamlValue;

import java.util.List;
import java.util.stream.Collectors;

/// The flows that a provision is about, as written.
///
/// @param parties who buys from whom
/// @param sectors codes, names, `goods`, `services` or `all`
/// @param except what is taken out again
public record FlowSelection(Parties parties, List<YamlValue> sectors, Exclusions except) {

    /// Who buys from whom: codes, names, groups, `all` or `world`.
    public sealed interface Parties {}

    /// From these exporters to these importers.
    public record Directed(List<YamlValue> importers, List<YamlValue> exporters)
            implements Parties {
        public Directed {
            importers = List.copyOf(importers);
            exporters = List.copyOf(exporters);
        }
    }

    /// Both ways between any two of the parties. Trade inside one party (a group) is not meant.
    public record Between(List<YamlValue> parties) implements Parties {
        public Between {
            parties = List.copyOf(parties);
        }
    }

    /// What is left out.
    ///
    /// @param any economies that are left out as importers and as exporters
    /// @param importers economies that are left out as importers
    /// @param exporters economies that are left out as exporters
    /// @param sectors sectors that are left out
    public record Exclusions(
            List<YamlValue> any,
            List<YamlValue> importers,
            List<YamlValue> exporters,
            List<YamlValue> sectors) {

        /// Nothing is left out.
        public static final Exclusions NONE =
                new Exclusions(List.of(), List.of(), List.of(), List.of());

        public Exclusions {
            any = List.copyOf(any);
            importers = List.copyOf(importers);
            exporters = List.copyOf(exporters);
            sectors = List.copyOf(sectors);
        }
    }

    public FlowSelection {
        sectors = List.copyOf(sectors);
    }

    /// What it is about in a few words, as the file has them: `CHN from USA, goods`.
    String words() {
        String who =
                switch (parties) {
                    case Directed(var importers, var exporters) ->
                            "%s from %s".formatted(list(importers), list(exporters));
                    case Between(var several) -> "between " + list(several);
                };
        return "%s, %s".formatted(who, list(sectors));
    }

    private static String list(List<YamlValue> words) {
        return words.stream().map(YamlValue::text).collect(Collectors.joining(" "));
    }
}
