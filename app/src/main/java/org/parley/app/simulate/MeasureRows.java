package org.parley.app.simulate;

import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.model.AverageTariff;
import org.parley.model.BilateralTrade;
import org.parley.model.Change;
import org.parley.model.Displacement;
import org.parley.model.ManagedTrade.Held;
import org.parley.model.Outcome;

import java.util.OptionalDouble;

/// Every figure of an outcome in a fixed order, as rows of one long table.
final class MeasureRows {
    private static final String MILLION = "million USD";
    private static final String PERCENT = "percent";

    private final Findings findings;
    private final World world;
    private final Sink sink;

    private MeasureRows(Findings findings, Sink sink) {
        this.findings = findings;
        this.sink = sink;
        world = findings.world();
    }

    /// Takes rows.
    interface Sink {
        /// @param value NaN where there is none
        void row(
                String economy,
                String partner,
                String sector,
                String variable,
                String unit,
                String basis,
                double value);
    }

    /// Economies, pairs of economies, and sectors.
    static void main(Findings findings, Sink sink) {
        var rows = new MeasureRows(findings, sink);
        rows.economies();
        rows.pairs();
        rows.sectors();
        rows.managed();
    }

    /// Every flow that there is in the base year.
    static void flows(Findings findings, Sink sink) {
        new MeasureRows(findings, sink).flows();
    }

    private void economies() {
        Outcome outcome = findings.outcome();
        for (int n = 0; n < world.economies().size(); n++) {
            String economy = world.economies().get(n).code();
            percent(economy, "real income", findings.welfare().realIncomeHat(n) - 1, "change");
            percent(economy, "welfare", findings.firstOrder().total(n), "first order");
            percent(
                    economy,
                    "terms of trade",
                    findings.firstOrder().termsOfTrade(n),
                    "first order");
            percent(
                    economy,
                    "volume of trade",
                    findings.firstOrder().volumeOfTrade(n),
                    "first order");
            percent(economy, "access", findings.firstOrder().access(n), "first order");
            percent(economy, "real wage", findings.welfare().realWageHat(n) - 1, "change");
            percent(
                    economy,
                    "consumer prices",
                    findings.welfare().consumerPriceHat(n) - 1,
                    "change");
            percent(economy, "real GDP", findings.product().real(n).hat() - 1, "change");
            row(
                    economy,
                    "",
                    "",
                    "equivalent variation",
                    MILLION,
                    findings.welfare().equivalentVariation(n),
                    "change");
            levels(
                    economy,
                    "",
                    "",
                    "tariff revenue",
                    new Change(world.tariffRevenue(n), outcome.tariffRevenueAfter(n)));
            levels(economy, "", "", "GDP", findings.product().nominal(n));
            levels(
                    economy,
                    "",
                    "",
                    "deficit",
                    new Change(world.deficit(n), outcome.deficitAfter(n)));
            tariffs(economy, "", AverageTariff.onAll(outcome, n));
        }
    }

    private void pairs() {
        Outcome outcome = findings.outcome();
        for (int first = 0; first < world.economies().size(); first++) {
            for (int second = 0; second < world.economies().size(); second++) {
                if (first != second) {
                    String economy = world.economies().get(first).code();
                    String partner = world.economies().get(second).code();
                    BilateralTrade trade = BilateralTrade.between(outcome, first, second);
                    levels(economy, partner, "goods", "exports", trade.goodsExports());
                    levels(economy, partner, "goods", "imports", trade.goodsImports());
                    levels(economy, partner, "goods", "balance", trade.goodsBalance());
                    levels(economy, partner, "all", "balance", trade.balance());
                    tariffs(economy, partner, AverageTariff.on(outcome, first, second));
                }
            }
        }
    }

    private void sectors() {
        for (int n = 0; n < world.economies().size(); n++) {
            String economy = world.economies().get(n).code();
            for (int j = 0; j < world.sectors().size(); j++) {
                String sector = world.sectors().get(j).code();
                levels(economy, "", sector, "output", findings.sectors().output(j, n));
                levels(economy, "", sector, "value added", findings.sectors().valueAdded(j, n));
                row(
                        economy,
                        "",
                        sector,
                        "output quantity",
                        PERCENT,
                        100 * (findings.sectors().quantityHat(j, n) - 1),
                        "change");
            }
        }
    }

    /// What each bound on trade came to, and whose trade it displaces.
    private void managed() {
        for (Held held : findings.managed().held()) {
            String name = "managed trade: " + held.bound().name();
            row("", "", "", name, MILLION, held.level(), "level");
            row("", "", "", name, MILLION, held.valueBefore(), "before");
            row("", "", "", name, MILLION, held.valueWithout(), "without bounds");
            row("", "", "", name, MILLION, held.valueAfter(), "after");
            row("", "", "", name, PERCENT, 100 * held.wedge(), "implicit rate");
            row("", "", "", name, MILLION, held.costMillionUsd(), "cost");
            var displacement = new Displacement(findings.managed(), held.bound());
            for (int n = 0; n < world.economies().size(); n++) {
                String code = world.economies().get(n).code();
                row(code, "", "", name, MILLION, displacement.boughtFrom(n), "bought elsewhere");
                row(code, "", "", name, MILLION, displacement.soldTo(n), "sold elsewhere");
            }
        }
    }

    private void flows() {
        Outcome outcome = findings.outcome();
        for (int j = 0; j < world.sectors().size(); j++) {
            Sector sector = world.sectors().get(j);
            for (int n = 0; n < world.economies().size(); n++) {
                Economy importer = world.economies().get(n);
                for (int i = 0; i < world.economies().size(); i++) {
                    if (world.flow(j, n, i) > 0) {
                        levels(
                                importer.code(),
                                world.economies().get(i).code(),
                                sector.code(),
                                n == i ? "home purchases" : "imports",
                                new Change(world.flow(j, n, i), outcome.flowAfter(j, n, i)));
                    }
                }
            }
        }
    }

    private void tariffs(String economy, String partner, AverageTariff average) {
        tariff(economy, partner, OptionalDouble.of(average.statutoryBefore()), "statutory, before");
        tariff(economy, partner, OptionalDouble.of(average.statutoryAfter()), "statutory, after");
        tariff(economy, partner, average.weightedBefore(), "trade-weighted, before");
        tariff(economy, partner, average.beforeSubstitution(), "before substitution");
        tariff(economy, partner, average.afterSubstitution(), "after substitution");
    }

    private void tariff(String economy, String partner, OptionalDouble rate, String basis) {
        row(
                economy,
                partner,
                "goods",
                "average tariff",
                PERCENT,
                100 * rate.orElse(Double.NaN),
                basis);
    }

    private void levels(
            String economy, String partner, String sector, String variable, Change change) {
        row(economy, partner, sector, variable, MILLION, change.before(), "before");
        row(economy, partner, sector, variable, MILLION, change.after(), "after");
    }

    private void percent(String economy, String variable, OptionalDouble fraction, String basis) {
        percent(economy, variable, fraction.orElse(Double.NaN), basis);
    }

    private void percent(String economy, String variable, double fraction, String basis) {
        row(economy, "", "", variable, PERCENT, 100 * fraction, basis);
    }

    private void row(
            String economy,
            String partner,
            String sector,
            String variable,
            String unit,
            double value,
            String basis) {
        sink.row(economy, partner, sector, variable, unit, basis, value);
    }
}
