package org.parley.goal;

import org.parley.economy.EconomyNames;
import org.parley.economy.World;
import org.parley.scenario.SectorNames;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Reads names of economies and sectors out of a phrase.
final class Words {
    private final World world;
    private final EconomyNames economies;
    private final SectorNames sectors;

    Words(World world) {
        this.world = world;
        economies = new EconomyNames(world);
        sectors = new SectorNames(world, new ArrayList<>());
    }

    /// A party, and the sectors that follow its name; goods where none do.
    record PartyAndSectors(List<Integer> party, BitSet sectors) {}

    /// Economies by code, name or group.
    ///
    /// @throws IllegalArgumentException if nobody is called so
    List<Integer> party(String name) {
        return economies.resolve(name.strip()).economies();
    }

    /// `CHN`, `CHN goods`, `South Korea C26, C28`.
    ///
    /// @throws IllegalArgumentException if it cannot be read so
    PartyAndSectors partyAndSectors(String phrase) {
        String text = phrase.strip();
        int end = text.length();
        while (end > 0) {
            BitSet chosen = end == text.length() ? goods() : sectors(text.substring(end));
            if (!chosen.isEmpty() && isParty(text.substring(0, end))) {
                return new PartyAndSectors(party(text.substring(0, end)), chosen);
            }
            end = text.lastIndexOf(' ', end - 1);
        }
        int space = text.indexOf(' ');
        if (space > 0 && isParty(text.substring(0, space))) {
            throw new IllegalArgumentException(
                    "No sectors '%s' in world %s. Maybe 'goods', or codes with commas between."
                            .formatted(text.substring(space + 1), world.info().name()));
        }
        return new PartyAndSectors(party(text), goods());
    }

    /// Whether a phrase is one party and no pair: `United States`, but also `Timor-Leste`.
    boolean isPartyAndSectors(String phrase) {
        try {
            return !partyAndSectors(phrase).party().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private BitSet goods() {
        return sectors.find("goods");
    }

    private BitSet sectors(String list) {
        var chosen = new BitSet();
        for (String word : list.split(",", -1)) {
            BitSet found = sectors.find(word.strip());
            if (found.isEmpty()) {
                return found;
            }
            chosen.or(found);
        }
        return chosen;
    }

    private boolean isParty(String name) {
        try {
            return !party(name).isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    String named(List<Integer> party) {
        return party.size() == 1
                ? world.economies().get(party.getFirst()).code()
                : party.size() == world.economies().size()
                        ? "the world"
                        : party.size() + " economies";
    }
}
