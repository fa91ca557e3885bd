package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

/// The equilibrium that a policy leads to, with everything it rests on. Immutable.
///
/// Bare names of [World] are the base; here are the levels after, in million USD of the base year
/// with world value added as numeraire, and the changes (hats, ratios, 1 = no change).
public final class Outcome implements EquilibriumCheck.Claim {
    private final World world;
    private final TradeElasticities elasticities;
    private final Policy policy;
    private final Closure closure;
    private final OutcomeState state;
    private final int iterations;
    private final int sweeps;
    private final double maxResidual;

    Outcome(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            Closure closure,
            OutcomeState state,
            int iterations,
            int sweeps,
            double maxResidual) {
        this.world = world;
        this.elasticities = elasticities;
        this.policy = policy;
        this.closure = closure;
        this.state = state;
        this.iterations = iterations;
        this.sweeps = sweeps;
        this.maxResidual = maxResidual;
    }

    /// The world it is measured against: the one given, or its balanced form under
    /// [Closure#BALANCED].
    public World world() {
        return world;
    }

    public TradeElasticities elasticities() {
        return elasticities;
    }

    public Policy policy() {
        return policy;
    }

    public Closure closure() {
        return closure;
    }

    /// Newton steps it took.
    public int iterations() {
        return iterations;
    }

    /// Passes through the equilibrium conditions it took, linearised ones included.
    public int sweeps() {
        return sweeps;
    }

    /// Largest relative residual over all equilibrium conditions.
    public double maxResidual() {
        return maxResidual;
    }

    /// Change of the price of the composite factor, in units of the numeraire.
    @Override
    public double wageHat(int economy) {
        return state.wageHat[economy];
    }

    /// Change of the producer's price: unit cost less production subsidy.
    public double costHat(int sector, int economy) {
        return state.costHat[axes().at(sector, economy)];
    }

    /// Change of the price index of what is bought of a sector, tariffs included.
    @Override
    public double priceHat(int sector, int economy) {
        return state.priceHat[axes().at(sector, economy)];
    }

    /// All spending on a sector, tariff included, million USD.
    public double expenditureAfter(int sector, int economy) {
        return state.expenditure[axes().at(sector, economy)];
    }

    /// Flow from exporter to importer, export tax included and tariff excluded, million USD.
    @Override
    public double flowAfter(int sector, int importer, int exporter) {
        return state.tradeFlow(sector, importer, exporter);
    }

    /// Tariffs collected, million USD.
    public double tariffRevenueAfter(int economy) {
        return state.tariffRevenue[economy];
    }

    /// Export taxes collected, million USD.
    public double exportTaxRevenueAfter(int economy) {
        return state.exportTaxRevenue[economy];
    }

    /// Production subsidies paid, million USD.
    public double subsidyCostAfter(int economy) {
        return state.subsidyCost[economy];
    }

    /// Imports minus exports, million USD.
    @Override
    public double deficitAfter(int economy) {
        return state.deficit[economy];
    }

    /// What a sector's sales bring its producers, export taxes excluded, million USD.
    public double outputAfter(int sector, int economy) {
        double sales = 0;
        for (int importer = 0; importer < axes().economies(); importer++) {
            sales +=
                    state.tradeFlow(sector, importer, economy)
                            / (1 + policy.exportTax(sector, importer, economy));
        }
        return sales;
    }

    @Override
    public Labour labour() {
        return state.system.base.wages.labour();
    }

    /// Change of the wage in a sector, in units of the numeraire; that of the economy where labour
    /// is mobile, or nothing was made in the base year.
    @Override
    public double wageHat(int sector, int economy) {
        double before = world.valueAddedShare(sector, economy) * world.output(sector, economy);
        return labour() == Labour.MOBILE || before == 0
                ? wageHat(economy)
                : valueAddedAfter(sector, economy) / before;
    }

    /// What a sector pays to the composite factor, million USD.
    public double valueAddedAfter(int sector, int economy) {
        return world.valueAddedShare(sector, economy)
                * outputAfter(sector, economy)
                / (1 - policy.productionSubsidy(sector, economy));
    }

    /// What the composite factor earns, million USD.
    public double valueAddedAfter(int economy) {
        return state.wageHat[economy] * world.valueAdded(economy);
    }

    /// What an economy has to spend on final demand, million USD.
    public double incomeAfter(int economy) {
        return valueAddedAfter(economy)
                + state.tariffRevenue[economy]
                + state.exportTaxRevenue[economy]
                - state.subsidyCost[economy]
                + state.deficit[economy];
    }

    OutcomeState state() {
        return state;
    }

    private Axes axes() {
        return world.axes();
    }
}
