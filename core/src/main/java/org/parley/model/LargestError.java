package org.parley.model;

import org.parley.economy.World;

/// Keeps the largest relative error and where it was.
final class LargestError {
    private final World world;
    private final String name;
    private double largest;
    private String where = "";

    /// @param name what is compared
    LargestError(World world, String name) {
        this.world = world;
        this.name = name;
    }

    void compare(double claimed, double due, int sector, int importer, int exporter) {
        double error =
                claimed == due
                        ? 0
                        : Math.abs(claimed - due) / Math.max(Math.abs(claimed), Math.abs(due));
        if (error > largest || Double.isNaN(error)) {
            largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            where = place(sector, importer, exporter);
        }
    }

    private String place(int sector, int importer, int exporter) {
        String good = sector < 0 ? "" : world.sectors().get(sector).code() + " ";
        if (importer < 0) {
            return good + "world";
        }
        String buyer = world.economies().get(importer).code();
        return importer == exporter
                ? good + buyer
                : good + buyer + " from " + world.economies().get(exporter).code();
    }

    EquilibriumCheck.Condition condition() {
        return new EquilibriumCheck.Condition(name, largest, where);
    }
}
