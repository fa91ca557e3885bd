package org.parley.app.talks;

import org.parley.app.terminal.Figures;
import org.parley.app.terminal.Terminal;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.talks.Finding;
import org.parley.talks.Finding.Topic;
import org.parley.talks.Findings;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;

import java.util.ArrayList;
import java.util.List;

/// What talks come to, for people: by question, the sentences, then the table.
final class TalksText {
    private final TalksReport report;
    private final World world;
    private final TradeElasticities elasticities;
    private final TalksInputs inputs;
    private final Terminal terminal;

    TalksText(
            TalksReport report,
            World world,
            TradeElasticities elasticities,
            TalksInputs inputs,
            Terminal terminal) {
        this.report = report;
        this.world = world;
        this.elasticities = elasticities;
        this.inputs = inputs;
        this.terminal = terminal;
    }

    void print() {
        line(
                terminal.bold(
                        "Talks between %s on %s"
                                .formatted(String.join(" and ", report.parties()), report.day())));
        List<Finding> findings = Findings.of(report, inputs);
        var tables = new TalksTables(report, world, inputs, terminal);
        for (Topic topic : Topic.values()) {
            List<Finding> about =
                    findings.stream().filter(finding -> finding.topic() == topic).toList();
            if (!about.isEmpty()) {
                line("");
                line(terminal.bold(topic.heading()));
                about.forEach(this::sentence);
                tables.print(topic);
            }
        }
        foot();
    }

    private void sentence(Finding finding) {
        terminal.paragraph("-  " + finding.text() + " " + terminal.faint(restsOn(finding)));
    }

    private static String restsOn(Finding finding) {
        var parts = new ArrayList<String>();
        if (!finding.positions().isEmpty()) {
            parts.add("entries " + String.join(", ", finding.positions()));
        }
        if (!finding.outcomes().isEmpty()) {
            parts.add("outcomes " + String.join(", ", finding.outcomes()));
        }
        return "[" + String.join("; ", parts) + "]";
    }

    private void foot() {
        line("");
        line(terminal.bold("Assumed, and not computed"));
        report.notes().forEach(note -> terminal.paragraph(terminal.faint("-  " + note)));
        terminal.paragraph(
                terminal.faint(
                        "World %s (%d), elasticities %s. Patience %s a year; a breach answered in %s months, %s under an enforcement clause, %s where concessions end of themselves; %d rounds, precision %s; %d draws, seed %d. Payoffs: real income%s."
                                .formatted(
                                        world.info().name(),
                                        world.info().year(),
                                        elasticities.name(),
                                        Figures.fixed(inputs.patience().central(), 2),
                                        Figures.fixed(inputs.answers().slow(), 0),
                                        Figures.fixed(inputs.answers().fast(), 0),
                                        Figures.fixed(inputs.answers().snap(), 0),
                                        inputs.manner().rounds(),
                                        Figures.fixed(inputs.manner().precision(), 0),
                                        inputs.spread().draws(),
                                        inputs.spread().seed(),
                                        weights())));
    }

    private String weights() {
        if (inputs.wants().all().isEmpty()) {
            return " alone, no weight on anything else";
        }
        List<String> each =
                inputs.wants().all().stream()
                        .map(want -> want.key() + " " + Figures.fixed(want.weight(), 4))
                        .toList();
        return " and " + String.join(", ", each);
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
