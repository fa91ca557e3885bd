package org.parley.measure;

/// The kinds of measure, as documents are annotated with.
public enum Instrument {
    TARIFF,
    EXPORT_BAN,
    EXPORT_LICENSING,
    ENTITY_LISTING,
    IMPORT_BAN,
    INVESTMENT_SCREENING,
    SUBSIDY,
    PURCHASE_COMMITMENT,
    QUOTA,
    REGULATION,
    OTHER;

    /// Reads `export-ban`.
    public static Instrument parse(String text) {
        return Labels.parse(Instrument.class, text);
    }

    @Override
    public String toString() {
        return Labels.label(this);
    }
}
