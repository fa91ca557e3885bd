package org.parley.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/// Fills a row of numbers from the characters that FastCSV has in its buffer.
final class NumberRowHandler extends AbstractBaseCsvCallbackHandler<NumberRow> {
    private final NumberRow row;

    /// @param keys number of cells that are text
    NumberRowHandler(int keys) {
        row = new NumberRow(keys);
    }

    @Override
    protected void handleBegin(long line) {
        row.begin((int) line);
    }

    @Override
    protected void handleField(int field, char[] text, int from, int length, boolean quoted) {
        row.add(field, text, from, length);
    }

    @Override
    protected NumberRow buildRecord() {
        return row;
    }
}
