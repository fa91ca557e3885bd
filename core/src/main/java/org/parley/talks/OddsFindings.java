package org.parley.talks;

import org.parley.bargain.WarOfAttrition.Course;
import org.parley.talks.Endurance.Case;
import org.parley.talks.Finding.Topic;
import org.parley.talks.Odds.Driver;
import org.parley.talks.Odds.Way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Sentences on endurance and on what is likely.
final class OddsFindings {
    private static final List<String> WAR =
            List.of("truce", "peace", "first gives in", "second gives in");

    private final TalksReport report;
    private final Endurance endurance;
    private final Words words;
    private final List<Finding> found = new ArrayList<>();

    OddsFindings(TalksReport report) {
        this.report = report;
        endurance = report.endurance();
        words = new Words(report.parties());
    }

    List<Finding> all() {
        costs();
        endurance.course().ifPresent(this::course);
        for (int side = 0; side < 2; side++) {
            if (!endurance.wantsToWin(side) && endurance.hurts(side)) {
                alone(side);
            }
        }
        likeliest();
        drivers();
        return found;
    }

    private void costs() {
        var parts = new ArrayList<String>();
        for (int side = 0; side < 2; side++) {
            double cost = endurance.costs().get(side);
            parts.add(
                    endurance.hurts(side)
                            ? Words.format(
                                    "%s %.3f %% of its income (%.2f bn USD a month)",
                                    words.side(side),
                                    100 * cost,
                                    endurance.millionPerMonth().get(side) / 1000)
                            : words.side(side)
                                    + (cost < -1e-6
                                            ? Words.format(
                                                    " nothing (it gains %.3f %%)", -100 * cost)
                                            : " nothing"));
        }
        say(
                "As long as what is in force lasts it costs %s."
                        .formatted(String.join(", ", parts)),
                WAR);
    }

    private void say(String text, List<String> outcomes) {
        found.add(new Finding(Topic.ENDURANCE, text, List.of(), outcomes));
    }

    private void course(Course course) {
        int weak = course.firstConcedes() > course.secondConcedes() ? 0 : 1;
        say(
                Words.format(
                        "In a war of attrition %s is the likelier to give in first (%.0f %% against"
                                + " %.0f %%), after %.0f months in the mean.",
                        words.side(weak),
                        100 * Math.max(course.firstConcedes(), course.secondConcedes()),
                        100 * Math.min(course.firstConcedes(), course.secondConcedes()),
                        course.expectedMonths()),
                WAR);
        var other =
                endurance.cases().stream()
                        .filter(one -> weaker(one.course()) != weak)
                        .map(Case::input)
                        .toList();
        double shortest = months(Comparator.naturalOrder());
        double longest = months(Comparator.reverseOrder());
        say(
                Words.format(
                        "Over the ranges of the inputs the war lasts %.0f to %.0f months; %s.",
                        shortest,
                        longest,
                        other.isEmpty()
                                ? "%s gives in first in all of them".formatted(words.side(weak))
                                : "%s gives in first with %s"
                                        .formatted(
                                                words.side(1 - weak), String.join(", or ", other))),
                WAR);
    }

    private static int weaker(Course course) {
        return course.firstConcedes() > course.secondConcedes() ? 0 : 1;
    }

    private double months(Comparator<Double> order) {
        return endurance.cases().stream()
                .map(one -> one.course().expectedMonths())
                .min(order)
                .orElseThrow();
    }

    private void alone(int side) {
        say(
                Words.format(
                        "%s would be better off ending its own duties even if the other kept"
                            + " theirs, by %.3f %% of income: no war of attrition, unless the fight"
                            + " is worth more than that to it for other reasons.",
                        words.side(side), -100 * endurance.prizes().get(side)),
                WAR);
    }

    private void likeliest() {
        Way way = report.odds().likeliest();
        found.add(
                new Finding(
                        Topic.LIKELY,
                        Words.format(
                                "The model implies that %s is likeliest (%.0f %%; %.0f to %.0f in"
                                    + " nine draws of ten). It is no forecast: it is what follows"
                                    + " if both choose by these payoffs, with errors.",
                                article(way),
                                100 * way.probability(),
                                100 * way.least(),
                                100 * way.most()),
                        List.of(),
                        report.odds().ways().stream()
                                .filter(one -> !one.payoffs().isEmpty())
                                .map(one -> one.way().label())
                                .toList()));
    }

    private static String article(Way way) {
        String label = way.way().label();
        return label.equals("escalation") ? label : "a " + label;
    }

    private void drivers() {
        List<String> parts = report.odds().drivers().stream().map(OddsFindings::driver).toList();
        found.add(
                new Finding(
                        Topic.LIKELY,
                        "What drives it, most first: %s.".formatted(String.join("; ", parts)),
                        List.of(),
                        List.of(report.odds().likeliest().way().label())));
    }

    private static String driver(Driver driver) {
        return Words.format(
                "%s (%.0f to %.0f %%)", driver.input(), 100 * driver.low(), 100 * driver.high());
    }
}
