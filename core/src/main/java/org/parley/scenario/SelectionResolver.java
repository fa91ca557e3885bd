package org.parley.scenario;

import org.parley.files.YamlValue;
import org.parley.scenario.FlowSelection.Between;
import org.parley.scenario.FlowSelection.Directed;
import org.parley.scenario.FlowSelection.Exclusions;

import java.util.BitSet;
import java.util.List;

/// From words for parties and sectors to flows of a world.
final class SelectionResolver {
    private final PartyNames economies;
    private final SectorNames sectors;
    private final int size;

    SelectionResolver(PartyNames economies, SectorNames sectors, int size) {
        this.economies = economies;
        this.sectors = sectors;
        this.size = size;
    }

    FlowSet flows(FlowSelection selection) {
        BitSet[] exporters =
                switch (selection.parties()) {
                    case Directed directed -> directed(directed);
                    case Between between -> between(between);
                };
        BitSet chosen = sectors.resolve(selection.sectors());
        Exclusions except = selection.except();
        remove(exporters, except);
        removeWords(except.any(), exporters, chosen);
        chosen.andNot(sectors.resolve(except.sectors()));
        return new FlowSet(exporters, chosen);
    }

    private BitSet[] directed(Directed directed) {
        BitSet[] exporters = nobody();
        BitSet sellers = economies.resolve(directed.exporters());
        economies.resolve(directed.importers()).stream()
                .forEach(importer -> exporters[importer].or(sellers));
        return exporters;
    }

    private BitSet[] between(Between between) {
        BitSet[] exporters = nobody();
        List<BitSet> parties =
                between.parties().stream().map(word -> economies.resolve(List.of(word))).toList();
        for (int buyers = 0; buyers < parties.size(); buyers++) {
            for (int sellers = 0; sellers < parties.size(); sellers++) {
                if (buyers != sellers) {
                    BitSet partners = parties.get(sellers);
                    parties.get(buyers).stream()
                            .forEach(importer -> exporters[importer].or(partners));
                }
            }
        }
        return exporters;
    }

    private BitSet[] nobody() {
        var exporters = new BitSet[size];
        for (int importer = 0; importer < size; importer++) {
            exporters[importer] = new BitSet(size);
        }
        return exporters;
    }

    private void remove(BitSet[] exporters, Exclusions except) {
        economies.resolve(except.importers()).stream().forEach(n -> exporters[n].clear());
        BitSet sellers = economies.resolve(except.exporters());
        for (BitSet partners : exporters) {
            partners.andNot(sellers);
        }
    }

    /// A plain list of exceptions may mix economies and sectors, which never share a name.
    private void removeWords(List<YamlValue> words, BitSet[] exporters, BitSet chosen) {
        for (YamlValue word : words) {
            BitSet asSectors = sectors.find(word.text());
            if (asSectors.isEmpty()) {
                BitSet out = economies.resolve(List.of(word));
                out.stream().forEach(n -> exporters[n].clear());
                for (BitSet partners : exporters) {
                    partners.andNot(out);
                }
            } else {
                chosen.andNot(asSectors);
            }
        }
    }
}
