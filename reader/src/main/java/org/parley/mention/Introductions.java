package org.parley.mention;

import org.jspecify.annotations.Nullable;
import org.parley.lexicon.Lexicon;
import org.parley.lexicon.People;
import org.parley.text.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// People whom a document introduces with their office ("Agriculture Minister David Littleproud"),
/// known from there on by their surname.
final class Introductions {

    private static final int TITLE_REACH = 7;

    private final Lexicon lexicon;
    private final People people;
    private final int year;
    private final Map<String, People.Person> introduced = new HashMap<>();
    private @Nullable String previous;

    /// @param year year of the document, 0 when unknown
    Introductions(Lexicon lexicon, People people, int year) {
        this.lexicon = lexicon;
        this.people = people;
        this.year = year;
    }

    People.@Nullable Person find(String name) {
        return introduced.get(name);
    }

    /// A known person whose full name has been read is known by the surname from there on.
    void seen(People.Person person, String lastWord) {
        introduced.putIfAbsent(People.surname(person), person);
        introduced.putIfAbsent(lastWord, person);
    }

    /// The economy that the sentence just read names first, for a title without one in the next.
    void read(String economy) {
        previous = economy;
    }

    /// Learns who is who from titles: "E ... Minister First Last" and "First Last, E's minister".
    void learn(List<Token> tokens, List<Mention> found) {
        var ends = new HashMap<String, Integer>();
        for (int i = 0; i < tokens.size(); i++) {
            ends.clear();
            lexicon.match(tokens, i, ends);
            Integer title = ends.get("title");
            if (title == null) {
                continue;
            }
            int nameEnd = title;
            while (nameEnd < tokens.size()
                    && nameEnd - title < 4
                    && nameWord(tokens.get(nameEnd))
                    && free(found, nameEnd)) {
                nameEnd++;
            }
            if (nameEnd - title >= 2) {
                learnName(tokens, title, nameEnd, found, i);
            }
        }
    }

    private void learnName(List<Token> tokens, int from, int to, List<Mention> found, int title) {
        String economy = null;
        int best = -1;
        for (Mention mention : found) {
            boolean near =
                    mention.to() <= from
                            && mention.to() >= title - TITLE_REACH
                            && !broken(tokens, mention.to(), title);
            if (near && mention.from() > best && mention instanceof Mention.Economy e) {
                economy = e.code();
                best = mention.from();
            }
        }
        for (Mention mention : found) {
            if (economy == null
                    && mention.to() <= title
                    && mention instanceof Mention.Economy e
                    && !quoted(tokens, mention.from())) {
                economy = e.code();
            }
        }
        if (economy == null) {
            economy = previous;
        }
        if (economy == null) {
            return;
        }
        if (people.find(name(tokens, from, to), year) != null) {
            return;
        }
        var person = new People.Person(name(tokens, from, to), economy);
        introduced.put(person.name(), person);
        introduced.put(People.surname(person), person);
        introduced.put(tokens.get(to - 1).text(), person);
        found.add(new Mention.Person(from, to, person.name(), economy));
    }

    private static boolean broken(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:.\"“”".contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean quoted(List<Token> tokens, int index) {
        boolean open = false;
        for (int i = 0; i < index; i++) {
            String text = tokens.get(i).text();
            open = text.equals("“") || !text.equals("”") && (text.equals("\"") ? !open : open);
        }
        return open;
    }

    private static boolean free(List<Mention> found, int index) {
        return found.stream().noneMatch(m -> m.from() <= index && index < m.to());
    }

    static boolean nameWord(Token token) {
        return token.isCapital()
                && token.text().length() > 1
                && Character.isLetter(token.text().charAt(1))
                && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
    }

    static String name(List<Token> tokens, int from, int to) {
        var name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return name.toString();
    }
}
