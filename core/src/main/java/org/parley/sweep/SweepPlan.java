package org.parley.sweep;

import org.parley.economy.Economy;
import org.parley.uncertainty.DrawRandom;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that a sweep computes, as a numbered list of runs: cell by cell of its grid, and in
/// each cell draw by draw. Safe for use by several threads.
public final class SweepPlan {
    /// Runs in a part: few enough that little is lost with one, many enough that a part takes long
    /// against writing it.
    private static final int PART = 25;

    /// A longer sweep has longer parts rather than more.
    private static final int MOST_PARTS = 200;

    private final SweepGrid grid;
    private final String fingerprint;
    private final Map<Long, SoftReference<SweepCase>> cases = new ConcurrentHashMap<>();

    SweepPlan(SweepGrid grid, String fingerprint) {
        this.grid = grid;
        this.fingerprint = fingerprint;
    }

    /// Takes the results of runs.
    public interface Sink {
        /// @param draw from 0
        /// @param values for each economy that is kept, each variable; all NaN where the run has no
        ///   equilibrium
        void run(SweepCase its, int cell, int draw, double[] values);
    }

    /// As written.
    public SweepFile file() {
        return grid.file();
    }

    /// SHA-256 over everything that the results depend on, in lower-case hexadecimal.
    public String fingerprint() {
        return fingerprint;
    }

    /// Names and hashes of its worlds.
    public Map<String, String> worlds() {
        return grid.worldHashes();
    }

    /// What was chosen that the file could say otherwise, a sentence each.
    public List<String> notes() {
        return grid.record().map(RecordPoints::notes).orElse(List.of());
    }

    /// Points of the grid that are not sampled.
    public int cells() {
        return grid.cells();
    }

    /// Runs of each cell: its draws, or one.
    public int draws() {
        return grid.draws();
    }

    /// Runs in all.
    public int runs() {
        return cells() * draws();
    }

    /// The parts, in the order of their runs.
    public List<SweepPart> parts() {
        int size = Math.max(PART, Math.ceilDiv(runs(), MOST_PARTS));
        var parts = new ArrayList<SweepPart>();
        for (int from = 0; from < runs(); from += size) {
            parts.add(new SweepPart(parts.size(), from, Math.min(runs(), from + size)));
        }
        return parts;
    }

    /// Where a cell stands along a dimension; empty where its draws stand at different points, or
    /// nothing does.
    public String label(int cell, Dimension dimension) {
        return grid.cellLabel(cell, dimension);
    }

    /// The economies whose results a cell keeps.
    public List<Economy> economies(int cell) {
        return grid.economies(grid.point(cell, List.of()));
    }

    /// How many values each run of a cell has.
    public int values(int cell) {
        return economies(cell).size() * file().variables().size();
    }

    /// Computes the runs of a part, in order.
    public void compute(SweepPart part, Sink sink) {
        for (int run = part.from(); run < part.until(); run++) {
            int cell = run / draws();
            int draw = run % draws();
            SweepCase its = at(grid.point(cell, picks(draw)));
            sink.run(its, cell, draw, its.values(draw));
        }
    }

    /// Which point a draw takes along each sampled dimension; the same in every cell.
    private List<Integer> picks(int draw) {
        SplittableRandom random = DrawRandom.of(grid.seed(), -1 - draw);
        return grid.sampled().stream()
                .map(dimension -> random.nextInt(grid.size(dimension)))
                .toList();
    }

    /// A case once made is kept as long as memory lasts.
    private SweepCase at(Map<Dimension, Integer> point) {
        long number = grid.number(point);
        SoftReference<SweepCase> kept = cases.get(number);
        SweepCase found = kept == null ? null : kept.get();
        if (found == null) {
            found = grid.make(point);
            SoftReference<SweepCase> other =
                    cases.merge(
                            number,
                            new SoftReference<>(found),
                            (old, fresh) -> old.get() == null ? fresh : old);
            SweepCase first = other.get();
            found = first == null ? found : first;
        }
        return found;
    }
}
