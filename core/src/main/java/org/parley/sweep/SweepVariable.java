package org.parley.sweep;

import org.parley.model.FirstOrderWelfare;
import org.parley.model.GrossDomesticProduct;
import org.parley.model.Outcome;
import org.parley.model.Welfare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a sweep keeps of each economy. Changes are over the base year.
public enum SweepVariable {
    REAL_INCOME("real income", Unit.PERCENT),
    REAL_WAGE("real wage", Unit.PERCENT),
    CONSUMER_PRICES("consumer prices", Unit.PERCENT),
    REAL_GDP("real GDP", Unit.PERCENT),
    /// To the first order; NaN where a ban ends a flow.
    TERMS_OF_TRADE("terms of trade", Unit.PERCENT),
    EQUIVALENT_VARIATION("equivalent variation", Unit.MILLION_USD),
    /// The level after.
    TARIFF_REVENUE("tariff revenue", Unit.MILLION_USD),
    /// Imports less exports, the level after.
    DEFICIT("deficit", Unit.MILLION_USD);

    private final String label;
    private final Unit unit;

    SweepVariable(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /// The unit of a variable.
    public enum Unit {
        PERCENT("percent"),
        MILLION_USD("million USD");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    static Optional<SweepVariable> find(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(SweepVariable::label).toList();
    }

    /// Its name in files.
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /// The variable of some economies, in their order.
    double[] of(Outcome outcome, List<Integer> economies) {
        var values = new double[economies.size()];
        Figure figure = figure(outcome);
        for (int k = 0; k < values.length; k++) {
            values[k] = figure.of(economies.get(k));
        }
        return values;
    }

    private interface Figure {
        double of(int economy);
    }

    private Figure figure(Outcome outcome) {
        return switch (this) {
            case REAL_INCOME -> {
                var welfare = new Welfare(outcome);
                yield n -> 100 * (welfare.realIncomeHat(n) - 1);
            }
            case REAL_WAGE -> {
                var welfare = new Welfare(outcome);
                yield n -> 100 * (welfare.realWageHat(n) - 1);
            }
            case CONSUMER_PRICES -> {
                var welfare = new Welfare(outcome);
                yield n -> 100 * (welfare.consumerPriceHat(n) - 1);
            }
            case REAL_GDP -> {
                var product = new GrossDomesticProduct(outcome);
                yield n -> 100 * (product.real(n).hat() - 1);
            }
            case TERMS_OF_TRADE -> {
                var firstOrder = new FirstOrderWelfare(outcome);
                yield n -> 100 * firstOrder.termsOfTrade(n).orElse(Double.NaN);
            }
            case EQUIVALENT_VARIATION -> new Welfare(outcome)::equivalentVariation;
            case TARIFF_REVENUE -> outcome::tariffRevenueAfter;
            case DEFICIT -> outcome::deficitAfter;
        };
    }
}
