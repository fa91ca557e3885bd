package org.parley.uncertainty;

import org.parley.economy.TradeElasticities;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How far trade elasticities may be from what a source says: by sector, lognormal, with the source's
/// figure as the median. Immutable.
///
///     θ′ = θ exp(σz),   σ² = log (1 + v²),   z standard normal
///
/// where v is the standard error over the estimate. (The square root of exp(σ²) − 1 is the
/// coefficient of variation of a lognormal.)
public final class ElasticitySpread {
    /// What is taken for the relative standard error where no source gives one: an assumption of
    /// this project.
    public static final double USUAL = 0.25;

    private final TradeElasticities center;
    private final double[] sigma;
    private final String source;

    private ElasticitySpread(TradeElasticities center, double[] sigma, String source) {
        this.center = center;
        this.sigma = sigma;
        this.source = source;
    }

    /// The same relative standard error in every sector, where the source gives none.
    ///
    /// @param relative standard error over estimate, 0 or more
    /// @param source where that comes from
    public static ElasticitySpread same(TradeElasticities center, double relative, String source) {
        double[] errors = new double[center.sectors()];
        for (int sector = 0; sector < errors.length; sector++) {
            errors[sector] = relative * center.of(sector);
        }
        return of(center, errors, source);
    }

    /// A standard error for each sector.
    ///
    /// @param standardErrors in units of θ, each 0 or more; 0 leaves a sector as it is. Not
    ///   modified.
    /// @param source where they come from
    public static ElasticitySpread of(
            TradeElasticities center, double[] standardErrors, String source) {
        if (standardErrors.length != center.sectors()) {
            throw new IllegalArgumentException(
                    "%d standard errors for %d elasticities."
                            .formatted(standardErrors.length, center.sectors()));
        }
        double[] sigma = new double[standardErrors.length];
        for (int sector = 0; sector < sigma.length; sector++) {
            double relative = standardErrors[sector] / center.of(sector);
            if (!(relative >= 0 && relative < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "Standard error of sector %d is %s; it must be 0 or more."
                                .formatted(sector + 1, standardErrors[sector]));
            }
            sigma[sector] = Math.sqrt(Math.log1p(relative * relative));
        }
        return new ElasticitySpread(center, sigma, source);
    }

    /// The medians.
    public TradeElasticities center() {
        return center;
    }

    /// Where the standard errors come from.
    public String source() {
        return source;
    }

    /// σ of a sector.
    public double sigma(int sector) {
        return sigma[sector];
    }

    /// One draw. It depends on the seed and its number alone.
    ///
    /// @param number from 0
    public TradeElasticities draw(long seed, int number) {
        SplittableRandom random = DrawRandom.of(seed, number);
        double[] theta = new double[sigma.length];
        for (int sector = 0; sector < theta.length; sector++) {
            theta[sector] = center.of(sector) * StrictMath.exp(sigma[sector] * normal(random));
        }
        return new TradeElasticities(
                center.name() + " drawn", "draw " + number + " of seed " + seed, theta);
    }

    /// Box and Muller's way, which gives the same bits on every platform.
    private static double normal(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    @Override
    public String toString() {
        return center.name() + " " + Arrays.toString(sigma);
    }
}
