package org.parley.app.simulate;

import org.parley.app.terminal.Json;
import org.parley.economy.Economy;
import org.parley.economy.World;
import org.parley.model.AverageTariff;
import org.parley.model.BilateralTrade;
import org.parley.model.Change;
import org.parley.model.Diversion;
import org.parley.model.Outcome;

import tools.jackson.core.JsonGenerator;

import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Outcomes as JSON, with the keys of `docs/manual/simulate.md`. Numbers have all their digits;
/// where there is none, `null`.
public final class SimulateJson {
    private final JsonGenerator json;
    private final Detail detail;

    /// How much is written.
    public enum Detail {
        /// Pairs and sectors of the parties alone.
        SUMMARY,
        /// Pairs of the parties, sectors of every economy.
        USUAL,
        /// Every pair and every sector.
        ALL
    }

    private SimulateJson(JsonGenerator json, Detail detail) {
        this.json = json;
        this.detail = detail;
    }

    /// Writes one scenario at the top, several under `scenarios`.
    ///
    /// @param detail how much of it
    public static void write(OutputStream out, List<Findings> all, Detail detail) {
        Json.write(
                out,
                generator -> {
                    var writer = new SimulateJson(generator, detail);
                    if (all.size() == 1) {
                        writer.findings(all.getFirst());
                    } else {
                        generator.writeObjectPropertyStart("scenarios");
                        for (Findings one : all) {
                            generator.writeObjectPropertyStart(one.name());
                            writer.findings(one);
                            generator.writeEndObject();
                        }
                        generator.writeEndObject();
                    }
                });
    }

