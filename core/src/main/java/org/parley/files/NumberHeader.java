package org.parley.files;

import org.parley.files.NumberTable.Names;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Reads the first line of a table of numbers.
final class NumberHeader {
    private final String file;
    private final List<Names> keys;
    private final Names columns;
    private final List<Problem> problems;

    /// @param problems where defects go. Modified.
    NumberHeader(String file, List<Names> keys, Names columns, List<Problem> problems) {
        this.file = file;
        this.keys = keys;
        this.columns = columns;
        this.problems = problems;
    }

    /// For each column of the file the place of its name, -1 for one to be skipped; empty if the
    /// header is of no use.
    int[] read(String text) {
        int end = text.indexOf('\n');
        List<String> header = CsvRows.header(end < 0 ? text : text.substring(0, end));
        if (header.isEmpty()) {
            problems.add(Problem.in(file, "The file is empty."));
            return new int[0];
        }
        List<String> expected = keys.stream().map(Names::what).toList();
        if (header.size() < expected.size()
                || !header.subList(0, expected.size()).equals(expected)) {
            problems.add(
                    new Problem(
                            file,
                            1,
                            1,
                            String.join(",", header),
                            "The header begins '%s'; it must begin '%s' and go on with one column for each %s. Maybe the cells are not separated by commas."
                                    .formatted(
                                            header.getFirst(),
                                            String.join(",", expected),
                                            columns.what())));
            return new int[0];
        }
        Map<String, Integer> places = columns.places();
        var seen = new BitSet();
        int[] columnOf = new int[header.size()];
        for (int field = 0; field < header.size(); field++) {
            columnOf[field] = -1;
            Integer place = field < keys.size() ? null : places.get(header.get(field));
            if (place != null && !seen.get(place)) {
                columnOf[field] = place;
                seen.set(place);
            } else if (field >= keys.size()) {
                problems.add(badColumn(header.get(field), field + 1, place != null));
            }
        }
        missingColumns(seen);
        return columnOf;
    }

    private Problem badColumn(String name, int field, boolean known) {
        String message =
                known
                        ? "Column '%s' is there twice. Maybe one is another's.".formatted(name)
                        : columns.unknown(name);
        return new Problem(file, 1, field, name, message);
    }

    private void missingColumns(BitSet seen) {
        for (int place = seen.nextClearBit(0);
                place < columns.codes().size();
                place = seen.nextClearBit(place + 1)) {
            String name = columns.codes().get(place);
            problems.add(
                    new Problem(
                            file,
                            1,
                            0,
                            name,
                            "The column of %s %s is missing. Maybe add it, with 0 where there is nothing."
                                    .formatted(columns.what(), name)));
        }
    }
}
