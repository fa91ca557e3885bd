package org.parley.spark;

import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.parley.app.sweep.PartFile;
import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepPlan;
import org.parley.sweep.SweepResolver;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;

/// What an executor does: one part of a plan that it makes itself, once for all parts it is given.
final class PartTask extends AbstractFunction1<Iterator<Integer>, byte[]> implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private static @Nullable SweepPlan made;
    private static long madeOf;

    private final Broadcast<SweepInputs> inputs;

    PartTask(Broadcast<SweepInputs> inputs) {
        this.inputs = inputs;
    }

    @Override
    public byte[] apply(Iterator<Integer> numbers) {
        SweepPlan plan = plan(inputs);
        try {
            return PartFile.compute(plan, plan.parts().get(numbers.next()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized SweepPlan plan(Broadcast<SweepInputs> inputs) {
        SweepPlan plan = made;
        if (plan == null || madeOf != inputs.id()) {
            plan = SweepResolver.resolve(inputs.value()).get();
            made = plan;
            madeOf = inputs.id();
        }
        return plan;
    }
}
