package org.parley.nash;

import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.ManagedTrade;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.model.Solution;
import org.parley.model.TradeBound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a demanded cut of one bilateral deficit in goods takes, and where the deficit goes. Under
/// [Closure#SAVINGS] an economy's aggregate balance follows its income, so that what shrinks with
/// one partner grows with others: the old argument that bilateral balances are not trade policy's
/// to settle, here with figures.
public final class DeficitCut {
    private static final double HIGHEST = 20;
    private static final int HALVINGS = 60;

    private final Arena arena;
    private final Policy policy;
    private final int importer;
    private final int exporter;

    /// How the cut is brought about.
    ///
    /// @param rate additional tariff on all goods, or implicit subsidy of the purchases
    /// @param bilateral change of the importer's balance in goods with the partner, million USD
    /// @param aggregate change of its balance with all, goods and services, million USD
    /// @param others changes of its balance in goods with third economies, the largest first
    /// @param realIncome log change of the importer's
    /// @param partnerIncome of the partner's
    public record Way(
            double rate,
            double bilateral,
            double aggregate,
            List<Shift> others,
            double realIncome,
            double partnerIncome) {
        public Way {
            others = List.copyOf(others);
        }
    }

    /// Change of a balance in goods with a third economy.
    public record Shift(int economy, double millionUsd) {}

    /// @param arena best under [Closure#SAVINGS]
    /// @param policy what stands before. Not modified.
    /// @param importer who has the deficit
    /// @param exporter with whom
    public DeficitCut(Arena arena, Policy policy, int importer, int exporter) {
        this.arena = arena;
        this.policy = policy.copy();
        this.importer = importer;
        this.exporter = exporter;
    }

    /// The additional tariff on all of the partner's goods that cuts the deficit by so much; absent
    /// where not even 2000 % does.
    public Optional<Way> byTariff(double millionUsd) {
        Outcome now = arena.solve(policy).outcomeOrThrow();
        double low = 0;
        double high = 0.05;
        while (cut(now, high) < millionUsd) {
            low = high;
            high *= 2;
            if (high > HIGHEST) {
                return Optional.empty();
            }
        }
        for (int n = 0; n < HALVINGS && high - low > 1e-7 * high; n++) {
            double middle = (low + high) / 2;
            if (cut(now, middle) < millionUsd) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Outcome after = arena.solve(taxed(high)).outcomeOrThrow();
        return Optional.of(way(high, now, after));
    }

    /// The purchases by the partner's state that cut it by so much, nobody taxing anything; absent
    /// where no purchases do.
    public Optional<Way> byPurchases(double millionUsd) {
        Outcome now = arena.solve(policy).outcomeOrThrow();
        double exports = 0;
        for (int sector = 0; sector < world().axes().sectors(); sector++) {
            exports += isGoods(sector) ? now.flowAfter(sector, exporter, importer) : 0;
        }
        var bound =
                new TradeBound(
                        "purchases",
                        (sector, to, from) -> to == exporter && from == importer && isGoods(sector),
                        TradeBound.Direction.AT_LEAST,
                        exports + millionUsd,
                        TradeBound.Payer.IMPORTER);
        return switch (arena.managed(policy, List.of(bound))) {
            case ManagedTrade.Result.Unmet _ -> Optional.empty();
            case ManagedTrade.Result.Met(var managed) ->
                    Optional.of(way(-managed.held().getFirst().wedge(), now, managed.outcome()));
        };
    }

    private World world() {
        return arena.world();
    }

    private boolean isGoods(int sector) {
        return world().sectors().get(sector).isGoods();
    }

    private Policy taxed(double rate) {
        Policy after = policy.copy();
        for (int sector = 0; sector < world().axes().sectors(); sector++) {
            if (isGoods(sector)) {
                double before = policy.tariff(sector, importer, exporter);
                after.tariff(sector, importer, exporter, before + rate);
            }
        }
        return after;
    }

    private double cut(Outcome now, double rate) {
        return switch (arena.solve(taxed(rate), now)) {
            case Solution.Solved(Outcome after) ->
                    balance(after, exporter) - balance(now, exporter);
            case Solution.Unsolved unsolved -> throw new IllegalStateException(unsolved.reason());
        };
    }

    private double balance(Outcome outcome, int partner) {
        return Scalar.balance(world(), importer, partner, this::isGoods).of(outcome);
    }

    private Way way(double rate, Outcome now, Outcome after) {
        var others = new ArrayList<Shift>();
        for (int n = 0; n < world().axes().economies(); n++) {
            if (n != importer && n != exporter) {
                others.add(new Shift(n, balance(after, n) - balance(now, n)));
            }
        }
        others.sort(Comparator.comparingDouble(shift -> -Math.abs(shift.millionUsd())));
        Scalar income = Scalar.realIncome(importer);
        Scalar partner = Scalar.realIncome(exporter);
        return new Way(
                rate,
                balance(after, exporter) - balance(now, exporter),
                now.deficitAfter(importer) - after.deficitAfter(importer),
                others,
                income.of(after) - income.of(now),
                partner.of(after) - partner.of(now));
    }
}
