package org.parley.app.goal;

import org.parley.app.terminal.Json;
import org.parley.goal.GoalSeek.Answer;
import org.parley.goal.GoalSeek.Verdict;
import org.parley.model.Outcome;
import org.parley.model.Welfare;

import tools.jackson.core.JsonGenerator;

import java.io.OutputStream;

/// The answer as JSON, with the keys of `docs/manual/goal-seek.md`.
final class GoalJson {
    private final JsonGenerator json;
    private final Goal goal;

    private GoalJson(JsonGenerator json, Goal goal) {
        this.json = json;
        this.goal = goal;
    }

    static void write(OutputStream out, Goal goal) {
        Json.write(out, json -> new GoalJson(json, goal).properties());
    }

    private void properties() {
        json.writeStringProperty("target", goal.target().toString());
        json.writeStringProperty("by", goal.instrument().toString());
        json.writeStringProperty(
                "instrumentUnit", goal.instrument().isRate() ? "percentage points" : "million USD");
        json.writeStringProperty(
                "targetUnit", goal.target().figure().inPercent() ? "percent" : "million USD");
        json.writeStringProperty("world", goal.world().info().name());
        json.writeStringProperty("elasticities", goal.first().without().elasticities().name());
        json.writeStringProperty("variant", goal.variant().label());
        json.writeObjectPropertyStart("closures");
        goal.answers()
                .forEach(
                        (closure, answer) -> {
                            json.writeObjectPropertyStart(closure.label());
                            answer(answer);
                            json.writeEndObject();
                        });
        json.writeEndObject();
    }

    private void answer(Answer answer) {
        Verdict verdict = answer.verdict();
        switch (verdict) {
            case Verdict.Takes _ -> json.writeStringProperty("status", "found");
            case Verdict.AtMost most -> {
                json.writeStringProperty("status", "out of reach");
                json.writeBooleanProperty("turnsBack", most.turns());
            }
        }
        json.writeNumberProperty("instrument", number(verdict.number()));
        json.writeNumberProperty("instrumentBefore", number(answer.idle()));
        if (!goal.instrument().isRate()) {
            double wedge =
                    goal.instrument().wedge(answer.without().policy(), verdict.outcome().policy());
            json.writeNumberProperty("wedgePercent", 100 * wedge);
        }
        json.writeObjectPropertyStart("target");
        json.writeNumberProperty("before", answer.before());
        json.writeNumberProperty("wanted", answer.wanted());
        json.writeNumberProperty("after", verdict.value());
        json.writeEndObject();
        change(
                "aggregateBalanceMillionUsd",
                goal.aggregateBalance(answer.without()),
                goal.aggregateBalance(verdict.outcome()));
        partners(answer);
        realIncome(verdict.outcome());
        json.writeArrayPropertyStart("curve");
        for (var point : answer.curve()) {
            json.writeStartArray();
            json.writeNumber(number(point.number()));
            json.writeNumber(point.value());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("solver");
        json.writeNumberProperty("maxResidual", verdict.outcome().maxResidual());
        json.writeEndObject();
    }

    private void partners(Answer answer) {
        json.writeObjectPropertyStart("goodsBalanceMillionUsd");
        for (int n = 0; n < goal.world().economies().size(); n++) {
            if (!goal.target().figure().party().contains(n)) {
                change(
                        goal.world().economies().get(n).code(),
                        goal.balance(answer.without(), n),
                        goal.balance(answer.verdict().outcome(), n));
            }
        }
        json.writeEndObject();
    }

    private void realIncome(Outcome outcome) {
        var welfare = new Welfare(outcome);
        json.writeObjectPropertyStart("realIncomePercent");
        for (int n = 0; n < goal.world().economies().size(); n++) {
            json.writeNumberProperty(
                    goal.world().economies().get(n).code(), 100 * (welfare.realIncomeHat(n) - 1));
        }
        json.writeEndObject();
    }

    private void change(String key, double before, double after) {
        json.writeObjectPropertyStart(key);
        json.writeNumberProperty("before", before);
        json.writeNumberProperty("after", after);
        json.writeEndObject();
    }

    private double number(double value) {
        return goal.instrument().isRate() ? 100 * value : value;
    }
}
