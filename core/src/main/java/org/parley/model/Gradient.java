package org.parley.model;

import org.parley.economy.Axes;
import org.parley.economy.Policy;

/// The derivative of one number of an outcome with respect to every barrier to trade at once, by the
/// adjoint of the solved system: with F(u, τ) = 0 and a scalar f(u, τ),
///
///     df/dτ = ∂f/∂τ − λᵀ ∂F/∂τ,   (∂F/∂u)ᵀ λ = ∂f/∂u
///
/// so that one linear solve serves all barriers. Immutable.
public final class Gradient {
    /// Relative residual of the linear solve.
    private static final double ACCURACY = 1e-10;

    private static final int KRYLOV_STEPS = 80;

    private final Axes axes;
    private final double[] tariff;
    private final double[] exportTax;
    private final double[] tradeCost;

    private Gradient(Axes axes, double[] tariff, double[] exportTax, double[] tradeCost) {
        this.axes = axes;
        this.tariff = tariff;
        this.exportTax = exportTax;
        this.tradeCost = tradeCost;
    }

    /// The gradient of `scalar` at an outcome.
    public static Gradient of(Scalar scalar, Outcome outcome) {
        HatSystem system = outcome.state().system;
        var sweep = new Sweep(system);
        sweep.evaluate(outcome.state().unknowns);
        var adjoint = new AdjointSweep(sweep, scalar);
        var home = new HomeRounds(sweep);
        home.prepare();
        double[] none = new double[system.size()];
        double[] right = new double[system.size()];
        adjoint.apply(none, 0, 1, right, 0);
        double[] preconditioned = new double[system.size()];
        double[] solution = new double[system.size()];
        new Gmres(system.size(), KRYLOV_STEPS)
                .solve(
                        (v, vAt, out, outAt) -> {
                            home.applyTransposed(v, vAt, preconditioned);
                            adjoint.apply(preconditioned, 0, 0, out, outAt);
                        },
                        right,
                        solution,
                        ACCURACY * Math.sqrt(Kernels.dot(right, 0, right, 0, right.length)));
        home.applyTransposed(solution, 0, preconditioned);
        for (int k = 0; k < preconditioned.length; k++) {
            preconditioned[k] = -preconditioned[k];
        }
        adjoint.apply(preconditioned, 0, 1, right, 0);
        return read(adjoint, outcome);
    }

    private static Gradient read(AdjointSweep adjoint, Outcome outcome) {
        Axes axes = outcome.world().axes();
        Policy policy = outcome.policy();
        double[] tariff = new double[axes.bilateralSize()];
        double[] exportTax = new double[axes.bilateralSize()];
        double[] tradeCost = new double[axes.bilateralSize()];
        for (int sector = 0; sector < axes.sectors(); sector++) {
            for (int importer = 0; importer < axes.economies(); importer++) {
                adjoint.onBarriers(sector, importer, tariff, exportTax, tradeCost);
                for (int exporter = 0; exporter < axes.economies(); exporter++) {
                    int at = axes.at(sector, importer, exporter);
                    tariff[at] /= 1 + policy.tariff(sector, importer, exporter);
                    exportTax[at] /= 1 + policy.exportTax(sector, importer, exporter);
                }
            }
        }
        return new Gradient(axes, tariff, exportTax, tradeCost);
    }

    /// By how much the number grows per unit of the tariff (1 is 100 percentage points); 0 where
    /// nothing is traded.
    public double tariff(int sector, int importer, int exporter) {
        return tariff[axes.at(sector, importer, exporter)];
    }

    /// By how much the number grows per unit of the export tax (1 is 100 percentage points); 0
    /// where nothing is traded.
    public double exportTax(int sector, int importer, int exporter) {
        return exportTax[axes.at(sector, importer, exporter)];
    }

    /// By how much the number grows per log point of the non-tariff trade cost; 0 where nothing is
    /// traded.
    public double tradeCost(int sector, int importer, int exporter) {
        return tradeCost[axes.at(sector, importer, exporter)];
    }
}
