package org.parley.scenario;

import org.parley.economy.Axes;

import java.util.BitSet;

/// The flows that a selection comes to on a world: pairs of economies × sectors. Domestic sales are
/// never among them.
final class FlowSet {
    private final BitSet[] exporters;
    private final BitSet sectors;

    /// @param exporters for each importer, those it buys from
    FlowSet(BitSet[] exporters, BitSet sectors) {
        this.exporters = exporters.clone();
        this.sectors = sectors;
        for (int importer = 0; importer < exporters.length; importer++) {
            exporters[importer].clear(importer);
        }
    }

    /// Whether a flow is among them.
    boolean includes(int sector, int importer, int exporter) {
        return sectors.get(sector) && exporters[importer].get(exporter);
    }

    /// Every flow once: by sector, importer, exporter.
    void forEach(Axes.FlowVisitor visitor) {
        sectors.stream()
                .forEach(
                        sector -> {
                            for (int importer = 0; importer < exporters.length; importer++) {
                                int buyer = importer;
                                exporters[importer].stream()
                                        .forEach(seller -> visitor.visit(sector, buyer, seller));
                            }
                        });
    }

    boolean isEmpty() {
        for (BitSet partners : exporters) {
            if (!partners.isEmpty()) {
                return sectors.isEmpty();
            }
        }
        return true;
    }
}
