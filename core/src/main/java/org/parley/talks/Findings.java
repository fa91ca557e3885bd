package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.bargain.Enforcement;
import org.parley.bargain.Line;
import org.parley.bargain.Zone;
import org.parley.deal.Issue;
import org.parley.deal.Stated;

import org.parley.bargain.Enforcement.Temptation;
import org.parley.talks.TalksReport.Holding;
import org.parley.talks.TalksReport.Way;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.Zone.Cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in sentences what talks come to, each with what it rests on.
final class Findings {
    private final TalksReport report;
    private final TalksInputs inputs;
    private final List<Finding> found = new ArrayList<>();

    Findings(TalksReport report, TalksInputs inputs) {
        this.report = report;
        this.inputs = inputs;
    }

    List<Finding> all() {
        zone();
        lines();
        report.holds().forEach(this::holding);
        enforcement();
        attrition();
        likeliest();
        principles();
        return List.copyOf(found);
    }

    private void say(String text, List<String> positions, List<String> outcomes) {
        found.add(new Finding(text, positions, outcomes));
    }

    private String side(int side) {
        return report.parties().get(side);
    }

    private String percent(double payoff) {
        return String.format(Locale.ROOT, "%+.3f %%", 100 * Math.expm1(payoff));
    }

    private String both(Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%s %s and %s %s of real income",
                side(0),
                percent(agreement.payoff(0)),
                side(1),
                percent(agreement.payoff(1)));
    }

    private void zone() {
        List<String> stated =
                report.setting().asks().stream()
                        .flatMap(ask -> ask.positions().stream())
                        .map(Stated::id)
                        .distinct()
                        .toList();
        Optional<Agreement> all = report.asStated().agreement();
        Optional<Agreement> core = report.core();
        if (all.isPresent()) {
            say(
                    String.format(
                            Locale.ROOT,
                            "A full deal that meets every demand and keeps inside every red line"
                                    + " leaves %s against the base.",
                            both(all.get())),
                    stated,
                    List.of("full deal", "no deal"));
        } else {
            String standing = standing(report.asStated());
            say(
                    standing.isEmpty()
                            ? "No agreement exists that both accept: even without any line no"
                                    + " package on the table leaves both better off than no deal."
                            : String.format(
                                    Locale.ROOT,
                                    "No agreement exists that both accept while %s.",
                                    standing),
                    ids(report.asStated().blocking()),
                    List.of("no deal"));
        }
        if (all.isEmpty() && core.isPresent()) {
            say(
                    String.format(
                            Locale.ROOT,
                            "Inside red lines, refusals and preconditions alone, demands set aside,"
                                    + " there is a deal: %s.",
                            both(core.get())),
                    ids(report.setting().lines()),
                    List.of("core deal", "no deal"));
        }
    }

    private static String standing(Zone zone) {
        return zone.conflicts().isEmpty()
                ? String.join(
                        " or ",
                        zone.blocking().stream().map(line -> holds(line) + " stands").toList())
                : String.join(
                        " and ",
                        zone.conflicts().stream()
                                .map(
                                        one ->
                                                holds(one.allows())
                                                        + " stands against "
                                                        + holds(one.insists()))
                                .toList());
    }

    private static String holds(Line line) {
        return String.format(
                Locale.ROOT, "\"%s\" (%s, %s)", line.words(), line.holder(), line.source());
    }

    private static List<String> ids(List<Line> lines) {
        return lines.stream().map(Line::source).distinct().toList();
    }

    private void lines() {
        Zone zone = report.asStated();
        Optional<Cost> widest = zone.widest();
        if (zone.empty() && widest.isPresent()) {
            Line line = widest.get().line();
            say(
                    String.format(
                            Locale.ROOT,
                            "The single concession that opens the largest zone is for %s to give up"
                                    + " %s.",
                            line.holder(),
                            holds(line)),
                    List.of(line.source()),
                    List.of("no deal"));
        } else if (zone.empty() && zone.conflicts().size() > 1) {
            say(
                    String.format(
                            Locale.ROOT,
                            "No single concession opens a zone: %d pairs of positions stand against"
                                    + " each other.",
                            zone.conflicts().size()),
                    ids(zone.blocking()),
                    List.of("no deal"));
        }
        if (!zone.empty()) {
            zone.lines().stream()
                    .filter(cost -> !cost.gains().isEmpty() && largest(cost) > 1e-6)
                    .sorted(Comparator.comparingDouble(cost -> -largest(cost)))
                    .limit(3)
                    .forEach(this::price);
        }
    }

    private static double largest(Cost cost) {
        return cost.gains().stream().mapToDouble(Math::abs).max().orElse(0);
    }

    private void price(Cost cost) {
        say(
                String.format(
                        Locale.ROOT,
                        "Without %s the bargain would bring %s %s and %s %s more.",
                        holds(cost.line()),
                        side(0),
                        percent(cost.gains().getFirst()),
                        side(1),
                        percent(cost.gains().getLast())),
                List.of(cost.line().source()),
                List.of("full deal"));
    }

    private void holding(Holding holding) {
        var parts = new ArrayList<String>();
        for (int k = 0; k < holding.sides().size(); k++) {
            parts.add(side(k) + " " + temptation(holding.sides().get(k)));
        }
        String verdict = verdict(holding);
        say(
                String.format(
                        Locale.ROOT,
                        "A %s %s: %s.",
                        holding.what(),
                        verdict,
                        String.join("; ", parts)),
                List.of(),
                List.of(holding.what(), holding.what().equals("truce") ? "escalation" : "no deal"));
    }

    private String verdict(Holding holding) {
        boolean untempted =
                holding.sides().stream().allMatch(one -> one.criticalDiscount().orElse(1) == 0);
        if (untempted) {
            return "enforces itself";
        }
        if (holding.slow()) {
            return String.format(
                    Locale.ROOT,
                    "holds if a breach is answered within %.0f months",
                    inputs.slowMonths());
        }
        return holding.fast()
                ? String.format(
                        Locale.ROOT,
                        "hinges on enforcement: it holds if a breach is answered within %.0f"
                                + " months, not within %.0f",
                        inputs.fastMonths(),
                        inputs.slowMonths())
                : "does not hold, even under an enforcement clause";
    }

    private String temptation(Temptation one) {
        if (one.criticalDiscount().isEmpty()) {
            return "gains by breaking it and loses nothing by what follows";
        }
        double critical = one.criticalDiscount().getAsDouble();
        return critical == 0
                ? "gains nothing by breaking it"
                : String.format(
                        Locale.ROOT,
                        "gains %s by breaking it and keeps it from a discount factor of %.3f on (an"
                                + " answer within %.0f months at patience %.2f)",
                        percent(one.renege() - one.deal()),
                        critical,
                        one.longestAnswer(inputs.patience()),
                        inputs.patience());
    }

    private void enforcement() {
        List<String> asked =
                report.stated().stream()
                        .filter(one -> one.issues().contains(Issue.ENFORCEMENT))
                        .map(Stated::id)
                        .toList();
        Optional<Holding> deal =
                report.holds().stream().filter(one -> one.what().equals("full deal")).findFirst();
        if (asked.isEmpty() || deal.isEmpty()) {
            return;
        }
        boolean tempted =
                deal.get().sides().stream().anyMatch(one -> one.criticalDiscount().orElse(1) > 0);
        say(
                tempted
                        ? "The comprehensive deal hinges on enforcement: it was made a condition or"
                              + " its breach a complaint, and breaking the deal would pay until it"
                              + " is answered."
                        : "Enforcement was made a condition or its breach a complaint, though by"
                                + " the economy alone nobody would gain by breaking the deal.",
                asked,
                List.of("full deal", "no deal"));
    }

    private void attrition() {
        if (report.attrition().isEmpty()) {
            return;
        }
        Course course = report.attrition().get();
        int weak = course.firstConcedes() > course.secondConcedes() ? 0 : 1;
        say(
                String.format(
                        Locale.ROOT,
                        "In a war of attrition %s is the likelier to give in first (%.0f %% against"
                                + " %.0f %%), after %.0f months in the mean.",
                        side(weak),
                        100 * Math.max(course.firstConcedes(), course.secondConcedes()),
                        100 * Math.min(course.firstConcedes(), course.secondConcedes()),
                        course.expectedMonths()),
                List.of(),
                List.of("truce"));
    }

    private void likeliest() {
        Way way =
                report.ways().stream()
                        .max(Comparator.comparingDouble(Way::probability))
                        .orElseThrow();
        say(
                String.format(
                        Locale.ROOT,
                        "What the model implies is likeliest is %s (%.0f %%; %.0f to %.0f over"
                                + " elasticities and precisions). It is no forecast.",
                        way.way().label(),
                        100 * way.probability(),
                        100 * way.least(),
                        100 * way.most()),
                List.of(),
                report.ways().stream().map(one -> one.way().label()).toList());
    }

    private void principles() {
        for (Stated one : report.setting().unmapped()) {
            say(
                    String.format(
                            Locale.ROOT,
                            "Not counted, since no concession gives or takes it: \"%s\" (%s).",
                            one.position().text(),
                            one.position().holder()),
                    List.of(one.id()),
                    List.of());
        }
    }
}
