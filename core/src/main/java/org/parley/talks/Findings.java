package org.parley.talks;

import org.parley.deal.Stated;
import org.parley.talks.Finding.Topic;

import java.util.ArrayList;
import java.util.List;

/// Says in sentences what talks come to, each with what it rests on.
public final class Findings {
    private Findings() {}

    /// All sentences, by topic.
    public static List<Finding> of(TalksReport report, TalksInputs inputs) {
        var found = new ArrayList<Finding>();
        found.addAll(new ZoneFindings(report).all());
        found.addAll(new HoldFindings(report, inputs).all());
        found.addAll(new OddsFindings(report).all());
        found.addAll(report.extras().deficit());
        found.addAll(new ExtraFindings(report).all());
        for (Stated one : report.setting().unmapped()) {
            found.add(
                    new Finding(
                            Topic.NOT_COUNTED,
                            "No concession gives or takes this: \"%s\" (%s)."
                                    .formatted(one.position().text(), one.position().holder()),
                            List.of(one.id()),
                            List.of()));
        }
        return List.copyOf(found);
    }
}
