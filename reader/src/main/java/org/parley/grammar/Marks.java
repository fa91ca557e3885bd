package org.parley.grammar;

import org.jspecify.annotations.Nullable;
import org.parley.lexicon.Lexicon;
import org.parley.mention.Mention;
import org.parley.text.Sentence;
import org.parley.text.Token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A sentence with everything recognised in it: phrases of the lexicon's classes and mentions.
public final class Marks {

    private final Sentence sentence;
    private final Map<String, int[]> ends = new HashMap<>();
    private final List<Mention> mentions;
    private final List<List<Mention>> at = new ArrayList<>();
    private final long verbs;
    private final Set<String> words = new HashSet<>();

    public Marks(Sentence sentence, Lexicon lexicon, List<Mention> mentions) {
        this.sentence = sentence;
        this.mentions = List.copyOf(mentions);
        this.verbs = sentence.tokens().stream().filter(t -> t.tag().equals("VERB")).count();
        for (int i = 0; i < sentence.size(); i++) {
            at.add(new ArrayList<>());
            words.add(sentence.token(i).lower());
        }
        for (Mention mention : mentions) {
            at.get(mention.from()).add(mention);
        }
        var found = new HashMap<String, Integer>();
        for (int i = 0; i < sentence.size(); i++) {
            found.clear();
            lexicon.match(sentence.tokens(), i, found);
            for (Map.Entry<String, Integer> entry : found.entrySet()) {
                if (fits(entry.getKey(), i, lexicon)) {
                    ends.computeIfAbsent(entry.getKey(), _ -> none())[i] = entry.getValue();
                }
            }
        }
    }

    public Sentence sentence() {
        return sentence;
    }

    public Token token(int index) {
        return sentence.token(index);
    }

    public int size() {
        return sentence.size();
    }

    /// Whether a token is a part of an economy's name, as "Union" is in "European Union".
    public boolean inEconomy(int index) {
        return mentions.stream()
                .anyMatch(
                        mention ->
                                mention instanceof Mention.Economy
                                        && mention.from() <= index
                                        && index < mention.to());
    }

    public List<Mention> mentions() {
        return mentions;
    }

    public List<Mention> mentionsAt(int index) {
        return at.get(index);
    }

    /// Mentions of one type that lie within `[from, to)`.
    public <T extends Mention> List<T> within(Class<T> type, int from, int to) {
        var within = new ArrayList<T>();
        for (Mention mention : mentions) {
            if (type.isInstance(mention) && mention.from() >= from && mention.to() <= to) {
                within.add(type.cast(mention));
            }
        }
        return within;
    }

    /// One past the end of the phrase of a class that starts at a token, or -1.
    public int phraseEnd(String name, int index) {
        int[] found = ends.get(name);
        return found == null || index < 0 || index >= found.length ? -1 : found[index];
    }

    public boolean hasPhrase(String name) {
        return ends.containsKey(name);
    }

    public boolean is(String name, int index) {
        return phraseEnd(name, index) > 0;
    }

    /// Classes that have a phrase in the sentence.
    Set<String> phrases() {
        return ends.keySet();
    }

    /// Classes of which a phrase starts within `[from, to)`, in the order of the alphabet.
    public Set<String> phrasesWithin(int from, int to) {
        var names = new TreeSet<String>();
        ends.forEach(
                (name, _) -> {
                    if (firstPhrase(name, from, to) >= 0) {
                        names.add(name);
                    }
                });
        return names;
    }

    /// Words of the sentence in lower case.
    Set<String> words() {
        return words;
    }

    /// Whether a mention that answers to a letter stands in the sentence.
    boolean hasMarked(char letter) {
        for (Mention mention : mentions) {
            if (answers(mention, letter)) {
                return true;
            }
        }
        return false;
    }

    /// First phrase of a class that starts within `[from, to)`, or -1.
    public int firstPhrase(String name, int from, int to) {
        int[] found = ends.get(name);
        for (int i = Math.max(0, from); found != null && i < Math.min(to, found.length); i++) {
            if (found[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    /// A mention that starts at a token and answers to a letter of the pattern language.
    public @Nullable Mention marked(char letter, int index) {
        for (Mention mention : at.get(index)) {
            if (answers(mention, letter)) {
                return mention;
            }
        }
        return null;
    }

    /// "New Delhi cut that duty", "Washington hopes to": a name before, an object or "to" behind.
    private boolean predicateOf(int index) {
        boolean name = false;
        for (Mention mention : mentions) {
            name |=
                    mention.to() == index
                            && (mention instanceof Mention.Economy
                                    || mention instanceof Mention.Person);
        }
        String next = token(index + 1).tag();
        return name
                && (next.equals("DET")
                        || next.equals("PART")
                        || next.equals("NUM")
                        || next.equals("PRON")
                        || marked('E', index + 1) != null);
    }

    private static boolean answers(Mention mention, char letter) {
        return switch (mention) {
            case Mention.Economy _ -> letter == 'E';
            case Mention.Person _ -> letter == 'H' || letter == 'E';
            case Mention.Money _ -> letter == 'M';
            case Mention.Percent _ -> letter == 'P';
            case Mention.When _ -> letter == 'D';
            case Mention.Company _ -> letter == 'N';
        };
    }

    private int[] none() {
        int[] empty = new int[sentence.size()];
        Arrays.fill(empty, -1);
        return empty;
    }

    /// Refuses a verb where the word is plainly a noun, and the other way round.
    private boolean fits(String name, int index, Lexicon lexicon) {
        Token token = token(index);
        String before = index == 0 ? "" : token(index - 1).lower();
        String beforeTag = index == 0 ? "" : token(index - 1).tag();
        if (lexicon.isVerbClass(name)
                && token.tag().equals("ADJ")
                && before.equals("'s")
                && index + 1 < size()
                && token(index + 1).isNoun()) {
            return false;
        }
        if (lexicon.isVerbClass(name) && token.isNoun()) {
            if (index > 0 && index + 1 < size() && predicateOf(index)) {
                return true;
            }
            boolean nominal =
                    switch (beforeTag) {
                        case "DET", "ADJ", "NUM", "ADP" -> !before.equals("to");
                        case "NOUN", "PROPN" -> verbs > 0;
                        case "PRON" ->
                                List.of(
                                                "its", "their", "his", "her", "our", "my", "your",
                                                "these", "those")
                                        .contains(before);
                        default -> before.equals("'s");
                    };
            return !nominal;
        }
        if (lexicon.isNounClass(name) && token.tag().equals("VERB")) {
            return !(before.equals("to")
                    || beforeTag.equals("AUX")
                            && !List.of("is", "are", "was", "were", "be").contains(before));
        }
        return true;
    }
}
