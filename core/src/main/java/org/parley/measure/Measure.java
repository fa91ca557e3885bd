package org.parley.measure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A measure as written: its terms and what its kind needs. When it applies is told by its
/// [LifeEvent]s, since one measure has many dates.
public sealed interface Measure {

    Terms terms();

    /// How a tariff stands to the others on the same product.
    enum Stacking {
        /// The rate for all members of the WTO.
        MFN,
        /// Takes the place of the MFN rate.
        PREFERENCE,
        /// Comes on top.
        ADDITIONAL
    }

    /// What an authority does with applications for a licence.
    enum LicencePolicy {
        /// No licence is given.
        NONE,
        PRESUMPTION_OF_DENIAL,
        CASE_BY_CASE,
        /// A temporary general licence covers some of it.
        TEMPORARY_LICENCE,
        UNSTATED
    }

    /// Whether a rule opens a market or closes it.
    enum Direction {
        OPENING,
        CLOSING,
        UNSTATED
    }

    /// A duty on imports. Its rate stands in its life events, where it changes.
    record Tariff(Terms terms, Stacking stacking) implements Measure {}

    /// No exports of the scope to the target.
    record ExportBan(Terms terms, LicencePolicy policy) implements Measure {}

    /// Exports of the scope need a licence.
    record ExportLicensing(Terms terms, LicencePolicy policy) implements Measure {}

    /// Firms to which exports need a licence.
    record EntityListing(Terms terms, LicencePolicy policy) implements Measure {}

    /// No imports of the scope from the target.
    record ImportBan(Terms terms) implements Measure {}

    /// Acquisitions and investments need approval.
    record InvestmentScreening(Terms terms) implements Measure {}

    /// Public money to producers at home.
    ///
    /// @param amount in all, absent where a rate is given
    /// @param rate fraction of output, absent where an amount is given
    record Subsidy(Terms terms, String programme, @Nullable Amount amount, @Nullable Double rate)
            implements Measure {}

    /// A limit on quantity, with duties within and above it where it is a tariff-rate quota.
    ///
    /// @param quantity as stated (`1.2m units a year`)
    record Quota(
            Terms terms,
            String quantity,
            @Nullable DutyExpression within,
            @Nullable DutyExpression above)
            implements Measure {}

    /// A promise to buy.
    ///
    /// @param base what the amounts come on top of (`2017 imports`)
    record PurchaseCommitment(Terms terms, String base, List<Purchase> purchases)
            implements Measure {
        public PurchaseCommitment {
            purchases = List.copyOf(purchases);
        }
    }

    /// One line of a purchase commitment.
    ///
    /// @param goods as the act groups them
    /// @param amount on top of the base in that period
    record Purchase(String goods, When period, Amount amount) {}

    /// A rule on market access, intellectual property, technology transfer and the like.
    ///
    /// @param field the issue it is about, as positions name it (`ip`, `tech-transfer`)
    record Regulation(Terms terms, String field, Direction direction) implements Measure {}

    /// A measure of no other kind.
    record OtherMeasure(Terms terms, String what) implements Measure {}

    /// What documents call it.
    default Instrument instrument() {
        return switch (this) {
            case Tariff _ -> Instrument.TARIFF;
            case ExportBan _ -> Instrument.EXPORT_BAN;
            case ExportLicensing _ -> Instrument.EXPORT_LICENSING;
            case EntityListing _ -> Instrument.ENTITY_LISTING;
            case ImportBan _ -> Instrument.IMPORT_BAN;
            case InvestmentScreening _ -> Instrument.INVESTMENT_SCREENING;
            case Subsidy _ -> Instrument.SUBSIDY;
            case Quota _ -> Instrument.QUOTA;
            case PurchaseCommitment _ -> Instrument.PURCHASE_COMMITMENT;
            case Regulation _ -> Instrument.REGULATION;
            case OtherMeasure _ -> Instrument.OTHER;
        };
    }
}
