package org.parley.app.simulate;

import org.parley.economy.World;

import tools.jackson.core.JsonGenerator;

import java.util.List;
import java.util.Optional;

/// Percentiles as JSON, under `uncertainty` and with the keys that the figures themselves have.
final class PercentileJson {
    private final JsonGenerator json;
    private final Percentiles percentiles;
    private final World world;
    private final List<Integer> parties;

    PercentileJson(JsonGenerator json, Findings findings, Percentiles percentiles) {
        this.json = json;
        this.percentiles = percentiles;
        world = findings.world();
        parties = new Concern(List.of(findings)).parties();
    }

    void write() {
        json.writeObjectPropertyStart("uncertainty");
        json.writeNumberProperty("draws", percentiles.plan().draws());
        json.writeNumberProperty("seed", percentiles.plan().seed());
        json.writeNumberProperty("failed", percentiles.failed());
        json.writeStringProperty("standardErrors", percentiles.spread().source());
        json.writeObjectPropertyStart("economies");
        world.economies().forEach(economy -> economy(economy.code()));
        json.writeEndObject();
        pairs();
        json.writeObjectPropertyStart("sectors");
        world.economies().forEach(economy -> sectors(economy.code()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void economy(String code) {
        json.writeObjectPropertyStart(code);
        figure("realIncomePercent", code, "", "", "real income", "change");
        figure("firstOrderWelfarePercent", code, "", "", "welfare", "first order");
        figure("termsOfTradePercent", code, "", "", "terms of trade", "first order");
        figure("volumeOfTradePercent", code, "", "", "volume of trade", "first order");
        figure("accessPercent", code, "", "", "access", "first order");
        figure("realWagePercent", code, "", "", "real wage", "change");
        figure("equivalentVariationMillionUsd", code, "", "", "equivalent variation", "change");
        figure("consumerPricePercent", code, "", "", "consumer prices", "change");
        figure("tariffRevenueMillionUsd", code, "", "", "tariff revenue", "after");
        figure("gdpMillionUsd", code, "", "", "GDP", "after");
        figure("gdpRealPercent", code, "", "", "real GDP", "change");
        figure("deficitMillionUsd", code, "", "", "deficit", "after");
        json.writeEndObject();
    }

    private void pairs() {
        json.writeObjectPropertyStart("pairs");
        for (int first : parties) {
            for (int second = 0; second < world.economies().size(); second++) {
                if (first != second) {
                    String one = world.economies().get(first).code();
                    String other = world.economies().get(second).code();
                    json.writeObjectPropertyStart(one + "-" + other);
                    figure("exportsMillionUsd", one, other, "goods", "exports", "after");
                    figure("importsMillionUsd", one, other, "goods", "imports", "after");
                    figure("balanceMillionUsd", one, other, "goods", "balance", "after");
                    json.writeEndObject();
                }
            }
        }
        json.writeEndObject();
    }

    private void sectors(String economy) {
        json.writeObjectPropertyStart(economy);
        world.sectors()
                .forEach(
                        sector -> {
                            String code = sector.code();
                            json.writeObjectPropertyStart(code);
                            figure("outputMillionUsd", economy, "", code, "output", "after");
                            figure(
                                    "valueAddedMillionUsd",
                                    economy,
                                    "",
                                    code,
                                    "value added",
                                    "after");
                            figure(
                                    "quantityPercent",
                                    economy,
                                    "",
                                    code,
                                    "output quantity",
                                    "change");
                            json.writeEndObject();
                        });
        json.writeEndObject();
    }

    private void figure(
            String key,
            String economy,
            String partner,
            String sector,
            String variable,
            String basis) {
        Optional<List<Double>> found = percentiles.find(economy, partner, sector, variable, basis);
        if (found.isEmpty()) {
            json.writeNullProperty(key);
            return;
        }
        json.writeObjectPropertyStart(key);
        for (int k = 0; k < Percentiles.PERCENTS.size(); k++) {
            json.writeNumberProperty("p" + Percentiles.PERCENTS.get(k), found.get().get(k));
        }
        json.writeEndObject();
    }
}
