package org.parley.recording;

import org.jspecify.annotations.Nullable;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.reader.Statement;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which measure each statement speaks of: one of the ledger, one that another document told, or a
/// new one.
final class Tracks {
    /// More candidates for the parts of a total are not tried.
    private static final int PARTS_FROM = 16;

    private static final int MOST_PARTS = 4;

    private final List<Track> tracks = new ArrayList<>();
    private final List<Join> joins = new ArrayList<>();

    Tracks(Knowledge knowledge) {
        for (Known known : knowledge.measures()) {
            if (known.content() instanceof MeasureTerms(Measure measure)) {
                boolean isOrdinary =
                        measure instanceof Measure.Tariff tariff
                                && tariff.stacking() != Measure.Stacking.ADDITIONAL;
                if (!isOrdinary) {
                    tracks.add(Track.of(known, measure, knowledge.life(known.id())));
                }
            }
        }
    }

    /// Follows one statement; those of earlier documents come first.
    void follow(Telling telling, Statement.Measure told) {
        Measure terms = Contents.terms(told);
        LifeEvent event = Contents.event(told, telling.date(), "", "", "");
        MeasureFacts facts = MeasureFacts.of(terms, event, telling.date());
        Track best = null;
        SameMeasure.Reason why = null;
        for (Track track : tracks) {
            SameMeasure.Reason reason = SameMeasure.why(track.facts(), facts);
            if (reason != null
                    && (why == null || best == null || isBetter(track, reason, best, why, facts))) {
                best = track;
                why = reason;
            }
        }
        if (best == null || why == null) {
            best = Track.opened(facts);
            tracks.add(best);
        } else {
            joins.add(new Join(best, telling, why.text()));
        }
        best.add(telling, terms, facts);
    }

    /// A reason and the track it led to, before that has a name.
    private record Join(Track track, Telling telling, String reason) {}

    /// The weightier reason, then what a person wrote, then what was spoken of last, then the
    /// first.
    private static boolean isBetter(
            Track track,
            SameMeasure.Reason reason,
            Track best,
            SameMeasure.Reason why,
            MeasureFacts facts) {
        if (reason.weight() != why.weight()) {
            return reason.weight() > why.weight();
        }
        if (track.isByHand != best.isByHand) {
            return track.isByHand;
        }
        return track.facts().daysFrom(facts) < best.facts().daysFrom(facts);
    }

    /// Gives what was told of a total to its parts, and names what is new.
    ///
    /// @return all measures that something was told of
    List<Track> settle(Ids ids, List<org.parley.recording.Join> explained) {
        for (Track track : List.copyOf(tracks)) {
            if (!track.isHeld()) {
                split(track);
            }
        }
        List<Track> spoken = tracks.stream().filter(track -> !track.told.isEmpty()).toList();
        spoken.forEach(track -> track.name(ids));
        for (Join join : joins) {
            if (tracks.contains(join.track())) {
                explained.add(
                        new org.parley.recording.Join(
                                join.track().id(), join.telling().named(), join.reason()));
            }
        }
        for (Track track : spoken) {
            for (Track.Told told : track.told) {
                if (!told.note().isEmpty()) {
                    explained.add(
                            new org.parley.recording.Join(
                                    track.id(), told.telling().named(), told.note()));
                }
            }
        }
        return spoken;
    }

    private void split(Track total) {
        List<Track> from =
                tracks.stream()
                        .filter(track -> track != total && fits(total, track))
                        .limit(PARTS_FROM)
                        .toList();
        for (int size = 2; size <= Math.min(MOST_PARTS, from.size()); size++) {
            List<Track> parts = parts(total, from, size, 0, new ArrayList<>());
            if (parts != null) {
                String why = why(total, parts);
                parts.forEach(part -> part.addPartOf(total, why));
                tracks.remove(total);
                return;
            }
        }
    }

    private static boolean fits(Track total, Track part) {
        return !total.facts().amounts().isEmpty()
                && !part.facts().amounts().isEmpty()
                && SameMeasure.isSameKind(total.facts(), part.facts());
    }

    private static @Nullable List<Track> parts(
            Track total, List<Track> from, int size, int next, List<Track> chosen) {
        if (chosen.size() == size) {
            return areToldTogether(chosen) && !why(total, chosen).isEmpty()
                    ? List.copyOf(chosen)
                    : null;
        }
        for (int i = next; i < from.size(); i++) {
            chosen.add(from.get(i));
            List<Track> found = parts(total, from, size, i + 1, chosen);
            if (found != null) {
                return found;
            }
            chosen.removeLast();
        }
        return null;
    }

    private static String why(Track total, List<Track> parts) {
        String why = SameMeasure.total(total.facts(), parts.stream().map(Track::facts).toList());
        return why == null ? "" : why;
    }

    /// Whether one account tells of them all, or a person wrote them all down.
    private static boolean areToldTogether(List<Track> parts) {
        if (parts.stream().allMatch(part -> part.isByHand)) {
            return true;
        }
        var common = new TreeSet<>(parts.getFirst().accounts);
        parts.forEach(part -> common.retainAll(part.accounts));
        return !common.isEmpty();
    }
}
