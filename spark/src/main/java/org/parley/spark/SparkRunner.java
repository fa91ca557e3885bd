package org.parley.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.parley.app.sweep.PartRunner;
import org.parley.sweep.SweepInputs;
import org.parley.sweep.SweepPart;
import org.parley.sweep.SweepPlan;

import scala.Function2;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Computes parts on a cluster, a task for each. Spark's own settings say which and how.
final class SparkRunner implements PartRunner {
    /// An executor's runs leave little behind, and its cores are for them. What Spark's start calls
    /// a thousand times is not worth the second compiler, which at ten times its usual thresholds
    /// takes half the time; what solves is called a million times.
    private static final String EXECUTOR =
            String.join(
                    " ",
                    "-XX:+UseSerialGC",
                    "-XX:Tier4InvocationThreshold=50000",
                    "-XX:Tier4MinInvocationThreshold=6000",
                    "-XX:Tier4CompileThreshold=150000",
                    "-XX:Tier4BackEdgeThreshold=400000");

    @Override
    public void run(SweepInputs inputs, SweepPlan plan, List<SweepPart> parts, Sink sink)
            throws IOException {
        if (parts.isEmpty()) {
            return; // and no cluster is asked
        }
        var settings =
                new SparkConf()
                        .setIfMissing("spark.app.name", "parley sweep")
                        .setIfMissing("spark.executor.extraJavaOptions", EXECUTOR)
                        // of all results together, which are let go as they come
                        .set("spark.driver.maxResultSize", "0");
        try (var spark = new JavaSparkContext(settings)) {
            List<Integer> numbers = parts.stream().map(SweepPart::number).toList();
            JavaRDD<Integer> tasks = spark.parallelize(numbers, numbers.size());
            Function2<Object, byte[], BoxedUnit> keep =
                    (place, content) -> keep(sink, parts.get((Integer) place), content);
            spark.sc()
                    .runJob(
                            tasks.rdd(),
                            new PartTask(spark.broadcast(inputs)),
                            keep,
                            ClassTag.apply(byte[].class));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static BoxedUnit keep(Sink sink, SweepPart part, byte[] content) {
        try {
            sink.done(part, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BoxedUnit.UNIT;
    }
}
