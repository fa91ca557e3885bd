package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.bargain.Agreement;
import org.parley.bargain.Enforcement.Temptation;
import org.parley.bargain.Line;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.Zone;
import org.parley.bargain.Zone.Cost;
import org.parley.deal.Concession;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.talks.Endurance;
import org.parley.talks.Finding;
import org.parley.talks.Findings;
import org.parley.talks.Holding;
import org.parley.talks.Odds.Driver;
import org.parley.talks.Odds.Way;
import org.parley.talks.Ratification;
import org.parley.talks.Reneging;
import org.parley.talks.Reprisal;
import org.parley.talks.Sensitivity;
import org.parley.talks.Steps;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// What talks come to as a tree, with the keys of `docs/manual/talks.md`.
final class TalksJson {
    private final TalksReport report;

    private TalksJson(TalksReport report) {
        this.report = report;
    }

    static Map<String, Object> of(
            TalksReport report, World world, TradeElasticities elasticities, TalksInputs inputs) {
        return new TalksJson(report).tree(world, elasticities, inputs);
    }

    private Map<String, Object> tree(
            World world, TradeElasticities elasticities, TalksInputs inputs) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("at", report.day().toString());
        tree.put("parties", report.parties());
        tree.put("world", world.info().name());
        tree.put("elasticities", elasticities.name());
        tree.put("inputs", TalksInputsJson.of(inputs));
        tree.put("solved", solved());
        tree.put("zone", zone(report.deals().asStated()));
        tree.put("coreDeal", report.deals().core().map(this::agreement).orElse(null));
        tree.put("partialDeal", report.deals().partial().map(this::agreement).orElse(null));
        tree.put("points", points());
        tree.put("frontier", report.deals().frontier().stream().map(this::agreement).toList());
        tree.put("outcomes", report.odds().ways().stream().map(this::way).toList());
        tree.put("drivers", report.odds().drivers().stream().map(TalksJson::driver).toList());
        tree.put("reneging", reneging(inputs));
        tree.put(
                "holds",
                report.standing().holds().stream().map(one -> holding(one, inputs)).toList());
        tree.put("steps", report.standing().steps().map(Steps::thirds).orElse(null));
        tree.put("endurance", endurance(report.endurance()));
        tree.put("ratification", report.extras().ratification().map(this::ratified).orElse(null));
        tree.put(
                "sensitivity",
                report.extras().sensitivities().stream().map(this::sensitivity).toList());
        tree.put(
                "retaliation",
                report.extras().reprisals().stream().map(one -> reprisal(one, world)).toList());
        tree.put("findings", Findings.of(report, inputs).stream().map(TalksJson::finding).toList());
        tree.put("notes", report.notes());
        return tree;
    }

    private static Map<String, Object> finding(Finding one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("topic", one.topic().heading());
        tree.put("text", one.text());
        tree.put("positions", one.positions());
        tree.put("outcomes", one.outcomes());
        return tree;
    }

    private Map<String, Object> solved() {
        var tree = new LinkedHashMap<String, Object>();
        report.solved()
                .forEach(
                        (name, pair) ->
                                tree.put(name, bySide(List.of(pair.first(), pair.second()))));
        return tree;
    }

    private Map<String, Object> points() {
        var tree = new LinkedHashMap<String, Object>();
        report.deals().points().forEach((name, deal) -> tree.put(name, agreement(deal)));
        return tree;
    }

    private static Map<String, Object> driver(Driver driver) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("input", driver.input());
        tree.put("low", driver.low());
        tree.put("high", driver.high());
        return tree;
    }

    private Map<String, Object> reneging(TalksInputs inputs) {
        Reneging record = report.standing().reneging();
        var tree = new LinkedHashMap<String, Object>();
        tree.put("breaks", record.breaks());
        tree.put("days", record.days());
        tree.put("perYear", record.perYear());
        tree.put("discountedPatience", record.discounted(inputs.patience().central()));
        tree.put("evidence", record.evidence());
        return tree;
    }

    private Map<String, Object> zone(Zone zone) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("empty", zone.empty());
        tree.put("blocking", zone.blocking().stream().map(this::line).toList());
        tree.put("agreement", zone.agreement().map(this::agreement).orElse(null));
        tree.put("withoutLines", zone.free().map(this::agreement).orElse(null));
        tree.put("widest", zone.widest().map(cost -> line(cost.line())).orElse(null));
        tree.put("lines", zone.lines().stream().map(this::cost).toList());
        return tree;
    }

    private Map<String, Object> line(Line line) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("position", line.source());
        tree.put("holder", line.holder());
        tree.put("concession", report.concessions().get(line.concession()).name());
        tree.put("least", line.least());
        tree.put("most", line.most());
        tree.put("words", line.words());
        return tree;
    }

    private Map<String, Object> cost(Cost cost) {
        Map<String, Object> tree = line(cost.line());
        tree.put("opensAlone", cost.opens());
        tree.put("gains", cost.gains().isEmpty() ? null : bySide(cost.gains()));
        return tree;
    }

    private Map<String, Object> agreement(Agreement agreement) {
        var terms = new LinkedHashMap<String, Object>();
        for (int k = 0; k < report.concessions().size(); k++) {
            Concession concession = report.concessions().get(k);
            terms.put(concession.name(), agreement.term(k));
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("terms", terms);
        tree.put("payoffs", bySide(agreement.payoffs()));
        return tree;
    }

    private @Nullable Map<String, Object> bySide(List<Double> payoffs) {
        if (payoffs.isEmpty()) {
            return null;
        }
        var tree = new LinkedHashMap<String, Object>();
        for (int side = 0; side < 2; side++) {
            tree.put(report.parties().get(side), payoffs.get(side));
        }
        return tree;
    }

    private Map<String, Object> way(Way way) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", way.way().label());
        tree.put("probability", way.probability());
        tree.put("least", way.least());
        tree.put("most", way.most());
        tree.put("payoffs", bySide(way.payoffs()));
        return tree;
    }

    private Map<String, Object> holding(Holding holding, TalksInputs inputs) {
        var sides = new LinkedHashMap<String, Object>();
        for (int side = 0; side < 2; side++) {
            Temptation one = holding.sides().get(side);
            var tree = new LinkedHashMap<String, Object>();
            tree.put("kept", one.deal());
            tree.put("reneged", one.renege());
            tree.put("war", one.war());
            tree.put("criticalDiscount", orNull(one.criticalDiscount()));
            sides.put(report.parties().get(side), tree);
        }
        double patience = inputs.patience().central();
        double discounted = report.standing().reneging().discounted(patience);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("what", holding.what());
        tree.put("enforcesItself", holding.enforcesItself());
        tree.put("holds", holding.holds(discounted, inputs.answers().slow()));
        tree.put("holdsEnforced", holding.holds(discounted, inputs.answers().fast()));
        tree.put("monthsUntilAnswer", months(holding.longestAnswer(discounted)));
        tree.put("monthsUntilAnswerWithoutRecord", months(holding.longestAnswer(patience)));
        tree.put("leastPatience", orNull(holding.leastPatience(inputs.answers().slow())));
        tree.put("sides", sides);
        return tree;
    }

    /// Null where an answer may take for ever.
    private static @Nullable Double months(double months) {
        return Double.isInfinite(months) ? null : months;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private Map<String, Object> endurance(Endurance endurance) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("costShareOfIncome", bySide(endurance.costs()));
        tree.put("costMillionUsdPerMonth", bySide(endurance.millionPerMonth()));
        tree.put("prizeShareOfIncome", bySide(endurance.prizes()));
        tree.put("course", endurance.course().map(this::course).orElse(null));
        tree.put(
                "cases",
                endurance.cases().stream()
                        .map(
                                one -> {
                                    var each = new LinkedHashMap<String, Object>();
                                    each.put("input", one.input());
                                    each.putAll(course(one.course()));
                                    return each;
                                })
                        .toList());
        return tree;
    }

    private Map<String, Object> course(Course course) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("concedes", bySide(List.of(course.firstConcedes(), course.secondConcedes())));
        tree.put("expectedMonths", course.expectedMonths());
        tree.put("longestMonths", course.longestMonths());
        return tree;
    }

    private Map<String, Object> ratified(Ratification one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("principals", one.sides().stream().map(report.parties()::get).toList());
        tree.put("wants", TalksInputsJson.wants(one.wants()));
        tree.put("without", one.without().map(this::agreement).orElse(null));
        tree.put("principalGains", one.losses());
        tree.put("with", one.with().map(this::agreement).orElse(null));
        return tree;
    }

    private Map<String, Object> sensitivity(Sensitivity one) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("weight", one.want().key());
        tree.put("value", one.want().weight());
        tree.put("without", one.without().map(this::agreement).orElse(null));
        tree.put("twice", one.twice().map(this::agreement).orElse(null));
        return tree;
    }

    private Map<String, Object> reprisal(Reprisal one, World world) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("imposer", report.parties().get(one.side()));
        tree.put("valueMillionUsd", one.value());
        tree.put("ratePercent", 100 * one.rate());
        var items = new LinkedHashMap<String, Object>();
        one.items()
                .forEach(
                        item -> items.put(world.sectors().get(item.sector()).code(), item.value()));
        tree.put("listMillionUsd", items);
        var forms = new LinkedHashMap<String, Object>();
        for (Reprisal.Form form : one.forms()) {
            forms.put(
                    form.name(),
                    bySide(
                            one.side() == 0
                                    ? List.of(form.own(), form.other())
                                    : List.of(form.other(), form.own())));
        }
        tree.put("forms", forms);
        return tree;
    }
}
