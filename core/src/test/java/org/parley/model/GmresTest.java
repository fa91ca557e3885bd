package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

class GmresTest {
    private static final int SIZE = 60;
    private static final double ENOUGH = 1e-9;

    /// I + N, with N of norm about `spread`.
    private static double[] matrix(SplittableRandom random, double spread) {
        double[] matrix = new double[SIZE * SIZE];
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = spread * random.nextDouble(-1, 1) / Math.sqrt(SIZE);
        }
        for (int k = 0; k < SIZE; k++) {
            matrix[k * SIZE + k] += 1;
        }
        return matrix;
    }

    private static Gmres.Operator product(double[] matrix) {
        return (v, vAt, out, outAt) -> Kernels.multiply(matrix, 0, SIZE, SIZE, v, vAt, out, outAt);
    }

    private static Gmres.Operator counted(Gmres.Operator operator, AtomicInteger products) {
        return (v, vAt, out, outAt) -> {
            products.incrementAndGet();
            operator.apply(v, vAt, out, outAt);
        };
    }

    private static double[] vector(SplittableRandom random) {
        return random.doubles(SIZE, -1, 1).toArray();
    }

    private static double miss(double[] matrix, double[] z, double[] b) {
        double[] product = new double[SIZE];
        Kernels.multiply(matrix, 0, SIZE, SIZE, z, 0, product, 0);
        double sum = 0;
        for (int k = 0; k < SIZE; k++) {
            sum += (product[k] - b[k]) * (product[k] - b[k]);
        }
        return Math.sqrt(sum);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void solvesAsFarAsAsked(long seed) {
        var random = new SplittableRandom(seed);
        double[] matrix = matrix(random, 0.3);
        double[] b = vector(random);
        double[] z = new double[SIZE];
        new Gmres(SIZE, SIZE).solve(product(matrix), b, z, ENOUGH);
        assertThat(miss(matrix, z, b)).isCloseTo(0, within(1.01 * ENOUGH));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void needsFewerProductsForASystemLikeTheLast(long seed) {
        var random = new SplittableRandom(seed);
        double[] matrix = matrix(random, 0.3);
        double[] b = vector(random);
        double[] z = new double[SIZE];
        var gmres = new Gmres(SIZE, SIZE);
        var products = new AtomicInteger();
        gmres.solve(counted(product(matrix), products), b, z, ENOUGH);
        int first = products.get();
        gmres.carry();
        double[] changed = matrix.clone();
        double[] near = b.clone();
        for (int k = 0; k < SIZE; k++) {
            changed[k * SIZE + k] += 1e-4 * random.nextDouble();
            near[k] += 1e-4 * random.nextDouble();
        }
        gmres.solve(counted(product(changed), products), near, z, ENOUGH);
        assertThat(miss(changed, z, near)).isCloseTo(0, within(1.01 * ENOUGH));
        assertThat(products.get() - first).isLessThan(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void carriesNothingOverFromNothing(long seed) {
        var random = new SplittableRandom(seed);
        double[] matrix = matrix(random, 0.3);
        double[] b = vector(random);
        double[] z = new double[SIZE];
        var gmres = new Gmres(SIZE, SIZE);
        gmres.carry();
        gmres.solve(product(matrix), new double[SIZE], z, ENOUGH);
        assertThat(z).containsOnly(0);
        gmres.carry();
        gmres.solve(product(matrix), b, z, ENOUGH);
        assertThat(miss(matrix, z, b)).isCloseTo(0, within(1.01 * ENOUGH));
    }
}
