package org.parley.ledger;

import static org.parley.measure.Labels.label;

import org.jspecify.annotations.Nullable;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.Instrument;
import org.parley.measure.Labels;
import org.parley.measure.LegalAct;
import org.parley.measure.Link;
import org.parley.measure.Measure;
import org.parley.measure.Measure.Direction;
import org.parley.measure.Measure.LicencePolicy;
import org.parley.measure.Measure.Purchase;
import org.parley.measure.Measure.Stacking;
import org.parley.measure.Scope;
import org.parley.measure.Terms;
import org.parley.measure.When;

import java.math.BigDecimal;
import java.util.Map;

/// Measures as fields.
final class MeasureForm {
    private MeasureForm() {}

    static void write(Measure measure, Fields fields) {
        fields.put("instrument", measure.instrument());
        terms(measure.terms(), fields);
        switch (measure) {
            case Measure.Tariff tariff -> fields.put("stacking", label(tariff.stacking()));
            case Measure.ExportBan ban -> fields.put("licences", label(ban.policy()));
            case Measure.ExportLicensing control -> fields.put("licences", label(control.policy()));
            case Measure.EntityListing listing -> fields.put("licences", label(listing.policy()));
            case Measure.ImportBan _, Measure.InvestmentScreening _ -> {}
            case Measure.Subsidy subsidy ->
                    fields.put("programme", subsidy.programme())
                            .put("amount", subsidy.amount())
                            .put("subsidyRate", percent(subsidy.rate()));
            case Measure.Quota quota ->
                    fields.put("quantity", quota.quantity())
                            .put("within", quota.within())
                            .put("above", quota.above());
            case Measure.PurchaseCommitment commitment ->
                    fields.put("base", commitment.base())
                            .put(
                                    "purchases",
                                    commitment.purchases().stream()
                                            .map(MeasureForm::purchase)
                                            .toList());
            case Measure.Regulation rule ->
                    fields.put("field", rule.field()).put("direction", label(rule.direction()));
            case Measure.OtherMeasure other -> fields.put("what", other.what());
        }
    }

    private static void terms(Terms terms, Fields fields) {
        LegalAct act = terms.act();
        fields.put("title", terms.title())
                .put("imposer", terms.imposers())
                .put("target", terms.targets())
                .put("exceptFor", terms.exceptFor())
                .put("scope", ScopeForm.write(terms.scope()))
                .put("except", terms.except().stream().map(ScopeForm::write).toList())
                .put("act", act == null ? null : act.name())
                .put("basis", act == null ? null : act.basis())
                .put("coverage", terms.coverage())
                .put("links", terms.links().stream().map(MeasureForm::link).toList());
    }

    private static Map<String, Object> link(Link link) {
        return new Fields().put(link.kind().toString(), link.measure()).map();
    }

    private static Map<String, Object> purchase(Purchase purchase) {
        return new Fields()
                .put("goods", purchase.goods())
                .put("period", purchase.period())
                .put("amount", purchase.amount())
                .map();
    }

    static Measure read(Fields fields) {
        Instrument instrument = fields.get("instrument", Instrument::parse);
        Terms terms = terms(fields);
        return switch (instrument) {
            case TARIFF ->
                    new Measure.Tariff(
                            terms,
                            fields.has("stacking")
                                    ? fields.get("stacking", t -> Labels.parse(Stacking.class, t))
                                    : Stacking.ADDITIONAL);
            case EXPORT_BAN -> new Measure.ExportBan(terms, policy(fields));
            case EXPORT_LICENSING -> new Measure.ExportLicensing(terms, policy(fields));
            case ENTITY_LISTING -> new Measure.EntityListing(terms, policy(fields));
            case IMPORT_BAN -> new Measure.ImportBan(terms);
            case INVESTMENT_SCREENING -> new Measure.InvestmentScreening(terms);
            case SUBSIDY ->
                    new Measure.Subsidy(
                            terms,
                            fields.textOr("programme", ""),
                            fields.find("amount", Amount::parse),
                            fields.find("subsidyRate", MeasureForm::fraction));
            case QUOTA ->
                    new Measure.Quota(
                            terms,
                            fields.textOr("quantity", ""),
                            fields.find("within", DutyExpression::parse),
                            fields.find("above", DutyExpression::parse));
            case PURCHASE_COMMITMENT ->
                    new Measure.PurchaseCommitment(
                            terms,
                            fields.textOr("base", ""),
                            fields.all("purchases").stream().map(MeasureForm::purchase).toList());
            case REGULATION ->
                    new Measure.Regulation(
                            terms,
                            fields.textOr("field", ""),
                            fields.has("direction")
                                    ? fields.get("direction", t -> Labels.parse(Direction.class, t))
                                    : Direction.UNSTATED);
            case OTHER -> new Measure.OtherMeasure(terms, fields.textOr("what", ""));
        };
    }

    private static Terms terms(Fields fields) {
        Scope scope = ScopeForm.find(fields, "scope");
        String basis = fields.textOr("basis", "");
        return new Terms(
                fields.textOr("title", ""),
                fields.texts("imposer"),
                fields.texts("target"),
                fields.texts("exceptFor"),
                scope == null ? new Scope.Everything() : scope,
                fields.all("except").stream().map(ScopeForm::read).toList(),
                fields.find("act", name -> new LegalAct(name, basis)),
                fields.find("coverage", Amount::parse),
                fields.all("links").stream().map(MeasureForm::link).toList());
    }

    private static Link link(Fields fields) {
        String kind = fields.map().keySet().iterator().next();
        return fields.get(kind, measure -> new Link(Labels.parse(Link.Kind.class, kind), measure));
    }

    private static Purchase purchase(Fields fields) {
        var purchase =
                new Purchase(
                        fields.text("goods"),
                        fields.get("period", When::parse),
                        fields.get("amount", Amount::parse));
        fields.done();
        return purchase;
    }

    private static LicencePolicy policy(Fields fields) {
        return fields.has("licences")
                ? fields.get("licences", t -> Labels.parse(LicencePolicy.class, t))
                : LicencePolicy.UNSTATED;
    }

    private static @Nullable String percent(@Nullable Double rate) {
        return rate == null
                ? null
                : BigDecimal.valueOf(rate).movePointRight(2).stripTrailingZeros().toPlainString()
                        + "%";
    }

    private static double fraction(String percent) {
        return DutyExpression.parse(percent).rate(Double.NaN).orElseThrow();
    }
}
