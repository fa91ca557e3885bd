package org.parley.climb;

/// A smooth function of several variables, to be made as large as can be.
public interface Objective {

    /// Its value, and its slope.
    ///
    /// @param x the point. Not modified.
    /// @param gradient as long as `x`. Modified.
    /// @return the value; NaN where it has none
    double evaluate(double[] x, double[] gradient);
}
