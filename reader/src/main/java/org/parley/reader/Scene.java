package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Rule;
import org.parley.mention.Mention;
import org.parley.text.Token;

import java.util.Arrays;
import java.util.List;

/// One sentence in its document: who speaks where, and which economies its noun phrases stand for.
final class Scene {

    final Marks marks;
    final Discourse discourse;
    final boolean[] quoted;
    final Speaker[] speakers;
    private final boolean official;
    private final EconomyLists lists;
    boolean attributed;
    @Nullable String voice;
    @Nullable String actor;

    Scene(Marks marks, Discourse discourse) {
        this.marks = marks;
        this.discourse = discourse;
        this.lists = new EconomyLists(marks);
        this.quoted = new boolean[marks.size()];
        this.speakers = new Speaker[marks.size()];
        quotes();
        new Attribution(this).assign();
        this.official = Arrays.stream(speakers).anyMatch(Speaker::official);
    }

    Token token(int index) {
        return marks.token(index);
    }

    int size() {
        return marks.size();
    }

    /// Whether a rule can hold here at all: one about speakers needs somebody official who speaks.
    boolean maySay(Rule rule) {
        return official || !rule.says("agent", "speaker");
    }

    Speaker speaker(int index) {
        return speakers[Math.clamp(index, 0, size() - 1)];
    }

    private void quotes() {
        if (marks.sentence().paragraph() != discourse.paragraph) {
            discourse.quoteOpen = false;
            discourse.paragraph = marks.sentence().paragraph();
        }
        boolean open = discourse.quoteOpen;
        for (int i = 0; i < size(); i++) {
            switch (token(i).text()) {
                case "“" -> open = true;
                case "”" -> open = false;
                case "\"" -> open = !open;
                default -> {}
            }
            quoted[i] = open;
        }
        discourse.quoteOpen = open;
    }

    /// Economies that the noun phrase of tokens `[from, to)` stands for; empty when unknown.
    List<String> economies(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = token(i).lower();
            int pair = marks.phraseEnd("both-sides", i);
            boolean things =
                    pair > 0
                            && pair < size()
                            && token(pair - 1).isAny("two", "both", "pair")
                            && token(pair).isNoun();
            if (pair > 0 && !things) {
                return discourse.both();
            }
            Mention mention = marks.marked('E', i);
            if (mention != null && !behindPreposition(from, i)) {
                return lists.coordinated(mention, to);
            }
            boolean aside = i > from && i + 1 < to && token(i - 1).is("under");
            List<String> pronoun = aside ? List.of() : pronoun(word, i, from);
            if (!pronoun.isEmpty()) {
                return pronoun;
            }
            if (marks.is("the-bloc", i) && discourse.parties.contains("EU")) {
                return List.of("EU");
            }
        }
        for (int i = from; i < to; i++) {
            if (marks.is("stand-in", i) && !behindPreposition(from, i)) {
                if (i > 0
                        && (token(i - 1).tag().equals("NUM")
                                || token(i - 1).isAny("several", "many", "some", "most"))) {
                    return List.of();
                }
                String economy = standIn(i);
                return economy == null ? List.of() : List.of(economy);
            }
        }
        return List.of();
    }

    static String code(Mention mention) {
        return switch (mention) {
            case Mention.Economy e -> e.code();
            case Mention.Person p -> p.economy();
            case Mention.Company _, Mention.Money _, Mention.Percent _, Mention.When _ ->
                    throw new IllegalArgumentException("No economy in " + mention);
        };
    }

    private List<String> pronoun(String word, int index, int from) {
        String economy =
                switch (word) {
                    case "we", "our", "us", "i", "my" ->
                            word.equals("us") && token(index).text().equals("US")
                                    ? null
                                    : own(index);
                    case "he", "she", "his", "her" ->
                            index == from || word.length() > 2 ? person(index) : null;
                    case "it", "its", "they", "their" -> index - from < 3 ? it(index) : null;
                    default -> null;
                };
        return economy == null ? List.of() : List.of(economy);
    }

    private @Nullable String own(int index) {
        Speaker speaker = speaker(index);
        return speaker.economy();
    }

    private @Nullable String person(int index) {
        Speaker speaker = speaker(index);
        boolean own =
                speaker.source().type() == Source.Type.PERSON
                        || !quoted[index] && !speaker.isNarrator();
        if (attributed && own && speaker.economy() != null) {
            return speaker.economy();
        }
        for (int i = index - 1; i >= 0; i--) {
            for (Mention mention : marks.mentionsAt(i)) {
                if (mention instanceof Mention.Person p) {
                    return p.economy();
                }
            }
        }
        return discourse.lastPerson != null ? discourse.lastPerson : discourse.focus;
    }

    /// "It" and "they": whoever speaks here, else the first economy named before in the sentence,
    /// else the subject of the sentence before.
    private @Nullable String it(int index) {
        Speaker speaker = speaker(index);
        boolean theirs = quoted[index] || discourse.labelled == marks.sentence().paragraph();
        if (attributed && speaker.official() && speaker.economy() != null && !theirs) {
            return speaker.economy();
        }
        for (Mention mention : marks.mentions()) {
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            if (mention.to() <= index
                    && names
                    && !dateline(mention)
                    && !behindPreposition(0, mention.from())) {
                return code(mention);
            }
        }
        return discourse.focus;
    }

    /// "TOKYO —": where a report was written, which no pronoun means.
    private boolean dateline(Mention mention) {
        String words = token(mention.from()).text();
        return words.length() > 2
                && words.equals(words.toUpperCase(java.util.Locale.ROOT))
                && mention.to() < size()
                && token(mention.to()).isOneOf(",-–—");
    }

    private @Nullable String standIn(int index) {
        Speaker speaker = speaker(index);
        if (speaker.official() && speaker.economy() != null) {
            return speaker.economy();
        }
        boolean abroad = token(index).isAny("ministry", "ministries");
        return abroad && "USA".equals(discourse.focus)
                ? discourse.counterpart("USA")
                : discourse.focus;
    }

    /// Whether a token stands in "on China", "against the EU" rather than in "of China".
    private boolean behindPreposition(int from, int index) {
        for (int i = index - 1; i >= Math.max(from, index - 3); i--) {
            switch (token(i).lower()) {
                case "on",
                        "against",
                        "toward",
                        "towards",
                        "over",
                        "to",
                        "into",
                        "about",
                        "near" -> {
                    return true;
                }
                case "with" -> {
                    return i > from;
                }
                case "the", "of", "'s" -> {}
                default -> {
                    if (!token(i).tag().equals("ADJ")) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /// Start of the noun phrase that ends before `end`, up to a verb, a clause or a mark.
    int phraseStart(int end) {
        int start = end;
        while (start > 0) {
            Token before = token(start - 1);
            if (before.is(",") && start > 1 && start < end && lists.listed(start)) {
                start--;
                continue;
            }
            boolean stop =
                    before.isVerb() && !Clauses.attributive(marks, start - 1)
                            || Clauses.opensClause(before)
                            || Clauses.isMark(before)
                            || before.isOneOf(",-")
                            || before.is("as") && before.tag().equals("SCONJ")
                            || before.is("to") && before.tag().equals("PART")
                            || marks.is("say", start - 1) && !before.isNoun();
            if (stop) {
                break;
            }
            start--;
        }
        return start;
    }
}
