package org.parley.model;

/// What a [Scalar] adds its derivative to: the weights of an [AdjointSweep] on what it is made of.
/// Holds the sweep's own arrays; shared by the classes of this package only.
final class ScalarWeights {
    final double[] income; // on income before the deficit, by economy
    final double[] deficit; // by economy
    final double[] logPrice; // by sector and economy
    final double[] sales; // by sector and economy
    final double[] flow; // bilateral

    ScalarWeights(
            double[] income, double[] deficit, double[] logPrice, double[] sales, double[] flow) {
        this.income = income;
        this.deficit = deficit;
        this.logPrice = logPrice;
        this.sales = sales;
        this.flow = flow;
    }
}
