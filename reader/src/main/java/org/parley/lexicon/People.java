package org.parley.lexicon;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Office holders by date, from `people.txt`.
public final class People {

    /// Somebody who speaks for an economy.
    ///
    /// @param name full name
    /// @param economy whom the person speaks for
    public record Person(String name, String economy) {}

    private record Term(Person person, int from, int until) {
        boolean holds(int year) {
            return year == 0 || from <= year && year <= until;
        }
    }

    private final Map<String, List<Term>> byName = new HashMap<>();

    public static People load() {
        var people = new People();
        for (String line : Lexicon.lines("people.txt")) {
            String[] cells = line.split("\\|");
            String name = cells[0].strip();
            boolean fullNameOnly = name.startsWith("=");
            var person = new Person(fullNameOnly ? name.substring(1) : name, cells[1].strip());
            var term =
                    new Term(
                            person,
                            Integer.parseInt(cells[2].strip()),
                            Integer.parseInt(cells[3].strip()));
            people.put(person.name, term);
            if (!fullNameOnly) {
                people.put(surname(person), term);
            }
        }
        return people;
    }

    /// The person whom a full name, or a surname that is enough, stands for in a year; null if
    /// none. Year 0 is an unknown one. A full name stands for a holder of other years too, whom
    /// texts recall.
    public @Nullable Person find(String name, int year) {
        for (Term term : byName.getOrDefault(plain(name), List.of())) {
            if (term.holds(year)) {
                return term.person;
            }
        }
        List<Term> terms = byName.getOrDefault(name, List.of());
        return name.indexOf(' ') > 0 && !terms.isEmpty() ? terms.getFirst().person : null;
    }

    /// The part of a name by which newspapers call a person a second time.
    public static String surname(Person person) {
        String[] words = person.name.split(" ");
        boolean familyFirst =
                switch (person.economy) {
                    case "CHN", "KOR", "TWN", "SGP", "VNM", "HKG" -> words[0].length() < 6;
                    default -> false;
                };
        return familyFirst ? words[0] : words[words.length - 1];
    }

    /// A name without accents and with a straight apostrophe.
    private static String plain(String name) {
        return ascii(name)
                ? name
                : Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
    }

    private static boolean ascii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void put(String name, Term term) {
        byName.computeIfAbsent(plain(name), _ -> new ArrayList<>()).add(term);
    }
}
