package org.parley.talks;

import org.parley.bargain.Agreement;
import org.parley.deal.Wants;
import org.parley.talks.Finding.Topic;
import org.parley.talks.Reprisal.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sentences on what was asked for besides: weights, the final say, retaliation.
final class ExtraFindings {
    private static final double NOTHING = 1e-7;

    private final TalksReport report;
    private final Words words;
    private final List<Finding> found = new ArrayList<>();

    ExtraFindings(TalksReport report) {
        this.report = report;
        words = new Words(report.parties());
    }

    List<Finding> all() {
        report.extras().sensitivities().forEach(this::weight);
        report.extras().ratification().ifPresent(this::ratified);
        report.extras().reprisals().forEach(this::reprisal);
        return found;
    }

    private void say(Topic topic, String text, List<String> outcomes) {
        found.add(new Finding(topic, text, List.of(), outcomes));
    }

    private void weight(Sensitivity one) {
        say(
                Topic.WEIGHTS,
                "Weight on %s of %s (payoffs below include it): without it %s; at twice the weight %s."
                        .formatted(
                                one.want().what(),
                                one.want().party(),
                                told(one.without()),
                                told(one.twice())),
                List.of(report.deals().bestName(), "no deal"));
    }

    private String told(Optional<Agreement> deal) {
        return deal.map(found -> "the bargain brings " + words.both(found))
                .orElse("there is no bargain");
    }

    private void ratified(Ratification ratification) {
        List<String> outcomes = List.of(report.deals().bestName(), "no deal");
        String who =
                String.join(
                        " and ",
                        ratification.sides().stream()
                                .map(side -> "a principal of " + words.side(side))
                                .toList());
        String wants =
                String.join(
                        ", ",
                        ratification.wants().all().stream()
                                .map(Wants.Want::key)
                                .distinct()
                                .toList());
        String begin =
                "A deal also needs the consent of %s, who counts %s besides: "
                        .formatted(who, wants);
        if (ratification.without().isEmpty()) {
            say(Topic.WEIGHTS, begin + "there was no bargain even without that.", outcomes);
            return;
        }
        if (ratification.with().isEmpty()) {
            say(Topic.WEIGHTS, begin + "no deal is left that it accepts.", outcomes);
            return;
        }
        boolean moved = false;
        for (int side = 0; side < 2; side++) {
            moved |= Math.abs(ratification.gain(side)) > NOTHING;
        }
        if (!moved) {
            say(Topic.WEIGHTS, begin + "the bargain satisfies it as it is.", outcomes);
            return;
        }
        say(
                Topic.WEIGHTS,
                begin
                        + "the set of deals shrinks, and the bargain moves by %s."
                                .formatted(words.both(ratification.gain(0), ratification.gain(1))),
                outcomes);
        for (int side : ratification.sides()) {
            say(
                    Topic.WEIGHTS,
                    ratification.gain(side) > NOTHING
                            ? "That helps %s: a tied hand gets more at the table."
                                    .formatted(words.side(side))
                            : "That does not help %s.".formatted(words.side(side)),
                    outcomes);
        }
    }

    private void reprisal(Reprisal one) {
        Form list = one.forms().getFirst();
        var others = new ArrayList<String>();
        for (Form form : one.forms().subList(1, one.forms().size())) {
            others.add("%s %s".formatted(form.name(), effect(one, form)));
        }
        say(
                Topic.RETALIATION,
                Words.format(
                        "%s retaliating with %.0f %% on %.1f bn USD of trade: the list that hurts"
                                + " most for what it costs %s; with as much duty, %s.",
                        words.side(one.side()),
                        100 * one.rate(),
                        one.value() / 1000,
                        effect(one, list),
                        String.join(", ", others)),
                one.forms().stream().map(form -> outcome(one, form)).toList());
    }

    private String effect(Reprisal one, Form form) {
        return "%s %s and %s %s"
                .formatted(
                        words.side(1 - one.side()),
                        Words.percent(form.other()),
                        words.side(one.side()),
                        Words.percent(form.own()));
    }

    private String outcome(Reprisal one, Form form) {
        return "retaliation of %s: %s".formatted(words.side(one.side()), form.name());
    }
}
