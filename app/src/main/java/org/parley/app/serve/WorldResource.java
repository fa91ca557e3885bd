package org.parley.app.serve;

import org.parley.app.http.Call;
import org.parley.app.http.Refusal;
import org.parley.app.http.Route;
import org.parley.economy.Economy;
import org.parley.economy.Groups;
import org.parley.economy.Sector;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.model.Closure;
import org.parley.model.Variant;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The worlds that scenarios run on.
final class WorldResource {
    private final ModelShelf shelf;

    WorldResource(ModelShelf shelf) {
        this.shelf = shelf;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/v1/worlds", this::all),
                Route.get("/api/v1/worlds/{world}", this::one));
    }

    private void all(Call call) throws IOException {
        call.parameters();
        call.json(200, Map.of("worlds", Worlds.shipped()));
    }

    private void one(Call call) throws IOException {
        call.parameters();
        String name = call.variable("world");
        if (!Worlds.shipped().contains(name)) {
            throw Refusal.of(
                    404,
                    "No world '%s'. Maybe %s."
                            .formatted(name, String.join(" or ", Worlds.shipped())));
        }
        World world = shelf.world(name);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", world.info().name());
        tree.put("year", world.info().year());
        tree.put("hash", world.info().hash());
        tree.put("economies", economies(world));
        tree.put("sectors", world.sectors().stream().map(WorldResource::sector).toList());
        tree.put("elasticities", world.elasticities().stream().map(WorldResource::set).toList());
        tree.put("closures", Closure.labels());
        tree.put("variants", Variant.labels());
        tree.put("groups", groups());
        call.json(200, tree);
    }

    private static List<Map<String, Object>> economies(World world) {
        return IntStream.range(0, world.economies().size())
                .mapToObj(
                        n -> {
                            Economy economy = world.economies().get(n);
                            var tree = new LinkedHashMap<String, Object>();
                            tree.put("code", economy.code());
                            tree.put("name", economy.name());
                            tree.put("region", economy.region());
                            tree.put("incomeMillionUsd", world.income(n));
                            tree.put("deficitMillionUsd", world.deficit(n));
                            return (Map<String, Object>) tree;
                        })
                .toList();
    }

    private static Map<String, Object> sector(Sector sector) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("code", sector.code());
        tree.put("name", sector.name());
        tree.put("kind", sector.kind().name().toLowerCase(Locale.ROOT));
        return tree;
    }

    private static Map<String, Object> set(TradeElasticities set) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", set.name());
        tree.put("source", set.source());
        return tree;
    }

    private static List<Map<String, Object>> groups() {
        Groups groups = Groups.standard();
        return groups.codes().stream()
                .map(
                        code -> {
                            var tree = new LinkedHashMap<String, Object>();
                            tree.put("code", code);
                            tree.put("name", groups.name(code));
                            return (Map<String, Object>) tree;
                        })
                .toList();
    }
}
