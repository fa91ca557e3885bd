package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.lexicon.Lexicon;
import org.parley.mention.Mention;
import org.parley.text.Sentence;
import org.parley.text.Token;

import java.util.ArrayList;
import java.util.List;

/// Puts right what a tagger trained on general text gets wrong in the language of trade disputes:
/// "Talks resume" opens with a noun, "the tax discriminates against" holds a verb, and names are
/// names.
final class Retagging {

    private final Lexicon lexicon;

    Retagging(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Sentence retag(Sentence sentence, List<Mention> mentions) {
        var tokens = new ArrayList<>(sentence.tokens());
        names(tokens, mentions);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("said")) {
                tokens.set(i, token.tagged("VERB"));
            } else if (token.tag().equals("VERB") && noun(tokens, i)) {
                tokens.set(i, token.tagged("NOUN"));
            } else if (token.tag().equals("VERB")
                    && token.lower().startsWith("un")
                    && token.lower().endsWith("ed")
                    && !lexicon.isVerb(token.lower())) {
                tokens.set(i, token.tagged("ADJ"));
            }
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean effect =
                    tokens.get(i).isAny("take", "takes", "go", "come", "comes", "enter")
                            && tokens.get(i + 1).isAny("effect", "into", "force");
            if (effect && !tokens.get(i).isVerb()) {
                tokens.set(i, tokens.get(i).tagged("VERB"));
            }
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).tag().equals("NOUN")
                    && (verb(tokens, i) || headlineVerb(tokens, i, mentions))) {
                tokens.set(i, tokens.get(i).tagged("VERB"));
            }
        }
        return new Sentence(sentence.paragraph(), tokens);
    }

    /// Names are names, whatever the tagger thinks of "Trump".
    private static void names(List<Token> tokens, List<Mention> mentions) {
        for (Mention mention : mentions) {
            boolean name =
                    mention instanceof Mention.Person
                            || mention instanceof Mention.Company
                            || mention instanceof Mention.Economy;
            for (int i = mention.from(); name && i < mention.to(); i++) {
                if (tokens.get(i).isVerb() || tokens.get(i).tag().equals("ADV")) {
                    tokens.set(i, tokens.get(i).tagged("PROPN"));
                }
            }
        }
    }

    /// "Canada's exports rose", "Talks on a deal are", "Figures from customs show": nouns of trade
    /// behind an owner, or at the start of a sentence that goes on with a preposition or its verb.
    private boolean noun(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        boolean owned =
                i > 1
                        && tokens.get(i - 1).is("'s")
                        && tokens.get(i - 2).isCapital()
                        && tokens.get(i - 2).isNoun();
        if (owned) {
            return !word.endsWith("ed") && !word.endsWith("ing");
        }
        if (word.equals("states") && i > 0 && !tokens.get(i - 1).hasTag("PRON", "PROPN")) {
            return true;
        }
        if (i + 1 >= tokens.size() || !word.endsWith("s") || !lexicon.isNoun(word)) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean subject = next.tag().equals("ADP") || next.isVerb();
        return i == 0 && subject && !next.is("to");
    }

    /// A verb of the lexicon behind a noun, in a clause that would have no verb without it.
    private boolean verb(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean ambiguous = lexicon.isNoun(token.lower());
        boolean bare = !token.lower().endsWith("s") && !token.lower().endsWith("ed");
        boolean irregularPast = bare && lexicon.isPast(token.lower());
        if (!lexicon.isVerb(token.lower()) || ambiguous || bare && !irregularPast) {
            return false;
        }
        boolean subject = tokens.get(i - 1).isNoun() || tokens.get(i - 1).tag().equals("PRON");
        if (subject && token.lower().endsWith("s") && tokens.get(i + 1).is("to")) {
            return !finite(tokens, i, -1);
        }
        boolean goesOn =
                switch (tokens.get(i + 1).tag()) {
                    case "DET", "PRON", "ADP", "NUM", "PROPN", "ADJ", "PART", "SYM", "SCONJ" ->
                            true;
                    default -> false;
                };
        return subject && goesOn && !finite(tokens, i, -1) && !finite(tokens, i, 1);
    }

    /// "Beijing opens dumping inquiry": a verb right behind a name, where there is no other.
    private boolean headlineVerb(List<Token> tokens, int i, List<Mention> mentions) {
        String word = tokens.get(i).lower();
        boolean name =
                mentions.stream()
                        .anyMatch(
                                m ->
                                        m.to() == i
                                                && (m instanceof Mention.Person
                                                        || m instanceof Mention.Economy));
        return name
                && word.endsWith("s")
                && lexicon.isVerb(word)
                && !lexicon.isNoun(word)
                && !finite(tokens, i, -1)
                && (!finite(tokens, i, 1) || coordinated(tokens, i));
    }

    /// Whether the next verb is joined with "and": "Oslo scraps the quota and brings in a duty".
    private static boolean coordinated(List<Token> tokens, int from) {
        for (int i = from + 1; i < tokens.size() && !tokens.get(i).isVerb(); i++) {
            if (tokens.get(i).is("and")) {
                return true;
            }
        }
        return false;
    }

    /// Whether another verb stands in the clause on one side of a token.
    private static boolean finite(List<Token> tokens, int from, int step) {
        for (int i = from + step; i >= 0 && i < tokens.size(); i += step) {
            Token token = tokens.get(i);
            if (Clauses.opensClause(token) || Clauses.isMark(token) || token.is(",")) {
                return false;
            }
            if (token.isVerb()) {
                return true;
            }
        }
        return false;
    }
}
