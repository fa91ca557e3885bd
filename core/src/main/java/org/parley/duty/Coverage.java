package org.parley.duty;

import org.parley.measure.Terms;

/// Whether a measure concerns trade between two economies.
final class Coverage {
    private Coverage() {}

    static boolean concerns(Terms terms, String importer, String exporter) {
        boolean aimed = terms.targets().contains(exporter) || terms.targets().contains(Terms.WORLD);
        return terms.imposers().contains(importer)
                && aimed
                && !importer.equals(exporter)
                && !terms.exceptFor().contains(exporter);
    }
}
