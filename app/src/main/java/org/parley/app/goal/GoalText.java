package org.parley.app.goal;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.goal.GoalSeek.Answer;
import org.parley.goal.GoalSeek.Point;
import org.parley.goal.GoalSeek.Verdict;
import org.parley.model.Closure;
import org.parley.model.Outcome;
import org.parley.model.Variant;
import org.parley.model.Welfare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The answer for people.
final class GoalText {
    private static final int THIRDS = 8;

    private final Goal goal;
    private final Terminal terminal;
    private final World world;

    GoalText(Goal goal, Terminal terminal) {
        this.goal = goal;
        this.terminal = terminal;
        world = goal.world();
    }

    void print() {
        say(terminal.bold(goal.target() + " by " + goal.instrument()));
        goal.answers().forEach((closure, answer) -> say(closure.label() + ": " + verdict(answer)));
        say("");
        summary();
        say("");
        thirds();
        say("");
        curve();
        say("");
        say(
                terminal.faint(
                        "World %s (%d), elasticities %s%s. Trade in goods unless said otherwise."
                                .formatted(
                                        world.info().name(),
                                        world.info().year(),
                                        goal.first().without().elasticities().name(),
                                        goal.variant() == Variant.FULL
                                                ? ""
                                                : ", variant " + goal.variant().label())));
    }

    private String verdict(Answer answer) {
        String number = goal.number(answer.verdict().number());
        return switch (answer.verdict()) {
            case Verdict.Takes _ ->
                    "it takes %s %s."
                            .formatted(
                                    number,
                                    goal.numberUnit()
                                            + (goal.instrument().isRate()
                                                    ? ""
                                                    : ", where there is "
                                                            + goal.number(answer.idle())
                                                            + wedge(answer)));
            case Verdict.AtMost most ->
                    "it cannot be had. The most is %s of %s %s, at %s %s%s."
                            .formatted(
                                    goal.value(most.value()),
                                    goal.value(answer.wanted()),
                                    goal.valueUnit(),
                                    number,
                                    goal.numberUnit(),
                                    most.turns()
                                            ? "; beyond, it turns back"
                                            : ", which is as far as was looked");
        };
    }

    private String wedge(Answer answer) {
        double wedge =
                goal.instrument()
                        .wedge(answer.without().policy(), answer.verdict().outcome().policy());
        return ", with an implicit %s of %s %%"
                .formatted(wedge < 0 ? "subsidy" : "tax", Figures.rate(Math.abs(wedge)));
    }

    private void summary() {
        Grid grid = new Grid().words(0, "");
        for (Closure closure : goal.answers().keySet()) {
            grid.figures(0, closure.label(), "before").figures(0, "", "after");
        }
        row(
                grid,
                "Target, " + goal.valueUnit(),
                answer -> goal.value(answer.before()),
                answer -> goal.value(answer.verdict().value()));
        row(
                grid,
                names(goal.target().figure().party()) + " with all, goods and services, bn USD",
                answer -> Figures.billion(goal.aggregateBalance(answer.without())),
                answer -> Figures.billion(goal.aggregateBalance(answer.verdict().outcome())));
        Set<Integer> parties = new LinkedHashSet<>(goal.target().figure().party());
        if (goal.target().figure().partners().size() < world.economies().size()) {
            parties.addAll(goal.target().figure().partners());
        }
        for (int n : parties.stream().limit(THIRDS).toList()) {
            row(
                    grid,
                    "Real income of " + world.economies().get(n).name() + ", %",
                    answer -> realIncome(answer.without(), n),
                    answer -> realIncome(answer.verdict().outcome(), n));
        }
        grid.print(terminal);
    }

    private void row(
            Grid grid,
            String label,
            Function<Answer, String> before,
            Function<Answer, String> after) {
        Grid.Row row = grid.row().cell(label);
        for (Answer answer : goal.answers().values()) {
            row.cell(before.apply(answer)).cell(after.apply(answer));
        }
    }

    private static String realIncome(Outcome outcome, int economy) {
        return Figures.percent(new Welfare(outcome).realIncomeHat(economy) - 1);
    }

    private void thirds() {
        say(
                terminal.bold(
                        "Where the gap went: balances of %s with third economies, bn USD"
                                .formatted(names(goal.target().figure().party()))));
        Grid grid = new Grid().words(0, "").figures(0, "before");
        goal.answers().keySet().forEach(closure -> grid.figures(0, closure.label(), "change"));
        List<Integer> thirds = goal.thirds();
        for (int n : thirds.stream().limit(THIRDS).toList()) {
            Grid.Row row =
                    grid.row()
                            .cell(world.economies().get(n).name())
                            .cell(Figures.billion(goal.balance(goal.first().without(), n)));
            for (Answer answer : goal.answers().values()) {
                row.cell(Figures.signedBillion(goal.shift(answer, n)));
            }
        }
        Grid.Row rest = grid.row().cell("all third economies");
        rest.cell(
                Figures.billion(
                        thirds.stream()
                                .mapToDouble(n -> goal.balance(goal.first().without(), n))
                                .sum()));
        for (Answer answer : goal.answers().values()) {
            rest.cell(
                    Figures.signedBillion(
                            thirds.stream().mapToDouble(n -> goal.shift(answer, n)).sum()));
        }
        grid.print(terminal);
    }

    private void curve() {
        say(terminal.bold("The curve"));
        Grid grid = new Grid().figures(0, goal.numberUnit());
        goal.answers()
                .keySet()
                .forEach(closure -> grid.figures(0, closure.label(), goal.valueUnit()));
        for (Point point : goal.first().curve()) {
            Grid.Row row = grid.row().cell(goal.number(point.number()));
            for (Map.Entry<Closure, Answer> entry : goal.answers().entrySet()) {
                row.cell(
                        entry.getValue().curve().stream()
                                .filter(other -> other.number() == point.number())
                                .map(other -> goal.value(other.value()))
                                .findFirst()
                                .orElse(Figures.NONE));
            }
        }
        grid.print(terminal);
    }

    private String names(List<Integer> party) {
        return party.size() == 1
                ? world.economies().get(party.getFirst()).name()
                : party.size() + " economies";
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
