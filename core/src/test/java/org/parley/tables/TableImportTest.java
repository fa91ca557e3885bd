package org.parley.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.economy.WorldCheck;
import org.parley.files.Problem;
import org.parley.files.Reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class TableImportTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void closesAnOecdTableExactly(long seed) throws IOException {
        Imported imported = icio(PublishedTables.icio(seed), Tariffs.none()).get();
        World world = imported.world();
        assertThat(world.economies())
                .extracting(Economy::code)
                .containsExactly("USA", "MEX", "CHN", "ROW");
        assertThat(world.sectors())
                .extracting(Sector::code)
                .containsExactly("A01-A02", "C10-C12", "C26", "K");
        assertThat(world.sectors())
                .extracting(Sector::isGoods)
                .containsExactly(true, true, true, false);
        assertThat(WorldCheck.of(world)).allMatch(identity -> identity.largest() < 1e-12);
        assertThat(world.elasticities().getFirst().of(2)).isEqualTo(5.14);
    }

    @Test
    void putsThePartsOfChinaTogether() throws IOException {
        List<String> table = PublishedTables.icio(1);
        World world = icio(table, Tariffs.none()).get().world();
        List<String> header = List.of(table.getFirst().split(","));
        double expected = 0;
        for (String line : table) {
            String[] cells = line.split(",");
            for (int c = 1; c < cells.length && cells[0].matches("CN[12]_C26"); c++) {
                expected += header.get(c).startsWith("USA_") ? Double.parseDouble(cells[c]) : 0;
            }
        }
        double flow = world.flow(2, world.economy("USA"), world.economy("CHN"));
        assertThat(flow).isCloseTo(expected, within(1e-6 * expected));
    }

    @Test
    void countsTariffsIntoExpenditureAndOutOfValueAdded() throws IOException {
        Path file = folder.resolve("tariffs.csv");
        Files.writeString(
                file,
                """
                importer,exporter,sector,percent
                USA,156,C26,25
                US,MEX,C10T12,10
                CHN,CHN,C26,5
                """);
        var problems = new ArrayList<Problem>();
        World with = icio(PublishedTables.icio(1), Tariffs.read(file, problems)).get().world();
        World without = icio(PublishedTables.icio(1), Tariffs.none()).get().world();
        assertThat(problems).isEmpty();
        int usa = with.economy("USA");
        assertThat(with.tariff(2, usa, with.economy("CHN"))).isEqualTo(0.25);
        assertThat(with.tariff(1, usa, with.economy("MEX"))).isEqualTo(0.1);
        assertThat(with.tariffRevenue(with.economy("CHN"))).isZero();
        assertThat(WorldCheck.of(with)).allMatch(identity -> identity.largest() < 1e-12);
        assertThat(with.valueAdded(usa)).isLessThan(without.valueAdded(usa));
        assertThat(with.income(usa)).isGreaterThan(without.income(usa));
    }

    @Test
    void saysWhatWasChangedAndByHowMuch() throws IOException {
        List<String> table = PublishedTables.icio(1);
        String[] cells = table.get(3).split(",");
        int inventory = List.of(table.getFirst().split(",")).indexOf("CHN_INVNT");
        double sold = Double.parseDouble(cells[cells.length - 1]);
        cells[cells.length - 1] = String.valueOf(sold - 9e7 - Double.parseDouble(cells[inventory]));
        cells[inventory] = "-9e7";
        table.set(3, String.join(",", cells));
        Imported imported = icio(table, Tariffs.none()).get();
        assertThat(imported.changes())
                .anyMatch(
                        change ->
                                change.startsWith(
                                                "Sales to final users (inventories run down) below"
                                                        + " 0 were taken as 0: 1 flows, ")
                                        && change.contains("the largest")
                                        && change.endsWith("C26 from USA to CHN."))
                .anyMatch(change -> change.startsWith("World output is "));
        assertThat(imported.world().info().notes()).isEqualTo(imported.changes());
    }

    @Test
    void readsAWiodTable() throws IOException {
        Path file = folder.resolve("WIOT2014.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", PublishedTables.wiot(1)).getBytes(StandardCharsets.UTF_8));
        }
        World world =
                TableImport.read(new Wiod(), List.of(file), Tariffs.none(), "mine", 2014)
                        .get()
                        .world();
        assertThat(world).hasToString("mine (2 x 56)");
        assertThat(WorldCheck.of(world)).allMatch(identity -> identity.largest() < 1e-12);
        assertThat(world.sectors().get(21).isic()).containsExactly("C31", "C32");
    }

    @Test
    void readsATableInParts() throws IOException {
        List<String> table = PublishedTables.icio(1);
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        Files.write(first, table.subList(0, 9));
        var rest = new ArrayList<>(List.of(table.getFirst()));
        rest.addAll(table.subList(9, table.size()));
        Files.write(second, rest);
        World whole = icio(table, Tariffs.none()).get().world();
        World parts =
                TableImport.read(
                                new OecdIcio(),
                                List.of(first, second),
                                Tariffs.none(),
                                "mine",
                                2018)
                        .get()
                        .world();
        assertThat(parts.flow(1, 0, 3)).isEqualTo(whole.flow(1, 0, 3));
        rest.set(0, rest.getFirst().replace("USA_HFCE", "USA_NPISH"));
        Files.write(second, rest);
        assertThat(
                        TableImport.read(
                                        new OecdIcio(),
                                        List.of(first, second),
                                        Tariffs.none(),
                                        "mine",
                                        2018)
                                .problems())
                .singleElement()
                .hasToString(
                        "b.csv: The header is not that of the first file. Maybe it is another"
                                + " year's table.");
    }

    @Test
    void reportsAMissingRow() throws IOException {
        List<String> table = PublishedTables.icio(1);
        table.removeIf(line -> line.startsWith("MX2_C26"));
        assertThat(problems(table))
                .containsExactly(
                        "table.csv: The row of MX2_C26 is missing. Maybe the file was cut off.");
        table.removeIf(line -> line.startsWith("USA_K"));
        assertThat(problems(table))
                .containsExactly(
                        "table.csv: 2 rows are missing, among them that of MX2_C26. Maybe the file"
                                + " was cut off, or another file holds the rest.");
    }

    @Test
    void reportsUnknownLabels() throws IOException {
        List<String> table = PublishedTables.icio(1);
        table.replaceAll(line -> line.replace("USA_C26", "USX_C26"));
        assertThat(problems(table))
                .containsExactly("table.csv:1:4: No economy 'USX' is known. Maybe 'USA'.");
        table.replaceAll(line -> line.replace("USX_C26", "USA_Z99"));
        assertThat(problems(table))
                .containsExactly(
                        "table.csv:1:4: Column 'USA_Z99' is not known.",
                        "table.csv:4:1: Row 'USA_Z99' is not known.");
        List<String> tax = PublishedTables.icio(1);
        tax.replaceAll(line -> line.replace("TLS", "TLX"));
        assertThat(problems(tax))
                .containsExactly("table.csv:26:1: Row 'TLX' is not known. Maybe 'TLS'.");
    }

    /// The labels of each edition for taxes, value added and sums.
    @ParameterizedTest
    @CsvSource({
        "2018, USA_TAXSUB, VALU, OUTPUT, TOTAL, 01T03, 10T12",
        "2021, USA_TAXSUB, VALU, OUTPUT, TOTAL, A01_02, C10T12",
        "2023, TLS, VA, OUT, OUT, A01_02, C10T12",
        "2025, TLS, VA, OUT, OUT, A01, C24A"
    })
    void readsEveryEdition(
            int year,
            String taxes,
            String valueAdded,
            String output,
            String total,
            String farming,
            String other)
            throws IOException {
        List<String> table = PublishedTables.icio(1);
        table.replaceAll(
                line ->
                        line.replace("A01_02", farming)
                                .replace("C10T12", other)
                                .replaceFirst("^TLS", taxes)
                                .replaceFirst("^VA,", valueAdded + ",")
                                .replaceFirst("^OUT,", output + ",")
                                .replaceFirst(",OUT$", "," + total));
        World world = icio(table, Tariffs.none()).get().world();
        assertThat(world).as("%d", year).hasToString("mine (4 x 4)");
        World same = icio(PublishedTables.icio(1), Tariffs.none()).get().world();
        assertThat(world.flow(1, 0, 2)).isEqualTo(same.flow(1, 0, 2));
    }

    @Test
    void refusesTheEditionOf2016AndTheExcelFileInOneLine() throws IOException {
        assertThat(
                        problems(
                                List.of(
                                        "v1,AUS_C01T05AGR,AUS_C10T14MIN,HFCE_AUS",
                                        "AUS_C01T05AGR,1,2,3")))
                .containsExactly(
                        "table.csv: The header names no industry of an economy. Its industries are"
                            + " of ISIC Rev. 3, as in the edition of 2016. Maybe take one of 2018"
                            + " to 2025.");
        Path file = folder.resolve("excel.csv");
        Files.write(file, List.of("WIOT,,,,2014", ",,,,AUS", ",,,,c1", "A01,Crops,AUS,r1,1"));
        assertThat(
                        TableImport.read(new Wiod(), List.of(file), Tariffs.none(), "mine", 2014)
                                .problems())
                .singleElement()
                .asString()
                .startsWith("excel.csv: The header names no industry of an economy. Its first line")
                .endsWith("Maybe write the R file out as CSV.");
    }

    @Test
    void reportsADuplicatedEconomy() throws IOException {
        List<String> table = PublishedTables.icio(1);
        table.replaceAll(line -> line.replace("MX2_", "MX1_"));
        assertThat(problems(table))
                .containsExactly(
                        "table.csv:1:10: Column 'MX1_A01_02' is there twice. Maybe an economy is."
                                + " And 3 more.",
                        "table.csv:10:1: Row 'MX1_A01_02' is there twice. Maybe an economy is. And"
                                + " 3 more.");
    }

    @Test
    void reportsTheWrongUnitABrokenCellAndARaggedRow() throws IOException {
        assertThat(problems(PublishedTables.icio(1, 1e10)))
                .singleElement()
                .asString()
                .contains("Maybe the table is in another unit.");
        List<String> broken = PublishedTables.icio(1);
        broken.set(2, broken.get(2).replaceFirst(",[^,]+,", ",NaN,"));
        broken.set(5, broken.get(5) + ",1");
        assertThat(problems(broken))
                .hasSize(2)
                .contains(
                        "table.csv:6: This row has 51 cells, the header 50. Maybe the file was cut"
                                + " off, or a comma is too many or too few.")
                .anyMatch(problem -> problem.startsWith("table.csv:3:2: 'NaN' is not a number."));
    }

    @Test
    void reportsRowsThatDoNotSum() throws IOException {
        List<String> table = PublishedTables.icio(1);
        table.set(1, table.get(1).replaceFirst(",[^,]+,", ",9e6,"));
        assertThat(problems(table))
                .singleElement()
                .asString()
                .startsWith("table.csv:2:50: The cells of row 'USA_A01_02' sum to ");
    }

    @Test
    void reportsAMissingFileAndATruncatedOne() throws IOException {
        Path file = folder.resolve("table.csv.gz");
        assertThat(read(file)).singleElement().asString().contains("There is no file");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", PublishedTables.icio(1)).getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(read(file)).singleElement().asString().contains("The gzip is not whole.");
    }

    @Test
    void reportsTariffsThatFitNowhere() throws IOException {
        Path file = folder.resolve("tariffs.csv");
        Files.writeString(
                file,
                """
                importer,exporter,sector,tariff
                USA,DEU,C26,0.1
                USA,CHN,C27,0.1
                USA,CHN,C26,-2
                USA,CHN,C26,0.1
                """);
        var problems = new ArrayList<Problem>();
        Reading<Imported> reading = icio(PublishedTables.icio(1), Tariffs.read(file, problems));
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "tariffs.csv:2:2: No exporter 'DEU' is in the table.",
                        "tariffs.csv:3:3: No sector 'C27' is in the table. Maybe 'C26'.",
                        "tariffs.csv:4:4: A tariff of -2; it must be above -100 %. Maybe the sign"
                                + " is wrong.",
                        "tariffs.csv:5:1: This tariff is there twice. Maybe drop one.");
    }

    private Reading<Imported> icio(List<String> table, Tariffs tariffs) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, table);
        return TableImport.read(new OecdIcio(), List.of(file), tariffs, "mine", 2018);
    }

    private List<String> problems(List<String> table) throws IOException {
        return icio(table, Tariffs.none()).problems().stream().map(Problem::toString).toList();
    }

    private static List<String> read(Path file) {
        return TableImport.read(new OecdIcio(), List.of(file), Tariffs.none(), "mine", 2018)
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }
}
