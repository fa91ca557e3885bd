package org.parley.deal;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Position;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One position that stands on a day.
///
/// @param id of its entry in the ledger
/// @param on day it was stated or became known
/// @param position what it says
/// @param isUnreviewed whether a program read it and nobody has looked at it yet
public record Stated(String id, LocalDate on, Position position, boolean isUnreviewed) {

    /// The positions of two parties towards each other that were stated within some days before a
    /// day, the oldest first. A position not repeated for longer is taken to have lapsed.
    public static List<Stated> of(
            Knowledge knowledge, LocalDate day, int daysOfLife, List<String> parties) {
        var stated = new ArrayList<Stated>();
        for (Known known : knowledge.positions()) {
            Entry entry = known.record().entry();
            LocalDate on = entry.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
            boolean stands = !on.isAfter(day) && on.plusDays(daysOfLife).isAfter(day);
            if (stands
                    && known.content() instanceof Position position
                    && between(position, parties)) {
                stated.add(new Stated(known.id(), on, position, known.taken().isUnreviewed()));
            }
        }
        stated.sort(Comparator.comparing(Stated::on).thenComparing(Stated::id));
        return List.copyOf(stated);
    }

    /// Whether it is one party's towards another of them, or towards no one in particular.
    public static boolean between(Position position, List<String> parties) {
        @Nullable String to = position.addressee();
        return parties.contains(position.holder()) && (to == null || parties.contains(to));
    }

    /// Which of some positions nobody has looked at, in a sentence; empty where somebody has at
    /// all.
    public static List<String> unreviewed(List<Stated> stated) {
        List<String> ids = stated.stream().filter(Stated::isUnreviewed).map(Stated::id).toList();
        return ids.isEmpty()
                ? List.of()
                : List.of(
                        "Unreviewed, %d of %d positions, read by a program and accepted by nobody yet: %s."
                                .formatted(ids.size(), stated.size(), String.join(", ", ids)));
    }

    /// The issues it is about, once each.
    public List<Issue> issues() {
        return position.about().stream()
                .flatMap(word -> Issue.of(word).stream())
                .distinct()
                .toList();
    }
}
