package org.parley.app.brief;

import org.parley.app.terminal.Terminal;

import java.util.List;

/// A brief on one screen.
public final class BriefText {
    private static final int PIPE = 80;
    private static final int WIDEST = 110;
    private static final int NARROWEST = 40;
    private static final int LINES = 2;
    private static final int CURVE = 44;

    private final Terminal terminal;
    private final int width;

    public BriefText(Terminal terminal) {
        this.terminal = terminal;
        width =
                terminal.width() == Integer.MAX_VALUE
                        ? PIPE
                        : Math.clamp(terminal.width(), NARROWEST, WIDEST);
    }

    public void print(Brief brief) {
        wrapped(brief.title() + " " + brief.about().text(), "", true);
        for (int k = 0; k < brief.sections().size(); k++) {
            Section section = brief.sections().get(k);
            if (k > 0) {
                terminal.out().println();
            }
            terminal.out().println(terminal.bold(section.title()));
            section.screen().forEach(this::block);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(Phrase phrase) -> wrapped(phrase.text(), "", false);
            case Block.Items(List<Phrase> phrases) ->
                    phrases.forEach(
                            phrase ->
                                    TextTable.lines("- " + phrase.text(), width, LINES)
                                            .forEach(this::hanging));
            case Block.Table table -> new TextTable(table, width, LINES).print(terminal);
            case Chart.Steps steps -> curves(steps);
            case Chart.Bars _, Chart.Plane _ -> {}
        }
    }

    private void hanging(String line) {
        terminal.out().println(line);
    }

    private void wrapped(String text, String indent, boolean bold) {
        for (String line : TextTable.lines(text, width - indent.length(), Integer.MAX_VALUE)) {
            terminal.out().println(indent + (bold ? terminal.bold(line) : line));
        }
    }

    /// The solid lines of the first panel, each between its first and its last value.
    private void curves(Chart.Steps chart) {
        Chart.Panel panel = chart.panels().getFirst();
        terminal.out().println(terminal.faint(panel.title()));
        double highest =
                panel.lines().stream()
                        .flatMap(line -> line.steps().stream())
                        .mapToDouble(step -> step.value().value())
                        .max()
                        .orElse(0);
        for (Chart.Line line : panel.lines()) {
            if (!line.dashed() && !line.steps().isEmpty()) {
                Chart.Step first = line.steps().getFirst();
                String begins = "%s %s  %s ".formatted(line.name(), first.from(), text(first));
                String ends = " %s %%".formatted(text(line.steps().getLast()));
                int room = width - begins.length() - ends.length();
                String curve =
                        Sparkline.of(
                                line.steps(), chart.until(), Math.clamp(room, 1, CURVE), highest);
                terminal.out().println(begins + curve + ends);
            }
        }
    }

    private static String text(Chart.Step step) {
        return step.value().shown().text();
    }
}
