package org.parley.tables;

import org.parley.files.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Defects by kind, of which one line is told: the first, and how many more there are.
final class FirstDefects {
    private final Map<String, Counted> firsts = new LinkedHashMap<>();

    private static final class Counted {
        private final Problem first;
        private int count;

        Counted(Problem first) {
            this.first = first;
        }
    }

    void add(String kind, Problem problem) {
        firsts.computeIfAbsent(kind, _ -> new Counted(problem)).count++;
    }

    boolean isEmpty() {
        return firsts.isEmpty();
    }

    void clear() {
        firsts.clear();
    }

    /// Hands over what was counted, and begins anew.
    ///
    /// @param problems added to
    void tell(List<Problem> problems) {
        for (Counted counted : firsts.values()) {
            Problem one = counted.first;
            problems.add(
                    counted.count == 1
                            ? one
                            : new Problem(
                                    one.file(),
                                    one.line(),
                                    one.column(),
                                    one.value(),
                                    "%s And %,d more."
                                            .formatted(one.message(), counted.count - 1)));
        }
        firsts.clear();
    }
}
