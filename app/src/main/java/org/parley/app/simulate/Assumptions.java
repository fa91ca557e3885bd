package org.parley.app.simulate;

import org.parley.economy.WorldInfo;
import org.parley.model.Closure;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What outcomes rest on, in words.
final class Assumptions {
    private static final int HASH_DIGITS = 12;

    private Assumptions() {}

    static List<String> lines(List<Findings> all) {
        Set<String> lines = new LinkedHashSet<>();
        WorldInfo world = all.getFirst().world().info();
        String hash =
                world.hash().isEmpty()
                        ? ""
                        : ", sha256 "
                                + world.hash()
                                        .substring(0, Math.min(HASH_DIGITS, world.hash().length()));
        lines.add(
                "* party to the measures. Changes against %s (%d, %d economies, %d sectors%s)."
                        .formatted(
                                world.name(),
                                world.year(),
                                all.getFirst().world().axes().economies(),
                                all.getFirst().world().axes().sectors(),
                                hash));
        lines.add(
                "Real income is exact; terms and volume of trade are its first-order parts"
                        + " (Caliendo and Parro 2015, eq. 16) and need not add up to it.");
        all.forEach(one -> lines.addAll(one.notes()));
        for (Findings one : all) {
            Outcome outcome = one.outcome();
            lines.add(prefix(all, one) + closure(outcome.closure()));
            lines.add(
                    "%sTrade elasticities %s: %s."
                            .formatted(
                                    prefix(all, one),
                                    outcome.elasticities().name(),
                                    trimmed(outcome.elasticities().source())));
        }
        for (Findings one : all) {
            Outcome outcome = one.outcome();
            lines.add(
                    "%sSolved in %d steps, largest residual %s."
                            .formatted(
                                    prefix(all, one),
                                    outcome.iterations(),
                                    scientific(outcome.maxResidual())));
        }
        return new ArrayList<>(lines);
    }

    /// The scenario's name where scenarios differ in what they rest on.
    private static String prefix(List<Findings> all, Findings one) {
        boolean same =
                all.stream()
                        .allMatch(
                                other ->
                                        other.outcome().closure() == one.outcome().closure()
                                                && other.outcome()
                                                        .elasticities()
                                                        .equals(one.outcome().elasticities()));
        return same ? "" : one.name() + ": ";
    }

    private static String closure(Closure closure) {
        return switch (closure) {
            case FIXED_DEFICITS ->
                    "Closure fixed-deficits: nominal deficits stay, world value added is the"
                            + " numeraire.";
            case BALANCED ->
                    "Closure balanced: trade is balanced before and after, world value added is"
                            + " the numeraire.";
            case SAVINGS ->
                    "Closure savings: balances follow income at the saving rates of the base year,"
                            + " world value added is the numeraire.";
        };
    }

    private static String trimmed(String source) {
        return source.endsWith(".") ? source.substring(0, source.length() - 1) : source;
    }

    private static String scientific(double value) {
        if (value == 0) {
            return "0";
        }
        int exponent = (int) Math.floor(Math.log10(value));
        return Math.round(value / Math.pow(10, exponent) * 10) / 10.0 + "e" + exponent;
    }
}