    private void findings(Findings findings) {
        Outcome outcome = findings.outcome();
        var concern = new Concern(List.of(findings));
        json.writeStringProperty("name", findings.name());
        json.writeStringProperty("about", findings.about());
        texts("notes", findings.basis().lines());
        texts("measures", findings.basis().measures());
        texts("assumptions", findings.basis().assumptions());
        texts("notComputed", findings.basis().notComputed());
        world(findings.world());
        json.writeStringProperty("closure", outcome.closure().label());
        json.writeStringProperty("variant", findings.variant().label());
        json.writeObjectPropertyStart("elasticities");
        json.writeStringProperty("name", outcome.elasticities().name());
        json.writeStringProperty("source", outcome.elasticities().source());
        json.writeEndObject();
        json.writeObjectPropertyStart("solver");
        json.writeStringProperty("status", "solved");
        json.writeNumberProperty("iterations", outcome.iterations());
        json.writeNumberProperty("maxResidual", outcome.maxResidual());
        json.writeEndObject();
        economies(findings);
        pairs(findings, concern);
        averageTariffs(outcome, concern);
        diversion(outcome, concern);
        sectors(findings, concern);
        new ManagedJson(json, findings).write();
        findings.percentiles()
                .ifPresent(drawn -> new PercentileJson(json, findings, drawn).write());
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void world(World world) {
        json.writeObjectPropertyStart("world");
        json.writeStringProperty("name", world.info().name());
        json.writeNumberProperty("year", world.info().year());
        json.writeStringProperty("hash", world.info().hash());
        json.writeEndObject();
    }

    private void economies(Findings findings) {
        json.writeObjectPropertyStart("economies");
        for (int n = 0; n < findings.world().economies().size(); n++) {
            economy(findings, n);
        }
        json.writeEndObject();
    }

    private void economy(Findings findings, int n) {
        Economy economy = findings.world().economies().get(n);
        Outcome outcome = findings.outcome();
        json.writeObjectPropertyStart(economy.code());
        json.writeStringProperty("name", economy.name());
        percent("realIncomePercent", findings.welfare().realIncomeHat(n) - 1);
        percent("firstOrderWelfarePercent", findings.firstOrder().total(n));
        percent("termsOfTradePercent", findings.firstOrder().termsOfTrade(n));
        percent("volumeOfTradePercent", findings.firstOrder().volumeOfTrade(n));
        percent("accessPercent", findings.firstOrder().access(n));
        percent("transferPercent", findings.firstOrder().transfer(n));
        percent("realWagePercent", findings.welfare().realWageHat(n) - 1);
        json.writeNumberProperty(
                "equivalentVariationMillionUsd", findings.welfare().equivalentVariation(n));
        percent("consumerPricePercent", findings.welfare().consumerPriceHat(n) - 1);
        change(
                "tariffRevenueMillionUsd",
                new Change(findings.world().tariffRevenue(n), outcome.tariffRevenueAfter(n)));
        json.writeNumberProperty("exportTaxRevenueMillionUsd", outcome.exportTaxRevenueAfter(n));
        json.writeNumberProperty("subsidyCostMillionUsd", outcome.subsidyCostAfter(n));
        change("gdpMillionUsd", findings.product().nominal(n));
        percent("gdpRealPercent", findings.product().real(n).hat() - 1);
        change(
                "deficitMillionUsd",
                new Change(findings.world().deficit(n), outcome.deficitAfter(n)));
        change("goodsBalanceMillionUsd", BilateralTrade.withWorld(outcome, n).goodsBalance());
        averageTariff("averageTariffPercent", AverageTariff.onAll(outcome, n));
        json.writeEndObject();
    }

    private void pairs(Findings findings, Concern concern) {
        World world = findings.world();
        List<Integer> parties = concern.parties();
        json.writeObjectPropertyStart("pairs");
        for (int first = 0; first < world.axes().economies(); first++) {
            for (int second = 0; second < world.axes().economies(); second++) {
                boolean wanted =
                        detail == Detail.ALL || parties.contains(first) || parties.contains(second);
                if (first != second && wanted) {
                    json.writeObjectPropertyStart(pairName(world, first, second));
                    trade(BilateralTrade.between(findings.outcome(), first, second));
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private static String pairName(World world, int first, int second) {
        return world.economies().get(first).code() + "-" + world.economies().get(second).code();
    }

    private void trade(BilateralTrade trade) {
        change("exportsMillionUsd", trade.goodsExports());
        change("importsMillionUsd", trade.goodsImports());
        change("balanceMillionUsd", trade.goodsBalance());
        change("allExportsMillionUsd", trade.allExports());
        change("allImportsMillionUsd", trade.allImports());
    }

    private void averageTariffs(Outcome outcome, Concern concern) {
        World world = outcome.world();
        json.writeObjectPropertyStart("averageTariffPercent");
        for (Concern.Pair pair : concern.pairs()) {
            averageTariff(
                    pairName(world, pair.first(), pair.second()),
                    AverageTariff.on(outcome, pair.first(), pair.second()));
            averageTariff(
                    pairName(world, pair.second(), pair.first()),
                    AverageTariff.on(outcome, pair.second(), pair.first()));
        }
        json.writeEndObject();
    }

    private void averageTariff(String key, AverageTariff average) {
        json.writeObjectPropertyStart(key);
        json.writeObjectPropertyStart("statutory");
        percent("before", average.statutoryBefore());
        percent("after", average.statutoryAfter());
        json.writeEndObject();
        json.writeObjectPropertyStart("weighted");
        percent("before", average.weightedBefore());
        percent("beforeSubstitution", average.beforeSubstitution());
        percent("afterSubstitution", average.afterSubstitution());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void diversion(Outcome outcome, Concern concern) {
        json.writeObjectPropertyStart("diversion");
        for (int party : concern.parties()) {
            json.writeObjectPropertyStart(outcome.world().economies().get(party).code());
            diversion(
                    "boughtFromMillionUsd", outcome.world(), Diversion.ofPurchases(outcome, party));
            diversion("soldToMillionUsd", outcome.world(), Diversion.ofSales(outcome, party));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void diversion(String key, World world, Diversion diversion) {
        json.writeObjectPropertyStart(key);
        for (int partner = 0; partner < world.economies().size(); partner++) {
            json.writeObjectPropertyStart(world.economies().get(partner).code());
            json.writeNumberProperty("before", diversion.flow(partner).before());
            json.writeNumberProperty("after", diversion.flow(partner).after());
            json.writeNumberProperty("shift", diversion.shift(partner));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void sectors(Findings findings, Concern concern) {
        World world = findings.world();
        json.writeObjectPropertyStart("sectors");
        List<Integer> written =
                detail == Detail.SUMMARY
                        ? concern.parties()
                        : IntStream.range(0, world.economies().size()).boxed().toList();
        for (int n : written) {
            json.writeObjectPropertyStart(world.economies().get(n).code());
            int economy = n;
            IntStream.range(0, world.sectors().size())
                    .forEach(
                            sector -> {
                                json.writeObjectPropertyStart(world.sectors().get(sector).code());
                                change(
                                        "outputMillionUsd",
                                        findings.sectors().output(sector, economy));
                                change(
                                        "valueAddedMillionUsd",
                                        findings.sectors().valueAdded(sector, economy));
                                percent(
                                        "quantityPercent",
                                        findings.sectors().quantityHat(sector, economy) - 1);
                                json.writeEndObject();
                            });
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void change(String key, Change change) {
        json.writeObjectPropertyStart(key);
        json.writeNumberProperty("before", change.before());
        json.writeNumberProperty("after", change.after());
        json.writeEndObject();
    }

    private void percent(String key, double fraction) {
        json.writeNumberProperty(key, 100 * fraction);
    }

    private void percent(String key, OptionalDouble fraction) {
        if (fraction.isPresent()) {
            percent(key, fraction.getAsDouble());
        } else {
            json.writeNullProperty(key);
        }
    }
}
