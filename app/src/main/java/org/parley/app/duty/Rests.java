package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyLine;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.Scope;
import org.parley.measure.Terms;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The entries that duties rest on: terms and life of their measures, and the lists of products
/// that these name.
final class Rests {
    private Rests() {}

    /// @return ids, in order
    static List<String> of(Knowledge knowledge, Collection<String> measures) {
        var ids = new TreeSet<String>();
        for (String id : measures) {
            Terms terms = knowledge.measure(id).terms();
            List<Known> life = knowledge.life(id);
            ids.add(id);
            life.forEach(known -> ids.add(known.id()));
            Stream.of(
                            Stream.of(terms.scope()),
                            terms.except().stream(),
                            life.stream().map(known -> Knowledge.event(known).products()))
                    .flatMap(scopes -> scopes)
                    .map(Rests::list)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return List.copyOf(ids);
    }

    private static @Nullable String list(@Nullable Scope scope) {
        return scope instanceof Scope.ListFile(String name) ? name : null;
    }

    /// The measures that an answer counts.
    static Stream<String> measures(DutyAnswer answer) {
        return Stream.concat(Stream.ofNullable(answer.mfn()), answer.lines().stream())
                .map(DutyLine::measure);
    }
}
