package org.parley.model;

import org.parley.economy.Axes;

/// The arrays of a solved equilibrium. Shared by the classes of this package only, and never
/// changed once made.
final class OutcomeState {
    final double[] wageHat; // by economy
    final double[] costHat; // by sector and economy, production subsidy included
    final double[] priceHat; // by sector and economy; 1 where nothing is bought
    final double[] expenditure; // by sector and economy, tariff included
    final double[] tariffRevenue; // by economy
    final double[] exportTaxRevenue; // by economy
    final double[] subsidyCost; // by economy
    final double[] deficit; // by economy

    final HatSystem system;
    final double[] unknowns; // the solution in the solver's terms
    private final double[] power; // as in Sweep, by sector and economy
    private final double[] demand; // as in Sweep, by sector and economy

    private OutcomeState(HatSystem system, Sweep sweep, double[] unknowns) {
        this.system = system;
        this.unknowns = unknowns;
        power = sweep.power.clone();
        demand = sweep.demand.clone();
        Axes axes = system.axes;
        wageHat = new double[axes.economies()];
        costHat = new double[axes.size()];
        priceHat = new double[axes.size()];
        expenditure = new double[axes.size()];
        tariffRevenue = new double[axes.economies()];
        exportTaxRevenue = new double[axes.economies()];
        subsidyCost = new double[axes.economies()];
        deficit = new double[axes.economies()];
    }

    /// @param sweep evaluated at `u`. Not modified.
    /// @param u the solution. Not modified.
    static OutcomeState of(HatSystem system, Sweep sweep, double[] u) {
        Axes axes = system.axes;
        var state = new OutcomeState(system, sweep, u.clone());
        System.arraycopy(sweep.wage, 0, state.wageHat, 0, axes.economies());
        System.arraycopy(sweep.tariffRevenue, 0, state.tariffRevenue, 0, axes.economies());
        System.arraycopy(sweep.exportTaxRevenue, 0, state.exportTaxRevenue, 0, axes.economies());
        System.arraycopy(sweep.subsidyCost, 0, state.subsidyCost, 0, axes.economies());
        System.arraycopy(sweep.spending, 0, state.expenditure, 0, axes.size());
        System.arraycopy(sweep.deficit, 0, state.deficit, 0, axes.economies());
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int economy = 0; economy < axes.economies(); economy++) {
                int at = axes.at(sector, economy);
                state.costHat[at] = Math.exp(u[at]);
                state.priceHat[at] = Math.exp(sweep.logPrice[at]);
            }
        }
        return state;
    }

    /// One flow, export tax included and tariff excluded, million USD.
    double tradeFlow(int sector, int importer, int exporter) {
        Axes axes = system.axes;
        return system.weights.atBorder[axes.at(sector, importer)][exporter]
                * power[axes.at(sector, exporter)]
                * demand[axes.at(sector, importer)];
    }
}
