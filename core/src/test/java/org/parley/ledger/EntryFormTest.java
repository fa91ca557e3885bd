package org.parley.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.ledger.Entries.day;
import static org.parley.ledger.Entries.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.ledger.Evidence.Modality;
import org.parley.ledger.Evidence.Standing;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.Grace;
import org.parley.measure.HsEdition;
import org.parley.measure.LegalAct;
import org.parley.measure.LifeEvent;
import org.parley.measure.Link;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.measure.When;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class EntryFormTest {
    private static final Terms TERMS =
            new Terms(
                    "Third list",
                    List.of("USA"),
                    List.of("CHN"),
                    List.of("HKG"),
                    new Scope.ListFile("US-301-L3"),
                    List.of(
                            new Scope.Products(
                                    HsEdition.HS2017,
                                    List.of(ProductCode.parse("7216")),
                                    List.of(ProductCode.parse("7216.61"))),
                            new Scope.Firms(List.of("A", "B")),
                            new Scope.Words("samples"),
                            new Scope.Sectors(List.of("C26"))),
                    new LegalAct("83 FR 47974", "Trade Act of 1974, section 301"),
                    Amount.parse("200 bn USD"),
                    List.of(new Link(Link.Kind.ANSWERS, "CN-301R-L1")));

    static Stream<Content> contents() {
        var terms = Terms.of("t", "USA", List.of("WLD"), new Scope.Everything());
        var policy = Measure.LicencePolicy.PRESUMPTION_OF_DENIAL;
        Stream<Measure> measures =
                Stream.of(
                        new Measure.Tariff(TERMS, Measure.Stacking.ADDITIONAL),
                        new Measure.ExportBan(terms, Measure.LicencePolicy.NONE),
                        new Measure.ExportLicensing(terms, policy),
                        new Measure.EntityListing(terms, policy),
                        new Measure.ImportBan(terms),
                        new Measure.InvestmentScreening(terms),
                        new Measure.Subsidy(terms, "farm aid", Amount.parse("12 bn USD"), null),
                        new Measure.Subsidy(terms, "", null, 0.05),
                        new Measure.Quota(
                                terms,
                                "1.2m units",
                                DutyExpression.ofPercent(20),
                                DutyExpression.ofPercent(50)),
                        new Measure.PurchaseCommitment(
                                terms,
                                "2017 imports",
                                List.of(
                                        new Measure.Purchase(
                                                "energy",
                                                When.parse("2020"),
                                                Amount.parse("18.5 bn USD")))),
                        new Measure.Regulation(terms, "ip", Measure.Direction.OPENING),
                        new Measure.OtherMeasure(terms, "a label"));
        var lines =
                List.of(
                        new ProductList.Line("85176200", 0.25),
                        new ProductList.Line("8517", 0.05),
                        new ProductList.Line("01012100", Double.NaN));
        Stream<Content> others =
                Stream.of(
                        new MeasureLife(
                                new LifeEvent(
                                        "US-301-L3",
                                        "to-25",
                                        Stage.CHANGED,
                                        When.parse("2019-05-09"),
                                        When.parse("2019-05-10"),
                                        LocalDate.parse("2020-01-01"),
                                        DutyExpression.ofPercent(25),
                                        new Scope.ListFile("L"),
                                        List.of("CAN", "EU"),
                                        Amount.parse("200 bn USD"),
                                        "unless talks advance",
                                        new Grace(
                                                LocalDate.parse("2019-05-10"),
                                                LocalDate.parse("2019-06-01")),
                                        "a note")),
                        new Listing(new ProductList("id", HsEdition.HS2017, lines)),
                        new Position(
                                "CHN",
                                null,
                                Position.Kind.RED_LINE,
                                List.of("core-interests", "company:ZTE"),
                                Amount.parse("100 bn USD"),
                                "if",
                                "no"),
                        new Talks(
                                Talks.Kind.TRUCE,
                                Talks.Status.OCCURRED,
                                When.parse("2018-12-01"),
                                When.parse("2019-03-01"),
                                "Buenos Aires",
                                List.of("USA", "CHN"),
                                List.of("T", "X"),
                                "",
                                "90 days",
                                Amount.parse("1 bn USD"),
                                null),
                        new Figure(
                                Figure.Kind.GROWTH,
                                "CHN",
                                null,
                                "2018",
                                null,
                                new BigDecimal("6.60"),
                                "about"),
                        new Review("daily", Review.Verdict.ACCEPT, "jane", "ok"),
                        new Withdrawal("why"));
        return Stream.concat(measures.map(MeasureTerms::new), others);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsWrittenIsReadBack(Content content) {
        Entry entry = entry("id", "account", "2019-05-09", Standing.OFFICIAL_ACT, content);
        Entry read = EntryForm.entry(EntryForm.fields(entry), "test");
        assertThat(read).isEqualTo(entry);
        assertThat(EntryForm.fields(read)).hasToString(EntryForm.fields(entry).toString());
    }

    @Test
    void evidenceKeepsItsSpan() {
        var quote = new Quote("doc.txt", "0".repeat(64), 10, 13, "no!");
        var evidence =
                new Evidence(
                        new Source(Source.Kind.PERSON, "Minister", "CHN"),
                        Standing.PRESS,
                        Modality.REPORTED,
                        quote,
                        "");
        var entry =
                new Entry(
                        "id",
                        "daily",
                        day("2019-05-09").plusSeconds(60),
                        Entry.Origin.READER,
                        Entries.position("x"),
                        List.of(evidence, evidence));
        assertThat(EntryForm.entry(EntryForm.fields(entry), "test")).isEqualTo(entry);
    }

    @Test
    void mistakesAreNamedWithKeyAndPlace() {
        Map<String, Object> good =
                EntryForm.fields(
                        entry("id", "a", "2019-05-09", Standing.PRESS, Entries.position("x")));
        var misspelt = new TreeMap<>(good);
        misspelt.put("conditon", "if");
        assertThatThrownBy(() -> EntryForm.entry(misspelt, "r.yaml, entry 3"))
                .hasMessageContaining("r.yaml, entry 3")
                .hasMessageContaining("'conditon'");
        var wrong = new TreeMap<>(good);
        wrong.put("position", "red line");
        assertThatThrownBy(() -> EntryForm.entry(wrong, "r.yaml"))
                .hasMessageContaining("r.yaml, position: No kind 'red line'")
                .hasMessageContaining("red-line");
        var missing = new TreeMap<>(good);
        missing.remove("holder");
        assertThatThrownBy(() -> EntryForm.entry(missing, "r.yaml"))
                .hasMessageContaining("has no 'holder'");
    }
}
