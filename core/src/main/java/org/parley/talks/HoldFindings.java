package org.parley.talks;

import org.parley.bargain.Enforcement.Temptation;
import org.parley.deal.Issue;
import org.parley.talks.Finding.Topic;
import org.parley.talks.Reneging.Spell;
import org.parley.talks.TalksReport.Standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sentences on whether a truce or a deal holds, with and without the record of reneging.
final class HoldFindings {
    private final TalksReport report;
    private final TalksInputs inputs;
    private final Standing standing;
    private final Words words;
    private final double patience;
    private final double discounted;
    private final List<Finding> found = new ArrayList<>();

    HoldFindings(TalksReport report, TalksInputs inputs) {
        this.report = report;
        this.inputs = inputs;
        standing = report.standing();
        words = new Words(report.parties());
        patience = inputs.patience().central();
        discounted = standing.reneging().discounted(patience);
    }

    List<Finding> all() {
        reneging();
        standing.holds().forEach(this::holding);
        steps();
        stated();
        return found;
    }

    private void say(String text, List<String> positions, List<String> outcomes) {
        found.add(new Finding(Topic.HOLDS, text, positions, outcomes));
    }

    private void reneging() {
        Reneging record = standing.reneging();
        if (record.spells().isEmpty()) {
            return;
        }
        if (record.breaks() == 0) {
            say(
                    "The ledger tells of %d understanding%s, %d days so far, and of no break: nothing is taken off patience."
                            .formatted(
                                    record.spells().size(),
                                    record.spells().size() == 1 ? "" : "s",
                                    record.days()),
                    record.evidence(),
                    List.of());
            return;
        }
        List<String> broken =
                record.spells().stream()
                        .filter(spell -> spell.brokenBy().isPresent())
                        .map(HoldFindings::told)
                        .toList();
        say(
                Words.format(
                        "Understandings were broken %s in %d days (%s). At that rate, %.1f a year,"
                                + " a promise a year off is worth little: with it patience of %.2f"
                                + " counts as %.2f.",
                        record.breaks() == 1 ? "once" : record.breaks() + " times",
                        record.days(),
                        String.join("; ", broken),
                        record.perYear(),
                        patience,
                        discounted),
                record.evidence(),
                List.of());
    }

    private static String told(Spell spell) {
        return "%s of %s, ended on %s by %s"
                .formatted(spell.id(), spell.from(), spell.until(), spell.brokenBy().orElseThrow());
    }

    private void holding(Holding holding) {
        boolean again =
                holding.what().equals("partial deal")
                        && standing.find(report.deals().bestName())
                                .filter(best -> best.sides().equals(holding.sides()))
                                .isPresent();
        if (again) {
            return; // it differs from the best deal in what has no price alone
        }
        var parts = new ArrayList<String>();
        for (int side = 0; side < holding.sides().size(); side++) {
            parts.add(words.side(side) + " " + temptation(holding.sides().get(side)));
        }
        say(
                "A %s %s: %s."
                        .formatted(holding.what(), verdict(holding), String.join("; ", parts)),
                standing.reneging().evidence(),
                List.of(outcome(holding), holding.afterwards()));
    }

    private static String outcome(Holding holding) {
        return holding.what().replace(Holds.SNAP_BACK, "");
    }

    private String verdict(Holding holding) {
        if (holding.enforcesItself()) {
            return "enforces itself";
        }
        double longest = holding.longestAnswer(discounted);
        double without = holding.longestAnswer(patience);
        if (longest <= 0) {
            return "does not hold, however soon a breach is answered";
        }
        String record =
                standing.reneging().breaks() == 0
                        ? ""
                        : " (%s if nobody had ever reneged)".formatted(Words.months(without));
        String within =
                "if a breach is answered within %s%s".formatted(Words.months(longest), record);
        if (holding.what().endsWith(Holds.SNAP_BACK)) {
            String snap = Words.months(inputs.answers().snap());
            return longest >= inputs.answers().snap()
                    ? "holds, since concessions end of themselves within %s; %s would do%s"
                            .formatted(snap, Words.months(longest), record)
                    : "does not hold, though concessions end of themselves within " + snap;
        }
        if (longest >= inputs.answers().slow()) {
            return "holds " + within;
        }
        String hinges = "hinges on enforcement: it holds only " + within;
        return longest >= inputs.answers().fast()
                ? hinges
                : hinges
                        + ", sooner than the %s of an enforcement clause"
                                .formatted(Words.months(inputs.answers().fast()));
    }

    private String temptation(Temptation one) {
        if (one.criticalDiscount().isEmpty()) {
            return "gains by breaking it and loses nothing by what follows";
        }
        double critical = one.criticalDiscount().getAsDouble();
        return critical == 0
                ? "gains nothing by breaking it"
                : Words.format(
                        "gains %s until it is answered and keeps it from a discount factor of %.3f"
                                + " on",
                        Words.percent(one.renege() - one.deal()), critical);
    }

    private void steps() {
        String what = report.deals().bestName();
        Optional<Holding> whole = standing.find(what);
        if (whole.isEmpty() || whole.get().holds(discounted, inputs.answers().slow())) {
            return;
        }
        String slow = Words.months(inputs.answers().slow());
        String text =
                standing.steps()
                        .map(
                                steps ->
                                        steps.isWhole()
                                                ? "In steps half a year apart (%s) the whole %s enforces itself at each, with answers in %s."
                                                        .formatted(thirds(steps), what, slow)
                                                : "With answers in %s part of the %s enforces itself in steps half a year apart (%s); the rest needs faster answers."
                                                        .formatted(slow, what, thirds(steps)))
                        .orElse(
                                "With answers in %s no order of steps, in thirds half a year apart, makes a %s enforce itself, not even a first third."
                                        .formatted(slow, what));
        say(text, standing.reneging().evidence(), List.of(what, "truce", "no deal"));
    }

    private static String thirds(Steps steps) {
        List<String> named = List.of("the truce", "a third", "two thirds", "the whole");
        return String.join(", then ", steps.thirds().stream().map(named::get).toList());
    }

    /// What was said of enforcement, beside what is computed.
    private void stated() {
        List<String> asked =
                Words.ids(
                        report.stated().stream()
                                .filter(one -> one.issues().contains(Issue.ENFORCEMENT)));
        Optional<Holding> deal = standing.find(report.deals().bestName());
        if (asked.isEmpty() || deal.isEmpty()) {
            return;
        }
        boolean hinges = !deal.get().holds(discounted, inputs.answers().slow());
        say(
                hinges
                        ? "That agrees with what was said: enforcement was made a condition, or a"
                                + " breach a complaint."
                        : "Enforcement was made a condition, or a breach a complaint; by the economy alone the deal would hold with answers in %s."
                                .formatted(Words.months(inputs.answers().slow())),
                asked,
                List.of(report.deals().bestName(), "no deal"));
    }
}
