package org.parley.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// A row of a table of numbers while it is read: some cells of text, then numbers that are never
/// strings. One object is filled again and again. Not thread-safe.
final class NumberRow extends AbstractBaseCsvCallbackHandler<NumberRow> {
    private final String[] keys;
    private double[] values = new double[0];
    private @Nullable String[] refusals = new String[0];
    private @Nullable String[] texts = new String[0];
    private int cells;

    /// @param keys number of cells that are text
    NumberRow(int keys) {
        this.keys = new String[keys];
    }

    /// Line where the row begins, from 1.
    int line() {
        return (int) getStartingLineNumber();
    }

    /// Number of cells in the row.
    int cells() {
        return cells;
    }

    String key(int field) {
        return keys[field];
    }

    double value(int field) {
        return values[field];
    }

    /// Why a cell is not a number; null if it is one.
    @Nullable String refusal(int field) {
        return refusals[field];
    }

    /// What stands in a cell that is not a number.
    String text(int field) {
        return String.valueOf(texts[field]);
    }

    @Override
    protected void handleBegin(long line) {
        cells = 0;
    }

    @Override
    protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
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

    @Override
    protected NumberRow buildRecord() {
        return this;
    }
}
