package org.parley.tables;

import org.parley.files.NumberRow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The World Input-Output Table of WIOD, 2016 release, as CSV written out of its R (`.RData`) or
/// Stata (`.dta`) file; its Excel file (`.xlsb`) has other headers: cells `IndustryCode`,
/// `IndustryDescription`, `Country`, `RNr` and `Year` at the start of a row, columns `AUS1` to
/// `ROW61` (56 industries, then 5 final users) and `TOT`, and rows such as `II_fob` and `GO` last.
public record Wiod() implements TableLayout {
    private static final List<String> INDUSTRIES =
            List.of(
                    ("A01 A02 A03 B C10-C12 C13-C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27"
                         + " C28 C29 C30 C31_C32 C33 D35 E36 E37-E39 F G45 G46 G47 H49 H50 H51 H52"
                         + " H53 I J58 J59_J60 J61 J62_J63 K64 K65 K66 L68 M69_M70 M71 M72 M73"
                         + " M74_M75 N O84 P85 Q R_S T U")
                            .split(" "));

    private static final int LAST_FINAL_USE = 61;
    private static final Set<String> VALUE_ADDED =
            Set.of("TXSP", "EXP_adj", "PURR", "PURNR", "VA", "IntTTM");
    private static final Pattern COLUMN = Pattern.compile("v?([A-Z]{3})(\\d{1,2})");
    private static final int CODE = 0;
    private static final int ECONOMY = 2;

    @Override
    public int keys() {
        return 5;
    }

    @Override
    public Optional<Label> column(String header) {
        if (header.equals("TOT")) {
            return Optional.of(new Label.Output());
        }
        Matcher parts = COLUMN.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        if (number < 1 || number > LAST_FINAL_USE) {
            return Optional.empty();
        }
        return Optional.of(
                number > INDUSTRIES.size()
                        ? new Label.FinalUse(parts.group(1))
                        : industry(parts.group(1), INDUSTRIES.get(number - 1)));
    }

    @Override
    public Optional<Label> row(NumberRow row) {
        String code = row.key(CODE);
        if (VALUE_ADDED.contains(code)) {
            return Optional.of(new Label.ValueAdded());
        }
        if (code.equals("GO")) {
            return Optional.of(new Label.Output());
        }
        if (code.equals("II_fob")) {
            return Optional.of(new Label.Ignored());
        }
        return INDUSTRIES.contains(code)
                ? Optional.of(industry(row.key(ECONOMY), code))
                : Optional.empty();
    }

    private static Label industry(String economy, String code) {
        return new Label.Industry(economy, code, economy + " " + code);
    }

    @Override
    public String name(NumberRow row) {
        return row.key(ECONOMY) + " " + row.key(CODE);
    }

    @Override
    public List<String> otherLabels() {
        return List.of("TOT", "II_fob", "TXSP", "EXP_adj", "PURR", "PURNR", "VA", "IntTTM", "GO");
    }

    @Override
    public String headerHint(List<String> cells) {
        return "Its first line must be that of the R and Stata files, IndustryCode to TOT; the"
                + " Excel file has its labels in four lines. Maybe write the R file out as CSV.";
    }

    @Override
    public String source() {
        return "World Input-Output Database, 2016 release";
    }

    @Override
    public String citation() {
        return "Timmer, M. P., E. Dietzenbacher, B. Los, R. Stehrer and G. J. de Vries (2015), An"
                + " Illustrated User Guide to the World Input-Output Database: the Case of Global"
                + " Automotive Production, Review of International Economics 23(3): 575-605. Data:"
                + " doi 10.34894/PJ2M1C";
    }

    @Override
    public String terms() {
        return "CC BY 4.0";
    }
}
