package org.parley.model;

import org.parley.economy.Axes;

/// Which economies are still linked by trade, directly or through others. Relative wages have
/// meaning only within such a bloc, and its deficits must sum to 0; bans can leave more than one.
final class TradeBlocs {
    private final Axes axes;
    private final int[] parent;
    private int blocs;

    TradeBlocs(FlowWeights weights) {
        axes = weights.axes;
        parent = new int[axes.economies()];
        blocs = axes.economies();
        for (int economy = 0; economy < parent.length; economy++) {
            parent[economy] = economy;
        }
        for (int sector = 0; sector < axes.sectors() && blocs > 1; sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                double[] share = weights.share[axes.at(sector, importer)];
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    if (share[exporter] > 0) {
                        link(importer, exporter);
                    }
                }
            }
        }
    }

    /// The lowest economy of the bloc that each economy is in.
    int[] bloc() {
        int[] bloc = new int[parent.length];
        for (int economy = 0; economy < parent.length; economy++) {
            bloc[economy] = root(economy);
        }
        return bloc;
    }

    private void link(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB) {
            parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            blocs--;
        }
    }

    private int root(int economy) {
        int root = economy;
        while (parent[root] != root) {
            root = parent[root];
        }
        parent[economy] = root;
        return root;
    }
}
