package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;

/// What a policy rests on, a sentence each.
///
/// @param measures what it consists of, with the entries of a ledger that made it
/// @param assumptions what had to be assumed to read it
/// @param notComputed measures that apply and have no place in the model, each with why
public record Basis(List<String> measures, List<String> assumptions, List<String> notComputed) {
    public static final Basis NONE = new Basis(List.of(), List.of(), List.of());

    public Basis {
        measures = List.copyOf(measures);
        assumptions = List.copyOf(assumptions);
        notComputed = List.copyOf(notComputed);
    }

    public static Basis ofAssumptions(List<String> assumptions) {
        return new Basis(List.of(), assumptions, List.of());
    }

    /// Both, this first.
    public Basis and(Basis more) {
        return new Basis(
                joined(measures, more.measures),
                joined(assumptions, more.assumptions),
                joined(notComputed, more.notComputed));
    }

    /// All of it, for who does not tell the kinds apart.
    public List<String> lines() {
        return joined(
                joined(measures, assumptions),
                notComputed.stream().map(line -> "Not computed: " + line).toList());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
