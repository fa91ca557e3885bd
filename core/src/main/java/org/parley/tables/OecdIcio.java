package org.parley.tables;

import org.parley.files.NumberRow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The OECD's Inter-Country Input-Output tables, square CSV, editions of 2018 to 2025: labels such
/// as `USA_C10T12` in the first cell of a row and in the header, final users `USA_HFCE`, rows of
/// taxes and value added last. The parts of China (`CN1`, `CN2`) and Mexico are put together.
///
/// | edition | files | taxes | value added | sums | industries |
/// |---|---|---|---|---|---|
/// | 2018, 2021 | `ICIO2021_2018.csv` | a row `USA_TAXSUB` for each economy | `VALU` | row `OUTPUT`, column `TOTAL` | 36, 45 |
/// | 2023 | `2020_SML.csv`, or extended `2020.csv` | `TLS` | `VA` | `OUT` | 45: `A01_02`, `B05_06` |
/// | 2025 | `2022_SML.csv`, or extended `2022.csv` | `TLS` | `VA` | `OUT` | 50: `A01`, `B05`, `C24A`, `C301` |
///
/// The parts stand in tables of the 2018 and 2021 editions and in the extended ones since.
/// Industries of the 2016 edition are of ISIC Rev. 3 (`AUS_C01T05AGR`) and are not read.
public record OecdIcio() implements TableLayout {
    private static final Map<String, String> PARTS =
            Map.of(
                    "CN1", "CHN", "CN2", "CHN", "CN3", "CHN", "CN4", "CHN", "MX1", "MEX", "MX2",
                    "MEX", "MX3", "MEX");

    private static final Set<String> FINAL_USES =
            Set.of(
                    "HFCE",
                    "NPISH",
                    "GGFC",
                    "GFCF",
                    "INVNT",
                    "DPABR",
                    "DIRP",
                    "P33",
                    "CONS_ABR",
                    "NONRES",
                    "DISC",
                    "FD");
    private static final Set<String> VALUE_ADDED = Set.of("VA", "VALU", "TLS", "TAXSUB");
    private static final Set<String> OUTPUT = Set.of("OUT", "OUTPUT", "TOTAL", "TOT");

    @Override
    public int keys() {
        return 1;
    }

    @Override
    public Optional<Label> column(String header) {
        return label(header);
    }

    @Override
    public Optional<Label> row(NumberRow row) {
        return label(row.key(0));
    }

    @Override
    public String name(NumberRow row) {
        return row.key(0);
    }

    private static Optional<Label> label(String text) {
        if (OUTPUT.contains(text)) {
            return Optional.of(new Label.Output());
        }
        if (VALUE_ADDED.contains(text)) {
            return Optional.of(new Label.ValueAdded());
        }
        int gap = text.indexOf('_');
        if (gap != 3) {
            return Optional.empty();
        }
        String economy = text.substring(0, gap);
        String rest = text.substring(gap + 1);
        String whole = PARTS.getOrDefault(economy, economy);
        if (FINAL_USES.contains(rest)) {
            return Optional.of(new Label.FinalUse(whole));
        }
        if (VALUE_ADDED.contains(rest)) {
            return Optional.of(new Label.ValueAdded());
        }
        return Industry.sector(rest).isPresent()
                ? Optional.of(new Label.Industry(whole, rest, text))
                : Optional.empty();
    }

    @Override
    public List<String> otherLabels() {
        return List.of("OUT", "OUTPUT", "TOTAL", "VA", "VALU", "TLS", "TAXSUB");
    }

    @Override
    public String headerHint(List<String> cells) {
        return cells.stream().anyMatch(cell -> cell.endsWith("_C01T05AGR"))
                ? "Its industries are of ISIC Rev. 3, as in the edition of 2016. Maybe take one of"
                        + " 2018 to 2025."
                : "Maybe the table is of another publisher, or its cells are not separated by"
                        + " commas.";
    }

    @Override
    public String source() {
        return "OECD Inter-Country Input-Output tables";
    }

    @Override
    public String citation() {
        return "OECD, Inter-Country Input-Output tables, http://oe.cd/icio; name the edition.";
    }

    @Override
    public String terms() {
        return "OECD terms and conditions: use with attribution.";
    }
}
