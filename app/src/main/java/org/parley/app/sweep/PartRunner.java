package org.parley.app.sweep;

import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;

import java.io.IOException;
import java.util.List;

/// Who computes the parts of a sweep.
public interface PartRunner {
    /// Takes finished parts, in any order, one at a time.
    interface Sink {
        /// @param content as [PartFile] makes it
        void done(SweepPart part, byte[] content) throws IOException;
    }

    /// Computes parts. When it returns, or throws, nothing is computed any more.
    ///
    /// @param inputs what the plan was made of
    void run(SweepInputs inputs, SweepPlan plan, List<SweepPart> parts, Sink sink)
            throws IOException, InterruptedException;
}
