package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.List;

/// Whose market goods meet a measure in: the economy that acts where a sentence names no agent.
final class Markets {

    private final Scene scene;
    private final Marks marks;

    Markets(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    /// "shut out of Europe", "kept out of American supermarkets": by those who live there.
    @Nullable String closed(Match match) {
        int end = Extents.end(scene, match.to(), true);
        for (int i = match.head() + 1; i + 2 < end; i++) {
            if (marks.token(i).is("out") && marks.token(i + 1).is("of")) {
                boolean article = marks.token(i + 2).is("the") && marks.marked('E', i + 2) == null;
                Mention place = marks.marked('E', Math.min(article ? i + 3 : i + 2, end - 1));
                return place == null ? null : Scene.code(place);
            }
        }
        return null;
    }

    /// "imports into Canada", of what is exported "from Russia": a name behind the preposition.
    @Nullable String entered(Match match, int to) {
        boolean export = match.rule().get("instrument", "").startsWith("export");
        for (int i = match.from(); i < to; i++) {
            Mention into =
                    marks.token(i).is(export ? "from" : "into")
                            ? marks.marked('E', Math.min(marks.size() - 1, i + 1))
                            : null;
            if (into instanceof Mention.Economy named
                    && named.naming() != Economies.Naming.ADJECTIVE) {
                return named.code();
            }
        }
        return null;
    }

    /// "faces a duty in the European Union", "is hit with duties by China": where it is levied.
    Agents.Agent levied(Match match) {
        int end = Slots.nounEnd(scene, match.to());
        for (int i = match.headEnd(); i + 1 < end; i++) {
            if (marks.token(i).isAny("in", "by", "into")) {
                boolean article =
                        marks.token(i + 1).isAny("the", "any") && marks.marked('E', i + 1) == null;
                int next = article ? 2 : 1;
                boolean named = i + next < marks.size() && marks.marked('E', i + next) != null;
                if (named) {
                    return new Agents.Agent(
                            Slots.economies(scene, i + next, Math.min(marks.size(), i + next + 3)),
                            match.from());
                }
            }
        }
        return new Agents.Agent(List.of(), match.from());
    }
}
