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
        for (int i = 0; i < tokens.size(); i++) {
            int title = lexicon.end("title", tokens, i);
            if (title < 0) {
                continue;
            }
            int name = title < tokens.size() && tokens.get(title).is(",") ? title + 1 : title;
            int nameEnd = nameEnd(tokens, name, found);
            boolean closed =
                    name == title || nameEnd < tokens.size() && tokens.get(nameEnd).is(",");
            if (nameEnd - name >= 2 && closed) {
                learnName(tokens, name, nameEnd, found, i);
            } else {
                learnApposed(tokens, i, title, found);
            }
        }
    }

    private static int nameEnd(List<Token> tokens, int from, List<Mention> found) {
        int end = from;
        while (end < tokens.size()
                && end - from < 4
                && (nameWord(tokens.get(end)) || end > from && initial(tokens.get(end)))
                && free(found, end)) {
            end++;
        }
        return end > from && initial(tokens.get(end - 1)) ? end - 1 : end;
    }

    /// "Richard Lochhead, the Scottish fisheries secretary,": the name stands before a comma and
    /// the economy behind it, before the title or after.
    private void learnApposed(List<Token> tokens, int title, int titleEnd, List<Mention> found) {
        int comma = title;
        while (comma > 0 && title - comma < TITLE_REACH && !tokens.get(comma).is(",")) {
            comma--;
        }
        int name = comma;
        while (name > 0
                && comma - name < 4
                && nameWord(tokens.get(name - 1))
                && free(found, name - 1)) {
            name--;
        }
        if (!tokens.get(comma).is(",") || comma - name < 2) {
            return;
        }
        int end = titleEnd;
        while (end < tokens.size() && !",;.".contains(tokens.get(end).text())) {
            end++;
        }
        for (Mention mention : List.copyOf(found)) {
            boolean host =
                    mention.from() > 0 && tokens.get(mention.from() - 1).isAny("in", "to", "at");
            boolean within =
                    !host
                            && mention.from() > comma
                            && mention.to() <= Math.min(end, titleEnd + TITLE_REACH);
            if (within && mention instanceof Mention.Economy e && !privately(tokens, comma, end)) {
                introduce(tokens, name, comma, e.code(), found);
                return;
            }
        }
        String economy = previous;
        boolean office =
                tokens.get(comma + 1).is("the")
                        && tokens.get(titleEnd - 1).isAny("minister", "secretary", "commissioner");
        if (office && economy != null && !privately(tokens, comma, end)) {
            introduce(tokens, name, comma, economy, found);
        }
    }

    /// "director of the Brazilian institute": who speaks for no government.
    private boolean privately(List<Token> tokens, int from, int to) {
        var ends = new HashMap<String, Integer>();
        for (int i = from; i < to; i++) {
            lexicon.match(tokens, i, ends);
        }
        return ends.containsKey("unofficial");
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
        introduce(tokens, from, to, economy, found);
    }

    private void introduce(
            List<Token> tokens, int from, int to, String economy, List<Mention> found) {
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

    private static boolean initial(Token token) {
        return token.text().matches("[A-Z]\\.?");
    }

    static String name(List<Token> tokens, int from, int to) {
        var name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return name.toString();
    }
}
