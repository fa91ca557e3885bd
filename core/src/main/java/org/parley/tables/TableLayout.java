package org.parley.tables;

import org.parley.files.NumberRow;

import java.util.List;
import java.util.Optional;

/// How a publisher lays out its table: what stands at the start of a row, and what its labels mean.
public sealed interface TableLayout permits OecdIcio, Wiod {

    /// What a row or a column is about.
    sealed interface Label {
        /// An industry of an economy, by the publisher's name for it.
        ///
        /// @param name of its row, which tells parts of one economy apart
        record Industry(String economy, String industry, String name) implements Label {}

        /// What final users of an economy buy.
        record FinalUse(String economy) implements Label {}

        /// The sum over a row or column.
        record Output() implements Label {}

        /// Value added, or the taxes and margins that are counted into it here.
        record ValueAdded() implements Label {}

        /// A sum, or an adjustment that a world has no place for.
        record Ignored() implements Label {}
    }

    /// Number of cells at the start of a row that are text.
    int keys();

    /// What a column means by its header; absent if it is not known.
    Optional<Label> column(String header);

    /// What a row means by its first cells; absent if it is not known.
    Optional<Label> row(NumberRow row);

    /// How a row is called in a message.
    String name(NumberRow row);

    /// Labels that are known besides those of industries, for the nearest of an unknown one.
    List<String> otherLabels();

    /// What may be wrong where the header names nothing that is known.
    String headerHint(List<String> cells);

    /// The tables and the editions that are read.
    String source();

    /// How the tables are cited.
    String citation();

    /// Their terms of use.
    String terms();
}
