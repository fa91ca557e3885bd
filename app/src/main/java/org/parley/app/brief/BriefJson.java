package org.parley.app.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A brief as a tree, with the keys of `docs/manual/brief.md`: each figure with the id of its
/// evidence.
public final class BriefJson {
    private BriefJson() {}

    /// The tree.
    public static Map<String, Object> of(Brief brief) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("title", brief.title());
        tree.put("about", phrase(brief.about()));
        tree.put("sections", brief.sections().stream().map(BriefJson::section).toList());
        tree.put("evidence", brief.evidence().stream().map(BriefJson::evidence).toList());
        return tree;
    }

    private static Map<String, Object> section(Section section) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", section.id());
        tree.put("title", section.title());
        var blocks = new ArrayList<Map<String, Object>>();
        section.screen().forEach(block -> blocks.add(block(block)));
        section.more().forEach(block -> blocks.add(block(block)));
        tree.put("blocks", blocks);
        return tree;
    }

    private static Map<String, Object> block(Block block) {
        var tree = new LinkedHashMap<String, Object>();
        switch (block) {
            case Block.Paragraph(Phrase phrase) -> tree.put("text", phrase(phrase));
            case Block.Items(List<Phrase> phrases) ->
                    tree.put("items", phrases.stream().map(BriefJson::phrase).toList());
            case Block.Table table -> {
                tree.put("table", table.caption());
                tree.put(
                        "heads",
                        table.heads().stream().map(head -> phrase(head.phrase())).toList());
                tree.put(
                        "rows",
                        table.rows().stream()
                                .map(row -> row.stream().map(BriefJson::phrase).toList())
                                .toList());
            }
            case Chart.Steps steps -> {
                tree.put("steps", steps.title());
                steps.panels().forEach(panel -> tree.put(panel.title(), lines(panel)));
            }
            case Chart.Bars bars -> {
                tree.put("bars", bars.title());
                bars.bars().forEach(bar -> tree.put(bar.name(), value(bar.value())));
            }
            case Chart.Plane plane -> {
                tree.put("plane", plane.title());
                tree.put("frontier", points(plane.frontier()));
                tree.put("points", points(plane.points()));
                tree.put("cut", points(plane.cut()));
            }
        }
        return tree;
    }

    private static Map<String, Object> lines(Chart.Panel panel) {
        var tree = new LinkedHashMap<String, Object>();
        for (Chart.Line line : panel.lines()) {
            tree.put(
                    line.name(),
                    line.steps().stream()
                            .map(
                                    step -> {
                                        Map<String, Object> one = value(step.value());
                                        one.put("from", step.from().toString());
                                        if (step.move() != null) {
                                            one.put("acts", figures(step.move().acts()));
                                        }
                                        return one;
                                    })
                            .toList());
        }
        return tree;
    }

    private static List<Map<String, Object>> points(List<Chart.Point> points) {
        return points.stream()
                .map(
                        point -> {
                            var tree = new LinkedHashMap<String, Object>();
                            tree.put("name", point.name());
                            tree.put("across", value(point.across()));
                            tree.put("up", value(point.up()));
                            return (Map<String, Object>) tree;
                        })
                .toList();
    }

    private static Map<String, Object> value(Chart.Value value) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("value", value.value());
        tree.put("evidence", value.shown().evidence());
        return tree;
    }

    private static Map<String, Object> phrase(Phrase phrase) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("text", phrase.text());
        tree.put(
                "figures",
                figures(
                        phrase.pieces().stream()
                                .filter(Piece.Traced.class::isInstance)
                                .map(Piece.Traced.class::cast)
                                .toList()));
        return tree;
    }

    private static List<Map<String, Object>> figures(List<Piece.Traced> traced) {
        var figures = new ArrayList<Map<String, Object>>();
        for (Piece.Traced one : traced) {
            var figure = new LinkedHashMap<String, Object>();
            figure.put("text", one.text());
            figure.put("evidence", one.evidence());
            figures.add(figure);
        }
        return figures;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", evidence.id());
        tree.put("title", evidence.title());
        switch (evidence) {
            case Evidence.Asked asked -> tree.put("terms", new LinkedHashMap<>(asked.terms()));
            case Evidence.Recorded recorded ->
                    tree.put(
                            "accounts",
                            recorded.accounts().stream().map(BriefJson::account).toList());
            case Evidence.Solved solved -> {
                tree.put("terms", new LinkedHashMap<>(solved.terms()));
                tree.put("rests", solved.rests());
            }
            case Evidence.Derived derived -> {
                tree.put("formula", derived.formula());
                tree.put("rests", derived.rests());
            }
            case Evidence.Data data -> tree.put("source", data.source());
        }
        return tree;
    }

    private static Map<String, Object> account(Evidence.Account account) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("account", account.name());
        tree.put("recorded", account.recorded());
        tree.put("standing", account.standing());
        tree.put("unreviewed", account.unreviewed());
        tree.put("terms", new LinkedHashMap<>(account.terms()));
        var proofs = new ArrayList<Map<String, Object>>();
        for (Evidence.Proof proof : account.proofs()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("source", proof.source());
            if (proof.quote() != null) {
                one.put("document", proof.quote().document());
                one.put("start", proof.quote().start());
                one.put("end", proof.quote().end());
                one.put("words", proof.quote().exact());
            }
            one.put("reference", proof.reference());
            proofs.add(one);
        }
        tree.put("proofs", proofs);
        return tree;
    }
}
