package org.parley.app.simulate;

import org.parley.economy.World;
import org.parley.model.Displacement;
import org.parley.model.ManagedTrade.Held;
import org.parley.model.TradeBound.Direction;

import tools.jackson.core.JsonGenerator;

import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/// Managed trade as JSON, under `managedTrade`: a list, empty where no trade is managed.
final class ManagedJson {
    private final JsonGenerator json;
    private final Findings findings;

    ManagedJson(JsonGenerator json, Findings findings) {
        this.json = json;
        this.findings = findings;
    }

    void write() {
        json.writeArrayPropertyStart("managedTrade");
        for (Held held : findings.managed().held()) {
            json.writeStartObject();
            held(held);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void held(Held held) {
        var displacement = new Displacement(findings.managed(), held.bound());
        json.writeStringProperty("name", held.bound().name());
        json.writeStringProperty(
                "direction", held.bound().direction() == Direction.AT_LEAST ? "atLeast" : "atMost");
        json.writeNumberProperty("levelMillionUsd", held.level());
        json.writeNumberProperty("beforeMillionUsd", held.valueBefore());
        json.writeNumberProperty("withoutMillionUsd", held.valueWithout());
        json.writeNumberProperty("afterMillionUsd", held.valueAfter());
        json.writeBooleanProperty("binds", held.binds());
        json.writeBooleanProperty("givesWay", held.givesWay());
        json.writeNumberProperty("implicitRatePercent", 100 * held.wedge());
        json.writeNumberProperty("costMillionUsd", held.costMillionUsd());
        json.writeStringProperty("by", held.bound().payer().name().toLowerCase(Locale.ROOT));
        byEconomy("boughtElsewhereMillionUsd", displacement::boughtFrom);
        byEconomy("soldElsewhereMillionUsd", displacement::soldTo);
    }

    private void byEconomy(String key, IntToDoubleFunction value) {
        World world = findings.world();
        json.writeObjectPropertyStart(key);
        for (int n = 0; n < world.economies().size(); n++) {
            json.writeNumberProperty(world.economies().get(n).code(), value.applyAsDouble(n));
        }
        json.writeEndObject();
    }
}
