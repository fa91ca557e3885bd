package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.mention.Mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whose acts a document tells of, for sentences that do not say who acts ("cars are now charged 25
/// percent").
final class Acts {

    /// Words that make the economy before them the one that acts.
    private static final List<String> DEEDS =
            List.of(
                    "impose",
                    "hit-with",
                    "raise-rate",
                    "threatening",
                    "ban-verb",
                    "tariff",
                    "import-ban",
                    "export-ban",
                    "export-control",
                    "quota-word");

    private static final int NEAR = 3;

    /// How many deeds make an economy the one that acts in a document.
    private static final int OFTEN = 2;

    private final List<Statement.Measure> told = new ArrayList<>();
    private final Set<String> aimedAt = new HashSet<>();
    private final @Nullable String foremost;

    Acts(List<Marks> sentences) {
        Map<String, Integer> counts = new HashMap<>();
        for (Marks marks : sentences) {
            for (Mention mention : marks.mentions()) {
                boolean acts =
                        mention instanceof Mention.Economy || mention instanceof Mention.Person;
                if (acts && originOfGoods(marks, mention.from())) {
                    aimedAt.add(Scene.code(mention));
                }
                if (acts && deedFollows(marks, mention.to())) {
                    counts.merge(Scene.code(mention), 1, Integer::sum);
                }
            }
        }
        this.foremost =
                counts.entrySet().stream()
                        .filter(e -> e.getValue() >= OFTEN)
                        .max(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.<String, Integer>comparingByKey()
                                                        .reversed()))
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    /// "products originating in the United States", "imports from Peru".
    private static boolean originOfGoods(Marks marks, int at) {
        if (at < 2 || !marks.token(at - 1).isAny("in", "from", "the")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (marks.token(i).isAny("originating", "imports", "imported")) {
                return true;
            }
        }
        return false;
    }

    /// Whether acts are aimed at the goods of an economy.
    boolean aimedAt(String economy) {
        return aimedAt.contains(economy);
    }

    /// The first of some parties whose goods are not the ones that acts are aimed at.
    @Nullable String likely(List<String> parties) {
        return parties.stream().filter(p -> !aimedAt.contains(p)).findFirst().orElse(null);
    }

    private static boolean deedFollows(Marks marks, int from) {
        for (String deed : DEEDS) {
            if (marks.firstPhrase(deed, from, Math.min(marks.size(), from + NEAR)) >= 0) {
                return true;
            }
        }
        return false;
    }

    void tell(Statement.Measure measure) {
        told.add(measure);
    }

    /// Who probably acts: the last one told to use the instrument against those named, else whoever
    /// did so most often, or last if that was a moment ago; null when nothing is known.
    @Nullable String actor(String instrument, List<String> against, boolean justNow) {
        List<Statement.Measure> possible =
                told.reversed().stream().filter(m -> !against.contains(m.actor())).toList();
        List<Statement.Measure> same =
                possible.stream().filter(m -> m.instrument().equals(instrument)).toList();
        List<Statement.Measure> aimed =
                same.stream().filter(m -> m.target().stream().anyMatch(against::contains)).toList();
        if (!aimed.isEmpty()) {
            return aimed.getFirst().actor();
        }
        List<Statement.Measure> settled =
                same.stream()
                        .filter(m -> !List.of("considered", "threatened").contains(m.status()))
                        .toList();
        if (!settled.isEmpty()) {
            return justNow ? settled.getFirst().actor() : mostFrequent(settled);
        }
        if (!same.isEmpty()) {
            return justNow ? same.getFirst().actor() : mostFrequent(same);
        }
        if (foremost != null && !against.contains(foremost)) {
            return foremost;
        }
        return possible.isEmpty() ? null : possible.getFirst().actor();
    }

    /// The actor of most measures; of several, the one told last.
    private static String mostFrequent(List<Statement.Measure> measures) {
        String most = measures.getFirst().actor();
        for (Statement.Measure measure : measures) {
            if (count(measures, measure.actor()) > count(measures, most)) {
                most = measure.actor();
            }
        }
        return most;
    }

    private static long count(List<Statement.Measure> measures, String actor) {
        return measures.stream().filter(m -> m.actor().equals(actor)).count();
    }
}
