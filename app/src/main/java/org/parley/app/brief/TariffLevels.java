package org.parley.app.brief;

import org.parley.app.brief.Piece.Traced;
import org.parley.duty.Duties;
import org.parley.duty.DutyTable;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.LifeEvent;
import org.parley.scenario.LedgerPolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Average tariffs of each side on the other through time, as fractions. From duties by product
/// where the ledger has them, else from the policies it comes to on the world.
final class TariffLevels {
    private static final int STEPS = 40;

    /// From one day on.
    ///
    /// @param others what the importer levies on everybody else
    record Level(LocalDate from, double total, double others, double covered) {}

    /// The steps of one side.
    ///
    /// @param evidence what all of them rest on
    /// @param hasCovered whether the share of trade covered is known
    record Side(List<Level> levels, String evidence, boolean hasCovered) {
        Side {
            levels = List.copyOf(levels);
        }

        /// The level on the last day.
        Level last() {
            return levels.getLast();
        }

        Traced percent(double fraction) {
            return new Traced(
                    org.parley.app.terminal.Figures.rate(fraction) + " %", evidence);
        }
    }

    private final Dispute dispute;
    private final LocalDate since;
    private final List<Policy> policies = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();

    TariffLevels(Dispute dispute) {
        this.dispute = dispute;
        var changes = new TreeSet<LocalDate>();
        for (Known known : dispute.knowledge().measures()) {
            for (Known told : dispute.knowledge().life(known.id())) {
                LifeEvent event = Knowledge.event(told);
                LocalDate day = event.takesEffect();
                if (day != null && !day.isAfter(dispute.day())) {
                    changes.add(day);
                }
            }
        }
        since = changes.isEmpty() ? dispute.day() : changes.first().withDayOfMonth(1);
        days.add(since);
        changes.stream().filter(day -> day.isAfter(since)).limit(STEPS).forEach(days::add);
    }

    /// Steps of a side's tariffs on the other.
    Side side(int side) {
        String importer = dispute.parties().get(side);
        String exporter = dispute.parties().get(1 - side);
        var duties = new Duties(dispute.knowledge());
        DutyTable table = duties.table(exporter, importer);
        List<String> products = RateSeries.products(table, duties.table(importer, exporter));
        return products.isEmpty() ? byWorld(side) : byProduct(side, table, products);
    }

    private Side byProduct(int side, DutyTable table, List<String> products) {
        String importer = dispute.parties().get(side);
        String exporter = dispute.parties().get(1 - side);
        Weights weights = Weights.ofExports(dispute.world(), exporter, products);
        RateSeries series = RateSeries.of(table, weights);
        var levels = new ArrayList<Level>();
        for (RateStep step : series.steps(since, dispute.day().plusDays(1))) {
            levels.add(new Level(step.from(), step.total(), step.mfn(), step.covered()));
        }
        var rests = new ArrayList<>(rests(importer, exporter));
        rests.add(dispute.book().data(dispute.world()));
        String evidence =
                dispute.book()
                        .derived(
                                "Average tariff of %s on goods of %s"
                                        .formatted(importer, exporter),
                                "Σ weight × (MFN rate + additional duties in force) over "
                                        + weights.name(),
                                rests);
        return new Side(levels, evidence, true);
    }

    private Side byWorld(int side) {
        if (policies.isEmpty()) {
            for (LocalDate day : days) {
                policies.add(
                        LedgerPolicy.resolve(
                                        dispute.knowledge(),
                                        dispute.world(),
                                        day,
                                        LedgerPolicy.With.IN_FORCE)
                                .policy());
            }
        }
        int importer = dispute.economy(side);
        int exporter = dispute.economy(1 - side);
        var levels = new ArrayList<Level>();
        for (int k = 0; k < policies.size(); k++) {
            Policy policy = policies.get(k);
            BiFunction<Integer, Integer, Double> rate = (j, i) -> policy.tariff(j, importer, i);
            levels.add(
                    new Level(
                            days.get(k),
                            mean(importer, exporter, exporter, rate),
                            mean(importer, exporter, -1, rate),
                            mean(importer, exporter, exporter, raised(policy, importer))));
        }
        String to = dispute.parties().get(side);
        String from = dispute.parties().get(1 - side);
        var rests = new ArrayList<>(rests(to, from));
        rests.add(dispute.book().data(dispute.world()));
        String evidence =
                dispute.book()
                        .derived(
                                "Average tariff of %s on goods of %s".formatted(to, from),
                                "Σ base-year imports × (tariff of the world's tables + additional"
                                        + " duties in force) / Σ base-year imports, over sectors"
                                        + " of goods",
                                rests);
        return new Side(levels, evidence, false);
    }

    private BiFunction<Integer, Integer, Double> raised(Policy policy, int importer) {
        World world = dispute.world();
        return (j, i) ->
                policy.tariff(j, importer, i) > world.tariff(j, importer, i) + 1e-12 ? 1.0 : 0.0;
    }

    /// A mean over imports of goods, weighted by base-year trade.
    ///
    /// @param from the exporter, or -1 for all but `other` and the importer itself
    private double mean(
            int importer, int other, int from, BiFunction<Integer, Integer, Double> value) {
        World world = dispute.world();
        double sum = 0;
        double flow = 0;
        for (int j = 0; j < world.axes().sectors(); j++) {
            for (int i = 0; world.sectors().get(j).isGoods() && i < world.axes().economies(); i++) {
                boolean counts = from >= 0 ? i == from : i != importer && i != other;
                if (counts) {
                    sum += world.flow(j, importer, i) * value.apply(j, i);
                    flow += world.flow(j, importer, i);
                }
            }
        }
        return flow == 0 ? 0 : sum / flow;
    }

    /// Entries of the measures of one on the other that apply on the day.
    private List<String> rests(String importer, String exporter) {
        var found = new ArrayList<String>();
        for (Measures.Row row : new Measures(dispute).rows()) {
            var terms = row.measure().terms();
            if (row.standing() == Measures.Standing.IN_FORCE
                    && terms.imposers().contains(importer)
                    && (terms.targets().contains(exporter)
                            || terms.targets().contains(org.parley.measure.Terms.WORLD))) {
                found.add(dispute.book().entry(row.known()));
            }
        }
        return found;
    }
}
