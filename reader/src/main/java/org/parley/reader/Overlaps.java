package org.parley.reader;

import java.util.List;

/// When words that two rules match make one statement and not two.
final class Overlaps {

    private static final List<String> ENCOUNTERS = List.of("round", "summit", "call");

    private Overlaps() {}

    static boolean hasCoverage(Candidate candidate) {
        return candidate.statement() instanceof Statement.Measure m
                && (m.coverageUsdBillions() != null || m.coverageLocal() != null);
    }

    /// "requested a panel" is a step in a dispute, not a demand.
    static boolean files(Candidate event, Candidate position) {
        boolean demand =
                position.statement() instanceof Statement.Position p
                        && List.of("demand", "readiness-to-retaliate").contains(p.position());
        boolean hope =
                position.statement() instanceof Statement.Position p
                        && p.position().equals("goodwill");
        if (hope
                && event.match().rule().name().equals("meet-hoped")
                && event.covers(position.match().head())) {
            return true;
        }
        if (event.match().rule().says("needs", "court") && event.covers(position.match().head())) {
            return true;
        }
        return demand
                && event.key().equals("dispute-filing")
                && event.from() <= position.match().head()
                && position.match().head() < event.match().to();
    }

    static boolean sameHappening(Candidate held, Candidate candidate) {
        boolean kin =
                held.key().equals(candidate.key())
                        || ENCOUNTERS.contains(held.key()) && ENCOUNTERS.contains(candidate.key());
        boolean within =
                held.match().from() <= candidate.match().head()
                        && candidate.match().head() < held.match().to();
        if (held.key().equals("breakdown") && within) {
            return true;
        }
        if (held.key().equals("dispute-filing") && ENCOUNTERS.contains(candidate.key()) && within) {
            return true;
        }
        return kin
                && (held.covers(candidate.match().head()) || candidate.covers(held.match().head()));
    }

    static boolean acts(Candidate measure, Candidate position) {
        boolean same =
                measure.statement() instanceof Statement.Measure m
                        && position.key().equals(m.actor());
        int head = position.match().head();
        boolean said = position.match().rule().says("agent", "speaker");
        if (same && said && measure.covers(head)) {
            return true;
        }
        return same
                && head >= measure.outer()
                && head < measure.match().to()
                && !(position.statement() instanceof Statement.Position p
                        && p.position().equals("complaint"));
    }

    static boolean sameHold(Candidate held, Candidate candidate) {
        if (held.match().head() == candidate.match().head()) {
            return true;
        }
        if (!held.key().equals(candidate.key())) {
            return false;
        }
        boolean same =
                held.statement() instanceof Statement.Position a
                        && candidate.statement() instanceof Statement.Position b
                        && a.position().equals(b.position());
        if (same && held.overlaps(candidate)) {
            return true;
        }
        return held.covers(candidate.match().head())
                || candidate.covers(held.match().head()) && candidate.from() >= held.from();
    }
}
