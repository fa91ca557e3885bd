package org.parley.bench;

import org.openjdk.jmh.runner.RunnerException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Runs benchmarks: with JMH's own arguments what they say, without any the [Tables].
final class Bench {
    private Bench() {}

    /// @param arguments of JMH; or none, or the problems of the table, each after `problem=`
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> problems =
                Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("problem="))
                        .map(argument -> argument.substring("problem=".length()))
                        .toList();
        if (problems.size() == arguments.length) {
            System.out.print(new Tables(problems).text());
        } else {
            org.openjdk.jmh.Main.main(arguments);
        }
    }
}
