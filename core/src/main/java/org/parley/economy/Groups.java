package org.parley.economy;

import org.parley.files.FileSet;
import org.parley.files.TextTable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Unions, agreements and clubs of countries by name, with their members by date. Immutable.
///
/// A membership is half-open: from a day on, until a day that it does not reach any more. The EU is
/// the union itself; `EUCU` is its customs union, in which the United Kingdom stayed until the end
/// of 2020.
public final class Groups {
    private static final String FILE = "groups.csv";
    private static final Groups STANDARD = read();

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> codeOf = new HashMap<>();
    private final Set<String> words = new LinkedHashSet<>();

    private record Membership(String member, LocalDate from, LocalDate until) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(until);
        }
    }

    private record Group(String code, String name, List<Membership> memberships) {}

    private Groups() {}

    /// The groups that come with Parley.
    public static Groups standard() {
        return STANDARD;
    }

    private static Groups read() {
        var groups = new Groups();
        String text = FileSet.of(Groups.class).text(FILE).get();
        List<String> columns = List.of("group", "name", "member", "from", "until");
        for (TextTable.Row row :
                TextTable.read(FILE, text, columns, List.of(), new ArrayList<>())) {
            groups.add(row);
        }
        return groups;
    }

    private void add(TextTable.Row row) {
        String code = row.get("group");
        List<String> names = List.of(row.get("name").split("\\|"));
        codeOf.put(normal(code), code);
        names.forEach(name -> codeOf.put(normal(name), code));
        words.add(code);
        words.addAll(names);
        String from = row.get("from");
        String until = row.get("until");
        groups.computeIfAbsent(code, key -> new Group(key, names.getFirst(), new ArrayList<>()))
                .memberships()
                .add(
                        new Membership(
                                row.get("member"),
                                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until)));
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// Codes of all groups.
    public List<String> codes() {
        return List.copyOf(groups.keySet());
    }

    /// Every word that names a group: codes and names.
    Set<String> words() {
        return words;
    }

    /// The code of a group by its code or one of its names, letter case aside.
    public Optional<String> find(String codeOrName) {
        return Optional.ofNullable(codeOf.get(normal(codeOrName)));
    }

    /// The name of a group.
    public String name(String code) {
        return get(code).name();
    }

    /// The members of a group on a day, by ISO 3166 alpha-3 code, oldest first; empty where it did
    /// not exist.
    public Set<String> members(String code, LocalDate date) {
        var members = new LinkedHashSet<String>();
        for (Membership membership : get(code).memberships()) {
            if (membership.holds(date)) {
                members.add(membership.member());
            }
        }
        return members;
    }

    /// Whether an economy is a member of a group on a day; false where the code is no group's.
    public boolean isMember(String code, String member, LocalDate date) {
        Group group = groups.get(code);
        return group != null
                && group.memberships().stream()
                        .anyMatch(one -> one.member().equals(member) && one.holds(date));
    }

    /// Whether a code is a group's.
    public boolean isGroup(String code) {
        return groups.containsKey(code);
    }

    /// The days on which an economy joins or leaves a group, in order.
    public SortedSet<LocalDate> changes(String code, String member) {
        var days = new TreeSet<LocalDate>();
        for (Membership membership : get(code).memberships()) {
            if (membership.member().equals(member)) {
                days.add(membership.from());
                days.add(membership.until());
            }
        }
        return days;
    }

    private Group get(String code) {
        Group group = groups.get(code);
        if (group == null) {
            throw new IllegalArgumentException("There is no group '%s'.".formatted(code));
        }
        return group;
    }
}
