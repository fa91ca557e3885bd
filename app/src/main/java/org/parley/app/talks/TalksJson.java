package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.bargain.Agreement;
import org.parley.deal.Concession;
import org.parley.bargain.Enforcement.Temptation;
import org.parley.bargain.Line;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;
import org.parley.talks.TalksReport.Holding;
import org.parley.talks.TalksReport.Way;
import org.parley.bargain.WarOfAttrition.Course;
import org.parley.bargain.Zone;
import org.parley.bargain.Zone.Cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        tree.put("inputs", inputs(inputs));
        tree.put("zone", zone(report.asStated()));
        tree.put("coreDeal", report.core().map(this::agreement).orElse(null));
        tree.put("frontier", report.frontier().stream().map(this::agreement).toList());
        tree.put("outcomes", report.ways().stream().map(this::way).toList());
        tree.put("holds", report.holds().stream().map(this::holding).toList());
        tree.put("attrition", report.attrition().map(this::attrition).orElse(null));
        tree.put(
                "findings",
                report.findings().stream()
                        .map(
                                one ->
                                        Map.<String, Object>of(
                                                "text", one.text(),
                                                "positions", one.positions(),
                                                "outcomes", one.outcomes()))
                        .map(LinkedHashMap::new)
                        .toList());
        tree.put("notes", report.notes());
        return tree;
    }

    private static Map<String, Object> inputs(TalksInputs inputs) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("noDeal", inputs.noDeal().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("positionDays", inputs.positionDays());
        tree.put("patience", inputs.patience());
        tree.put("monthsUntilAnswer", inputs.slowMonths());
        tree.put("monthsUntilAnswerEnforced", inputs.fastMonths());
        tree.put("doubt", inputs.doubt());
        tree.put("rounds", inputs.manner().rounds());
        tree.put("monthsPerRound", inputs.manner().monthsPerRound());
        tree.put("precision", inputs.manner().precision());
        tree.put("weights", new java.util.TreeMap<>(inputs.weights()));
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

    private Map<String, Object> holding(Holding holding) {
        var sides = new LinkedHashMap<String, Object>();
        for (int side = 0; side < 2; side++) {
            Temptation one = holding.sides().get(side);
            var tree = new LinkedHashMap<String, Object>();
            tree.put("kept", one.deal());
            tree.put("reneged", one.renege());
            tree.put("war", one.war());
            tree.put(
                    "criticalDiscount",
                    one.criticalDiscount().isPresent()
                            ? one.criticalDiscount().getAsDouble()
                            : null);
            sides.put(report.parties().get(side), tree);
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("what", holding.what());
        tree.put("holds", holding.slow());
        tree.put("holdsEnforced", holding.fast());
        tree.put("sides", sides);
        return tree;
    }

    private Map<String, Object> attrition(Course course) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("concedes", bySide(List.of(course.firstConcedes(), course.secondConcedes())));
        tree.put("expectedMonths", course.expectedMonths());
        tree.put("longestMonths", course.longestMonths());
        return tree;
    }
}
