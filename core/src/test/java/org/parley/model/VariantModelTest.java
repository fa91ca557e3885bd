package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.economy.GeneratedWorld;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.economy.Worlds;

class VariantModelTest {
    @ParameterizedTest
    @EnumSource
    void changesNothingWhereNothingIsChanged(Variant variant) {
        World world = Worlds.get("icio-2017");
        var model = VariantModel.of(variant, world);
        Outcome outcome = solve(model, Policy.ofBase(world));
        var welfare = new Welfare(outcome);
        assertThat(model.world().gap()).isZero();
        for (int n = 0; n < world.axes().economies(); n++) {
            assertThat(welfare.realIncomeHat(n)).isEqualTo(1, within(1e-10));
            assertThat(model.world().income(n)).isPositive();
            assertThat(model.world().deficit(n))
                    .isEqualTo(world.deficit(n), within(1e-9 * world.income(n)));
            assertThat(model.world().tariffRevenue(n))
                    .isEqualTo(world.tariffRevenue(n), within(1e-9 * world.income(n)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void solvesToAnEquilibrium(Variant variant) {
        World world = Worlds.get("wiod-2014");
        Outcome outcome = solve(VariantModel.of(variant, world), bothWays(world));
        assertThat(EquilibriumCheck.largest(EquilibriumCheck.of(outcome))).isLessThan(1e-10);
        var welfare = new Welfare(outcome);
        assertThat(welfare.realIncomeHat(world.economy("CHN"))).isBetween(0.993, 0.9995);
        assertThat(outcome.labour() == Labour.FIXED_IN_SECTOR)
                .isEqualTo(variant == Variant.FIXED_LABOUR);
    }

    @Test
    void keepsTheTradeOfTheBaseYear() {
        World world = Worlds.get("wiod-2014");
        World noMaterials = VariantModel.of(Variant.NO_MATERIALS, world).world();
        World own = VariantModel.of(Variant.NO_INPUT_OUTPUT, world).world();
        int usa = world.economy("USA");
        int sector = world.sector("C26-C27");
        assertThat(noMaterials.valueAddedShare(sector, usa)).isEqualTo(1);
        assertThat(noMaterials.finalDemand(sector, usa)).isEqualTo(world.expenditure(sector, usa));
        double bought =
                (1 - world.valueAddedShare(sector, usa)) * world.inputShare(usa, sector, sector);
        assertThat(own.valueAddedShare(sector, usa)).isEqualTo(1 - bought, within(1e-15));
        assertThat(own.inputShare(usa, sector, sector)).isEqualTo(1);
        assertThat(own.flow(sector, usa, world.economy("CHN")))
                .isEqualTo(world.flow(sector, usa, world.economy("CHN")));
    }

    @Test
    void averagesOneSectorOverTrade() {
        World world = Worlds.get("wiod-2014");
        var model = VariantModel.of(Variant.ONE_SECTOR, world);
        int usa = world.economy("USA");
        int chn = world.economy("CHN");
        double flow = 0;
        double duty = 0;
        Policy policy = bothWays(world);
        for (int j = 0; j < world.axes().sectors(); j++) {
            if (world.sectors().get(j).isGoods()) {
                flow += world.flow(j, usa, chn);
                duty += world.flow(j, usa, chn) * policy.tariff(j, usa, chn);
            }
        }
        assertThat(model.world()).hasToString("wiod-2014 (44 x 2)");
        assertThat(model.world().flow(0, usa, chn)).isEqualTo(flow, within(1e-6));
        assertThat(model.carried(policy).tariff(0, usa, chn)).isEqualTo(duty / flow, within(1e-12));
        assertThat(model.carried(policy).tariff(1, usa, chn)).isZero();
        assertThat(model.world().valueAdded(usa))
                .isEqualTo(world.valueAdded(usa), within(1e-9 * world.valueAdded(usa)));
        assertThat(model.carried(world.elasticities().getFirst()).of(0)).isBetween(2.0, 10.0);
    }

    @Test
    void isFoundByItsLabel() {
        assertThat(Variant.labels())
                .containsExactly(
                        "full", "no-input-output", "no-materials", "one-sector", "fixed-labour");
        assertThat(Variant.find("no-materials")).contains(Variant.NO_MATERIALS);
        assertThat(Variant.find("no materials")).isEmpty();
    }

    @Test
    void refusesAPolicyOfAnotherWorld() {
        var model = VariantModel.of(Variant.NO_MATERIALS, GeneratedWorld.of(3, 2, 1));
        assertThatThrownBy(() -> model.carried(Policy.ofBase(GeneratedWorld.of(3, 2, 2))))
                .hasMessageContaining("generated-3x2-2 (3 x 2), not for this generated-3x2-1");
    }

    private static Outcome solve(VariantModel model, Policy policy) {
        return model.solve(
                        policy.world().elasticities().getFirst(),
                        policy,
                        Closure.FIXED_DEFICITS,
                        SolverSettings.DEFAULT)
                .outcomeOrThrow();
    }

    private static Policy bothWays(World world) {
        Policy policy = Policy.ofBase(world);
        int usa = world.economy("USA");
        int chn = world.economy("CHN");
        for (int j = 0; j < world.axes().sectors(); j++) {
            if (world.sectors().get(j).isGoods()) {
                policy.tariff(j, usa, chn, world.tariff(j, usa, chn) + 0.25);
                policy.tariff(j, chn, usa, world.tariff(j, chn, usa) + 0.25);
            }
        }
        return policy;
    }
}
