package org.parley.app.brief;

import org.parley.app.brief.Piece.Traced;

import java.util.ArrayList;
import java.util.List;

/// Walks all figures of a brief.
final class FigureWalk {
    private final List<Traced> found = new ArrayList<>();

    private FigureWalk() {}

    static List<Traced> of(Phrase about, List<Section> sections) {
        var walk = new FigureWalk();
        walk.phrase(about);
        for (Section section : sections) {
            section.screen().forEach(walk::block);
            section.more().forEach(walk::block);
        }
        return List.copyOf(walk.found);
    }

    private void phrase(Phrase phrase) {
        for (Piece piece : phrase.pieces()) {
            if (piece instanceof Traced traced) {
                found.add(traced);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(Phrase phrase) -> phrase(phrase);
            case Block.Items(List<Phrase> phrases) -> phrases.forEach(this::phrase);
            case Block.Table table -> {
                table.heads().forEach(head -> phrase(head.phrase()));
                table.rows().forEach(row -> row.forEach(this::phrase));
            }
            case Chart.Steps steps -> {
                for (Chart.Panel panel : steps.panels()) {
                    for (Chart.Line line : panel.lines()) {
                        line.steps().forEach(this::step);
                    }
                }
                steps.events().forEach(event -> found.add(event.label()));
            }
            case Chart.Bars bars -> bars.bars().forEach(bar -> found.add(bar.value().shown()));
            case Chart.Plane plane -> {
                points(plane.frontier());
                points(plane.points());
                points(plane.cut());
            }
        }
    }

    private void step(Chart.Step step) {
        found.add(step.value().shown());
        if (step.move() != null) {
            found.add(step.move().told());
            found.addAll(step.move().acts());
        }
    }

    private void points(List<Chart.Point> points) {
        for (Chart.Point point : points) {
            found.add(point.across().shown());
            found.add(point.up().shown());
        }
    }
}
