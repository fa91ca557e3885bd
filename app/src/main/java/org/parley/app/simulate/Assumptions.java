package org.parley.app.simulate;

import org.parley.economy.WorldInfo;
import org.parley.model.Closure;
import org.parley.model.Outcome;
import org.parley.model.Variant;

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
        all.forEach(one -> lines.addAll(one.basis().lines()));
        if (all.stream().anyMatch(one -> !one.managed().held().isEmpty())) {
            lines.add(
                    "Managed trade: one implicit rate on all flows of a bound, found so that the"
                        + " level is met exactly; it counts among tariffs or export taxes above,"
                        + " and its cost or yield among their revenue. Levels are values at border"
                        + " prices in dollars of the world's year; changes elsewhere are against"
                        + " the same policy without any bound.");
        }
        Variant variant = all.getFirst().variant();
        if (variant != Variant.FULL) {
            lines.add("Variant %s: %s.".formatted(variant.label(), variant.words()));
        }
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
        all.getFirst().percentiles().ifPresent(drawn -> lines.add(draws(drawn)));
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

    private static String draws(Percentiles drawn) {
        return "%,d draws of elasticities, seed %d: lognormal by sector, medians as above, standard errors %s.%s"
                .formatted(
                        drawn.plan().draws(),
                        drawn.plan().seed(),
                        drawn.spread().source(),
                        drawn.failed() == 0
                                ? ""
                                : " %,d of them have no equilibrium and are left out."
                                        .formatted(drawn.failed()));
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
