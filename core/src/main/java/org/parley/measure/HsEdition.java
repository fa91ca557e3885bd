package org.parley.measure;

/// An edition of the Harmonized System. The same six digits can mean other goods in another one.
public enum HsEdition {
    HS1992,
    HS1996,
    HS2002,
    HS2007,
    HS2012,
    HS2017,
    HS2022;

    /// The edition in force in a year.
    public static HsEdition inForce(int year) {
        HsEdition found = HS1992;
        for (HsEdition edition : values()) {
            if (edition.year() <= year) {
                found = edition;
            }
        }
        return found;
    }

    /// Reads `HS 2017`, `HS2017` or `2017`.
    public static HsEdition parse(String text) {
        String year = text.strip().replaceFirst("(?i)^HS\\s*", "");
        for (HsEdition edition : values()) {
            if (year.equals(Integer.toString(edition.year()))) {
                return edition;
            }
        }
        throw new IllegalArgumentException(
                "No edition '%s' of the Harmonized System. Maybe HS 2012, HS 2017 or HS 2022."
                        .formatted(text));
    }

    /// The year it came into force.
    public int year() {
        return Integer.parseInt(name().substring(2));
    }

    @Override
    public String toString() {
        return "HS " + year();
    }
}
