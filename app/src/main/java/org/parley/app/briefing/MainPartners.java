package org.parley.app.briefing;

import org.parley.economy.Economy;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.tables.Aggregation;
import org.parley.tables.Grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A world as two economies see it: themselves and their largest partners as they are, all others
/// put together. Talks take thousands of equilibria, and those who hardly trade with either side
/// would double their time many times over.
final class MainPartners {
    private static final int KEPT = 12;
    private static final String REST = "ROW";

    private MainPartners() {}

    /// The world itself where it is small enough.
    ///
    /// @param parties codes of economies of the world
    static World of(World world, List<String> parties) {
        if (world.economies().size() <= KEPT + parties.size() + 1) {
            return world;
        }
        List<String> codes = world.economies().stream().map(Economy::code).toList();
        var kept = new ArrayList<>(parties);
        codes.stream()
                .filter(code -> !parties.contains(code) && !code.equals(REST))
                .sorted(Comparator.comparingDouble(code -> -trade(world, code, parties)))
                .limit(KEPT)
                .forEach(kept::add);
        Map<String, String> groupOf = new HashMap<>();
        codes.stream()
                .filter(code -> !kept.contains(code))
                .forEach(code -> groupOf.put(code, REST));
        Grouping economies = Grouping.of(codes, groupOf, Map.of(REST, "All others"));
        Grouping sectors =
                Grouping.none(world.sectors().stream().map(sector -> sector.code()).toList());
        return Aggregation.of(world, info(world, kept.size()), economies, sectors).world();
    }

    private static WorldInfo info(World world, int kept) {
        WorldInfo info = world.info();
        var notes = new ArrayList<>(info.notes());
        notes.add(note(world, kept));
        return new WorldInfo(
                info.name(),
                info.title(),
                info.year(),
                info.unit(),
                info.source(),
                info.terms(),
                info.citations(),
                notes,
                info.hash());
    }

    /// What was done, in a sentence.
    static String note(World world, int kept) {
        return "Of the %d economies of world %s the two sides and the %d that trade most with them are kept, all others put together."
                .formatted(world.economies().size(), world.info().name(), kept - 2);
    }

    /// Trade of an economy with the parties both ways, million USD.
    private static double trade(World world, String code, List<String> parties) {
        int n = world.economy(code);
        double sum = 0;
        for (String party : parties) {
            int p = world.economy(party);
            for (int j = 0; j < world.axes().sectors(); j++) {
                sum += world.flow(j, n, p) + world.flow(j, p, n);
            }
        }
        return sum;
    }
}
