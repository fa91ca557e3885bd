package org.parley.bench;

import org.openjdk.jmh.runner.RunnerException;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All that is measured, as Markdown: solves by problem, how they grow, and everything that is made
/// of solves or beside them.
final class Tables {
    private static final List<String> PROBLEMS =
            List.of("wiod-2014", "icio-2017", "31x40", "81x22", "160x65", "400x20");
    private static final List<String> MORE_ECONOMIES = List.of("20x20", "40x20", "80x20", "160x20");
    private static final List<String> MORE_SECTORS = List.of("40x10", "40x20", "40x40", "40x80");
    private static final double GIGA = 1e9;
    private static final double KILO = 1e3;

    private final List<String> problems;
    private final StringBuilder text = new StringBuilder();

    /// @param further problems beside those of every run, see [Problem#named(String)]
    Tables(List<String> further) {
        problems = new ArrayList<>(PROBLEMS);
        problems.addAll(further);
    }

    String text() throws RunnerException {
        text.append(Machine.here()).append("\n\n");
        solves();
        growth();
        rest();
        return text.toString();
    }

    private void solves() throws RunnerException {
        // operations and bytes a nanosecond are G a second
        double operations = MachineBench.OPERATIONS / value("MachineBench.arithmetic");
        double bytes = MachineBench.BYTES / value("MachineBench.memory");
        line(
                "Compiled Java reaches here, on one thread: %.1f G operations/s within the nearest",
                operations);
        line("cache, %.1f GB/s from memory.%n", bytes);
        line(
                "| problem | solve, ms | Newton steps | sweeps | ms a sweep | G operations/s | of"
                        + " peak | GB/s | of peak | allocated, kB | gradient, ms |");
        line("|---|---|---|---|---|---|---|---|---|---|---|");
        for (String problem : problems) {
            Measured solve = Measured.of("SolveBench.solve", List.of(problem), 1);
            Measured gradient = Measured.of("SolveBench.gradient", List.of(problem), 1);
            Problem named = Problem.named(problem);
            Outcome outcome = solve(named);
            Work work = Work.of(named.world(), outcome);
            double seconds = solve.value() / KILO;
            line(
                    "| %s | %s | %d | %d | %.3f | %.2f | %.0f %% | %.1f | %.0f %% | %,.0f | %s |",
                    problem,
                    solve.text(),
                    outcome.iterations(),
                    outcome.sweeps(),
                    solve.value() / outcome.sweeps(),
                    work.operations() / seconds / GIGA,
                    100 * work.operations() / seconds / GIGA / operations,
                    work.bytes() / seconds / GIGA,
                    100 * work.bytes() / seconds / GIGA / bytes,
                    solve.bytes() / KILO,
                    gradient.text());
        }
    }

    /// By theory a sweep takes time as economies² · sectors + economies · sectors².
    private void growth() throws RunnerException {
        line(
                "%nTime of a solve against economies and against sectors, each doubled three"
                        + " times:%n");
        line("| worlds | ms | sweeps | power of a sweep's time | by theory |");
        line("|---|---|---|---|---|");
        growth(MORE_ECONOMIES);
        growth(MORE_SECTORS);
    }

    private void growth(List<String> worlds) throws RunnerException {
        var size = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        var theory = new ArrayList<Double>();
        var shown = new ArrayList<String>();
        var sweeps = new ArrayList<String>();
        for (String name : worlds) {
            Problem problem = Problem.named(name);
            Outcome outcome = solve(problem);
            Measured solve = Measured.of("SolveBench.solve", List.of(name), 1);
            size.add((double) problem.world().axes().size());
            times.add(solve.value() / outcome.sweeps());
            theory.add(Work.of(problem.world(), outcome).operations() / outcome.sweeps());
            shown.add(solve.text());
            sweeps.add(Integer.toString(outcome.sweeps()));
        }
        line(
                "| %s | %s | %s | %.2f | %.2f |",
                String.join(", ", worlds),
                String.join(", ", shown),
                String.join(", ", sweeps),
                Power.of(size, times),
                Power.of(size, theory));
    }

    private void rest() throws RunnerException {
        Measured one = Measured.of("ThroughputBench.solves", List.of(), 1);
        Measured two = Measured.of("ThroughputBench.solves", List.of(), 2);
        line("%n| what | figure |%n|---|---|");
        line("| solves of `icio-2017` a second, one thread | %s |", one.text());
        line("| the same, two threads | %s (%.2f times) |", two.text(), two.value() / one.value());
        row("NashBench.bestResponse", "a best response by sector on `wiod-2014`, ms");
        row("NashBench.twoBySector", "a war of two economies by sector, s");
        row("NashBench.everybodyUniform", "a war of all 44, one tariff each, s");
        row("DutyBench.answer", "duty look-ups a second");
        row("ReadBench.read", "documents of 6 kB read a second");
    }

    private void row(String benchmark, String what) throws RunnerException {
        line("| %s | %s |", what, Measured.of(benchmark, List.of(), 1).text());
    }

    private static double value(String benchmark) throws RunnerException {
        return Measured.of(benchmark, List.of(), 1).value();
    }

    private static Outcome solve(Problem problem) {
        return problem.solve(Equilibrium.of(problem.world()));
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a jar of Error Prone's own
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
