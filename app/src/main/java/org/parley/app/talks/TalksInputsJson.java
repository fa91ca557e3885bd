package org.parley.app.talks;

import org.parley.deal.Wants;
import org.parley.talks.TalksInputs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What talks assumed as a tree.
final class TalksInputsJson {
    private TalksInputsJson() {}

    static Map<String, Object> of(TalksInputs inputs) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("noDeal", inputs.noDeal().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("positionDays", inputs.positionDays());
        tree.put("patience", inputs.patience().central());
        tree.put("patienceRange", List.of(inputs.patience().low(), inputs.patience().high()));
        tree.put("monthsUntilAnswer", inputs.answers().slow());
        tree.put("monthsUntilAnswerEnforced", inputs.answers().fast());
        tree.put("monthsUntilAnswerSnap", inputs.answers().snap());
        tree.put("doubt", inputs.doubt());
        double horizon = inputs.horizonMonths();
        tree.put("horizonMonths", Double.isInfinite(horizon) ? null : horizon);
        tree.put("rounds", inputs.manner().rounds());
        tree.put("monthsPerRound", inputs.manner().monthsPerRound());
        tree.put("precision", inputs.manner().precision());
        tree.put("draws", inputs.spread().draws());
        tree.put("seed", inputs.spread().seed());
        tree.put("unpriced", inputs.spread().unpriced());
        tree.put("weights", wants(inputs.wants()));
        return tree;
    }

    /// Weights by `USA:structure`, in payoff.
    static Map<String, Object> wants(Wants wants) {
        var tree = new LinkedHashMap<String, Object>();
        wants.all().forEach(want -> tree.put(want.key(), want.weight()));
        return tree;
    }
}
