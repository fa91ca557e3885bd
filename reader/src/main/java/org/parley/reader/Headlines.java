package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;

import java.time.LocalDate;
import java.util.List;

/// Headlines tell in the present what the text below announces: "China hits wine with tariffs".
final class Headlines {

    /// How many sentences of a document can be its headlines.
    private static final int LINES = 3;

    private Headlines() {}

    /// Makes what a headline says is done announced, where the text says so of the same act with a
    /// date to come.
    static void settle(
            List<Statement> statements, List<Marks> sentences, @Nullable LocalDate date) {
        if (date == null) {
            return;
        }
        for (Marks line : sentences.subList(0, Math.min(LINES, sentences.size()))) {
            Marks marks = line;
            if (marks.token(marks.size() - 1).isOneOf(".”\"?!")) {
                return;
            }
            int end = marks.token(marks.size() - 1).end();
            int start = marks.token(0).start();
            statements.replaceAll(
                    s ->
                            s instanceof Statement.Measure m
                                            && m.words().start() >= start
                                            && m.words().end() <= end
                                            && m.status().equals("in-effect")
                                            && !m.words().rule().endsWith("-noun")
                                            && announcedBelow(m, statements, end, date)
                                    ? m.announced()
                                    : s);
        }
    }

    private static boolean announcedBelow(
            Statement.Measure headline, List<Statement> statements, int end, LocalDate date) {
        return statements.stream()
                .filter(s -> s.words().start() > end)
                .filter(Statement.Measure.class::isInstance)
                .map(Statement.Measure.class::cast)
                .filter(
                        m ->
                                m.actor().equals(headline.actor())
                                        && m.instrument().equals(headline.instrument()))
                .filter(m -> m.effectiveDate() != null || !m.status().equals("announced"))
                .findFirst()
                .filter(m -> m.status().equals("announced"))
                .map(Statement.Measure::effectiveDate)
                .filter(day -> day.compareTo(date.toString()) > 0)
                .isPresent();
    }
}
