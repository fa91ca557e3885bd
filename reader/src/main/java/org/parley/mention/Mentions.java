package org.parley.mention;

import org.jspecify.annotations.Nullable;
import org.parley.lexicon.Economies;
import org.parley.lexicon.Lexicon;
import org.parley.lexicon.People;
import org.parley.text.Sentence;
import org.parley.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the mentions of a document's sentences. People whom the document introduces with their
/// office ("Agriculture Minister David Littleproud") are known from there on.
public final class Mentions {

    private static final Set<String> SUFFIXES =
            Set.of(
                    "Inc",
                    "Inc.",
                    "Corp",
                    "Corp.",
                    "Co",
                    "Co.",
                    "Ltd",
                    "Ltd.",
                    "Technologies",
                    "Group",
                    "AG",
                    "SE",
                    "PLC",
                    "plc",
                    "Electronics");
    private static final int TITLE_REACH = 7;

    private final Economies economies;
    private final People people;
    private final Lexicon lexicon;
    private final String text;
    private final @Nullable LocalDate date;
    private final Map<String, People.Person> introduced = new HashMap<>();
    private @Nullable String previous;

    public Mentions(
            Economies economies,
            People people,
            Lexicon lexicon,
            String text,
            @Nullable LocalDate date) {
        this.economies = economies;
        this.people = people;
        this.lexicon = lexicon;
        this.text = text;
        this.date = date;
    }

    /// Mentions of a sentence in order of place. Sentences must be given in the document's order.
    public List<Mention> of(Sentence sentence) {
        var found = new ArrayList<Mention>();
        numbers(sentence, found);
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int masked = masked(tokens, i);
            Mention mention = masked > i ? null : mention(tokens, i);
            if (mention != null) {
                found.add(mention);
                i = mention.to();
            } else if (masked > i) {
                i = masked;
            } else {
                compound(tokens.get(i), i, found);
                i++;
            }
        }
        introduce(tokens, found);
        for (Mention mention : found) {
            if (mention instanceof Mention.Economy economy) {
                previous = economy.code();
                break;
            }
        }
        found.sort(java.util.Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        return found;
    }

    private void numbers(Sentence sentence, List<Mention> found) {
        List<Token> tokens = sentence.tokens();
        List<Amounts.Found> amounts = Amounts.find(text, sentence.start(), sentence.end());
        for (Amounts.Found a : amounts) {
            Double usd = a.currency().equals("USD") ? Double.valueOf(a.billions()) : null;
            found.add(
                    new Mention.Money(
                            at(tokens, a.start()),
                            after(tokens, a.end()),
                            a.billions(),
                            a.currency(),
                            usd,
                            a.qualifier()));
        }
        for (Rates.Found r : Rates.find(text, sentence.start(), sentence.end())) {
            found.add(
                    new Mention.Percent(
                            at(tokens, r.start()),
                            after(tokens, r.end()),
                            r.value(),
                            r.old(),
                            r.points()));
        }
        for (Dates.Found d : Dates.find(text, sentence.start(), sentence.end(), date)) {
            boolean amount =
                    amounts.stream().anyMatch(a -> a.start() < d.end() && d.start() < a.end());
            if (!amount) {
                found.add(
                        new Mention.When(
                                at(tokens, d.start()),
                                after(tokens, d.end()),
                                text.substring(d.start(), d.end()),
                                d.past(),
                                d.future()));
            }
        }
    }

    private static int at(List<Token> tokens, int offset) {
        int i = 0;
        while (i + 1 < tokens.size() && tokens.get(i).end() <= offset) {
            i++;
        }
        return i;
    }

    private static int after(List<Token> tokens, int offset) {
        int i = tokens.size();
        while (i > 1 && tokens.get(i - 1).start() >= offset) {
            i--;
        }
        return i;
    }

    private int masked(List<Token> tokens, int from) {
        var ends = new HashMap<String, Integer>();
        lexicon.match(tokens, from, ends);
        return ends.getOrDefault("not-an-economy", from);
    }

    private @Nullable Mention mention(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        if (!token.isCapital() && !token.is("the")) {
            return null;
        }
        Mention person = person(tokens, from);
        if (person != null) {
            return person;
        }
        Economies.Found found = economies.find(tokens, from);
        if (found != null) {
            return new Mention.Economy(from, from + found.words(), found.code(), found.naming());
        }
        var ends = new HashMap<String, Integer>();
        lexicon.match(tokens, from, ends);
        Integer firm = ends.get("firm");
        if (firm != null) {
            int to = firm;
            while (to < tokens.size() && SUFFIXES.contains(tokens.get(to).text())) {
                to++;
            }
            return new Mention.Company(from, to, tokens.get(from).text());
        }
        return company(tokens, from);
    }

    private @Nullable Mention person(List<Token> tokens, int from) {
        int year = date == null ? 0 : date.getYear();
        for (int words = Math.min(4, tokens.size() - from); words >= 1; words--) {
            String name = name(tokens, from, from + words);
            People.Person known = introduced.get(name);
            if (known == null) {
                known = people.find(name, year);
            }
            if (known != null && words > 1) {
                introduced.putIfAbsent(People.surname(known), known);
                introduced.putIfAbsent(tokens.get(from + words - 1).text(), known);
            }
            if (known != null && (words > 1 || !followedByName(tokens, from))) {
                return new Mention.Person(from, from + words, known.name(), known.economy());
            }
        }
        return null;
    }

    /// "Ross Perot" is not Wilbur Ross: a lone surname is not followed by another capital word.
    private static boolean followedByName(List<Token> tokens, int from) {
        return from + 1 < tokens.size() && nameWord(tokens.get(from + 1));
    }

    private static String name(List<Token> tokens, int from, int to) {
        var name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return name.toString();
    }

    private @Nullable Mention company(List<Token> tokens, int from) {
        int to = from;
        while (to < tokens.size() && to - from < 4 && tokens.get(to).isCapital()) {
            if (to > from && SUFFIXES.contains(tokens.get(to).text())) {
                return new Mention.Company(from, to + 1, tokens.get(from).text());
            }
            to++;
        }
        return null;
    }

    /// Economies inside a compound: `Canadian-made`, `U.S.-China`.
    private void compound(Token token, int index, List<Mention> found) {
        if (token.text().indexOf('-') < 0) {
            return;
        }
        for (String part : token.text().split("-")) {
            String code = economies.ofWord(part);
            if (code != null) {
                found.add(new Mention.Economy(index, index + 1, code, Economies.Naming.ADJECTIVE));
            }
        }
    }

    /// Learns who is who from titles: "E ... Minister First Last" and "First Last, E's minister".
    private void introduce(List<Token> tokens, List<Mention> found) {
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
                learn(tokens, title, nameEnd, found, i);
            }
        }
    }

    private void learn(List<Token> tokens, int from, int to, List<Mention> found, int title) {
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
        if (people.find(name(tokens, from, to), date == null ? 0 : date.getYear()) != null) {
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

    private static boolean nameWord(Token token) {
        return token.isCapital()
                && token.text().length() > 1
                && Character.isLetter(token.text().charAt(1))
                && !token.text().equals(token.text().toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean free(List<Mention> found, int index) {
        return found.stream().noneMatch(m -> m.from() <= index && index < m.to());
    }
}
