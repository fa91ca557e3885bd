package org.parley.reader;

import org.parley.grammar.Grammar;
import org.parley.grammar.Match;

import java.util.ArrayList;
import java.util.List;

/// The measures of a sentence: what the rules match, where the stronger rule wins, and the rates
/// that follow without a verb of their own.
final class Measures {

    private Measures() {}

    static List<Candidate> of(Scene scene, Grammar rules) {
        var accepted = new ArrayList<Candidate>();
        var maker = new MeasureMaker(scene);
        for (Match match : rules.matches(scene.marks)) {
            for (Candidate candidate : maker.make(match)) {
                if (accepted.stream().noneMatch(a -> clash(a, candidate))) {
                    accepted.add(candidate);
                    if (scene.actor == null
                            && candidate.statement() instanceof Statement.Measure m) {
                        scene.actor = m.actor();
                    }
                }
            }
        }
        return new FurtherRates(scene).added(accepted);
    }

    /// Two measures of the same words: those of one match stand side by side, others do not.
    private static boolean clash(Candidate accepted, Candidate candidate) {
        if (accepted.match().equals(candidate.match())) {
            return false;
        }
        return accepted.match().overlaps(candidate.match())
                || accepted.covers(candidate.match().head());
    }
}
