package org.parley.model;

import org.parley.economy.Policy;
import org.parley.economy.TradeElasticities;

/// Carries a policy from the base to full strength in stretches that Newton can follow, each begun
/// where the last one ended. The stretch halves when a step fails and doubles when it succeeds.
final class Continuation {
    private static final double SHORTEST = 1.0 / 256;
    private static final SolverSettings ALONG_THE_WAY = new SolverSettings(1e-6, 30);

    private final Baseline base;
    private final TradeElasticities elasticities;
    private final Policy policy;
    private final Closure closure;

    Continuation(Baseline base, TradeElasticities elasticities, Policy policy, Closure closure) {
        this.base = base;
        this.elasticities = elasticities;
        this.policy = policy;
        this.closure = closure;
    }

    /// The unknowns as close to the full policy as it gets.
    double[] approach(SolverSettings settings) {
        double[] u = new HatSystem(base, elasticities, policy, closure, 0).start();
        double done = 0;
        double stretch = 0.5;
        int steps = 0;
        while (done < 1 && stretch >= SHORTEST && steps++ < settings.maxIterations()) {
            double next = Math.min(1, done + stretch);
            double[] trial = u.clone();
            var system = new HatSystem(base, elasticities, policy, closure, next);
            if (new NewtonKrylov(system).solve(trial, ALONG_THE_WAY)) {
                u = trial;
                done = next;
                stretch *= 2;
            } else {
                stretch /= 2;
            }
        }
        return u;
    }
}
