package org.parley.app.duty;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.economy.EconomyCodes;
import org.parley.economy.Groups;
import org.parley.measure.Correlation;
import org.parley.measure.HsEdition;
import org.parley.measure.ProductCode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/// What users write for products and economies.
public final class Codes {
    private Codes() {}

    static ProductCode product(String text) {
        return input(() -> ProductCode.parse(text));
    }

    static HsEdition edition(String text) {
        return input(() -> HsEdition.parse(text));
    }

    /// ISO alpha-3 of any code or name of an economy, or the code of a group.
    public static String economy(String text) {
        return EconomyCodes.standard()
                .find(text)
                .or(() -> Groups.standard().find(text))
                .orElseThrow(
                        () ->
                                CommandFailure.badInput(
                                        "No economy '%s' is known. Maybe USA, CHN or EU."
                                                .formatted(text)));
    }

    /// Refuses goods that cross no border, or left after they came.
    ///
    /// @throws CommandFailure saying so
    static void requireTrade(
            String origin, String importer, LocalDate entered, @Nullable LocalDate exported) {
        if (origin.equals(importer)) {
            throw CommandFailure.badInput(
                    "The goods come from %s and go to %s. Maybe name two economies."
                            .formatted(origin, importer));
        }
        if (exported != null && exported.isAfter(entered)) {
            throw CommandFailure.badInput(
                    "The goods were exported on %s, after they entered on %s. Maybe the two are swapped."
                            .formatted(exported, entered));
        }
    }

    static Correlation correlation(HsEdition from, HsEdition to, String text, Path file)
            throws IOException {
        var rows = new ArrayList<Correlation.Row>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                rows.add(
                        input(
                                () ->
                                        new Correlation.Row(
                                                ProductCode.parse(row.getField("from")),
                                                ProductCode.parse(row.getField("to")),
                                                Double.parseDouble(row.getField("weight")))));
            }
        }
        return input(() -> Correlation.of(from, to, rows), file.toString());
    }

    /// Runs what may find fault with the input.
    static <T> T input(Supplier<T> reading) {
        return input(reading, "");
    }

    static <T> T input(Supplier<T> reading, String where) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | NoSuchElementException e) {
            String place = where.isEmpty() ? "" : where + ": ";
            throw CommandFailure.badInput(place + e.getMessage());
        }
    }
}
