package org.parley.economy;

import org.parley.files.Nearest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Finds whom a name means in a world on a day: one economy, the members of a group, a region of
/// the world, or all of it.
///
/// In this order, letter case aside: the code or name of an economy of the world; a country by any
/// of its [EconomyCodes]; a group of [Groups]; a region of the world; `world`. So a world that
/// keeps the EU as one economy means that economy by `EU`.
public final class EconomyNames {
    private static final String WORLD = "world";

    private final World world;
    private final LocalDate date;
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>(); // member of a composite economy

    /// Whom a name means.
    ///
    /// @param economies places in the world, in its order
    /// @param notes what the world cannot tell apart, a sentence each
    public record Meaning(List<Integer> economies, List<String> notes) {
        public Meaning {
            economies = List.copyOf(economies);
            notes = List.copyOf(notes);
        }
    }

    /// The names in a world on a day.
    public EconomyNames(World world, LocalDate date) {
        this.world = world;
        this.date = date;
        for (int n = world.economies().size() - 1; n >= 0; n--) {
            Economy economy = world.economies().get(n);
            own.put(normal(economy.name()), n);
            for (String member : economy.members()) {
                within.put(member, n);
            }
        }
        for (int n = 0; n < world.economies().size(); n++) {
            own.put(normal(world.economies().get(n).code()), n);
        }
    }

    /// The names in a world at the end of its year.
    public EconomyNames(World world) {
        this(world, LocalDate.of(world.info().year(), 12, 31));
    }

    /// Whom a name means.
    ///
    /// @throws IllegalArgumentException if it means nobody in this world, with whom it may mean
    public Meaning resolve(String name) {
        String wanted = normal(name);
        Integer economy = own.get(wanted);
        if (economy != null) {
            return new Meaning(List.of(economy), List.of());
        }
        Optional<String> country = EconomyCodes.standard().find(name);
        if (country.isPresent()) {
            return country(name, country.get());
        }
        Optional<String> group = Groups.standard().find(name);
        if (group.isPresent()) {
            return group(group.get());
        }
        if (wanted.equals(WORLD)) {
            return new Meaning(those(any -> true), List.of());
        }
        List<Integer> region = those(any -> normal(any.region()).equals(wanted));
        if (region.isEmpty()) {
            throw new IllegalArgumentException(
                    "No economy, group or region '%s' is known in %s.%s"
                            .formatted(name, world.info().name(), Nearest.hint(name, words())));
        }
        return new Meaning(region, List.of());
    }

    /// Whom several names mean together, without those that others mean.
    ///
    /// @throws IllegalArgumentException as [#resolve(String)] does, or if nobody is left
    public Meaning resolve(List<String> names, List<String> except) {
        var economies = new TreeSet<Integer>();
        var notes = new LinkedHashSet<String>();
        for (String name : names) {
            Meaning meaning = resolve(name);
            economies.addAll(meaning.economies());
            notes.addAll(meaning.notes());
        }
        for (String name : except) {
            Meaning meaning = resolve(name);
            meaning.economies().forEach(economies::remove);
            notes.addAll(meaning.notes());
        }
        if (economies.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody is left of %s without %s. Maybe exclude less."
                            .formatted(String.join(", ", names), String.join(", ", except)));
        }
        return new Meaning(List.copyOf(economies), List.copyOf(notes));
    }

    private Meaning country(String name, String code) {
        Integer alone = own.get(normal(code));
        if (alone != null) {
            return new Meaning(List.of(alone), List.of());
        }
        Integer part = within.get(code);
        String known = EconomyCodes.standard().get(code).name();
        throw new IllegalArgumentException(
                part == null
                        ? "'%s' (%s) is not told apart in %s; it is in the rest of the world there. Maybe take another world."
                                .formatted(name, known, world.info().name())
                        : "'%s' (%s) is not told apart in %s; it is part of %s. Maybe '%s'."
                                .formatted(
                                        name,
                                        known,
                                        world.info().name(),
                                        world.economies().get(part).name(),
                                        world.economies().get(part)));
    }

    private Meaning group(String code) {
        Set<String> members = Groups.standard().members(code, date);
        if (members.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s (%s) has no members on %s. Maybe another day is meant."
                            .formatted(code, Groups.standard().name(code), date));
        }
        List<Integer> found = those(economy -> isWithin(economy, members));
        var missing = new TreeSet<>(members);
        for (int n : found) {
            Economy economy = world.economies().get(n);
            missing.remove(economy.code());
            economy.members().forEach(missing::remove);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "No member of %s is told apart in %s. Maybe take another world."
                            .formatted(code, world.info().name()));
        }
        return new Meaning(found, missing.isEmpty() ? List.of() : List.of(note(code, missing)));
    }

    private String note(String code, Set<String> missing) {
        return "Of %s, %s %s not told apart in %s and left out."
                .formatted(
                        code,
                        String.join(", ", missing),
                        missing.size() == 1 ? "is" : "are",
                        world.info().name());
    }

    private static boolean isWithin(Economy economy, Set<String> members) {
        return members.contains(economy.code())
                || (!economy.members().isEmpty() && members.containsAll(economy.members()));
    }

    private List<Integer> those(Predicate<Economy> wanted) {
        var found = new ArrayList<Integer>();
        for (int n = 0; n < world.economies().size(); n++) {
            if (wanted.test(world.economies().get(n))) {
                found.add(n);
            }
        }
        return found;
    }

    /// All that could have been meant, for the nearest.
    private Set<String> words() {
        var words = new LinkedHashSet<String>();
        world.economies().forEach(economy -> words.add(economy.code()));
        words.addAll(Groups.standard().codes());
        words.add(WORLD);
        for (Economy economy : world.economies()) {
            words.add(economy.name());
            words.add(economy.region());
        }
        words.addAll(Groups.standard().words());
        return words;
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
