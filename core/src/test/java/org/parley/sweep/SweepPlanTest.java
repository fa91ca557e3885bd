package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Problem;
import org.parley.model.Closure;
import org.parley.model.Equilibrium;
import org.parley.model.Outcome;
import org.parley.model.Solution;
import org.parley.model.Welfare;
import org.parley.scenario.PolicyResolver;
import org.parley.scenario.ScenarioReader;
import org.parley.uncertainty.ElasticitySpread;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class SweepPlanTest {
    private static final String SCENARIO =
            """
            scenarios:
              One side:
                tariffs: [{importer: USA, exporter: CHN, sectors: goods, add: 25%}]
              Both:
                tariffs: [{between: [USA, CHN], sectors: goods, add: 25%}]
            """;

    /// One run, as a plan hands it over.
    private record Run(int cell, int draw, String point, List<Double> values) {}

    private static SweepInputs inputs(String sweep) {
        return new SweepInputs(
                "sweep.yaml",
                sweep,
                new TreeMap<>(Map.of("s.yaml", SCENARIO)),
                new TreeMap<>(),
                List.of());
    }

    private static SweepPlan plan(String sweep) {
        return SweepResolver.resolve(inputs(sweep)).get();
    }

    private static List<Run> runs(SweepPlan plan, List<SweepPart> parts) {
        List<Run> runs = new ArrayList<>();
        for (SweepPart part : parts) {
            plan.compute(
                    part,
                    (its, cell, draw, values) -> {
                        List<String> point = new ArrayList<>();
                        for (Dimension dimension : Dimension.values()) {
                            point.add(its.label(dimension));
                        }
                        List<Double> list = new ArrayList<>();
                        for (double value : values) {
                            list.add(value);
                        }
                        runs.add(new Run(cell, draw, String.join("/", point), list));
                    });
        }
        return runs;
    }

    @Test
    void countsItsCellsTheLastDimensionFastest() {
        SweepPlan plan =
                plan(
                        """
                        scenarios: s.yaml
                        closure: [fixed-deficits, balanced]
                        economies: [USA, CHN]
                        variables: real income
                        """);
        assertThat(runs(plan, plan.parts()))
                .extracting(Run::point)
                .containsExactly(
                        "wiod-2014/One side////full/fixed-deficits/FGO2022",
                        "wiod-2014/One side////full/balanced/FGO2022",
                        "wiod-2014/Both////full/fixed-deficits/FGO2022",
                        "wiod-2014/Both////full/balanced/FGO2022");
    }

    @Test
    void solvesWhatTheModelSolves() {
        SweepPlan plan =
                plan(
                        """
                        scenarios: s.yaml
                        economies: [USA, CHN]
                        variables: [real income, equivalent variation]
                        draws: 3
                        seed: 9
                        spread: 30%
                        """);
        World world = Worlds.get("wiod-2014");
        var both = ScenarioReader.read("s.yaml", SCENARIO).get().scenarios().get(1);
        TradeElasticities drawn =
                ElasticitySpread.same(world.elasticities().getFirst(), 0.3, "").draw(9, 2);
        Solution solution =
                Equilibrium.solve(
                        world,
                        drawn,
                        PolicyResolver.resolve(both, world).get().policy(),
                        Closure.FIXED_DEFICITS);
        Outcome outcome = ((Solution.Solved) solution).outcome();
        var welfare = new Welfare(outcome);
        int usa = world.economies().indexOf(plan.economies(0).get(1));
        int china = world.economies().indexOf(plan.economies(0).get(0));

        Run last = runs(plan, plan.parts()).getLast();
        assertThat(last.cell()).isEqualTo(1);
        assertThat(last.draw()).isEqualTo(2);
        List<Double> expected =
                List.of(
                        100 * (welfare.realIncomeHat(china) - 1),
                        welfare.equivalentVariation(china),
                        100 * (welfare.realIncomeHat(usa) - 1),
                        welfare.equivalentVariation(usa));
        for (int k = 0; k < expected.size(); k++) {
            assertThat(last.values().get(k))
                    .isCloseTo(expected.get(k), Percentage.withPercentage(1e-4));
        }
    }

    @Test
    void givesEveryPartTheSameWhateverWasComputedBefore() {
        String sweep =
                """
                scenarios: s.yaml
                closure: [fixed-deficits, balanced, savings]
                draws: 40
                economies: [USA, CHN, MEX]
                sampled: [closure, scenarios]
                """;
        SweepPlan plan = plan(sweep);
        assertThat(plan.cells()).isEqualTo(1);
        assertThat(plan.parts()).hasSize(2);
        List<Run> inOrder = runs(plan, plan.parts());
        List<Run> backwards = runs(plan(sweep), plan.parts().reversed());
        assertThat(backwards.subList(0, 15)).isEqualTo(inOrder.subList(25, 40));
        assertThat(backwards.subList(15, 40)).isEqualTo(inOrder.subList(0, 25));
        assertThat(inOrder.stream().map(Run::point).distinct()).hasSize(6);
    }

    @Test
    void drawsTheSameWhateverTheirNumber() {
        String sweep = "scenarios: s.yaml\neconomies: USA\nsampled: scenarios\ndraws: ";
        SweepPlan few = plan(sweep + 5);
        SweepPlan more = plan(sweep + 20);
        assertThat(runs(more, more.parts()).subList(0, 5)).isEqualTo(runs(few, few.parts()));
    }

    @Test
    void leavesOutOfACellsLabelWhatIsSampled() {
        SweepPlan plan =
                plan(
                        """
                        scenarios: s.yaml
                        closure: [fixed-deficits, balanced]
                        draws: 2
                        sampled: closure
                        """);
        assertThat(plan.label(1, Dimension.SCENARIO)).isEqualTo("Both");
        assertThat(plan.label(1, Dimension.CLOSURE)).isEmpty();
        assertThat(plan.label(1, Dimension.ELASTICITIES)).isEqualTo("FGO2022");
    }

    @Test
    void canBeMadeAgainOfInputsThatWereSentSomewhere() throws Exception {
        SweepInputs inputs = inputs("scenarios: s.yaml\neconomies: USA\ndraws: 2");
        SweepPlan there = SweepResolver.resolve(sent(inputs)).get();
        SweepPlan here = SweepResolver.resolve(inputs).get();
        assertThat(there.fingerprint()).isEqualTo(here.fingerprint());
        assertThat(runs(there, there.parts())).isEqualTo(runs(here, here.parts()));
    }

    private static SweepInputs sent(SweepInputs inputs) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(inputs);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (SweepInputs) in.readObject();
        }
    }

    @Test
    void hasAFingerprintOfAllThatItRestsOn() {
        SweepInputs inputs = inputs("scenarios: s.yaml");
        String fingerprint = SweepResolver.resolve(inputs).get().fingerprint();
        var other = new TreeMap<>(Map.of("s.yaml", SCENARIO.replace("Both:", "Each:")));
        assertThat(
                        SweepResolver.resolve(
                                        new SweepInputs(
                                                "sweep.yaml",
                                                inputs.text(),
                                                other,
                                                inputs.worlds(),
                                                List.of()))
                                .get()
                                .fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(plan("scenarios: s.yaml\nworld: icio-2017").fingerprint())
                .isNotEqualTo(fingerprint);
        var moved =
                new SweepInputs(
                        "elsewhere/sweep.yaml",
                        inputs.text(),
                        inputs.texts(),
                        inputs.worlds(),
                        List.of());
        assertThat(SweepResolver.resolve(moved).get().fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void cutsALongSweepIntoLongerParts() {
        SweepPlan plan = plan("scenarios: s.yaml\neconomies: USA\ndraws: 100000");
        assertThat(plan.parts()).hasSize(200);
        assertThat(plan.parts().getLast().until()).isEqualTo(200_000);
    }

    @Test
    void refusesWhatNoMemoryHolds() {
        assertThat(problems("scenarios: s.yaml\ndraws: 1_000_000"))
                .containsExactly(
                        "sweep.yaml: 1,000,000 draws of 8 variables of 44 economies are more than"
                                + " 200,000,000 values. Maybe fewer 'economies' or 'variables'.");
    }

    @Test
    void findsWhatIsWrongBeforeAnythingIsSolved() {
        assertThat(
                        problems(
                                """
                                scenarios: [s.yaml, t.yaml]
                                world: [icio-2071, wiod-2014]
                                elasticities: FGO
                                economies: [USA, Atlantis]
                                """))
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .startsWith("sweep.yaml:1:21: There is no file 't.yaml'"),
                        one -> assertThat(one).startsWith("sweep.yaml:2:9: No world of this name"),
                        one -> assertThat(one).startsWith("sweep.yaml:4:18: "));
        assertThat(problems("scenarios: s.yaml\nelasticities: FGO2202"))
                .containsExactly(
                        "sweep.yaml:2:15: No elasticities 'FGO2202' in world wiod-2014. Maybe"
                                + " 'FGO2022'.");
        assertThat(problems("scenarios: s.yaml\ndraws: 5\nspread: 25"))
                .singleElement()
                .asString()
                .startsWith("sweep.yaml:3:9: '25' is not a percentage.");
    }

    private static List<String> problems(String sweep) {
        return SweepResolver.resolve(inputs(sweep)).problems().stream()
                .map(Problem::toString)
                .distinct()
                .toList();
    }
}
