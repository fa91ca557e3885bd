package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.GoodsNames;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// Tariffs as papers state them, by an amount of trade ("25 percent on $250 billion") or by the
/// names of goods ("80 percent on barley"). An amount becomes a share of all goods that the
/// importer bought of the exporter in the world's year, names become headings and those a share of
/// sectors; the rate on all that is in them is that share of the rate stated.
final class WordedTariffs {
    private final Knowledge knowledge;
    private final World world;
    private final LocalDate at;
    private final Collection<String> assumptions;
    private final Collection<String> notComputed;

    /// @param draft to which what is assumed and what is left out are added. Modified.
    WordedTariffs(Knowledge knowledge, World world, LocalDate at, LedgerDraft draft) {
        this.knowledge = knowledge;
        this.world = world;
        this.at = at;
        assumptions = draft.assumptions;
        notComputed = draft.notComputed;
    }

    /// Whether a measure is such a tariff, with a rate that some account states.
    static boolean isWorded(Knowledge knowledge, String id) {
        Known known = knowledge.find(id);
        return known != null
                && known.content() instanceof MeasureTerms(Measure.Tariff tariff)
                && tariff.stacking() == Measure.Stacking.ADDITIONAL
                && tariff.terms().scope() instanceof Scope.Words(String text)
                && (isOfAmount(tariff.terms()) || !GoodsNames.shipped().find(text).isEmpty())
                && knowledge.life(id).stream()
                        .noneMatch(e -> Knowledge.event(e).products() != null);
    }

    private static boolean isOfAmount(Terms terms) {
        return terms.coverage() != null && terms.coverage().currency().equals("USD");
    }

    /// The additional rates on goods of one exporter by sector, as fractions.
    ///
    /// @param ids of measures of the importer on the exporter that are worded
    /// @param withThreats whether what is planned or threatened is carried out
    double[] rates(Collection<String> ids, int importer, int exporter, boolean withThreats) {
        List<String> byAmount =
                ids.stream().filter(id -> isOfAmount(knowledge.measure(id).terms())).toList();
        double everywhere = rate(byAmount, importer, exporter, withThreats);
        var rates = new double[world.sectors().size()];
        for (int sector = 0; sector < rates.length; sector++) {
            rates[sector] = world.sectors().get(sector).isGoods() ? everywhere : 0;
        }
        ids.stream()
                .filter(id -> !byAmount.contains(id))
                .sorted()
                .forEach(id -> addNamed(id, rates, withThreats));
        return rates;
    }

    /// @param rates Modified.
    private void addNamed(String id, double[] rates, boolean withThreats) {
        Double stated = stated(id, List.of(), withThreats);
        if (stated == null) {
            return;
        }
        switch (ScopeShares.of(knowledge.measure(id).terms().scope(), knowledge, world)) {
            case ScopeShares.Unknown(String why) ->
                    notComputed.add("%s is not counted: %s.".formatted(id, why));
            case ScopeShares.Found found -> {
                for (int sector = 0; sector < rates.length; sector++) {
                    rates[sector] += found.share().get(sector) * stated;
                }
                assumptions.add(
                        "%s: %s %% on %s; %s."
                                .formatted(id, percent(stated), found.words(world), found.how()));
            }
        }
    }

    private double rate(Collection<String> ids, int importer, int exporter, boolean withThreats) {
        double imports = 0;
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                imports += world.flow(sector, importer, exporter);
            }
        }
        double sum = 0;
        double covered = 0;
        for (String id : ids.stream().sorted(order()).toList()) {
            Double stated = stated(id, ids, withThreats);
            if (stated != null && imports > 0) {
                double whole = coverage(id).millions() / imports;
                double share = Math.min(whole, 1 - covered);
                covered += share;
                sum += share * stated;
                assumptions.add(
                        String.format(
                                Locale.ROOT,
                                "%s: %s are %.1f %% of the %.1f bn USD of goods that %s bought of"
                                        + " %s in %d%s; the rate of %s %% becomes %.2f %% on all of"
                                        + " them.",
                                id,
                                coverage(id),
                                whole * 100,
                                imports / 1000,
                                world.economies().get(importer).code(),
                                world.economies().get(exporter).code(),
                                world.info().year(),
                                share < whole
                                        ? String.format(
                                                Locale.ROOT,
                                                ", of which %.1f %% are left to it",
                                                share * 100)
                                        : "",
                                percent(stated),
                                share * stated * 100));
            }
        }
        return sum;
    }

    /// What is in force first, then what was spoken of last: all of them together cover no more
    /// than all goods.
    private Comparator<String> order() {
        return Comparator.comparing((String id) -> !applies(id))
                .thenComparing(this::last, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder());
    }

    private boolean applies(String id) {
        Spell spell = spell(id);
        return spell != null && spell.applies();
    }

    private LocalDate last(String id) {
        return knowledge.life(id).stream()
                .map(known -> Knowledge.event(known).on().from())
                .filter(day -> !day.isAfter(at))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private @Nullable Spell spell(String id) {
        return knowledge.life(id).isEmpty() ? null : knowledge.timeline(id).find(at);
    }

    private static String percent(double rate) {
        return BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private Amount coverage(String id) {
        Amount coverage = knowledge.measure(id).terms().coverage();
        if (coverage == null) {
            throw new IllegalStateException(id + " covers no amount");
        }
        return coverage;
    }

    /// The rate that counts, absent where the measure does not apply or no rate is known.
    private @Nullable Double stated(String id, Collection<String> ids, boolean withThreats) {
        Double own = inForce(id);
        if (own != null || !withThreats) {
            return own;
        }
        if (knowledge.life(id).isEmpty()) {
            return null;
        }
        for (LifeEvent event : knowledge.timeline(id).ahead(at)) {
            if (event.stage() == Stage.CONSIDERED) {
                continue;
            }
            OptionalDouble rate = rate(event.rate());
            if (rate.isPresent()) {
                return rate.getAsDouble();
            }
            for (String other : ids) {
                Double like = inForce(other);
                if (like != null) {
                    assumptions.add(
                            "%s: no rate is stated; the %s %% of %s is taken."
                                    .formatted(id, percent(like), other));
                    return like;
                }
            }
            notComputed.add("%s is not counted: no rate is stated.".formatted(id));
        }
        return null;
    }

    private @Nullable Double inForce(String id) {
        Spell spell = spell(id);
        if (spell == null || !spell.applies()) {
            return null;
        }
        OptionalDouble rate =
                spell.rated() == null ? OptionalDouble.empty() : rate(spell.rated().rate());
        if (rate.isEmpty()) {
            notComputed.add("%s is not counted: no rate is stated.".formatted(id));
            return null;
        }
        return rate.getAsDouble();
    }

    private static OptionalDouble rate(@Nullable DutyExpression duty) {
        return duty == null ? OptionalDouble.empty() : duty.rate(Double.NaN);
    }
}
