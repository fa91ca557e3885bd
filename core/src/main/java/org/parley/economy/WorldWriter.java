package org.parley.economy;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.parley.files.Decimals;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// Writes a world into a folder, see [WorldFile], so that reading it gives the same numbers to the
/// last bit.
public final class WorldWriter {
    private static final int LINE_WIDTH = 100;

    private final World world;
    private final Axes axes;

    private WorldWriter(World world) {
        this.world = world;
        axes = world.axes();
    }

    /// Writes a world into a folder that does not exist yet; either all of it is there afterwards
    /// or nothing.
    ///
    /// @return the hash of the data, as it stands in `world.yaml`
    public static String write(World world, Path folder) throws IOException {
        if (world.gap() > 0) {
            throw new IllegalArgumentException(
                    "World %s states its final demand apart, and is off by %s. Maybe solve it for an exact base first."
                            .formatted(world, world.gap()));
        }
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "there is something already; maybe name a new folder");
        }
        Path whole = folder.toAbsolutePath();
        Path parent = whole.getParent();
        Files.createDirectories(parent == null ? whole : parent);
        Path part = Files.createTempDirectory(parent, whole.getFileName() + ".part");
        var writer = new WorldWriter(world);
        Map<WorldFile, byte[]> tables = writer.tables();
        String hash = WorldFile.hash(tables);
        for (Map.Entry<WorldFile, byte[]> table : tables.entrySet()) {
            Files.write(part.resolve(table.getKey().fileName()), table.getValue());
        }
        Files.writeString(part.resolve(WorldFile.YAML), writer.yaml(hash));
        Files.move(part, whole);
        return hash;
    }

    private String yaml(String hash) {
        WorldInfo info = world.info();
        var yaml = new LinkedHashMap<String, Object>();
        yaml.put("name", info.name());
        yaml.put("title", info.title());
        yaml.put("year", info.year());
        yaml.put("unit", info.unit());
        yaml.put("source", info.source());
        yaml.put("terms", info.terms());
        yaml.put("citations", info.citations());
        yaml.put("notes", info.notes());
        var sets = new ArrayList<Map<String, String>>();
        for (TradeElasticities set : world.elasticities()) {
            var fields = new LinkedHashMap<String, String>();
            fields.put("name", set.name());
            fields.put("source", set.source());
            sets.add(fields);
        }
        yaml.put("elasticities", sets);
        yaml.put("hash", hash);
        DumpSettings settings =
                DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .setWidth(LINE_WIDTH)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .build();
        return new Dump(settings).dumpToString(yaml);
    }

    private Map<WorldFile, byte[]> tables() {
        var tables = new EnumMap<WorldFile, byte[]>(WorldFile.class);
        for (WorldFile file : WorldFile.values()) {
            var text = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(text)) {
                write(file, csv);
            } catch (IOException e) {
                throw new UncheckedIOException("Text in memory cannot fail.", e);
            }
            tables.put(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return tables;
    }

    private void write(WorldFile file, CsvWriter csv) {
        switch (file) {
            case ECONOMIES -> economies(csv);
            case SECTORS -> sectors(csv);
            case FLOWS -> bilateral(csv, true, world::flow);
            case TARIFFS -> bilateral(csv, false, world::tariff);
            case INPUTS -> inputs(csv);
            case VALUE_ADDED -> bySector(csv, world::valueAddedShare);
            case FINAL_DEMAND -> bySector(csv, this::finalDemand);
            case ELASTICITIES -> elasticities(csv);
        }
    }

    private void economies(CsvWriter csv) {
        csv.writeRecord("code", "name", "region", "members");
        for (Economy economy : world.economies()) {
            csv.writeRecord(
                    economy.code(),
                    economy.name(),
                    economy.region(),
                    String.join(" ", economy.members()));
        }
    }

    private void sectors(CsvWriter csv) {
        csv.writeRecord("code", "name", "kind", "isic");
        for (Sector sector : world.sectors()) {
            csv.writeRecord(
                    sector.code(),
                    sector.name(),
                    sector.kind().name().toLowerCase(Locale.ROOT),
                    String.join(" ", sector.isic()));
        }
    }

    @FunctionalInterface
    private interface Bilateral {
        double of(int sector, int importer, int exporter);
    }

    @FunctionalInterface
    private interface BySector {
        double of(int sector, int economy);
    }

    private void bilateral(CsvWriter csv, boolean services, Bilateral figure) {
        csv.writeRecord(row(List.of("sector", "importer"), world.economies()));
        for (int sector = 0; sector < axes.sectors(); sector++) {
            if (!services && !world.sectors().get(sector).isGoods()) {
                continue;
            }
            for (int importer = 0; importer < axes.economies(); importer++) {
                int ofSector = sector;
                int by = importer;
                csv.writeRecord(
                        numbers(
                                List.of(
                                        world.sectors().get(sector),
                                        world.economies().get(importer)),
                                axes.economies(),
                                exporter -> figure.of(ofSector, by, exporter)));
            }
        }
    }

    private void inputs(CsvWriter csv) {
        csv.writeRecord(row(List.of("economy", "input"), world.sectors()));
        for (int economy = 0; economy < axes.economies(); economy++) {
            for (int input = 0; input < axes.sectors(); input++) {
                int in = economy;
                int of = input;
                csv.writeRecord(
                        numbers(
                                List.of(world.economies().get(economy), world.sectors().get(input)),
                                axes.sectors(),
                                user -> world.inputShare(in, of, user)));
            }
        }
    }

    private void bySector(CsvWriter csv, BySector figure) {
        csv.writeRecord(row(List.of("sector"), world.economies()));
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int of = sector;
            csv.writeRecord(
                    numbers(
                            List.of(world.sectors().get(sector)),
                            axes.economies(),
                            economy -> figure.of(of, economy)));
        }
    }

    /// To the dollar, since it is only read by people and checked.
    private double finalDemand(int sector, int economy) {
        return Math.rint(world.finalDemand(sector, economy) * 1e6) / 1e6;
    }

    private void elasticities(CsvWriter csv) {
        csv.writeRecord(row(List.of("sector"), world.elasticities()));
        for (int sector = 0; sector < axes.sectors(); sector++) {
            int of = sector;
            csv.writeRecord(
                    numbers(
                            List.of(world.sectors().get(sector)),
                            world.elasticities().size(),
                            set -> world.elasticities().get(set).of(of)));
        }
    }

    private static List<String> row(List<?> first, List<?> rest) {
        var row = new ArrayList<String>();
        first.forEach(cell -> row.add(cell.toString()));
        rest.forEach(cell -> row.add(cell.toString()));
        return row;
    }

    private static List<String> numbers(List<?> keys, int count, IntToDoubleFunction figure) {
        List<String> row = row(keys, List.of());
        for (int at = 0; at < count; at++) {
            row.add(Decimals.toString(figure.applyAsDouble(at)));
        }
        return row;
    }
}
