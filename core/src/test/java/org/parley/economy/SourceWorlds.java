package org.parley.economy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reads world economies in the layout of the source folders `shared/data/worlds/NAME`.
public final class SourceWorlds {
    private static final Map<String, Economy> GROUPS =
            Map.of(
                    "ROW", new Economy("ROW", "Rest of the world", "Rest of the world"),
                    "XEU",
                            group(
                                    "XEU",
                                    "Rest of the EU",
                                    "Europe",
                                    "AUT BGR CYP DNK EST FIN GRC HRV LTU LUX LVA MLT PRT ROU SVK"
                                            + " SVN"),
                    "XAS",
                            group(
                                    "XAS",
                                    "Other Asia and Pacific",
                                    "Asia and the Pacific",
                                    "BGD BRN HKG KHM LAO MMR NZL PAK PHL SGP"),
                    "XLA",
                            group(
                                    "XLA",
                                    "Other Latin America",
                                    "Latin America and the Caribbean",
                                    "ARG CHL COL CRI PER"));

    private static Economy group(String code, String name, String region, String members) {
        return new Economy(code, name, region, List.of(members.split(" ")));
    }

    /// Divisions of those sections of ISIC Rev. 4 that the sources name by their letter alone.
    private static final Map<String, String> SECTIONS =
            Map.of(
                    "B", "B05 B06 B07 B08 B09",
                    "F", "F41 F42 F43",
                    "I", "I55 I56",
                    "N", "N77 N78 N79 N80 N81 N82",
                    "Q", "Q86 Q87 Q88",
                    "T", "T97 T98",
                    "U", "U99",
                    "R_S", "R90 R91 R92 R93 S94 S95 S96");

    private final Path folder;
    private final List<Economy> economies = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final Map<String, Integer> place = new LinkedHashMap<>();

    private SourceWorlds(Path folder) {
        this.folder = folder;
    }

    /// Reads a world and closes it exactly: what the ten printed digits of an input share leave to
    /// 1 goes to the largest share of its column.
    public static World read(Path folder, WorldInfo info) {
        return new SourceWorlds(folder).read(info);
    }

    private World read(WorldInfo info) {
        for (NamedCsvRecord row : rows("countries.csv")) {
            String code = row.getField("iso3");
            place.put(code, economies.size());
            economies.add(economy(code));
        }
        List<NamedCsvRecord> sectorRows = rows("sectors.csv");
        sectorRows.forEach(row -> sectors.add(sector(row)));
        var builder = new WorldBuilder(info, economies, sectors);
        for (NamedCsvRecord row : rows("flows_tariffs.csv.gz")) {
            int sector = Integer.parseInt(row.getField("sector")) - 1;
            int importer = place(row.getField("importer"));
            int exporter = place(row.getField("exporter"));
            builder.flow(sector, importer, exporter, number(row, "flow_balanced_usd_mn"));
            builder.tariff(sector, importer, exporter, number(row, "tariff"));
        }
        for (NamedCsvRecord row : rows("value_added_share.csv.gz")) {
            for (int n = 0; n < economies.size(); n++) {
                builder.valueAddedShare(
                        Integer.parseInt(row.getField("sector")) - 1,
                        n,
                        number(row, economies.get(n).code()));
            }
        }
        inputs(builder);
        for (String set : List.of("FGO2022", "CP2015", "LL2023", "L2021", "U4")) {
            if (sectorRows.getFirst().getHeader().contains("theta_" + set)) {
                double[] theta =
                        sectorRows.stream()
                                .mapToDouble(row -> number(row, "theta_" + set))
                                .toArray();
                builder.elasticities(
                        new TradeElasticities(set, Citations.ofElasticities(set), theta));
            }
        }
        return builder.build();
    }

    private void inputs(WorldBuilder builder) {
        int size = sectors.size();
        var shares = new BigDecimal[economies.size()][size][size]; // by user, then input
        for (NamedCsvRecord row : rows("io_shares.csv.gz")) {
            int input = Integer.parseInt(row.getField("input_sector")) - 1;
            for (int user = 0; user < size; user++) {
                shares[place(row.getField("country"))][user][input] =
                        new BigDecimal(row.getField(String.valueOf(user + 1)));
            }
        }
        for (int n = 0; n < shares.length; n++) {
            for (int user = 0; user < size; user++) {
                closeToOne(shares[n][user]);
                for (int input = 0; input < size; input++) {
                    builder.inputShare(n, input, user, shares[n][user][input].doubleValue());
                }
            }
        }
    }

    private static void closeToOne(BigDecimal[] shares) {
        BigDecimal left = BigDecimal.ONE;
        int largest = 0;
        for (int at = 0; at < shares.length; at++) {
            left = left.subtract(shares[at]);
            largest = shares[at].compareTo(shares[largest]) > 0 ? at : largest;
        }
        shares[largest] = shares[largest].add(left);
    }

    private static Economy economy(String code) {
        Economy group = GROUPS.get(code);
        if (group != null) {
            return group;
        }
        EconomyCodes.Entry entry = EconomyCodes.standard().get(code);
        return new Economy(code, entry.name(), entry.region());
    }

    private static Sector sector(NamedCsvRecord row) {
        boolean goods = row.getField("tradable_with_tariff").equals("1");
        String[] members = row.getField("wiod56_members").split(" ");
        var isic = new ArrayList<String>();
        for (String member : members) {
            isic.addAll(divisions(member));
        }
        String name = goods ? row.getField("name") : "Services";
        String code = goods ? code(members) : "SERV";
        return new Sector(code, name, goods ? Sector.Kind.GOODS : Sector.Kind.SERVICES, isic);
    }

    private static String code(String[] members) {
        String first = members[0].split("[-_]")[0];
        String[] last = members[members.length - 1].split("[-_]");
        return first.equals(last[last.length - 1]) ? first : first + "-" + last[last.length - 1];
    }

    /// `C10-C12` as C10, C11, C12; `B` as its divisions; `J59_J60` as J59, J60.
    private static List<String> divisions(String member) {
        String section = SECTIONS.get(member);
        if (section != null) {
            return List.of(section.split(" "));
        }
        String[] ends = member.split("[-_]");
        var divisions = new ArrayList<String>();
        int last = Integer.parseInt(ends[ends.length - 1].substring(1));
        for (int n = Integer.parseInt(ends[0].substring(1)); n <= last; n++) {
            divisions.add("%s%02d".formatted(ends[0].substring(0, 1), n));
        }
        return divisions;
    }

    private int place(String code) {
        Integer at = place.get(code);
        if (at == null) {
            throw new IllegalArgumentException("No economy '" + code + "' in " + folder);
        }
        return at;
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private List<NamedCsvRecord> rows(String file) {
        return rows(folder.resolve(file));
    }

    /// The rows of a CSV file, unpacked if its name ends in `.gz`.
    static List<NamedCsvRecord> rows(Path file) {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder()
                                .detectBomHeader(true)
                                .ofNamedCsvRecord(plain, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
