package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// Worlds small enough to check by hand.
public final class SmallWorlds {
    private SmallWorlds() {}

    /// Two economies, one sector of goods and one of services, a tariff of 10 % in AAA.
    public static World twoByTwo() {
        var info =
                new WorldInfo(
                        "small",
                        "small world",
                        2020,
                        "million USD",
                        "made up",
                        "none",
                        List.of(),
                        List.of(),
                        "");
        var economies =
                List.of(
                        new Economy("AAA", "Arcadia", "Europe"),
                        new Economy("ROW", "Rest of the world", "Rest of the world"));
        var sectors =
                List.of(
                        new Sector("G", "Goods", Sector.Kind.GOODS, List.of("C10", "C11")),
                        new Sector("S", "Services", Sector.Kind.SERVICES, List.of()));
        var builder = new WorldBuilder(info, economies, sectors);
        double[][][] flow = {{{90, 10}, {8, 800}}, {{400, 6}, {5, 995}}};
        for (int sector = 0; sector < 2; sector++) {
            for (int importer = 0; importer < 2; importer++) {
                for (int exporter = 0; exporter < 2; exporter++) {
                    builder.flow(sector, importer, exporter, flow[sector][importer][exporter]);
                }
            }
            for (int economy = 0; economy < 2; economy++) {
                builder.valueAddedShare(sector, economy, sector == 0 ? 0.5 : 0.6);
                builder.inputShare(economy, 0, sector, sector == 0 ? 0.75 : 0.125);
                builder.inputShare(economy, 1, sector, sector == 0 ? 0.25 : 0.875);
            }
        }
        builder.tariff(0, 0, 1, 0.1);
        builder.elasticities(new TradeElasticities("four", "made up", new double[] {4, 5}));
        builder.elasticities(new TradeElasticities("high", "made up", new double[] {9.5, 8}));
        return builder.build();
    }

    /// Checks that two worlds hold the same, to the last bit.
    public static void assertSame(World actual, World expected) {
        assertThat(actual.economies()).isEqualTo(expected.economies());
        assertThat(actual.sectors()).isEqualTo(expected.sectors());
        assertThat(actual.elasticities()).isEqualTo(expected.elasticities());
        assertThat(actual.info().withHash("")).isEqualTo(expected.info().withHash(""));
        Axes axes = expected.axes();
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int n = 0; n < axes.economies(); n++) {
                assertThat(actual.valueAddedShare(sector, n))
                        .isEqualTo(expected.valueAddedShare(sector, n));
                assertThat(actual.finalDemand(sector, n))
                        .isEqualTo(expected.finalDemand(sector, n));
                for (int i = 0; i < axes.economies(); i++) {
                    assertThat(actual.flow(sector, n, i)).isEqualTo(expected.flow(sector, n, i));
                    assertThat(actual.tariff(sector, n, i))
                            .isEqualTo(expected.tariff(sector, n, i));
                }
                for (int user = 0; user < axes.sectors(); user++) {
                    assertThat(actual.inputShare(n, sector, user))
                            .isEqualTo(expected.inputShare(n, sector, user));
                }
            }
        }
    }
}
