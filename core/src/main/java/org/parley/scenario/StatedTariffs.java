package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.Spell;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Additional duties of which a ledger knows the rate and the worth of the trade they fall on, and
/// no products, as documents tell them: "25 percent on $200 billion of Chinese goods".
///
/// They fall on the share of base-year imports of goods that the amounts come to, those in force
/// first, and no good twice; which goods is not known, so the rate is spread over all. An amount
/// that is the sum of others at the same rate is taken to restate them.
final class StatedTariffs {
    private static final double SAME = 0.02; // stated amounts are rounded

    private final Knowledge knowledge;
    private final World world;
    private final LocalDate at;
    private final boolean threats;

    /// What all of it comes to on goods of one economy in another.
    ///
    /// @param rate mean additional rate over all goods, a fraction
    /// @param covered share of base-year imports of goods under some additional duty
    record Level(double rate, double covered, List<String> assumptions) {
        Level {
            assumptions = List.copyOf(assumptions);
        }
    }

    /// @param applies in force on the day, and not only planned or threatened
    /// @param onAll whether it falls on all partners, and its worth on what all of them sell
    private record Stated(
            String id, double rate, double millions, boolean applies, boolean onAll) {}

    /// @param threats whether what is planned and threatened is carried out
    StatedTariffs(Knowledge knowledge, World world, LocalDate at, boolean threats) {
        this.knowledge = knowledge;
        this.world = world;
        this.at = at;
        this.threats = threats;
    }

    /// @param measures ids of additional tariffs of the importer on the exporter
    Level level(List<String> measures, int importer, int exporter) {
        var stated = new ArrayList<Stated>();
        var notes = new ArrayList<String>();
        for (String id : measures) {
            Known known = knowledge.find(id);
            if (known != null
                    && known.content() instanceof MeasureTerms(Measure measure)
                    && !knowledge.life(id).isEmpty()) {
                add(stated, notes, id, measure.terms());
            }
        }
        stated.sort(
                Comparator.comparing((Stated one) -> !one.applies())
                        .thenComparing(one -> -one.millions())
                        .thenComparing(Stated::id));

        double covered = 0;
        double rate = 0;
        for (Stated one : stated) {
            if (isSumOfOthers(one, stated)) {
                notes.add(
                        "%s restates others in sum and is not counted again.".formatted(one.id()));
                continue;
            }
            double imports = one.onAll() ? imports(importer) : imports(importer, exporter);
            double share = Math.min(one.millions() / imports, 1 - covered);
            covered += share;
            rate += share * one.rate();
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %.3g %% on %.0f bn USD falls on %.0f %% of what %s bought of %s in"
                                    + " %d, spread over all goods.",
                            one.id(),
                            100 * one.rate(),
                            one.millions() / 1000,
                            100 * share,
                            world.economies().get(importer),
                            one.onAll() ? "all" : world.economies().get(exporter).code(),
                            world.info().year()));
        }
        return new Level(rate, covered, notes);
    }

    private void add(List<Stated> stated, List<String> notes, String id, Terms terms) {
        var timeline = knowledge.timeline(id);
        Spell spell = timeline.events().isEmpty() ? null : timeline.find(at);
        if (spell == null) {
            return;
        }
        boolean applies = spell.applies();
        double rate = applies && spell.rated() != null ? rate(spell.rated()) : Double.NaN;
        Amount amount = applies ? amount(spell, terms.coverage()) : terms.coverage();
        boolean counts = applies;
        if (threats) {
            for (LifeEvent event : timeline.ahead(at)) {
                counts = true;
                double planned = rate(event);
                rate = Double.isNaN(rate) ? planned : Math.max(rate, planned);
                amount = event.coverage() == null ? amount : event.coverage();
            }
        }
        if (!counts) {
            return;
        }
        if (Double.isNaN(rate) || amount == null || !amount.currency().equals("USD")) {
            notes.add(
                    "%s is not counted: %s."
                            .formatted(
                                    id,
                                    Double.isNaN(rate)
                                            ? "no rate is stated"
                                            : "nobody says in USD what trade it falls on"));
        } else {
            boolean onAll = terms.targets().contains(Terms.WORLD);
            stated.add(new Stated(id, rate, amount.millions(), applies, onAll));
        }
    }

    private static @Nullable Amount amount(Spell spell, @Nullable Amount coverage) {
        LifeEvent rated = spell.rated();
        return rated == null || rated.coverage() == null ? coverage : rated.coverage();
    }

    private static double rate(LifeEvent event) {
        DutyExpression duty = event.rate();
        return duty == null ? Double.NaN : duty.rate(Double.NaN).orElse(Double.NaN);
    }

    /// Whether two or more others at its rate add up to it.
    private static boolean isSumOfOthers(Stated one, List<Stated> all) {
        List<Double> others =
                all.stream()
                        .filter(other -> !other.id().equals(one.id()))
                        .filter(other -> other.rate() == one.rate())
                        .filter(other -> other.applies() == one.applies())
                        .map(Stated::millions)
                        .filter(millions -> millions < one.millions() * (1 - SAME))
                        .limit(12)
                        .toList();
        return addsUp(others, 0, one.millions(), SAME * one.millions());
    }

    private static boolean addsUp(List<Double> parts, int from, double rest, double slack) {
        if (Math.abs(rest) <= slack) {
            return true;
        }
        return from < parts.size()
                && rest > 0
                && (addsUp(parts, from + 1, rest - parts.get(from), slack)
                        || addsUp(parts, from + 1, rest, slack));
    }

    private double imports(int importer) {
        double sum = 0;
        for (int exporter = 0; exporter < world.axes().economies(); exporter++) {
            sum += exporter == importer ? 0 : imports(importer, exporter);
        }
        return sum;
    }

    private double imports(int importer, int exporter) {
        double sum = 0;
        for (int sector = 0; sector < world.axes().sectors(); sector++) {
            if (world.sectors().get(sector).isGoods()) {
                sum += world.flow(sector, importer, exporter);
            }
        }
        return sum;
    }
}
