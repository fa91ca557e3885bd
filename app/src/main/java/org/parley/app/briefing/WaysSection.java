package org.parley.app.briefing;

import org.parley.app.brief.Block;
import org.parley.app.brief.Chart;
import org.parley.app.brief.Piece.Traced;
import org.parley.app.brief.Section;
import org.parley.app.terminal.Figures;
import org.parley.model.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What each way out costs whom, with pictures of the first two of them and of the bargain.
final class WaysSection {
    private static final int PICTURED = 2;
    private final Dispute dispute;
    private final Ways ways;
    private final Optional<Play.Talks> talks;

    WaysSection(Dispute dispute, Ways ways, Optional<Play.Talks> talks) {
        this.dispute = dispute;
        this.ways = ways;
        this.talks = talks;
    }

    Section section() {
        var more = new ArrayList<Block>();
        talks.ifPresent(played -> more.add(plane(played)));
        int pictured = 0;
        for (Ways.Way way : ways.all()) {
            Outcome outcome = way.outcome();
            if (outcome != null && pictured < PICTURED) {
                pictured++;
                more.addAll(new OutcomeCharts(dispute, way, outcome).all());
            }
        }
        return new Section(
                "ways",
                "What each way out costs whom in real income, % and bn USD a year",
                List.of(ways.table()),
                more);
    }

    private Chart plane(Play.Talks played) {
        var rests = ways.all().stream().map(Ways.Way::evidence).toList();
        String evidence =
                dispute.book()
                        .derived(
                                "Payoffs of deals",
                                "Change of real income of both sides under deals on the table;"
                                        + " frontier: deals that no other dominates; Nash point:"
                                        + " product of gains over no deal made largest",
                                rests);
        var points = new ArrayList<Chart.Point>();
        points.add(point("no deal", played.threat(), evidence));
        played.deal().ifPresent(deal -> points.add(point(deal.name(), deal.gains(), evidence)));
        var cut = new ArrayList<Chart.Point>();
        played.free()
                .map(free -> point("without any line", free, evidence))
                .filter(free -> points.stream().noneMatch(point -> looksLike(point, free)))
                .ifPresent(cut::add);
        List<Chart.Point> frontier =
                played.frontier().stream().map(gains -> point("", gains, evidence)).toList();
        return new Chart.Plane(
                "Payoffs of deals, % of real income",
                dispute.name(0) + ", %", dispute.name(1) + ", %", frontier, points, cut);
    }

    private static boolean looksLike(Chart.Point one, Chart.Point other) {
        return one.across().shown().text().equals(other.across().shown().text())
                && one.up().shown().text().equals(other.up().shown().text());
    }

    private static Chart.Point point(String name, Play.Gains gains, String evidence) {
        return new Chart.Point(
                name, value(gains.first(), evidence), value(gains.second(), evidence));
    }

    private static Chart.Value value(double fraction, String evidence) {
        return new Chart.Value(
                100 * fraction, new Traced(Figures.percent(fraction), evidence, fraction));
    }
}
