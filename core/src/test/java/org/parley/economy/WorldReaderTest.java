package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.files.Problem;
import org.parley.files.Reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class WorldReaderTest {
    @TempDir Path temp;
    private Path folder = Path.of("");

    @BeforeEach
    void writeASmallWorld() throws IOException {
        folder = temp.resolve("small");
        WorldWriter.write(SmallWorlds.twoByTwo(), folder);
    }

    @Test
    void readsBackWhatWasWritten() {
        World world = WorldReader.read(folder).get();
        SmallWorlds.assertSame(world, SmallWorlds.twoByTwo());
        assertThat(world.info().hash()).hasSize(64);
    }

    @Test
    void readsPackedTablesAndCarriageReturnsWithTheSameHash() throws IOException {
        String hash = WorldReader.read(folder).get().info().hash();
        pack("flows.csv");
        edit("tariffs.csv", "\n", "\r\n");
        Reading<World> reading = WorldReader.read(folder);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.get().info().hash()).isEqualTo(hash);
    }

    @Test
    void readsRowsAndColumnsInAnyOrder() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("value_added.csv"));
        Files.write(
                folder.resolve("value_added.csv"),
                List.of("sector,ROW,AAA", swapped(lines.get(2)), swapped(lines.get(1))));
        Reading<World> reading = WorldReader.read(folder);
        assertThat(reading.problems()).singleElement().asString().contains("hash");
        SmallWorlds.assertSame(reading.find().orElseThrow(), SmallWorlds.twoByTwo());
    }

    private static String swapped(String line) {
        String[] cells = line.split(",");
        return cells[0] + "," + cells[2] + "," + cells[1];
    }

    /// File, what to replace by what, and the one problem that follows, after the first the world
    /// may still be there.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    flows.csv       | G,AAA,90  | G,AAA,-90   | flows.csv:2:3: A flow of -90.0; it must be 0 or more.
                    flows.csv       | G,AAA,90  | G,AAA,NaN   | flows.csv:2:3: 'NaN' is not a number. Maybe a figure is missing here; none can be left out.
                    flows.csv       | G,AAA,90  | G,AAA,      | flows.csv:2:3: No number. Maybe 0 is meant; write it.
                    flows.csv       | G,AAA,90  | G,AAA,1e999 | flows.csv:2:3: '1e999' is more than a double can hold. Maybe the exponent is wrong.
                    flows.csv       | G,AAA,90  | G,AAB,90    | flows.csv:2:2: No importer 'AAB' is known. Maybe 'AAA'.
                    flows.csv       | G,ROW     | G,AAA       | flows.csv:3:1: This row is there twice. Maybe one is another's.
                    flows.csv       | AAA,ROW   | AAA,RAW     | flows.csv:1:4: No exporter 'RAW' is known. Maybe 'ROW'.
                    flows.csv       | AAA,ROW   | AAA,AAA     | flows.csv:1:4: Column 'AAA' is there twice. Maybe one is another's.
                    flows.csv       | S,ROW,5,995 | S,ROW,5   | flows.csv:5: This row has 3 cells, the header 4. Maybe the file was cut off, or a comma is too many or too few.
                    flows.csv       | sector,importer | sector;importer | flows.csv:1:1: The header begins 'sector;importer'; it must begin 'sector,importer' and go on with one column for each exporter. Maybe the cells are not separated by commas.
                    tariffs.csv     | 0.1       | -1.5        | tariffs.csv:2:4: A tariff of -1.5; it must be above -100 %.
                    tariffs.csv     | 0.1       | 10%         | tariffs.csv:2:4: '10%' is not a number. Maybe write it as a fraction, 0.25 for 25 %.
                    tariffs.csv     | G,AAA,0   | G,AAA,0.2   | tariffs.csv:2:3: Tariff of AAA on itself is 0.2; a domestic flow bears none.
                    inputs.csv      | 0.75      | 0.76        | inputs.csv: The inputs of sector G in AAA sum to 1.01, not 1. Maybe they are amounts or percent; give shares.
                    value_added.csv | G,0.5     | G,0         | value_added.csv:2:2: A value-added share of 0.0; it must be in (0, 1].
                    value_added.csv | S,0.6     | # S,0.6     | value_added.csv:3:1: No sector '# S' is known.
                    elasticities.csv| G,4       | G,-4        | elasticities.csv:2:2: A trade elasticity of -4.0; it must be above 0. Maybe the sign is the other way round.
                    economies.csv   | ROW,Rest  | AAA,Rest    | economies.csv:3:1: 'AAA' is there twice. Maybe rename one.
                    economies.csv   | code      | kode        | economies.csv:1:1: No column 'kode' is known here. Maybe 'code'.
                    sectors.csv     | services  | service     | sectors.csv:3:3: 'service' is neither goods nor services. Maybe 'services'.
                    world.yaml      | title:    | titel:      | world.yaml:2:1: 'titel' is not known here. Maybe 'title'.
                    world.yaml      | million   | billion     | world.yaml:4:7: Amounts are in 'billion USD'; they must be in million USD. Maybe scale the tables.
                    world.yaml      | 2020      | MMXX        | world.yaml:3:7: 'MMXX' is not a year. Maybe 2014.
                    world.yaml      | title: s  | '\ttitle: s' | world.yaml:2:1: A tab; YAML is indented with spaces. Maybe replace the tab by two spaces.
                    """)
    void reportsEachDefectWithItsPlace(String file, String from, String to, String problem)
            throws IOException {
        edit(file, from, to.replace("\\t", "\t"));
        assertThat(WorldReader.read(folder).problems())
                .extracting(Problem::toString)
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "world.yaml",
        "economies.csv",
        "sectors.csv",
        "flows.csv",
        "tariffs.csv",
        "inputs.csv",
        "value_added.csv",
        "final_demand.csv",
        "elasticities.csv"
    })
    void reportsAMissingAndAnEmptyFile(String file) throws IOException {
        Files.writeString(folder.resolve(file), "");
        assertThat(WorldReader.read(folder).problems())
                .anyMatch(p -> p.file().equals(file) && p.message().equals("The file is empty."));
        Files.delete(folder.resolve(file));
        assertThat(WorldReader.read(folder).problems())
                .anyMatch(p -> p.toString().startsWith(file + ": There is no " + file + " in "));
    }

    @Test
    void reportsEveryDefectAtOnce() throws IOException {
        edit("flows.csv", "G,AAA,90", "G,AAA,x");
        edit("tariffs.csv", "0.1", "y");
        edit("value_added.csv", "0.5", "z");
        Reading<World> reading = WorldReader.read(folder);
        assertThat(reading.find()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::file)
                .containsExactly("flows.csv", "tariffs.csv", "value_added.csv");
    }

    @Test
    void reportsATruncatedGzip() throws IOException {
        pack("flows.csv");
        Path packed = folder.resolve("flows.csv.gz");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length - 12));
        assertThat(WorldReader.read(folder).problems())
                .anyMatch(p -> p.toString().startsWith("flows.csv.gz: The gzip ends after"));
        Files.writeString(packed, "sector,importer\n");
        assertThat(WorldReader.read(folder).problems())
                .anyMatch(p -> p.toString().startsWith("flows.csv.gz: Not a whole gzip"));
    }

    @Test
    void reportsAnEmptyWorldAndMissingRows() throws IOException {
        Files.writeString(folder.resolve("value_added.csv"), "sector,AAA,ROW\nG,0.5,0.5\n");
        assertThat(WorldReader.read(folder).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "value_added.csv: The row of sector S is missing. Maybe add it, with 0"
                                + " where there is nothing.");
        Files.writeString(folder.resolve("flows.csv"), "sector,importer,AAA,ROW\n");
        assertThat(WorldReader.read(folder).problems())
                .extracting(Problem::toString)
                .contains(
                        "flows.csv: 4 rows are missing, the first is that of sector G, importer"
                                + " AAA. Maybe the file was cut off.");
        Files.writeString(folder.resolve("economies.csv"), "code,name,region\n");
        assertThat(WorldReader.read(folder).problems())
                .extracting(Problem::toString)
                .contains(
                        "economies.csv: The world is empty: there is a header and no row. Maybe the"
                                + " file was cut off.");
    }

    @Test
    void namesWhoseAccountsDoNotClose() throws IOException {
        edit("flows.csv", "S,AAA,400,6", "S,AAA,4,6");
        edit("value_added.csv", "G,0.5", "G,0.01");
        Reading<World> reading = WorldReader.read(folder);
        assertThat(reading.find()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .asString()
                .startsWith("Sector S is used as material for 27.405 million USD")
                .contains("in AAA, but only 10.0 is spent on it. Maybe");
    }

    @Test
    void keepsTheWorldWhereOnlyTheHashOrFinalDemandIsOff() throws IOException {
        edit("final_demand.csv", "G,", "G,1");
        Reading<World> reading = WorldReader.read(folder);
        assertThat(reading.find()).isPresent();
        assertThat(reading.problems())
                .extracting(Problem::file)
                .containsExactly("final_demand.csv", "world.yaml");
        assertThat(reading.problems().getFirst().message())
                .startsWith("Final demand for G in AAA is given as 1")
                .contains("expenditure less materials is");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
        if (to.contains("\r")) {
            Files.writeString(path, text.replace(from, to));
        }
    }

    private void pack(String file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(folder.resolve(file)));
        }
        Files.write(folder.resolve(file + ".gz"), packed.toByteArray());
        Files.delete(folder.resolve(file));
    }
}
