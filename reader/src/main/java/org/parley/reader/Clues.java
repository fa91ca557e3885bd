package org.parley.reader;

import opennlp.tools.stemmer.PorterStemmer;

import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is seen of a head and its clause: the clues that what was learnt weighs. Names, sums, rates
/// and dates are one clue each, so that nothing is learnt of one dispute.
final class Clues {

    /// Words before and after the clause that count as near.
    private static final int NEAR = 3;

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final String[] plain;
    private final List<String> anywhere;

    Clues(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
        this.plain = plain(marks);
        this.anywhere =
                marks.phrasesWithin(0, marks.size()).stream().map(name -> "~ @" + name).toList();
    }

    /// The clues of one head.
    List<String> of(Head head) {
        var clues = new LinkedHashSet<String>();
        clues.add("always");
        clues.add("head " + plain[head.at()]);
        clues.add(head.noun() ? "noun" : "verb");
        inside(head, clues);
        around(head, clues);
        Predicate predicate = Predicate.of(scene, head.at());
        said(head, predicate, clues);
        subject(head, predicate, clues);
        voice(head, clues);
        return List.copyOf(clues);
    }

    private void inside(Head head, Set<String> clues) {
        String before = "(";
        for (int i = head.from(); i < head.to(); i++) {
            if (plain[i].isEmpty()) {
                continue;
            }
            clues.add(plain[i]);
            clues.add(before + " " + plain[i]);
            before = plain[i];
        }
        for (String name : marks.phrasesWithin(head.from(), head.to())) {
            clues.add("@" + name);
        }
        for (String name : marks.phrasesWithin(head.at(), head.at() + 1)) {
            clues.add("head @" + name);
        }
    }

    private void around(Head head, Set<String> clues) {
        for (int i = Math.max(0, head.from() - NEAR); i < head.from(); i++) {
            clues.add("< " + plain[i]);
        }
        for (int i = head.to(); i < Math.min(marks.size(), head.to() + NEAR); i++) {
            clues.add("> " + plain[i]);
        }
        clues.addAll(anywhere);
        if (head.from() == 0) {
            clues.add("first");
        }
    }

    private void said(Head head, Predicate predicate, Set<String> clues) {
        predicate.auxiliaries().forEach(word -> clues.add("aux " + word));
        predicate.controls().forEach(word -> clues.add("under " + word));
        if (predicate.negated()) {
            clues.add("negated");
            clues.add("not " + plain[head.at()]);
        }
        if (predicate.bare()) {
            clues.add("bare");
        }
        if (!head.noun() && Clauses.passive(marks, head.at())) {
            clues.add("passive");
        }
        if (ComingDate.follows(scene, head.match("", Map.of()))) {
            clues.add("coming");
        }
        clues.add(ending(marks.token(head.at()).lower()));
    }

    private static String ending(String word) {
        for (String ending : List.of("ing", "ed", "s")) {
            if (word.endsWith(ending)) {
                return "-" + ending;
            }
        }
        return "-";
    }

    private void subject(Head head, Predicate predicate, Set<String> clues) {
        String of = "of " + who(head);
        clues.add(of);
        clues.add(of + " " + plain[head.at()]);
        predicate.auxiliaries().forEach(word -> clues.add(of + " aux " + word));
        if (predicate.negated()) {
            clues.add(of + " not");
        }
    }

    private void voice(Head head, Set<String> clues) {
        Speaker speaker = scene.speaker(head.at());
        clues.add("by " + speaker.source().type() + (speaker.official() ? " official" : ""));
        if (scene.quoted[head.at()]) {
            clues.add("quoted");
        }
        int named = Slots.economies(scene, head.from(), head.to()).size();
        clues.add("economies " + Math.min(named, 2));
    }

    /// Whether the subject is the side that speaks, another, a thing, or nobody.
    private String who(Head head) {
        Agents.Agent agent = head.noun() ? agents.owner(head.at()) : agents.subject(head.at());
        String own = scene.speaker(head.at()).economy();
        if (!agent.known()) {
            return "none";
        }
        return own == null ? "some" : agent.economies().contains(own) ? "own" : "other";
    }

    /// Each word by its stem, a name or number by what it is, a mark by nothing.
    private static String[] plain(Marks marks) {
        var plain = new String[marks.size()];
        var stemmer = new PorterStemmer();
        for (int i = 0; i < plain.length; i++) {
            String word = marks.token(i).lower();
            plain[i] =
                    Character.isLetterOrDigit(word.charAt(0))
                            ? Character.isDigit(word.charAt(0)) ? "#" : stemmer.stem(word)
                            : "";
        }
        for (Mention mention : marks.mentions()) {
            for (int i = mention.from(); i < mention.to(); i++) {
                plain[i] = i == mention.from() ? kind(mention) : "";
            }
        }
        return plain;
    }

    private static String kind(Mention mention) {
        return switch (mention) {
            case Mention.Economy _ -> "ECONOMY";
            case Mention.Person _ -> "PERSON";
            case Mention.Money _ -> "MONEY";
            case Mention.Percent _ -> "PERCENT";
            case Mention.When _ -> "DATE";
            case Mention.Company _ -> "FIRM";
        };
    }
}
