package org.parley.app.nash;

import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.model.Outcome;
import org.parley.model.Scalar;
import org.parley.nash.Arena;
import org.parley.nash.NashTariffs.Side;
import org.parley.nash.NashTariffs.War;
import org.parley.nash.TariffDetail;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.OutputStream;
import java.util.Locale;

/// A tariff war as JSON, with the keys of `docs/manual/nash.md`.
final class NashJson {
    private final JsonGenerator json;
    private final War war;
    private final World world;

    private NashJson(JsonGenerator json, War war, World world) {
        this.json = json;
        this.war = war;
        this.world = world;
    }

    static void write(OutputStream out, War war, Arena arena, TariffDetail detail) {
        var context =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter();
                    }
                };
        try (JsonGenerator json =
                new JsonFactory().createGenerator(context, out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            new NashJson(json, war, arena.world()).all(arena, detail);
            json.writeEndObject();
        }
    }

    private void all(Arena arena, TariffDetail detail) {
        WorldInfo info = world.info();
        json.writeObjectPropertyStart("world");
        json.writeStringProperty("name", info.name());
        json.writeNumberProperty("year", info.year());
        json.writeStringProperty("hash", info.hash());
        json.writeEndObject();
        json.writeStringProperty("closure", arena.closure().label());
        json.writeStringProperty("elasticities", arena.elasticities().name());
        json.writeStringProperty("by", detail.label());
        json.writeObjectPropertyStart("solver");
        json.writeStringProperty(
                "status", war.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeNumberProperty("rounds", war.rounds());
        json.writeNumberProperty("evaluations", war.evaluations());
        json.writeNumberProperty("regret", war.regret());
        json.writeNumberProperty("maxResidual", war.outcome().maxResidual());
        json.writeEndObject();
        json.writeObjectPropertyStart("players");
        war.sides().forEach(this::player);
        json.writeEndObject();
        json.writeObjectPropertyStart("realIncomePercent");
        for (int n = 0; n < world.economies().size(); n++) {
            json.writeNumberProperty(world.economies().get(n).code(), realIncome(n));
        }
        json.writeEndObject();
    }

    private void player(Side side) {
        int n = side.response().payoff().player();
        json.writeObjectPropertyStart(world.economies().get(n).code());
        json.writeNumberProperty("meanTariffPercent", 100 * side.meanTariff());
        json.writeNumberProperty("realIncomePercent", realIncome(n));
        json.writeNumberProperty("payoff", side.payoff());
        json.writeNumberProperty("regret", side.regret());
        tariffs(side, n);
        json.writeEndObject();
    }

    private void tariffs(Side side, int importer) {
        json.writeObjectPropertyStart("tariffPercent");
        for (int exporter = 0; exporter < world.economies().size(); exporter++) {
            boolean begun = false;
            for (int sector = 0; sector < world.sectors().size(); sector++) {
                if (side.response().choice().groupOf(sector, exporter) >= 0) {
                    if (!begun) {
                        json.writeObjectPropertyStart(world.economies().get(exporter).code());
                        begun = true;
                    }
                    double rate = war.outcome().policy().tariff(sector, importer, exporter);
                    json.writeNumberProperty(world.sectors().get(sector).code(), 100 * rate);
                }
            }
            if (begun) {
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private double realIncome(int economy) {
        Outcome outcome = war.outcome();
        return 100 * Math.expm1(Scalar.realIncome(economy).of(outcome));
    }
}
