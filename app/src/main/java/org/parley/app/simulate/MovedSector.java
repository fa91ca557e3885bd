package org.parley.app.simulate;

import org.parley.economy.World;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A sector of an economy, and how much value added what it makes more or less is worth.
record MovedSector(int sector, int economy, double weight) {
    private static final int ROWS = 8;
    private static final double MOVED = 0.005; // of the quantity made; less is not shown

    /// Those of some economies that move most.
    static List<MovedSector> most(Findings findings, List<Integer> economies) {
        World world = findings.world();
        List<MovedSector> moved = new ArrayList<>();
        for (int n : economies) {
            for (int j = 0; j < world.axes().sectors(); j++) {
                double made = findings.sectors().quantityHat(j, n) - 1;
                double before = findings.sectors().valueAdded(j, n).before();
                if (Math.abs(made) >= MOVED) {
                    moved.add(new MovedSector(j, n, Math.abs(made * before)));
                }
            }
        }
        moved.sort(Comparator.comparingDouble(one -> -one.weight()));
        return moved.subList(0, Math.min(ROWS, moved.size()));
    }
}
