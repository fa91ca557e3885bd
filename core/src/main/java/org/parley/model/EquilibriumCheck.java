package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;

import java.util.ArrayList;
import java.util.List;

/// Recomputes every condition of an equilibrium from the definitions, on anybody's solution.
///
/// It shares no code with the solver: each condition is written out with powers and plain sums,
/// from the three things that are claimed, wages, prices and flows. Slow and simple on purpose.
public final class EquilibriumCheck {

    /// A solution that somebody claims.
    public interface Claim {
        /// ŵ, in units in which world value added is unchanged.
        double wageHat(int economy);

        /// P̂ of what is bought of a sector; anything where nothing is bought.
        double priceHat(int sector, int economy);

        /// Flow, export tax included and tariff excluded, million USD.
        double flowAfter(int sector, int importer, int exporter);

        /// Imports minus exports that the closure allows, million USD.
        double deficitAfter(int economy);
    }

    /// How far one kind of condition is from holding.
    ///
    /// @param name what is compared
    /// @param largest the largest relative error; 0 is exact
    /// @param where the sector and economies of the largest error
    public record Condition(String name, double largest, String where) {}

    private final World world;
    private final TradeElasticities elasticities;
    private final Policy policy;
    private final Claim claim;
    private final Axes axes;
    private final double[] costHat; // by sector and economy

    private EquilibriumCheck(
            World world, TradeElasticities elasticities, Policy policy, Claim claim) {
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

    /// Checks an outcome of ours, its deficits against its closure included.
    public static List<Condition> of(Outcome outcome) {
        var check =
                new EquilibriumCheck(
                        outcome.world(), outcome.elasticities(), outcome.policy(), outcome);
        var conditions = new ArrayList<>(check.conditions());
        conditions.add(check.deficits(outcome.closure()));
        return List.copyOf(conditions);
    }

    /// Checks anybody's claim about a policy on a world.
    public static List<Condition> of(
            World world, TradeElasticities elasticities, Policy policy, Claim claim) {
        return new EquilibriumCheck(world, elasticities, policy, claim).conditions();
    }

    private List<Condition> conditions() {
        return List.of(
                priceIndices(),
                tradeShares(),
                goodsMarkets(),
                factorMarkets(),
                balances(),
                numeraire());
    }

    /// The largest error of all conditions.
    public static double largest(List<Condition> conditions) {
        double largest = 0;
        for (Condition condition : conditions) {
            largest = Math.max(largest, condition.largest());
        }
        return largest;
    }

    /// ĉⱼₙ = (1−sⱼₙ) ŵₙ^γ Πₖ P̂ₖₙ^((1−γ) gₖⱼ), eq. (10).
    private double costHat(int sector, int economy) {
        double share = world.valueAddedShare(sector, economy);
        double cost = Math.pow(claim.wageHat(economy), share);
        for (int input = 0; input < axes.sectors(); input++) {
            double weight = (1 - share) * world.inputShare(economy, input, sector);
            if (weight != 0 && world.expenditure(input, economy) > 0) {
                cost *= Math.pow(claim.priceHat(input, economy), weight);
            }
        }
        return cost * (1 - policy.productionSubsidy(sector, economy));
    }

    /// π (1−b) (ĉ κ̂)^(−θ), the terms of eq. (11).
    private double term(int sector, int importer, int exporter) {
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

    private Condition priceIndices() {
        var worst = new Worst("price index");
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                if (world.expenditure(sector, importer) > 0) {
                    double sum = 0;
                    for (int exporter = 0; exporter < axes.economies(); exporter++) {
                        sum += term(sector, importer, exporter);
                    }
                    double price = Math.pow(sum, -1 / elasticities.of(sector));
                    worst.compare(
                            claim.priceHat(sector, importer), price, sector, importer, importer);
                }
            }
        }
        return worst.condition();
    }

