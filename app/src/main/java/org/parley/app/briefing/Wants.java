package org.parley.app.briefing;

import org.parley.app.brief.Block.Head;
import org.parley.app.brief.Block.Table;
import org.parley.app.brief.Phrase;
import org.parley.app.brief.Piece.Traced;
import org.parley.deal.Issue;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;
import org.parley.measure.Labels;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who wants what: positions by issue and side, red lines first, the latest before earlier ones.
final class Wants {
    private static final int ON_SCREEN = 4;
    private static final int PER_CELL = 1;
    private static final String PRINCIPLES = "principles";

    private final List<String> holders;
    private final BriefQuestion question;
    private final EvidenceBook book;
    private final Map<String, Map<String, List<Stand>>> byIssue = new LinkedHashMap<>();

    /// One position that stands.
    private record Stand(Known known, Position position, LocalDate on) {}

    /// @param holders codes, one column for each
    Wants(BriefQuestion question, Knowledge knowledge, List<String> holders, EvidenceBook book) {
        this.question = question;
        this.holders = holders;
        this.book = book;
        for (Issue issue : Issue.values()) {
            byIssue.put(issue.label(), new LinkedHashMap<>());
        }
        byIssue.put(PRINCIPLES, new LinkedHashMap<>());
        for (Known known : knowledge.positions()) {
            if (known.content() instanceof Position position) {
                LocalDate on =
                        known.record().entry().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
                if (stands(on) && holders.contains(position.holder())) {
                    cell(issue(position), position.holder()).add(new Stand(known, position, on));
                }
            }
        }
        byIssue.values().removeIf(Map::isEmpty);
        byIssue.values()
                .forEach(
                        row ->
                                row.values()
                                        .forEach(
                                                cell ->
                                                        cell.sort(
                                                                Comparator.comparingInt(Wants::rank)
                                                                        .thenComparing(
                                                                                Stand::on,
                                                                                Comparator
                                                                                        .reverseOrder()))));
    }

    private boolean stands(LocalDate on) {
        return !on.isAfter(question.day())
                && on.plusDays(Play.POSITION_DAYS).isAfter(question.day());
    }

    private List<Stand> cell(String issue, String holder) {
        return byIssue.computeIfAbsent(issue, _ -> new LinkedHashMap<>())
                .computeIfAbsent(holder, _ -> new ArrayList<>());
    }

    private static String issue(Position position) {
        return position.about().stream()
                .flatMap(word -> Issue.of(word).stream())
                .map(Issue::label)
                .findFirst()
                .orElse(PRINCIPLES);
    }

    private static int rank(Stand stand) {
        return switch (stand.position().kind()) {
            case RED_LINE -> 0;
            case REFUSAL -> 1;
            case PRECONDITION -> 2;
            case DEMAND -> 3;
            case OFFER, CONCESSION -> 4;
            case READINESS_TO_RETALIATE -> 5;
            case COMPLAINT -> 6;
            case GOODWILL -> 7;
        };
    }

    boolean isEmpty() {
        return byIssue.isEmpty();
    }

    /// The first position of each side on the issues of which most is said.
    Table screen() {
        List<String> most =
                byIssue.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt(
                                        entry ->
                                                -entry.getValue().values().stream()
                                                        .mapToInt(List::size)
                                                        .sum()))
                        .limit(ON_SCREEN)
                        .map(Map.Entry::getKey)
                        .toList();
        return table(byIssue.keySet().stream().filter(most::contains).toList(), PER_CELL);
    }

    /// Every position that stands.
    Table all() {
        return table(List.copyOf(byIssue.keySet()), Integer.MAX_VALUE);
    }

    private Table table(List<String> issues, int perCell) {
        var heads = new ArrayList<Head>();
        heads.add(Head.words("issue"));
        holders.forEach(holder -> heads.add(Head.words(holder)));
        var rows = new ArrayList<List<Phrase>>();
        for (String issue : issues) {
            var row = new ArrayList<Phrase>();
            row.add(Phrase.of(issue));
            Map<String, List<Stand>> cells = byIssue.getOrDefault(issue, Map.of());
            for (String holder : holders) {
                row.add(phrase(cells.getOrDefault(holder, List.of()), perCell));
            }
            rows.add(row);
        }
        return new Table("", heads, rows);
    }

    private Phrase phrase(List<Stand> stands, int most) {
        Phrase all = Phrase.NONE;
        for (Stand stand : stands.stream().limit(most).toList()) {
            String kind = Labels.label(stand.position().kind()).replace('-', ' ');
            all =
                    all.then(
                            Phrase.of(
                                    (all.pieces().isEmpty() ? "" : ";\n") + kind + ": {}",
                                    new Traced(
                                            stand.position().text().strip(),
                                            book.entry(stand.known()))));
        }
        return all;
    }
}
