package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Line;
import org.parley.bargain.Zone;
import org.parley.bargain.Zone.Cost;
import org.parley.deal.Concession;
import org.parley.deal.Lever;
import org.parley.talks.Finding.Topic;
import org.parley.talks.TalksReport.Deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sentences on what could be agreed, and what each line costs.
final class ZoneFindings {
    private static final double NOTHING = 1e-6;

    private final TalksReport report;
    private final Deals deals;
    private final Words words;
    private final List<Finding> found = new ArrayList<>();

    ZoneFindings(TalksReport report) {
        this.report = report;
        deals = report.deals();
        words = new Words(report.parties());
    }

    List<Finding> all() {
        zone();
        opening();
        costs();
        unpriced();
        return found;
    }

    private void say(String text, List<String> positions, String... outcomes) {
        found.add(new Finding(Topic.AGREEMENT, text, positions, List.of(outcomes)));
    }

    private void zone() {
        Zone zone = deals.asStated();
        List<String> asked =
                Words.ids(
                        report.setting().asks().stream().flatMap(ask -> ask.positions().stream()));
        if (zone.agreement().isPresent()) {
            say(
                    "There is a deal that meets every demand and keeps inside every red line. Its Nash point leaves real income at %s against the base year; without a deal it would be %s."
                            .formatted(words.both(zone.agreement().get()), noDeal()),
                    asked,
                    "full deal",
                    "no deal");
            return;
        }
        String standing = standing(zone);
        say(
                standing.isEmpty()
                        ? "No agreement exists that both accept: even without any line no package"
                                + " on the table leaves both better off than no deal."
                        : "No agreement exists that both accept while %s.".formatted(standing),
                Words.ids(zone.blocking()),
                "no deal");
        deals.core()
                .ifPresent(
                        core ->
                                say(
                                        "With demands set aside, and red lines, refusals and preconditions kept, there is a deal: it leaves real income at %s; without a deal it would be %s."
                                                .formatted(words.both(core), noDeal()),
                                        Words.ids(report.setting().lines()),
                                        "core deal",
                                        "no deal"));
    }

    private String noDeal() {
        var pair = report.solved().get("no deal");
        return pair == null ? "" : words.both(pair.first(), pair.second());
    }

    private static String standing(Zone zone) {
        return zone.conflicts().isEmpty()
                ? String.join(
                        " or ",
                        zone.blocking().stream()
                                .map(line -> Words.quoted(line) + " stands")
                                .toList())
                : String.join(
                        ", and ",
                        zone.conflicts().stream()
                                .map(
                                        one ->
                                                Words.quoted(one.allows())
                                                        + " stands against "
                                                        + Words.quoted(one.insists()))
                                .toList());
    }

    private void opening() {
        Zone zone = deals.asStated();
        Optional<Cost> widest = zone.widest();
        if (zone.empty() && widest.isPresent()) {
            Line line = widest.get().line();
            say(
                    "The single concession that opens the largest zone: %s gives up %s."
                            .formatted(line.holder(), Words.quoted(line)),
                    Words.ids(List.of(line)),
                    "no deal");
        } else if (zone.empty() && zone.conflicts().size() > 1) {
            say(
                    "No single concession opens a zone: %d pairs of positions stand against each other."
                            .formatted(zone.conflicts().size()),
                    Words.ids(zone.blocking()),
                    "no deal");
        }
    }

    private void costs() {
        if (deals.asStated().empty()) {
            return;
        }
        deals.asStated().lines().stream()
                .filter(cost -> !cost.gains().isEmpty() && largest(cost) > NOTHING)
                .sorted(Comparator.comparingDouble(cost -> -largest(cost)))
                .limit(3)
                .forEach(
                        cost ->
                                say(
                                        "Were %s given up, the bargain would bring %s more."
                                                .formatted(
                                                        Words.quoted(cost.line()),
                                                        words.both(
                                                                cost.gains().getFirst(),
                                                                cost.gains().get(1))),
                                        Words.ids(List.of(cost.line())),
                                        "full deal"));
    }

    private static double largest(Cost cost) {
        return cost.gains().stream().limit(2).mapToDouble(Math::abs).max().orElse(0);
    }

    /// What giving way on issues without a price may cost before the deal is worse than none.
    private void unpriced() {
        Optional<Agreement> best = deals.best();
        var noDeal = report.solved().get("no deal");
        for (int side = 0; side < 2 && best.isPresent() && noDeal != null; side++) {
            var given = new ArrayList<String>();
            for (int k = 0; k < report.concessions().size(); k++) {
                Concession concession = report.concessions().get(k);
                boolean counts =
                        concession.lever() instanceof Lever.Unpriced
                                && concession.giver().equals(words.side(side))
                                && best.get().term(k) > 0;
                if (counts) {
                    given.add(report.setting().asks().get(k).issue().label());
                }
            }
            if (!given.isEmpty()) {
                String code = words.side(side);
                say(
                        "The economy has no price for %s of %s. The %s stays better for %s than none as long as giving way there costs it less than %s of income a year."
                                .formatted(
                                        String.join(" and ", given),
                                        code,
                                        deals.bestName(),
                                        code,
                                        Words.format(
                                                "%.3f %%",
                                                100 * (best.get().payoff(side) - noDeal.of(side)))),
                        Words.ids(
                                report.setting().asks().stream()
                                        .filter(
                                                ask ->
                                                        ask.giver().equals(code)
                                                                && given.contains(
                                                                        ask.issue().label()))
                                        .flatMap(ask -> ask.positions().stream())),
                        deals.bestName(),
                        "no deal");
            }
        }
    }
}
