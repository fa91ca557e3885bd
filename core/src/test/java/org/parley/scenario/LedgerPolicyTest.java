package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.ledger.Talks;
import org.parley.measure.Amount;
import org.parley.measure.DutyExpression;
import org.parley.measure.HsEdition;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;
import org.parley.measure.Stage;
import org.parley.measure.Terms;
import org.parley.measure.When;
import org.parley.model.TradeBound;
import org.parley.model.TradeBound.Direction;
import org.parley.scenario.LedgerPolicy.With;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Each kind of measure on a world, one at a time.
class LedgerPolicyTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final LocalDate START = LocalDate.parse("2019-01-01");
    private static final LocalDate DAY = LocalDate.parse("2019-06-01");
    private static final int USA = WORLD.economy("USA");
    private static final int CHN = WORLD.economy("CHN");
    private static final int ELECTRONICS = WORLD.sector("C26-C27");
    private static final Scope FIRMS = new Scope.Firms(List.of("ZTE Corporation"));

    private final List<Entry> entries = new ArrayList<>();

    private static Terms terms(Scope scope, @Nullable Amount coverage) {
        return new Terms(
                "M",
                List.of("USA"),
                List.of("CHN"),
                List.of(),
                scope,
                List.of(),
                null,
                coverage,
                List.of());
    }

    private void record(String id, String account, LocalDate on, Content content) {
        entries.add(Entry.ofAct(id, account, on, content));
    }

    private LedgerPolicy of(Measure measure) {
        return of(measure, FirmShares.NONE);
    }

    private LedgerPolicy of(Measure measure, FirmShares firms) {
        record("M", "act", START, new MeasureTerms(measure));
        record(
                "M/applied",
                "act",
                START,
                new MeasureLife(LifeEvent.of("M", Stage.IN_EFFECT, START)));
        return resolve(Set.of(), Optional.empty(), firms);
    }

    private LedgerPolicy resolve(Set<With> with, Optional<Truce> truce, FirmShares firms) {
        return LedgerPolicy.resolve(
                new LedgerCase(
                        new Duties(Ledger.ofEntries(entries).asKnownToday()),
                        WORLD,
                        DAY,
                        with,
                        truce,
                        firms));
    }

    private static double banned(LedgerPolicy resolved, String sector) {
        return resolved.policy().bannedShare(WORLD.sector(sector), CHN, USA);
    }

    @Test
    void aBanOnASectorIsExact() {
        LedgerPolicy resolved =
                of(
                        new Measure.ExportBan(
                                terms(new Scope.Sectors(List.of("C26-C27")), null),
                                Measure.LicencePolicy.NONE));
        assertThat(banned(resolved, "C26-C27")).isEqualTo(1);
        assertThat(banned(resolved, "C28")).isZero();
        assertThat(resolved.policy().bannedShare(ELECTRONICS, USA, CHN)).isZero();
        assertThat(resolved.lines())
                .containsExactly("No exports of USA to CHN in all of C26-C27: by M.");
        assertThat(resolved.notComputed()).isEmpty();
    }

    @Test
    void anImportBanGoesTheOtherWay() {
        LedgerPolicy resolved = of(new Measure.ImportBan(terms(new Scope.Everything(), null)));
        assertThat(resolved.policy().bannedShare(ELECTRONICS, USA, CHN)).isEqualTo(1);
        assertThat(banned(resolved, "C26-C27")).isZero();
        assertThat(resolved.policy().bannedShare(WORLD.sector("SERV"), USA, CHN)).isZero();
    }

    @Test
    void aBanOnProductsIsTheirPartOfASector() {
        var chips =
                new Scope.Products(HsEdition.HS2017, List.of(new ProductCode("8542")), List.of());
        LedgerPolicy resolved =
                of(new Measure.ExportBan(terms(chips, null), Measure.LicencePolicy.NONE));
        assertThat(banned(resolved, "C26-C27")).isBetween(0.005, 0.1);
        assertThat(resolved.assumptions()).singleElement().asString().contains("count alike");
    }

    @Test
    void firmsNeedAShareThatSomebodyStates() {
        var ban = new Measure.ExportBan(terms(FIRMS, null), Measure.LicencePolicy.NONE);
        LedgerPolicy silent = of(ban);
        assertThat(banned(silent, "C26-C27")).isZero();
        assertThat(silent.notComputed())
                .containsExactly(
                        "M (export-ban): the share of the firms it names in trade is not known;"
                                + " state it with --firm-share.");

        var stated = new FirmShares(List.of(FirmShares.Share.parse("zte=C26-C27:30%")));
        LedgerPolicy resolved = resolve(Set.of(), Optional.empty(), stated);
        assertThat(banned(resolved, "C26-C27")).isEqualTo(0.3);
        assertThat(banned(resolved, "C28")).isZero();
        assertThat(resolved.assumptions())
                .containsExactly(
                        "M: zte is assumed to be 30% of each flow of C26-C27, and no licence to be"
                                + " given.");
    }

    @Test
    void firmsBySomeCoverage() {
        double goods = 0;
        for (int j = 0; j < WORLD.axes().sectors(); j++) {
            goods += WORLD.sectors().get(j).isGoods() ? WORLD.flow(j, CHN, USA) : 0;
        }
        LedgerPolicy resolved =
                of(
                        new Measure.EntityListing(
                                terms(FIRMS, Amount.usdBillion(11)),
                                Measure.LicencePolicy.PRESUMPTION_OF_DENIAL));
        assertThat(banned(resolved, "C28")).isCloseTo(11_000 / goods, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"ZTE=0.3, goods, 0.3", "ZTE=2.5%, goods, 0.025", "A=B=C28:50%, C28, 0.5"})
    void sharesOfFirms(String text, String sectors, double share) {
        FirmShares.Share read = FirmShares.Share.parse(text);
        assertThat(read.sectors()).isEqualTo(sectors);
        assertThat(read.share()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "ZTE, is no share of a firm",
        "ZTE=30, is not a percentage",
        "ZTE=130%, at most 100%"
    })
    void sharesThatAreNone(String text, String message) {
        assertThatThrownBy(() -> FirmShares.Share.parse(text)).hasMessageContaining(message);
    }

    @Test
    void aFirmThatNoMeasureNames() {
        var ban = new Measure.ExportBan(terms(FIRMS, null), Measure.LicencePolicy.NONE);
        var shares = new FirmShares(List.of(FirmShares.Share.parse("Huawei=30%")));
        assertThatThrownBy(() -> of(ban, shares))
                .hasMessage(
                        "No measure of the ledger names a firm 'Huawei'. Maybe one of ZTE"
                                + " Corporation, M.");
    }

    @Test
    void purchasesOfThePeriodComeOnTop() {
        var commitment =
                new Measure.PurchaseCommitment(
                        terms(new Scope.Words("goods"), null),
                        "2017 imports",
                        List.of(
                                new Measure.Purchase(
                                        "energy", When.parse("2019"), Amount.usdBillion(18.5)),
                                new Measure.Purchase(
                                        "manufactures",
                                        When.parse("2019/2020"),
                                        Amount.usdBillion(60)),
                                new Measure.Purchase(
                                        "energy", When.parse("2020"), Amount.usdBillion(33.9)),
                                new Measure.Purchase(
                                        "goodwill", When.parse("2019"), Amount.usdBillion(1))));
        LedgerPolicy resolved = of(commitment);
        assertThat(resolved.bounds())
                .extracting(TradeBound::name)
                .containsExactly("M energy", "M manufactures");
        TradeBound energy = resolved.bounds().getFirst();
        assertThat(energy.direction()).isEqualTo(Direction.AT_LEAST);
        assertThat(energy.level().on(100)).isEqualTo(18_600);
        assertThat(energy.counts(WORLD.sector("C19"), USA, CHN)).isTrue();
        assertThat(energy.counts(WORLD.sector("C19"), CHN, USA)).isFalse();
        TradeBound manufactures = resolved.bounds().getLast();
        assertThat(manufactures.level().on(0)).isEqualTo(30_000);
        assertThat(manufactures.counts(WORLD.sector("SERV"), USA, CHN)).isFalse();
        assertThat(resolved.notComputed())
                .containsExactly("M, goodwill: no sector of the world is known by that name.");
    }

    @Test
    void aQuotaInMoneyOnAWholeSectorGivesWayAtItsDuty() {
        var quota =
                new Measure.Quota(
                        terms(new Scope.Sectors(List.of("C28")), null),
                        "10 bn USD a year",
                        DutyExpression.ofPercent(5),
                        DutyExpression.ofPercent(26));
        LedgerPolicy resolved = of(quota);
        TradeBound bound = resolved.bounds().getFirst();
        assertThat(bound.level().on(0)).isEqualTo(10_000);
        assertThat(bound.largestWedge()).isCloseTo(0.2, within(1e-12));
        int machinery = WORLD.sector("C28");
        assertThat(resolved.policy().tariff(machinery, USA, CHN))
                .isCloseTo(WORLD.tariff(machinery, USA, CHN) + 0.05, within(1e-12));
    }

    @Test
    void whatHasNoPlaceInTheModelIsListedWithWhy() {
        assertThat(
                        of(new Measure.Quota(terms(FIRMS, null), "1.2m units", null, null))
                                .notComputed())
                .containsExactly("M (quota): its quantity, 1.2m units, is no amount of money.");
        entries.clear();
        assertThat(of(new Measure.InvestmentScreening(terms(FIRMS, null))).notComputed())
                .containsExactly(
                        "M (investment-screening): capital does not cross borders in the model.");
        entries.clear();
        var rule = new Measure.Regulation(terms(FIRMS, null), "ip", Measure.Direction.UNSTATED);
        assertThat(of(rule).notComputed())
                .containsExactly("M (regulation): it has no price in the model.");
    }

    @Test
    void aSubsidyByRate() {
        LedgerPolicy resolved =
                of(
                        new Measure.Subsidy(
                                terms(new Scope.Sectors(List.of("C28")), null), "aid", null, 0.25));
        assertThat(resolved.policy().productionSubsidy(WORLD.sector("C28"), USA))
                .isCloseTo(0.2, within(1e-12));
        assertThat(resolved.policy().productionSubsidy(WORLD.sector("C28"), CHN)).isZero();
    }

    /// Twelve billions by the EU and Japan are the same part of what their sectors make in each.
    @Test
    void severalGiveAtTheSameRate() {
        var terms =
                new Terms(
                        "M",
                        List.of("EU", "JPN", "VNM"),
                        List.of(),
                        List.of(),
                        new Scope.Sectors(List.of("C28")),
                        List.of(),
                        null,
                        null,
                        List.of());
        LedgerPolicy resolved =
                of(new Measure.Subsidy(terms, "aid", Amount.parse("12 bn USD"), null));
        int machinery = WORLD.sector("C28");
        double spent = 0;
        double rate = resolved.policy().productionSubsidy(machinery, WORLD.economy("JPN"));
        for (int n = 0; n < WORLD.economies().size(); n++) {
            double own = resolved.policy().productionSubsidy(machinery, n);
            assertThat(own).isIn(0.0, rate);
            spent += own * WORLD.output(machinery, n);
        }
        assertThat(spent).isCloseTo(12_000, within(1e-6));
        assertThat(resolved.policy().productionSubsidy(machinery, WORLD.economy("DEU")))
                .isEqualTo(rate);
        assertThat(resolved.policy().productionSubsidy(machinery, USA)).isZero();
        assertThat(resolved.assumptions())
                .anyMatch(line -> line.contains("the same in each"))
                .anyMatch(line -> line.contains("does not tell VNM apart"));
    }

    /// A tariff of 10 % that is to rise to 25 % in March, and a truce of January that one side ends
    /// in February and the other leaves open.
    private void dispute() {
        var scope = new Scope.Products(HsEdition.HS2017, List.of(new ProductCode("84")), List.of());
        record(
                "T",
                "act",
                START,
                new MeasureTerms(
                        new Measure.Tariff(terms(scope, null), Measure.Stacking.ADDITIONAL)));
        var mfn =
                new Measure.Tariff(
                        new Terms(
                                "MFN",
                                List.of("USA"),
                                List.of("WLD"),
                                List.of(),
                                new Scope.Products(
                                        HsEdition.HS2017,
                                        List.of(new ProductCode("841391")),
                                        List.of()),
                                List.of(),
                                null,
                                null,
                                List.of()),
                        Measure.Stacking.MFN);
        record("MFN", "act", START, new MeasureTerms(mfn));
        record(
                "MFN/on",
                "act",
                START,
                new MeasureLife(
                        LifeEvent.of("MFN", Stage.IN_EFFECT, START)
                                .withRate(DutyExpression.ofPercent(1))));
        record(
                "T/on",
                "act",
                START,
                new MeasureLife(
                        LifeEvent.of("T", Stage.IN_EFFECT, START)
                                .withRate(DutyExpression.ofPercent(10))));
        record(
                "T/rise",
                "act",
                START,
                new MeasureLife(
                        LifeEvent.of("T", Stage.SCHEDULED, START)
                                .withStep("rise")
                                .withEffective(LocalDate.parse("2019-03-01"))
                                .withRate(DutyExpression.ofPercent(25))));
        record(
                "T/more",
                "act",
                START,
                new MeasureLife(
                        LifeEvent.of("T", Stage.THREATENED, START)
                                .withStep("more")
                                .withRate(DutyExpression.ofPercent(40))));
        truce("USA side", When.parse("2019-02-28"));
        truce("CHN side", null);
    }

    private void truce(String account, @Nullable When until) {
        record(
                "TRUCE",
                account,
                LocalDate.parse("2019-01-10"),
                new Talks(
                        Talks.Kind.TRUCE,
                        Talks.Status.OCCURRED,
                        When.parse("2019-01-10"),
                        until,
                        "",
                        List.of("USA", "CHN"),
                        List.of(),
                        "",
                        "",
                        null,
                        null));
    }

    private double machinery(Set<With> with, Optional<Truce> truce) {
        int sector = WORLD.sector("C28");
        LedgerPolicy resolved = resolve(with, truce, FirmShares.NONE);
        return resolved.policy().tariff(sector, USA, CHN) - WORLD.tariff(sector, USA, CHN);
    }

    @Test
    void aTruceStandsStillByEachOfItsDatings() {
        dispute();
        List<Truce> datings = Truce.datings(Ledger.ofEntries(entries).asKnownToday(), DAY);
        assertThat(datings)
                .extracting(Truce::dating)
                .containsExactlyInAnyOrder("TRUCE to 2019-02-28", "TRUCE without an end");
        Truce over = datings.stream().filter(one -> one.until() != null).findFirst().orElseThrow();
        Truce open = datings.stream().filter(one -> one.until() == null).findFirst().orElseThrow();

        double inForce = machinery(Set.of(), Optional.empty());
        assertThat(inForce).isCloseTo(0.25, within(1e-9));
        assertThat(machinery(Set.of(With.TRUCE), Optional.of(over))).isEqualTo(inForce);
        double still = machinery(Set.of(With.TRUCE), Optional.of(open));
        assertThat(still).isCloseTo(0.10, within(1e-9));
        assertThat(machinery(Set.of(With.THREATS), Optional.empty())).isCloseTo(0.40, within(1e-9));
        assertThat(machinery(Set.of(With.TRUCE, With.THREATS), Optional.of(open))).isEqualTo(still);
        assertThat(machinery(Set.of(With.TRUCE, With.THREATS), Optional.of(over)))
                .isCloseTo(0.40, within(1e-9));
    }

    @Test
    void beforeItsDayThereIsNoTruce() {
        dispute();
        assertThat(
                        Truce.datings(
                                Ledger.ofEntries(entries).asKnownToday(),
                                LocalDate.parse("2019-01-09")))
                .isEmpty();
    }

    /// Whoever the world puts together with others loses no duty in silence.
    @Test
    void aTariffSaysOfWhomItCannotBeComputed() {
        var scope = new Scope.Products(HsEdition.HS2017, List.of(new ProductCode("84")), List.of());
        Terms terms = Terms.of("M", "USA", List.of("CHN", "EU", "VNM"), scope);
        assertThat(of(new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL)).notComputed())
                .containsExactly(
                        "M is not counted for VNM, which world wiod-2014 does not tell apart.");
    }
}