    private Condition tradeShares() {
        var worst = new Worst("trade share");
        for (int sector = 0; sector < axes.sectors(); sector++) {
            double theta = elasticities.of(sector);
            for (int importer = 0; importer < axes.economies(); importer++) {
                double spending = spending(sector, importer);
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    double claimed =
                            claim.flowAfter(sector, importer, exporter)
                                    * (1 + policy.tariff(sector, importer, exporter));
                    double price = Math.pow(claim.priceHat(sector, importer), theta);
                    double term = term(sector, importer, exporter);
                    double due = term == 0 ? 0 : term * price * spending;
                    worst.compare(claimed, due, sector, importer, exporter);
                }
            }
        }
        return worst.condition();
    }

    private Condition goodsMarkets() {
        var worst = new Worst("goods market");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double income = income(economy);
            for (int input = 0; input < axes.sectors(); input++) {
                double used = world.consumptionShare(input, economy) * income;
                for (int user = 0; user < axes.sectors(); user++) {
                    used +=
                            (1 - world.valueAddedShare(user, economy))
                                    * world.inputShare(economy, input, user)
                                    * cost(user, economy);
                }
                worst.compare(spending(input, economy), used, input, economy, economy);
            }
        }
        return worst.condition();
    }

    private Condition factorMarkets() {
        var worst = new Worst("factor market");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double paid = 0;
            for (int sector = 0; sector < axes.sectors(); sector++) {
                paid += world.valueAddedShare(sector, economy) * cost(sector, economy);
            }
            double earned = claim.wageHat(economy) * world.valueAdded(economy);
            worst.compare(paid, earned, -1, economy, economy);
        }
        return worst.condition();
    }

    private Condition balances() {
        var worst = new Worst("balance");
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

    private Condition numeraire() {
        var worst = new Worst("world value added");
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
    private Condition deficits(Closure closure) {
        var worst = new Worst("deficit");
        for (int economy = 0; economy < axes.economies(); economy++) {
            double claimed = claim.deficitAfter(economy);
            switch (closure) {
                case FIXED_DEFICITS ->
                        worst.compare(claimed, world.deficit(economy), -1, economy, economy);
                case BALANCED -> worst.compare(claimed, 0, -1, economy, economy);
                case SAVINGS -> savingRate(economy, worst);
            }
        }
        return worst.condition();
    }

    private void savingRate(int economy, Worst worst) {
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int partner = 0; partner < axes.economies(); partner++) {
                if (claim.flowAfter(sector, economy, partner) > 0) {
                    worst.compare(
                            1 + rateChange(economy), 1 + rateChange(partner), -1, economy, partner);
                }
            }
        }
    }

    private double rateChange(int economy) {
        double before = world.deficit(economy);
        double after = claim.deficitAfter(economy);
        return after / (income(economy) - after) - before / (world.income(economy) - before);
    }

    /// X′ = Σ flows (1 + τ′).
    private double spending(int sector, int importer) {
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
    private double cost(int sector, int exporter) {
        double sales = 0;
        for (int importer = 0; importer < axes.economies(); importer++) {
            sales +=
                    claim.flowAfter(sector, importer, exporter)
                            / (1 + policy.exportTax(sector, importer, exporter));
        }
        return sales / (1 - policy.productionSubsidy(sector, exporter));
    }

    /// ŵ VA + tariff revenue + export-tax revenue − production subsidies + deficit.
    private double income(int economy) {
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

    /// Keeps the largest relative error and where it was.
    private final class Worst {
        private final String name;
        private double largest;
        private String where = "";

        Worst(String name) {
            this.name = name;
        }

        void compare(double claimed, double due, int sector, int importer, int exporter) {
            double error =
                    claimed == due
                            ? 0
                            : Math.abs(claimed - due) / Math.max(Math.abs(claimed), Math.abs(due));
            if (error > largest || Double.isNaN(error)) {
                largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
                where = place(sector, importer, exporter);
            }
        }

        private String place(int sector, int importer, int exporter) {
            String good = sector < 0 ? "" : world.sectors().get(sector).code() + " ";
            if (importer < 0) {
                return good + "world";
            }
            String buyer = world.economies().get(importer).code();
            return importer == exporter
                    ? good + buyer
                    : good + buyer + " from " + world.economies().get(exporter).code();
        }

        Condition condition() {
            return new Condition(name, largest, where);
        }
    }
}
