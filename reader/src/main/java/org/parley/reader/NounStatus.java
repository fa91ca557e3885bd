package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

import java.util.List;

/// The status of a measure that a noun names ("a threat of tariffs", "the duties will take
/// effect").
final class NounStatus {

    /// How far before and behind a noun its status is looked for, in tokens.
    private static final int BEFORE = 8;

    private static final int BEHIND = 24;

    private static final String[] PROMISES = {
        "promised",
        "promises",
        "pledged",
        "pledges",
        "agreed",
        "agrees",
        "vowed",
        "vows",
        "intends",
        "plans"
    };

    private final Scene scene;
    private final Marks marks;
    private final Match match;
    private final Predicate predicate;

    NounStatus(Scene scene, Match match, Predicate predicate) {
        this.scene = scene;
        this.marks = scene.marks;
        this.match = match;
        this.predicate = predicate;
    }

    /// One of the schema's words, or null when the words assert no measure.
    @Nullable String of(String base, boolean condition) {
        String behind = behind();
        if (behind != null && !base.equals("suspended")) {
            return behind;
        }
        for (int i = match.head() - 1; i >= Math.max(0, match.head() - BEFORE); i--) {
            if (marks.token(i).isOneOf(",;“”") || marks.token(i).is("and")) {
                break;
            }
            if (marks.token(i).isAny("avoid", "avert", "without", "prevent", "no")) {
                return null;
            }
            String before = before(i);
            if (before != null) {
                return before;
            }
        }
        String own = own(base, condition);
        if (own != null) {
            return own;
        }
        if (predicate.has("considering") || predicate.has("wanting")) {
            return "considered";
        }
        if (predicate.has("threatening")) {
            return "threatened";
        }
        return settled(base);
    }

    private String settled(String base) {
        if (marks.token(match.from()).is("that")
                && marks.firstPhrase("future", 0, match.from()) >= 0) {
            return "announced";
        }
        String listed = scene.discourse.listStatus;
        if (listed != null && base.equals("in-effect")) {
            return listed;
        }
        boolean pending =
                match.rule().says("inherits", "yes")
                        && "announced".equals(scene.discourse.lastStatus)
                        && present();
        return base.equals("in-effect") && (pending || ComingDate.follows(scene, match))
                ? "announced"
                : base;
    }

    /// A word before the noun that tells its status: "planned duties", "is weighing tariffs".
    private @Nullable String before(int i) {
        if (marks.is("threat-noun", i) || marks.is("threatening", i)) {
            return "threatened";
        }
        if (marks.token(i).isAny("planned", "upcoming", "scheduled", "impending", "plan")
                || marks.is("announce", i) && marks.token(i).isVerb()) {
            return "announced";
        }
        if (marks.token(i).isVerb() && marks.token(i).isAny(PROMISES)) {
            return "announced";
        }
        if (marks.token(i).isVerb() && marks.token(i).isAny("denied", "denies")) {
            return "refused";
        }
        if (marks.is("consider-noun", i) || marks.is("considering", i) && marks.token(i).isVerb()) {
            return "considered";
        }
        if (marks.is("proposed", i)) {
            return marks.token(i).is("threatened") ? "threatened" : "considered";
        }
        return marks.token(i).isAny("could", "may", "might") ? "considered" : null;
    }

    /// What the auxiliary of the noun's own verb says: "duties will take effect", "is to rise".
    private @Nullable String own(String base, boolean condition) {
        for (int i = match.head() + 1; i < match.to(); i++) {
            String word = marks.token(i).lower();
            boolean due =
                    word.equals("to")
                            && marks.token(i - 1).isAny("is", "are", "was", "were", "due");
            if ((due || List.of("will", "would", "'ll").contains(word)) && today()) {
                return "in-effect";
            }
            if (due || List.of("will", "would", "'ll").contains(word)) {
                return condition ? "threatened" : "announced";
            }
            if (List.of("could", "may", "might").contains(word)) {
                return base.equals("threatened") ? base : "considered";
            }
        }
        return null;
    }

    /// "would take effect from today".
    private boolean today() {
        Mention.When when = Slots.when(scene, match.head(), Extents.end(scene, match.to(), true));
        return when != null
                && scene.discourse.date != null
                && when.past().equals(scene.discourse.date.toString());
    }

    /// "The duty that ... will not be levied after all", "will not take effect".
    private @Nullable String behind() {
        for (int i = match.headEnd(); i < Math.min(marks.size() - 1, match.to() + BEHIND); i++) {
            if (marks.token(i).isOneOf(";”") || marks.is("say", i) && marks.token(i).isVerb()) {
                return null;
            }
            if (marks.token(i).is("out") && marks.firstPhrase("out-of-question", i, i + 5) >= 0) {
                return "refused";
            }
            boolean not = Clauses.isNegation(marks.token(i).lower());
            if (not && i > 0 && marks.token(i - 1).isAny("will", "wo", "would")) {
                if (marks.firstPhrase("effect", i, i + 4) >= 0
                        || marks.firstPhrase("kick-in", i, i + 4) >= 0
                        || marks.token(i + 1).isAny("apply", "rise", "increase")) {
                    return "suspended";
                }
                return marks.firstPhrase("impose", i, i + 4) >= 0 ? "refused" : null;
            }
        }
        return null;
    }

    /// "The duties start at 30 percent": told of what was announced before.
    private boolean present() {
        for (int i = match.from(); i < match.to(); i++) {
            String word = marks.token(i).lower();
            if (marks.token(i).isVerb()) {
                return !word.endsWith("ed")
                        && !List.of(
                                        "was", "were", "had", "took", "came", "went", "rose",
                                        "fell", "began")
                                .contains(word);
            }
        }
        return false;
    }
}
