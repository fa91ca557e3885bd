package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

/// What follows from a claim by the definitions: costs, the terms of trade shares, spending,
/// income. Letters are those of Caliendo and Parro (2015).
final class ClaimedEquilibrium {
    final World world;
    final TradeElasticities elasticities;
    final Policy policy;
    final EquilibriumCheck.Claim claim;
    final Axes axes;
    private final double[] costHat; // by sector and economy

    ClaimedEquilibrium(
            World world,
            TradeElasticities elasticities,
            Policy policy,
            EquilibriumCheck.Claim claim) {
        this.world = world;
        this.elasticities = elasticities;
        this.policy = policy;
        this.claim = claim;
        axes = world.axes();
        costHat = new double[axes.size()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int economy = 0; economy < axes.economies(); economy++) {
                costHat[axes.at(sector, economy)] = costHat(sector, economy);
            }
        }
    }

    /// ĉⱼₙ = (1−sⱼₙ) ŵₙ^γ Πₖ P̂ₖₙ^((1−γ) gₖⱼ), eq. (10).
    private double costHat(int sector, int economy) {
        double share = world.valueAddedShare(sector, economy);
        double cost = Math.pow(claim.wageHat(sector, economy), share);
        for (int input = 0; input < axes.sectors(); input++) {
            double weight = (1 - share) * world.inputShare(economy, input, sector);
            if (weight != 0 && world.expenditure(input, economy) > 0) {
                cost *= Math.pow(claim.priceHat(input, economy), weight);
            }
        }
        return cost * (1 - policy.productionSubsidy(sector, economy));
    }

    /// π (1−b) (ĉ κ̂)^(−θ), the terms of eq. (11).
    double term(int sector, int importer, int exporter) {
        double share =
                world.expenditureShare(sector, importer, exporter)
                        * (1 - policy.bannedShare(sector, importer, exporter));
        if (share == 0) {
            return 0;
        }
        double barrier =
                policy.tradeCostHat(sector, importer, exporter)
                        * (1 + policy.exportTax(sector, importer, exporter))
                        * (1 + policy.tariff(sector, importer, exporter))
                        / (1 + world.tariff(sector, importer, exporter));
        return share
                * Math.pow(costHat[axes.at(sector, exporter)] * barrier, -elasticities.of(sector));
    }

    /// By how much the rate of the deficit in what is earned changes.
    double rateChange(int economy) {
        double before = world.deficit(economy);
        double after = claim.deficitAfter(economy);
        return after / (income(economy) - after) - before / (world.income(economy) - before);
    }

    /// X′ = Σ flows (1 + τ′).
    double spending(int sector, int importer) {
        double spending = 0;
        for (int exporter = 0; exporter < axes.economies(); exporter++) {
            spending +=
                    claim.flowAfter(sector, importer, exporter)
                            * (1 + policy.tariff(sector, importer, exporter));
        }
        return spending;
    }

    /// What a sector spends on factors and materials: sales net of export tax, and the subsidy on
    /// top.
    double cost(int sector, int exporter) {
        double sales = 0;
        for (int importer = 0; importer < axes.economies(); importer++) {
            sales +=
                    claim.flowAfter(sector, importer, exporter)
                            / (1 + policy.exportTax(sector, importer, exporter));
        }
        return sales / (1 - policy.productionSubsidy(sector, exporter));
    }

    /// ŵ VA + tariff revenue + export-tax revenue − production subsidies + deficit.
    double income(int economy) {
        double income =
                claim.wageHat(economy) * world.valueAdded(economy) + claim.deficitAfter(economy);
        for (int sector = 0; sector < axes.sectors(); sector++) {
            income -= policy.productionSubsidy(sector, economy) * cost(sector, economy);
            for (int partner = 0; partner < axes.economies(); partner++) {
                income +=
                        policy.tariff(sector, economy, partner)
                                * claim.flowAfter(sector, economy, partner);
                double exportTax = policy.exportTax(sector, partner, economy);
                income += exportTax / (1 + exportTax) * claim.flowAfter(sector, partner, economy);
            }
        }
        return income;
    }
}
