package org.parley.economy;

import java.util.Arrays;

/// A named set of trade elasticities θ > 0, one for each sector: by how many percent an exporter's
/// sales fall, relative to its rivals', when its delivered price rises by one percent. In an
/// Armington reading the elasticity of substitution is θ + 1. Immutable.
public final class TradeElasticities {
    private final String name;
    private final String source;
    private final double[] theta;

    /// @param name short name (`FGO2022`)
    /// @param source the paper and the table it comes from
    /// @param theta θ by sector, each finite and above 0. Not modified.
    public TradeElasticities(String name, String source, double[] theta) {
        this.name = name;
        this.source = source;
        this.theta = theta.clone();
        for (int sector = 0; sector < theta.length; sector++) {
            if (!(theta[sector] > 0) || Double.isInfinite(theta[sector])) {
                throw new IllegalArgumentException(
                        "Trade elasticity of sector %d in set %s is %s; it must be a number above 0."
                                .formatted(sector + 1, name, theta[sector]));
            }
        }
    }

    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    /// Number of sectors.
    public int sectors() {
        return theta.length;
    }

    /// θ of a sector, above 0.
    public double of(int sector) {
        return theta[sector];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TradeElasticities that
                && name.equals(that.name)
                && source.equals(that.source)
                && Arrays.equals(theta, that.theta);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(theta);
    }

    @Override
    public String toString() {
        return name;
    }
}
