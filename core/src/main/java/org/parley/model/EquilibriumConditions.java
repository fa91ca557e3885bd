package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

import java.util.List;

/// The conditions of an equilibrium, each held against what is claimed.
final class EquilibriumConditions {
    private final ClaimedEquilibrium claimed;
    private final World world;
    private final TradeElasticities elasticities;
    private final Policy policy;
    private final EquilibriumCheck.Claim claim;
    private final Axes axes;

    EquilibriumConditions(ClaimedEquilibrium claimed) {
        this.claimed = claimed;
        world = claimed.world;
        elasticities = claimed.elasticities;
        policy = claimed.policy;
        claim = claimed.claim;
        axes = claimed.axes;
    }

    /// All but that of the closure.
    List<EquilibriumCheck.Condition> all() {
        return List.of(
                priceIndices(),
                tradeShares(),
                goodsMarkets(),
                factorMarkets(),
                balances(),
                numeraire());
    }

    private EquilibriumCheck.Condition priceIndices() {
        var worst = new LargestError(world, "price index");
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                if (world.expenditure(sector, importer) > 0) {
                    double sum = 0;
                    for (int exporter = 0; exporter < axes.economies(); exporter++) {
                        sum += claimed.term(sector, importer, exporter);
                    }
                    double price = Math.pow(sum, -1 / elasticities.of(sector));
                    worst.compare(
                            claim.priceHat(sector, importer), price, sector, importer, importer);
                }
            }
        }
        return worst.condition();
    }

    private EquilibriumCheck.Condition tradeShares() {
        var worst = new LargestError(world, "trade share");
        for (int sector = 0; sector < axes.sectors(); sector++) {
            double theta = elasticities.of(sector);
            for (int importer = 0; importer < axes.economies(); importer++) {
                double spending = claimed.spending(sector, importer);
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    double said =
                            claim.flowAfter(sector, importer, exporter)
                                    * (1 + policy.tariff(sector, importer, exporter));
                    double price = Math.pow(claim.priceHat(sector, importer), theta);
                    double term = claimed.term(sector, importer, exporter);
                    double due = term == 0 ? 0 : term * price * spending;
                    worst.compare(said, due, sector, importer, exporter);
                }
            }
        }
        return worst.condition();
    }

    private EquilibriumCheck.Condition goodsMarkets() {
        var worst = new LargestError(world, "goods market");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double income = claimed.income(economy);
            for (int input = 0; input < axes.sectors(); input++) {
                double used = world.consumptionShare(input, economy) * income;
                for (int user = 0; user < axes.sectors(); user++) {
                    used +=
                            (1 - world.valueAddedShare(user, economy))
                                    * world.inputShare(economy, input, user)
                                    * claimed.cost(user, economy);
                }
                worst.compare(claimed.spending(input, economy), used, input, economy, economy);
            }
        }
        return worst.condition();
    }

    private EquilibriumCheck.Condition factorMarkets() {
        var worst = new LargestError(world, "factor market");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double paid = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                double share = world.valueAddedShare(sector, economy);
                double here = share * claimed.cost(sector, economy);
                paid += here;
                double before = share * world.output(sector, economy);
                if (claim.labour() == Labour.FIXED_IN_SECTOR && before > 0) {
                    double earned = claim.wageHat(sector, economy) * before;
                    worst.compare(here, earned, sector, economy, economy);
                }
            }
            double earned = claim.wageHat(economy) * world.valueAdded(economy);
            worst.compare(paid, earned, -1, economy, economy);
        }
        return worst.condition();
    }

    private EquilibriumCheck.Condition balances() {
        var worst = new LargestError(world, "balance");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double imports = 0;
            double exports = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                for (int partner = 0; partner < axes.economies(); partner++) {
                    imports += claim.flowAfter(sector, economy, partner);
                    exports += claim.flowAfter(sector, partner, economy);
                }
            }
            worst.compare(imports, exports + claim.deficitAfter(economy), -1, economy, economy);
        }
        return worst.condition();
    }

    private EquilibriumCheck.Condition numeraire() {
        var worst = new LargestError(world, "world value added");
        double before = 0;
        double after = 0;
        for (int economy = 0; economy < axes.economies(); economy++) {
            before += world.valueAdded(economy);
            after += claim.wageHat(economy) * world.valueAdded(economy);
        }
        worst.compare(after, before, -1, -1, -1);
        return worst.condition();
    }

    /// Nominal closures: D′ is what it was, or 0. By saving rates: the rates D/Y change by the same
    /// amount in all economies that trade with each other.
    EquilibriumCheck.Condition deficits(Closure closure) {
        var worst = new LargestError(world, "deficit");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double said = claim.deficitAfter(economy);
            switch (closure) {
                case FIXED_DEFICITS ->
                        worst.compare(said, world.deficit(economy), -1, economy, economy);
                case BALANCED -> worst.compare(said, 0, -1, economy, economy);
                case SAVINGS -> savingRate(economy, worst);
            }
        }
        return worst.condition();
    }

    private void savingRate(int economy, LargestError worst) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int partner = 0; partner < axes.economies(); partner++) {
                if (claim.flowAfter(sector, economy, partner) > 0) {
                    worst.compare(
                            1 + claimed.rateChange(economy),
                            1 + claimed.rateChange(partner),
                            -1,
                            economy,
                            partner);
                }
            }
        }
    }
}
