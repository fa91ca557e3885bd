package org.parley.app.duty;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.duty.DutyTable;
import org.parley.duty.RateSeries;
import org.parley.duty.Weights;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.measure.ProductCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The weights that a user chooses by a word or a file.
final class WeightChoice {
    private WeightChoice() {}

    static Weights of(
            String choice,
            @Nullable Object world,
            String from,
            String to,
            DutyTable table,
            DutyTable reverse) {
        List<String> products = RateSeries.products(table, reverse);
        if (RateSeries.products(table).isEmpty()) {
            throw CommandFailure.badInput(
                    "No MFN rates of %s on goods from %s are known. Maybe load a record that has them."
                            .formatted(to, from));
        }
        return switch (choice) {
            case "simple" -> Weights.simple(products);
            case "exports" -> Codes.input(() -> Weights.ofExports(world(world), from, products));
            case "imports" ->
                    Codes.input(() -> Weights.ofBilateralTrade(world(world), to, from, products));
            default -> file(choice);
        };
    }

    private static World world(@Nullable Object name) {
        return Worlds.get(name == null ? Worlds.DEFAULT : name.toString());
    }

    private static Weights file(String choice) {
        Path file = Path.of(choice);
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "No weights '%s'. Maybe simple, exports, imports, or a CSV file with product,value."
                            .formatted(choice));
        }
        Map<String, Double> values = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Codes.input(
                        () ->
                                values.merge(
                                        sixDigits(row.getField("product")),
                                        Double.parseDouble(row.getField("value")),
                                        Double::sum),
                        "%s, line %d".formatted(file, row.getStartingLineNumber()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Codes.input(() -> new Weights(file.toString(), values));
    }

    private static String sixDigits(String text) {
        ProductCode code = ProductCode.parse(text);
        return code.prefix(Math.min(6, code.length())).digits();
    }
}
