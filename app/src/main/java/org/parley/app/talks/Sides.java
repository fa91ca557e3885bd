package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Economy;
import org.parley.economy.EconomyNames;
import org.parley.economy.Groups;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;
import org.parley.tables.Aggregation;
import org.parley.tables.Grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who talks, and the world in which each of them is one economy: a group such as `EU` that the
/// world holds as several is put together.
///
/// @param world with every party an economy of its own
/// @param parties codes in the world's order
record Sides(World world, List<String> parties) {
    Sides {
        parties = List.copyOf(parties);
    }

    /// @param names as given, separated by commas; those with most positions where absent
    static Sides of(World world, @Nullable String names, Knowledge knowledge, Terminal terminal) {
        List<String> asked =
                names == null ? mostVocal(knowledge, world) : List.of(names.split(",", -1));
        if (asked.isEmpty()) {
            throw CommandFailure.badInput(
                    "talks: The ledger holds no positions of two economies of %s towards each other. Maybe '--between USA,CHN'."
                            .formatted(world.info().name()));
        }
        World joined = joined(world, asked, terminal);
        List<Integer> found = resolved(joined, asked);
        if (found.size() < 2 || found.size() != asked.size()) {
            throw CommandFailure.badInput(
                    "--between: '%s' means %d %s; talks are between two or more, each named once."
                            .formatted(
                                    String.join(",", asked),
                                    found.size(),
                                    found.size() == 1 ? "economy" : "economies"));
        }
        return new Sides(
                joined, found.stream().map(joined.economies()::get).map(Economy::code).toList());
    }

    private static List<Integer> resolved(World world, List<String> names) {
        try {
            var dictionary = new EconomyNames(world);
            return names.stream()
                    .flatMap(name -> dictionary.resolve(name.strip()).economies().stream())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--between: " + e.getMessage());
        }
    }

    private static World joined(World world, List<String> names, Terminal terminal) {
        Grouping who;
        try {
            who = Grouping.ofGroups(world, names);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--between: " + e.getMessage());
        }
        if (who.size() == world.economies().size()) {
            return world;
        }
        List<String> sectors = world.sectors().stream().map(Sector::code).toList();
        WorldInfo info = world.info();
        var notes = new ArrayList<>(info.notes());
        notes.add("Put together for talks between %s.".formatted(String.join(" and ", names)));
        World joined =
                Aggregation.of(
                                world,
                                new WorldInfo(
                                        info.name(),
                                        info.title(),
                                        info.year(),
                                        info.unit(),
                                        info.source(),
                                        info.terms(),
                                        info.citations(),
                                        notes,
                                        info.hash()),
                                who,
                                Grouping.none(sectors))
                        .world();
        terminal.err()
                .println(
                        "parley: put %d economies of %s together, so that each side is one."
                                .formatted(
                                        world.economies().size() - joined.economies().size() + 1,
                                        info.name()));
        return joined;
    }

    /// The pair that states most positions towards each other.
    private static List<String> mostVocal(Knowledge knowledge, World world) {
        List<String> known = world.economies().stream().map(Economy::code).toList();
        var counts = new TreeMap<String, Integer>();
        for (Known one : knowledge.positions()) {
            if (one.content() instanceof Position position
                    && position.addressee() != null
                    && isParty(position.holder(), known)
                    && isParty(position.addressee(), known)) {
                String first = position.holder();
                String second = position.addressee();
                String pair =
                        first.compareTo(second) > 0 ? second + "," + first : first + "," + second;
                counts.merge(pair, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(entry -> List.of(entry.getKey().split(",", -1)))
                .orElse(List.of());
    }

    private static boolean isParty(String code, List<String> known) {
        return known.contains(code) || Groups.standard().find(code).isPresent();
    }
}
