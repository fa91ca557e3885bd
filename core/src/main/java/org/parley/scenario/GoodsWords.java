package org.parley.scenario;

import org.parley.economy.Sector;
import org.parley.economy.World;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The groups of goods that agreements speak of, as divisions of ISIC Rev. 4. A goods sector of a
/// world belongs to a group as a whole if any division of it does.
final class GoodsWords {
    private static final List<String> FARM = List.of("A01", "A03", "C10", "C11", "C12");
    private static final List<String> ENERGY = List.of("B05", "B06", "C19");
    private static final List<String> MANUFACTURES =
            List.of(
                    "C13", "C14", "C15", "C16", "C17", "C18", "C20", "C21", "C22", "C23", "C24",
                    "C25", "C26", "C27", "C28", "C29", "C30", "C31", "C32", "C33");

    private static final Map<String, List<String>> DIVISIONS =
            Map.ofEntries(
                    Map.entry("agriculture", FARM),
                    Map.entry("agricultural goods", FARM),
                    Map.entry("farm goods", FARM),
                    Map.entry("energy", ENERGY),
                    Map.entry("energy products", ENERGY),
                    Map.entry("manufactures", MANUFACTURES),
                    Map.entry("manufactured goods", MANUFACTURES));

    private GoodsWords() {}

    /// The sectors that words mean; empty where they are not understood.
    static BitSet sectors(String words, World world) {
        BitSet named = new SectorNames(world, List.of()).find(words);
        if (!named.isEmpty()) {
            return named;
        }
        var found = new BitSet();
        List<String> divisions =
                DIVISIONS.getOrDefault(words.toLowerCase(Locale.ROOT), List.of(words));
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            Sector one = world.sectors().get(sector);
            if (one.isGoods() && one.isic().stream().anyMatch(divisions::contains)) {
                found.set(sector);
            }
        }
        return found;
    }
}
