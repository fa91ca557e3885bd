package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Clauses;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;

import java.util.List;
import java.util.stream.IntStream;

/// Makes positions of heads that are judged to tell one, where the words around do not speak
/// against it.
final class JudgedPositions {

    /// Positions that only who holds them can take; said of another they are a guess.
    private static final String[] PROMISES = {
        "offer", "concession", "goodwill", "readiness-to-retaliate", "red-line"
    };

    private final Scene scene;
    private final Marks marks;
    private final Agents agents;
    private final PositionChecks checks;
    private final PositionMaker maker;

    JudgedPositions(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.agents = new Agents(scene);
        this.checks = new PositionChecks(scene);
        this.maker = new PositionMaker(scene, List.of());
    }

    /// The position of a head, held by the official who speaks, else by the subject; null when
    /// nobody holds it.
    @Nullable Candidate of(Match match, Head head) {
        Predicate predicate = Predicate.of(scene, match.head());
        Speaker speaker = scene.speaker(match.head());
        Agents.Agent subject = agents.subject(head.at());
        String own = speaker.official() ? speaker.economy() : null;
        if (own == null && !subject.known()) {
            return null;
        }
        String holder = own == null ? subject.first() : own;
        if (misjudged(match, head, predicate, subject, holder)) {
            return null;
        }
        String modality =
                unofficial(speaker)
                        ? "predicted"
                        : predicate.may() && !predicate.negated() ? "hypothetical" : "asserted";
        return maker.position(match, predicate, head.from(), head.to(), holder, modality);
    }

    /// Whether the words around what was judged to be a position speak against it.
    private boolean misjudged(
            Match match, Head head, Predicate predicate, Agents.Agent subject, String holder) {
        boolean participle =
                predicate.outer() == head.at() && marks.token(head.at()).lower().endsWith("ing");
        boolean asksNot =
                match.rule().says("position", "demand", "precondition")
                        && IntStream.range(head.from(), head.to())
                                .anyMatch(i -> Clauses.isNegation(marks.token(i).lower()));
        boolean ofAnother =
                match.rule().says("position", PROMISES)
                        && subject.known()
                        && !subject.economies().contains(holder);
        boolean guessed =
                unofficial(scene.speaker(match.head()))
                        && !predicate.future()
                        && !predicate.has("likely");
        boolean askedOf =
                match.rule().says("position", "demand", "precondition") && predicate.has("urging");
        return predicate.bare()
                || askedOf
                || guessed
                || participle
                || asksNot
                || ofAnother
                || subject.known() && !checks.stands(subject, match)
                || checks.embedded(match)
                || marks.firstPhrase("set-phrase", head.from(), head.to()) >= 0;
    }

    private static boolean unofficial(Speaker speaker) {
        return !speaker.isNarrator() && !speaker.official();
    }
}
