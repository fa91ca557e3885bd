package org.parley.reader;

import org.parley.grammar.Clauses;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.time.LocalDate;

/// Whether a measure is dated after its document, which makes it announced, whatever its verb says.
final class ComingDate {

    private static final String[] OPENERS = {"from", "starting", "beginning", "effective"};

    /// "From 1 June goods will ...": words that open a sentence with a date.
    private static final String[] SENTENCE_OPENERS = {
        "from", "starting", "beginning", "effective", "as", "on", "after"
    };

    /// How far from the start of a sentence such a date begins, in tokens.
    private static final int OPENING = 3;

    private ComingDate() {}

    static boolean follows(Scene scene, Match match) {
        LocalDate today = scene.discourse.date;
        if (today == null) {
            return false;
        }
        int end = Extents.end(scene, match.to(), true);
        boolean past = scene.token(match.head()).lower().endsWith("ed");
        boolean opens =
                (!past || Clauses.passive(scene.marks, match.head()))
                        && scene.marks.within(Mention.When.class, 0, match.from()).stream()
                                .anyMatch(
                                        when ->
                                                when.from() <= OPENING
                                                        && scene.token(0).isAny(SENTENCE_OPENERS)
                                                        && later(scene, when, today.toString()));
        if (opens) {
            return true;
        }
        return scene.marks.within(Mention.When.class, match.from(), end).stream()
                .anyMatch(when -> !ends(scene, when) && later(scene, when, today.toString()));
    }

    /// "until May": a date that ends what is said.
    private static boolean ends(Scene scene, Mention.When when) {
        return scene.token(Math.max(0, when.from() - 1)).is("until");
    }

    private static boolean later(Scene scene, Mention.When when, String today) {
        boolean opened = when.from() > 0 && scene.token(when.from() - 1).isAny(OPENERS);
        String reading = opened ? when.future() : when.past();
        String day = reading.length() >= 10 ? reading.substring(0, 10) : reading;
        return day.compareTo(today.substring(0, day.length())) > 0;
    }
}
