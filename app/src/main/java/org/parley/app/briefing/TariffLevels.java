package org.parley.app.briefing;

import org.parley.duty.Coverage;
import org.parley.duty.Duties;
import org.parley.duty.DutyTable;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.scenario.LedgerPolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Average tariffs of each side on the other through time, as fractions. From duties by product
/// where the ledger has them, else from the policies it comes to on the world.
final class TariffLevels {
    private static final int STEPS = 40;
    private static final String BY_PRODUCT =
            "Σ weight × (MFN rate + additional duties in force) over ";
    private static final String BY_WORLD =
            "Σ base-year imports × (tariff of the world's tables + additional duties in force)"
                    + " / Σ base-year imports, over sectors of goods";

    private final Dispute dispute;
    private final Duties duties;
    private final Map<LocalDate, Policy> policies = new HashMap<>();

    /// From one day on.
    ///
    /// @param others what the importer levies on everybody else
    /// @param covered share of trade under additional duties, 0 where that is not known
    record Level(LocalDate from, double total, double others, double covered) {}

    /// The steps of one side.
    ///
    /// @param evidence what all of them rest on
    /// @param hasCovered whether the share of trade covered is known
    record Side(List<Level> levels, String evidence, boolean hasCovered) {
        Side {
            levels = List.copyOf(levels);
        }
    }

    /// @param duties by what the levels are as known by
    TariffLevels(Dispute dispute, Duties duties) {
        this.dispute = dispute;
        this.duties = duties;
    }

    /// The days on which something takes effect, up to the dispute's.
    List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        for (Known known : duties.knowledge().measures()) {
            for (Known told : duties.knowledge().life(known.id())) {
                LocalDate day = Knowledge.event(told).takesEffect();
                if (day != null && !day.isAfter(dispute.day())) {
                    days.add(day);
                }
            }
        }
        days.add(days.isEmpty() ? dispute.day() : days.first().withDayOfMonth(1));
        return days.stream().limit(STEPS).toList();
    }

    /// A side's tariffs on the other on some days.
    Side side(int side, List<LocalDate> days) {
        String importer = dispute.parties().get(side);
        String exporter = dispute.parties().get(1 - side);
        DutyTable table = duties.table(exporter, importer);
        List<String> products = RateSeries.products(table, duties.table(importer, exporter));
        var levels = new ArrayList<Level>();
        if (products.isEmpty()) {
            days.forEach(day -> levels.add(byWorld(side, day)));
            return new Side(levels, evidence(importer, exporter, BY_WORLD), false);
        }
        Weights weights = Weights.ofExports(dispute.world(), exporter, products);
        RateSeries series = RateSeries.of(table, weights);
        for (LocalDate day : days) {
            RateStep step = series.at(day);
            levels.add(new Level(day, step.total(), step.mfn(), step.covered()));
        }
        return new Side(levels, evidence(importer, exporter, BY_PRODUCT + weights.name()), true);
    }

    private String evidence(String importer, String exporter, String formula) {
        var rests = new ArrayList<>(rests(importer, exporter));
        rests.add(dispute.book().data(dispute.world()));
        String title = "Average tariff of %s on goods of %s".formatted(importer, exporter);
        return dispute.book().derived(title, formula, rests);
    }

    private Level byWorld(int side, LocalDate day) {
        Policy policy =
                policies.computeIfAbsent(
                        day,
                        at ->
                                LedgerPolicy.resolve(
                                                duties,
                                                dispute.world(),
                                                at,
                                                LedgerPolicy.With.IN_FORCE)
                                        .policy());
        int importer = dispute.economy(side);
        int exporter = dispute.economy(1 - side);
        return new Level(
                day,
                mean(policy, importer, exporter, true),
                mean(policy, importer, exporter, false),
                0);
    }

    /// The mean tariff on goods from a partner, or from all but that partner, weighted by base-year
    /// trade.
    private double mean(Policy policy, int importer, int partner, boolean from) {
        World world = dispute.world();
        double duty = 0;
        double flow = 0;
        for (int j = 0; j < world.axes().sectors(); j++) {
            for (int i = 0; world.sectors().get(j).isGoods() && i < world.axes().economies(); i++) {
                if (i != importer && (i == partner) == from) {
                    duty += world.flow(j, importer, i) * policy.tariff(j, importer, i);
                    flow += world.flow(j, importer, i);
                }
            }
        }
        return flow == 0 ? 0 : duty / flow;
    }

    /// Entries of the measures of one on the other.
    private List<String> rests(String importer, String exporter) {
        var found = new ArrayList<String>();
        for (Measures.Row row : new Measures(dispute).rows()) {
            if (Coverage.concerns(row.measure().terms(), importer, exporter, dispute.day())) {
                found.add(dispute.book().entry(row.known()));
            }
        }
        return found;
    }
}
