package org.parley.scenario.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.economy.Policy;

/// Export taxes, non-tariff costs, bans and subsidies.
class A03_OtherInstrumentsTest {
    private static final int A = 0;
    private static final int USA = 0;
    private static final int CHN = 1;
    private static final int MEX = 2;

    @Test
    void exportTax() {
        Policy policy =
                Desk.policy("exportTaxes: [{exporter: CHN, importer: USA, sectors: A, rate: 15%}]");
        assertThat(policy.exportTax(A, USA, CHN)).isEqualTo(0.15);
        assertThat(policy.exportTax(A, MEX, CHN)).isZero();
    }

    @Test
    void nonTariffCostsMultiply() {
        Policy policy =
                Desk.policy(
                        """
                        nonTariffCosts:
                          - {between: [USA, MEX], sectors: A, change: 10%}
                          - {importer: MEX, exporter: all, sectors: goods, change: -5%}
                        """);
        assertThat(policy.tradeCostHat(A, USA, MEX)).isEqualTo(1.1);
        assertThat(policy.tradeCostHat(A, MEX, USA)).isEqualTo(1.1 * 0.95);
    }

    @Test
    void aBanIsOfAllUnlessAShareIsSaid() {
        Policy policy =
                Desk.policy(
                        """
                        bans:
                          - {exporter: USA, importer: CHN, sectors: A}
                          - {exporter: USA, importer: MEX, sectors: A, share: 30%}
                        """);
        assertThat(policy.bannedShare(A, CHN, USA)).isEqualTo(1);
        assertThat(policy.bannedShare(A, MEX, USA)).isEqualTo(0.3);
    }

    @Test
    void subsidy() {
        Policy policy = Desk.policy("subsidies: [{economy: CHN, sectors: C26-C27, rate: 5%}]");
        assertThat(policy.productionSubsidy(1, CHN)).isEqualTo(0.05);
        assertThat(policy.productionSubsidy(1, USA)).isZero();
    }

    @Test
    void theBaseStaysWhereNothingIsSaid() {
        Policy policy = Desk.policy("subsidies: [{economy: CHN, sectors: A, rate: 5%}]");
        assertThat(policy.tariff(A, USA, CHN)).isEqualTo(0.10);
        assertThat(policy.tradeCostHat(A, USA, CHN)).isEqualTo(1);
    }
}
