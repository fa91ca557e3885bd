package org.parley.files;

import java.util.List;
import java.util.stream.Collectors;

/// A file was asked for as if it had no defect, and has some.
public final class DefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public DefectException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
