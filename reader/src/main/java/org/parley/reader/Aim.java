package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.List;

/// At whom an act is aimed by its own words, who cannot be the one that acts.
final class Aim {

    /// How far before a name "on" or "against" is looked for, in tokens.
    private static final int REACH = 7;

    private final Scene scene;
    private final Marks marks;

    Aim(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    /// Who acts: the one thought to, unless its own goods are hit ("raised the rates on Chinese
    /// goods"), else the last one told to act so against them, else the other side.
    ///
    /// @param named who is named as acting
    @Nullable String actor(Match match, Imposer imposer, Agents.Agent named) {
        String likely = named.known() ? named.first() : imposer.fallback(match);
        String instrument = imposer.instrument(match);
        if (likely == null || instrument.startsWith("export")) {
            return likely;
        }
        int end = Math.max(match.to(), Extents.end(scene, match.to(), true));
        for (Mention.Economy hit : marks.within(Mention.Economy.class, match.from() + 1, end)) {
            if (!hit(hit)) {
                continue;
            }
            if (!hit.code().equals(likely)) {
                return likely;
            }
            String told = scene.discourse.acts.actor(instrument, List.of(likely), true);
            return told == null ? scene.discourse.counterpart(likely) : told;
        }
        return likely;
    }

    /// "on $7.5 billion of European goods", "against Peru".
    private boolean hit(Mention.Economy named) {
        int next = Math.min(marks.size() - 1, named.to());
        boolean goods =
                named.naming() == Economies.Naming.ADJECTIVE
                        && marks.token(next).hasTag("NOUN", "ADJ");
        boolean economy = named.naming() == Economies.Naming.NAME && !marks.token(next).is("'s");
        if (!goods && !economy) {
            return false;
        }
        for (int i = named.from() - 1; i >= Math.max(0, named.from() - REACH); i--) {
            if (marks.token(i).isAny("on", "against")) {
                return true;
            }
            if (!marks.token(i).hasTag("DET", "ADJ", "NUM", "SYM", "NOUN")
                    && !marks.token(i).is("of")) {
                return false;
            }
        }
        return false;
    }
}
