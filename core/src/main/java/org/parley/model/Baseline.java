package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.World;

/// The constants of a world that no policy and no elasticity changes, laid out as the sweeps want
/// them. Made once per world; read by many solves, from several threads.
final class Baseline {
    final World world;
    final Axes axes;
    final FlowWeights weights; // of the base year's policy
    final LinearWeights[] linearWeights; // the same, by sector
    final boolean[] domesticOnly; // by sector: nothing crosses a border
    final double[] valueAddedShare; // γ by sector and economy
    final double[] materials; // B = (1−γⱼ) gₖⱼ, see Axes.input
    final SingleBlocks roundsOfDemand; // G = B (I − ΔB)⁻¹ by economy, Δ = domestic shares
    final SingleBlocks roundsOfCost; // Gᵀ by economy
    final double[] domesticShare; // πₙₙ by sector and economy
    final double[] consumptionShare; // α by sector and economy
    final double[] scale; // X, 1 where it is 0; by sector and economy
    final boolean[] market; // whether anything is bought; by sector and economy
    final double[] output; // C, by sector and economy
    final SectorWages wages;
    final WageSteps wageSteps;
    final double[] valueAdded; // VA by economy
    final double[] deficit; // D by economy
    final double[] income; // I by economy

    Baseline(World world, Labour labour) {
        this.world = world;
        axes = world.axes();
        wages = new SectorWages(this, labour);
        weights = new FlowWeights(world);
        linearWeights = new LinearWeights[axes.sectors()];
        domesticOnly = new boolean[axes.sectors()];
        valueAddedShare = new double[axes.size()];
        materials = new double[axes.inputSize()];
        domesticShare = new double[axes.size()];
        consumptionShare = new double[axes.size()];
        scale = new double[axes.size()];
        market = new boolean[axes.size()];
        output = new double[axes.size()];
        valueAdded = new double[axes.economies()];
        deficit = new double[axes.economies()];
        income = new double[axes.economies()];
        for (int economy = 0; economy < axes.economies(); economy++) {
            valueAdded[economy] = world.valueAdded(economy);
            deficit[economy] = world.deficit(economy);
            income[economy] = world.income(economy);
        }
        for (int sector = 0; sector < axes.sectors(); sector++) {
            domesticOnly[sector] = true;
            for (int economy = 0; economy < axes.economies(); economy++) {
                copyTrade(sector, economy);
                copyTechnology(sector, economy);
            }
            linearWeights[sector] = new LinearWeights(weights, sector, domesticOnly[sector]);
        }
        wageSteps = new WageSteps(this);
        double[] requirement = DomesticLeontief.requirement(this);
        roundsOfDemand = SingleBlocks.product(requirement, axes.sectors());
        roundsOfCost = SingleBlocks.transposedProduct(requirement, axes.sectors());
    }

    private void copyTrade(int sector, int importer) {
        double[] share = weights.share[axes.at(sector, importer)];
        for (int exporter = 0; exporter < axes.economies(); exporter++) {
            domesticOnly[sector] &= importer == exporter || share[exporter] == 0;
        }
        domesticShare[axes.at(sector, importer)] = share[importer];
    }

    private void copyTechnology(int sector, int economy) {
        int at = axes.at(sector, economy);
        double expenditure = world.expenditure(sector, economy);
        market[at] = expenditure > 0;
        scale[at] = expenditure > 0 ? expenditure : 1;
        output[at] = world.output(sector, economy);
        valueAddedShare[at] = world.valueAddedShare(sector, economy);
        consumptionShare[at] = world.consumptionShare(sector, economy);
        for (int input = 0; input < axes.sectors(); input++) {
            materials[axes.input(economy, input, sector)] =
                    (1 - valueAddedShare[at]) * world.inputShare(economy, input, sector);
        }
    }
}
