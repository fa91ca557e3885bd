package org.parley.scenario;

import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.YamlValue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks up sectors of a world: by code, name, `goods`, `services` or `all`.
final class SectorNames {
    private final World world;
    private final List<Problem> problems;

    SectorNames(World world, List<Problem> problems) {
        this.world = world;
        this.problems = problems;
    }

    /// The sectors that the words name; what is unknown becomes a problem.
    BitSet resolve(List<YamlValue> words) {
        var found = new BitSet();
        for (YamlValue word : words) {
            BitSet one = find(word.text());
            if (one.isEmpty()) {
                problems.add(word.problem(unknown(word.text())));
            }
            found.or(one);
        }
        return found;
    }

    /// The sectors that a word names; empty where it names none.
    BitSet find(String text) {
        var found = new BitSet();
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            if (isNamed(world.sectors().get(sector), text)) {
                found.set(sector);
            }
        }
        return found;
    }

    private static boolean isNamed(Sector sector, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "all" -> true;
            case "goods" -> sector.isGoods();
            case "services" -> !sector.isGoods();
            default -> sector.code().equalsIgnoreCase(text) || sector.name().equalsIgnoreCase(text);
        };
    }

    private String unknown(String text) {
        Optional<Sector> whole =
                world.sectors().stream()
                        .filter(sector -> sector.isic().stream().anyMatch(text::equalsIgnoreCase))
                        .findFirst();
        if (whole.isPresent()) {
            return "Sector '%s' is only a part of %s (%s) in world %s. Maybe '%s', which is all of it."
                    .formatted(
                            text,
                            whole.get().code(),
                            whole.get().name(),
                            world.info().name(),
                            whole.get().code());
        }
        List<String> known = new ArrayList<>(List.of("goods", "services", "all"));
        world.sectors().forEach(sector -> known.add(sector.code()));
        world.sectors().forEach(sector -> known.add(sector.name()));
        String where = world.info().name();
        return "No sector '%s' in world %s.%s"
                .formatted(
                        text,
                        where,
                        Nearest.to(text, known)
                                .or(() -> containing(text))
                                .map(name -> " Maybe '" + name + "'.")
                                .orElse(
                                        " Maybe one that 'parley world show "
                                                + where
                                                + "' lists."));
    }

    private Optional<String> containing(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return world.sectors().stream()
                .map(Sector::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                .findFirst();
    }
}
