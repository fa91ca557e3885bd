package org.parley.files;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A row of a table of numbers while it is read: some cells of text, then numbers that are never
/// strings. One object is filled again and again. Not thread-safe.
public final class NumberRow {
    private final String[] keys;
    private double[] values = new double[0];
    private @Nullable String[] refusals = new String[0];
    private @Nullable String[] texts = new String[0];
    private int cells;
    private int line;

    /// @param keys number of cells that are text
    NumberRow(int keys) {
        this.keys = new String[keys];
    }

    /// Line where the row begins, from 1.
    int line() {
        return line;
    }

    /// Number of cells in the row.
    public int cells() {
        return cells;
    }

    /// What stands in a cell of text.
    public String key(int field) {
        return keys[field];
    }

    /// The number in a cell; anything where it is refused.
    public double value(int field) {
        return values[field];
    }

    /// Why a cell is not a number; null if it is one.
    public @Nullable String refusal(int field) {
        return refusals[field];
    }

    /// What stands in a cell that is not a number.
    public String text(int field) {
        return String.valueOf(texts[field]);
    }

    void begin(int atLine) {
        line = atLine;
        cells = 0;
    }

    void add(int field, char[] text, int from, int length) {
        cells = field + 1;
        if (field < keys.length) {
            keys[field] = new String(text, from, length).strip();
            return;
        }
        if (field >= values.length) {
            int capacity = Math.max(64, 2 * field);
            values = Arrays.copyOf(values, capacity);
            refusals = Arrays.copyOf(refusals, capacity);
            texts = Arrays.copyOf(texts, capacity);
        }
        refusals[field] = null;
        try {
            values[field] = Decimals.parse(text, from, length);
        } catch (IllegalArgumentException e) {
            refusals[field] = e.getMessage();
            texts[field] = new String(text, from, length);
        }
    }
}
