package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.duty.Coverage;
import org.parley.economy.World;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.Measure;
import org.parley.measure.Terms;
import org.parley.measure.When;
import org.parley.model.TradeBound;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;
import org.parley.model.TradeLevel;

import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Purchase commitments and quotas of a ledger as bounds on trade.
final class LedgerQuantities {
    private static final double MONTHS = 12;

    private final LedgerCase asked;
    private final LedgerDraft draft;
    private final World world;

    /// @param draft Modified.
    LedgerQuantities(LedgerCase asked, LedgerDraft draft) {
        this.asked = asked;
        this.draft = draft;
        world = asked.world();
    }

    /// Adds the purchases that are due on the day, each on top of what the world has; or says why
    /// it cannot.
    Optional<String> commitment(String id, Measure.PurchaseCommitment commitment) {
        List<Measure.Purchase> due =
                commitment.purchases().stream().filter(one -> isDue(one.period())).toList();
        if (due.isEmpty()) {
            return Optional.of("none of its purchases is for %s".formatted(asked.at()));
        }
        for (Measure.Purchase purchase : due) {
            purchase(id, commitment, purchase)
                    .ifPresent(
                            why ->
                                    draft.notComputed.add(
                                            "%s, %s: %s.".formatted(id, purchase.goods(), why)));
        }
        return Optional.empty();
    }

    private boolean isDue(When period) {
        return !asked.at().isBefore(period.from()) && asked.at().isBefore(period.until());
    }

    private Optional<String> purchase(
            String id, Measure.PurchaseCommitment commitment, Measure.Purchase purchase) {
        BitSet sectors = GoodsWords.sectors(purchase.goods(), world);
        Amount amount = purchase.amount();
        if (sectors.isEmpty()) {
            return Optional.of("no sector of the world is known by that name");
        }
        if (!amount.currency().equals("USD") || !(amount.millions() > 0)) {
            return Optional.of("its amount is %s".formatted(amount));
        }
        When period = purchase.period();
        double years = ChronoUnit.MONTHS.between(period.from(), period.until()) / MONTHS;
        double perYear = amount.millions() / Math.max(1, years);
        var bound =
                new TradeBound(
                        id + " " + purchase.goods(),
                        flows(commitment.terms(), sectors),
                        Direction.AT_LEAST,
                        TradeLevel.basePlus(perYear),
                        Payer.IMPORTER,
                        Double.POSITIVE_INFINITY);
        if (!(bound.base(world) > 0)) {
            return Optional.of("world %s has no such trade".formatted(world.info().name()));
        }
        draft.bounds.add(bound);
        draft.lines.add(
                "%s buys %s more of %s (%s) a year from %s: by %s."
                        .formatted(
                                String.join(", ", commitment.terms().imposers()),
                                Amount.usdBillion(perYear / 1000),
                                purchase.goods(),
                                sectors.stream()
                                        .mapToObj(sector -> world.sectors().get(sector).code())
                                        .collect(Collectors.joining(" ")),
                                String.join(", ", commitment.terms().targets()),
                                id));
        draft.assumptions.add(
                "%s: its amounts come on top of what world %s has in %d, and not of %s; the importer's state sees to it."
                        .formatted(
                                id,
                                world.info().name(),
                                world.info().year(),
                                commitment.base().isEmpty()
                                        ? "a base of their own"
                                        : commitment.base()));
        return Optional.empty();
    }

    private TradeBound.FlowChoice flows(Terms terms, BitSet sectors) {
        int size = world.economies().size();
        var pairs = new boolean[size][size];
        for (int n = 0; n < size; n++) {
            for (int i = 0; i < size; i++) {
                pairs[n][i] = Coverage.concerns(terms, asked.code(n), asked.code(i), asked.at());
            }
        }
        return (sector, importer, exporter) -> sectors.get(sector) && pairs[importer][exporter];
    }

    /// Adds a quota on the value of whole sectors; or says why it cannot.
    Optional<String> quota(String id, Measure.Quota quota) {
        Amount amount;
        try {
            amount = Amount.parse(quota.quantity().replaceAll("(?i)\\s+(a|per) year$", ""));
        } catch (IllegalArgumentException _) {
            return Optional.of(
                    "its quantity, %s, is no amount of money".formatted(quota.quantity()));
        }
        if (!amount.currency().equals("USD") || !(amount.millions() > 0)) {
            return Optional.of("its quantity is %s".formatted(amount));
        }
        return switch (ScopeShares.of(quota.terms().scope(), asked.knowledge(), world)) {
            case ScopeShares.Unknown(String why) -> Optional.of(why);
            case ScopeShares.Found found -> {
                var sectors = new BitSet();
                boolean parts = false;
                for (int sector = 0; sector < world.sectors().size(); sector++) {
                    sectors.set(sector, found.share().get(sector) > 0);
                    parts |= found.share().get(sector) > 0 && found.share().get(sector) < 1;
                }
                yield parts
                        ? Optional.of("it is on a part of %s".formatted(found.words(world)))
                        : quota(id, quota, amount, sectors);
            }
        };
    }

    private Optional<String> quota(String id, Measure.Quota quota, Amount amount, BitSet sectors) {
        double within = rate(quota.within());
        double above = rate(quota.above());
        if (Double.isNaN(within) || Double.isNaN(above) || above < within) {
            return Optional.of("its duties are not ad valorem, or fall beyond it");
        }
        double beyond = (1 + above) / (1 + within) - 1;
        var bound =
                new TradeBound(
                        id,
                        flows(quota.terms(), sectors),
                        Direction.AT_MOST,
                        TradeLevel.of(amount.millions()),
                        Payer.IMPORTER,
                        quota.above() == null || !(beyond > 0) ? Double.POSITIVE_INFINITY : beyond);
        if (!(bound.base(world) > 0)) {
            return Optional.of("world %s has no such trade".formatted(world.info().name()));
        }
        world.axes()
                .forEachForeign(
                        (sector, importer, exporter) -> {
                            if (within > 0 && bound.counts(sector, importer, exporter)) {
                                draft.policy.tariff(
                                        sector,
                                        importer,
                                        exporter,
                                        draft.policy.tariff(sector, importer, exporter) + within);
                            }
                        });
        draft.bounds.add(bound);
        draft.lines.add(
                "%s takes at most %s a year from %s%s: by %s."
                        .formatted(
                                String.join(", ", quota.terms().imposers()),
                                amount,
                                String.join(", ", quota.terms().targets()),
                                Double.isInfinite(bound.largestWedge())
                                        ? ""
                                        : ", beyond it at %s more"
                                                .formatted(Quantity.percentText(beyond)),
                                id));
        draft.assumptions.add(
                "%s: its dollars are taken for those of the world's year, and its rent goes to the importer's treasury."
                        .formatted(id));
        return Optional.empty();
    }

    /// 0 where none is stated, NaN where it is no plain rate.
    private static double rate(@Nullable DutyExpression duty) {
        return duty == null ? 0 : duty.rate(Double.NaN).orElse(Double.NaN);
    }
}
