package org.parley.mention;

import org.jspecify.annotations.Nullable;
import org.parley.lexicon.Economies;
import org.parley.lexicon.Lexicon;
import org.parley.lexicon.People;
import org.parley.text.Sentence;
import org.parley.text.Token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    private final Economies economies;
    private final People people;
    private final Lexicon lexicon;
    private final String text;
    private final @Nullable LocalDate date;
    private final Introductions introductions;
    private final String dollar;

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
        this.dollar = Dollars.of(text);
        this.introductions = new Introductions(lexicon, people, date == null ? 0 : date.getYear());
    }

    /// Mentions of a sentence in order of place. Sentences must be given in the document's order.
    public List<Mention> of(Sentence sentence) {
        var found = new ArrayList<Mention>();
        numbers(sentence, found);
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int masked = lexicon.end("not-an-economy", tokens, i);
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
        introductions.learn(tokens, found);
        for (Mention mention : found) {
            if (mention instanceof Mention.Economy economy) {
                introductions.read(economy.code());
                break;
            }
        }
        found.sort(java.util.Comparator.comparingInt(Mention::from).thenComparingInt(Mention::to));
        return found;
    }

    private void numbers(Sentence sentence, List<Mention> found) {
        List<Token> tokens = sentence.tokens();
        List<Amounts.Found> amounts = Amounts.find(text, sentence.start(), sentence.end());
        for (int i = 0; i < amounts.size(); i++) {
            Amounts.Found a = amounts.get(i);
            boolean own = text.charAt(a.start()) == '$';
            Amounts.Found next = own && i + 1 < amounts.size() ? amounts.get(i + 1) : null;
            boolean converted = next != null && Dollars.convert(text, a, next);
            String currency = own ? dollar : a.currency();
            Double usd = currency.equals("USD") ? Double.valueOf(a.billions()) : null;
            found.add(
                    new Mention.Money(
                            at(tokens, a.start()),
                            after(tokens, a.end()),
                            a.billions(),
                            currency,
                            converted && next != null ? Double.valueOf(next.billions()) : usd,
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
        int firm = lexicon.end("firm", tokens, from);
        if (firm > from) {
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
            String name = Introductions.name(tokens, from, from + words);
            People.Person known = introductions.find(name);
            if (known == null) {
                known = people.find(name, year);
            }
            if (known != null && words > 1) {
                introductions.seen(known, tokens.get(from + words - 1).text());
            }
            if (known != null && (words > 1 || !followedByName(tokens, from))) {
                return new Mention.Person(from, from + words, known.name(), known.economy());
            }
        }
        return null;
    }

    /// "Ross Perot" is not Wilbur Ross: a lone surname is not followed by another capital word.
    private static boolean followedByName(List<Token> tokens, int from) {
        return from + 1 < tokens.size() && Introductions.nameWord(tokens.get(from + 1));
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
}
