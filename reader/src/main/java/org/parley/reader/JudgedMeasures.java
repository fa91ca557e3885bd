package org.parley.reader;

import org.parley.grammar.Marks;
import org.parley.grammar.Match;

import java.util.List;

/// Makes measures of heads that are judged to tell one, where the words around do not speak against
/// it.
final class JudgedMeasures {

    /// How far behind a head "any" makes what it stands before no measure in particular, in tokens.
    private static final int ANY_REACH = 4;

    private final Scene scene;
    private final Marks marks;
    private final MeasureNeeds needs;
    private final MeasureAssertion assertion;
    private final Imposer imposer;
    private final MeasureMaker maker;

    JudgedMeasures(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
        this.needs = new MeasureNeeds(scene);
        this.assertion = new MeasureAssertion(scene, needs);
        this.imposer = new Imposer(scene);
        this.maker = new MeasureMaker(scene);
    }

    /// Measures in a status that was judged, one for each rate.
    List<Candidate> of(Match match, String status) {
        Predicate predicate = Predicate.of(scene, match.head());
        boolean noun = match.rule().says("noun", "yes");
        Agents.Agent agent = imposer.agent(match);
        String actor = new Aim(scene).actor(match, imposer, agent);
        if (actor == null
                || untold(match, predicate, noun)
                || (noun ? unnamed(match, agent, actor) : assertion.privately(agent, match))) {
            return List.of();
        }
        int to =
                noun
                        ? Math.max(match.to(), Slots.nounEnd(scene, match.to()))
                        : Extents.end(scene, match.to(), true);
        int from = agent.known() ? maker.subject(agent.from(), match, predicate) : match.from();
        from = noun ? maker.numberBefore(from) : maker.worthBefore(match, from);
        String condition = Conditions.of(scene, match.head(), 0, marks.size());
        return maker.split(
                match, predicate, from, Math.max(to, match.to()), actor, status, condition);
    }

    /// Asked for, supposed, or under a bare condition.
    private boolean untold(Match match, Predicate predicate, boolean noun) {
        return predicate.bare()
                || assertion.asked(match, predicate)
                || assertion.unasserted(match, predicate, noun)
                || ofAny(match)
                || supposed(match, predicate);
    }

    /// A noun that names nobody's measure, or one told before.
    private boolean unnamed(Match match, Agents.Agent agent, String actor) {
        boolean again =
                scene.discourse.told.contains(actor + " " + maker.instrument(match) + " in-effect");
        return !needs.number(match) && (again || !agent.known() || assertion.pointedAt(match));
    }

    /// "doubt whether", "could put that threat on hold": what somebody supposes.
    private boolean supposed(Match match, Predicate predicate) {
        int end = Extents.end(scene, match.to(), true);
        for (int i = Math.max(0, match.head() - 1); i < end; i++) {
            if (marks.token(i).is("whether")) {
                return true;
            }
        }
        return predicate.may()
                && !scene.speaker(match.head()).official()
                && marks.firstPhrase("threat-noun", match.head(), end) >= 0;
    }

    /// "affected by any ban": none in particular.
    private boolean ofAny(Match match) {
        for (int i = match.head(); i < Math.min(marks.size(), match.head() + ANY_REACH); i++) {
            if (marks.token(i).is("any")) {
                return true;
            }
        }
        return false;
    }
}
