package org.parley.tables;

import org.parley.economy.Economy;
import org.parley.economy.EconomyNames;
import org.parley.economy.Groups;
import org.parley.economy.World;
import org.parley.files.FileSet;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which economies, or sectors, are put together. Groups stand in the order of their first members.
/// Immutable.
public final class Grouping {
    private final int[] groupOf;
    private final List<Group> groups;

    /// What several are called together.
    ///
    /// @param code never blank
    /// @param name for people
    public record Group(String code, String name) {}

    private Grouping(int[] groupOf, List<Group> groups) {
        this.groupOf = groupOf;
        this.groups = List.copyOf(groups);
    }

    /// Each by itself.
    ///
    /// @param codes in the world's order
    public static Grouping none(List<String> codes) {
        return of(codes, Map.of(), Map.of());
    }

    /// Puts together those that have the same group.
    ///
    /// @param codes in the world's order
    /// @param groupOf code of the group of each code that has one; the others stay by themselves
    /// @param names of groups that have one
    public static Grouping of(
            List<String> codes, Map<String, String> groupOf, Map<String, String> names) {
        var places = new LinkedHashMap<String, Integer>();
        int[] group = new int[codes.size()];
        for (int at = 0; at < group.length; at++) {
            String code = codes.get(at);
            group[at] =
                    places.computeIfAbsent(groupOf.getOrDefault(code, code), _ -> places.size());
        }
        var groups = new ArrayList<Group>();
        places.keySet()
                .forEach(code -> groups.add(new Group(code, names.getOrDefault(code, code))));
        return new Grouping(group, groups);
    }

    /// Puts together the members of groups (`EU`); a name of one economy leaves it as it is.
    ///
    /// @throws IllegalArgumentException where a name is unknown, or an economy is in two groups
    public static Grouping ofGroups(World world, List<String> groups) {
        Map<String, String> groupOf = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        var dictionary = new EconomyNames(world);
        Groups known = Groups.standard();
        for (String group : groups) {
            List<Integer> economies = dictionary.resolve(group).economies();
            String code = known.find(group).orElse(group.strip());
            if (economies.size() < 2) {
                continue;
            }
            names.put(code, known.find(group).map(known::name).orElse(code));
            for (int n : economies) {
                String member = world.economies().get(n).code();
                String other = groupOf.putIfAbsent(member, code);
                if (other != null && !other.equals(code)) {
                    throw new IllegalArgumentException(
                            "%s is in %s and in %s. Maybe leave out one of them."
                                    .formatted(member, other, code));
                }
            }
        }
        List<String> codes = world.economies().stream().map(Economy::code).toList();
        return of(codes, groupOf, names);
    }

    /// Reads a map: a CSV file of `member,group`, and `name` of the group where it has one. Members
    /// that are not listed stay by themselves.
    ///
    /// @param codes that a member may have, in the world's order
    public static Reading<Grouping> read(Path map, List<String> codes) {
        String file = String.valueOf(map.getFileName());
        var problems = new ArrayList<Problem>();
        var groupOf = new HashMap<String, String>();
        var names = new HashMap<String, String>();
        for (TextTable.Row row : rows(map, file, problems)) {
            String member = row.get("member");
            String group = row.get("group");
            if (!codes.contains(member)) {
                problems.add(
                        row.problem(
                                "member",
                                "'%s' is not in the world.%s"
                                        .formatted(member, Nearest.hint(member, codes))));
            } else if (group.isEmpty()) {
                problems.add(row.problem("group", "No group. Maybe leave the line out."));
            } else if (groupOf.putIfAbsent(member, group) != null) {
                problems.add(row.problem("member", "'%s' is there twice.".formatted(member)));
            }
            if (!row.get("name").isEmpty()) {
                names.put(group, row.get("name"));
            }
        }
        for (String group : groupOf.values().stream().distinct().sorted().toList()) {
            if (codes.contains(group) && !group.equals(groupOf.getOrDefault(group, group))) {
                problems.add(
                        Problem.in(
                                file,
                                "Group '%s' is also the code of a member of another group. Maybe call it differently."
                                        .formatted(group)));
            }
        }
        return problems.isEmpty()
                ? Reading.of(of(codes, groupOf, names))
                : new Reading<>(null, problems);
    }

    private static List<TextTable.Row> rows(Path map, String file, List<Problem> problems) {
        try {
            Optional<String> text = FileSet.text(file, Files.readAllBytes(map)).find();
            if (text.isPresent()) {
                return TextTable.read(
                        file, text.get(), List.of("member", "group"), List.of("name"), problems);
            }
            problems.add(Problem.in(file, "Not UTF-8 text. Maybe save it again as UTF-8."));
        } catch (IOException e) {
            problems.add(Problem.in(file, "There is no file %s to be read.".formatted(map)));
        }
        return List.of();
    }

    /// Number of groups.
    public int size() {
        return groups.size();
    }

    Group group(int place) {
        return groups.get(place);
    }

    /// The group that a member is in.
    int of(int member) {
        return groupOf[member];
    }

    /// The members of a group, in order.
    List<Integer> members(int group) {
        var members = new ArrayList<Integer>();
        for (int at = 0; at < groupOf.length; at++) {
            if (groupOf[at] == group) {
                members.add(at);
            }
        }
        return members;
    }
}
