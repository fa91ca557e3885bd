package org.parley.economy;

/// The index layout that every array of the economy shares: sector-major, then importer, then
/// exporter.
///
/// A bilateral array is one row-major matrix per sector, so a sum over exporters has stride one.
/// This is the only class that knows the layout; no other class writes an index formula.
///
/// @param economies number of economies, at least 1
/// @param sectors number of sectors, at least 1
public record Axes(int economies, int sectors) {

    public Axes {
        if (economies < 1 || sectors < 1) {
            throw new IllegalArgumentException(
                    "A world needs an economy and a sector, not "
                            + economies
                            + " x "
                            + sectors
                            + ".");
        }
    }

    /// Length of an array indexed by [#at(int, int)].
    public int size() {
        return sectors * economies;
    }

    /// Length of an array indexed by [#at(int, int, int)].
    public int bilateralSize() {
        return sectors * economies * economies;
    }

    /// Length of an array indexed by [#input(int, int, int)].
    public int inputSize() {
        return economies * sectors * sectors;
    }

    /// Place of a sector in an economy.
    public int at(int sector, int economy) {
        return sector * economies + economy;
    }

    /// Place of a flow: what `importer` buys of `sector` from `exporter`.
    public int at(int sector, int importer, int exporter) {
        return (sector * economies + importer) * economies + exporter;
    }

    /// Place of an input coefficient: what `user` buys of `input`, in one economy. Economy-major,
    /// one row-major sectors x sectors matrix per economy, so a sum over using sectors has stride
    /// one.
    public int input(int economy, int input, int user) {
        return (economy * sectors + input) * sectors + user;
    }

    /// Takes flows.
    public interface FlowVisitor {
        /// What `importer` buys of `sector` from `exporter`.
        void visit(int sector, int importer, int exporter);
    }

    /// Every flow that crosses a border once, in the order of [#at(int, int, int)].
    public void forEachForeign(FlowVisitor visitor) {
        for (int sector = 0; sector < sectors; sector++) {
            for (int importer = 0; importer < economies; importer++) {
                for (int exporter = 0; exporter < economies; exporter++) {
                    if (importer != exporter) {
                        visitor.visit(sector, importer, exporter);
                    }
                }
            }
        }
    }
}
