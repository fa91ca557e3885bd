package org.parley.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Draws [Steps]: time to the right, one panel below another, each line named at its end.
public final class StepChart {
    private static final int WIDTH = 1080;
    private static final int LEFT = 56;
    private static final int NAMES = 190;
    private static final int TOP = 96;
    private static final int PANEL = 250;
    private static final int BETWEEN = 54;
    private static final Color INK = new Color(0x1F2429);
    private static final Color FAINT = new Color(0x5B646E);
    private static final Color GRID = new Color(0xE3E7EB);
    private static final List<Color> COLORS =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xD55E00),
                    new Color(0x009E73),
                    new Color(0xCC79A7));

    private final Steps steps;
    private final LocalDate from;
    private final LocalDate until;

    /// @param until the right edge
    public StepChart(Steps steps, LocalDate until) {
        this.steps = steps;
        this.until = until;
        this.from =
                steps.panels().stream()
                        .flatMap(panel -> panel.lines().stream())
                        .flatMap(line -> line.points().stream())
                        .map(Steps.Point::from)
                        .min(Comparator.naturalOrder())
                        .orElse(until.minusYears(1));
    }

    /// The picture, to be written in any format.
    public Picture picture() {
        int height = TOP + steps.panels().size() * (PANEL + BETWEEN);
        return new Picture(WIDTH, height, canvas -> draw(canvas, height));
    }

    private void draw(Graphics2D canvas, int height) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, height);
        text(canvas, steps.title(), 24, 34, Font.BOLD, 18, INK);
        text(canvas, steps.subtitle(), 24, 56, Font.PLAIN, 12, FAINT);
        for (int p = 0; p < steps.panels().size(); p++) {
            panel(canvas, steps.panels().get(p), TOP + p * (PANEL + BETWEEN));
        }
    }

    private int x(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - from.toEpochDay())
                        / Math.max(1, until.toEpochDay() - from.toEpochDay());
        return (int) Math.round(LEFT + share * (WIDTH - LEFT - NAMES));
    }

    private void panel(Graphics2D canvas, Steps.Panel panel, int top) {
        double high =
                panel.lines().stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Steps.Point::value)
                        .max()
                        .orElse(1);
        Scale scale = Scale.of(0, high > 0 ? high : 1, top + PANEL, top);
        text(canvas, panel.title(), LEFT, top - 10, Font.BOLD, 13, INK);
        canvas.setStroke(new BasicStroke(1));
        for (double tick : scale.ticks()) {
            canvas.setColor(GRID);
            canvas.drawLine(LEFT, scale.at(tick), WIDTH - NAMES, scale.at(tick));
            text(
                    canvas,
                    Long.toString(Math.round(tick)),
                    LEFT - 28,
                    scale.at(tick) + 4,
                    Font.PLAIN,
                    11,
                    FAINT);
        }
        for (LocalDate year = from.withDayOfMonth(1);
                year.isBefore(until);
                year = year.plusMonths(6)) {
            text(
                    canvas,
                    year.toString().substring(0, 7),
                    Math.max(LEFT, x(year)),
                    top + PANEL + 18,
                    Font.PLAIN,
                    11,
                    FAINT);
        }
        int named = Integer.MAX_VALUE;
        List<Steps.Line> lines =
                panel.lines().stream()
                        .sorted(Comparator.comparingDouble(line -> line.points().getLast().value()))
                        .toList();
        for (Steps.Line line : lines) {
            Color color = COLORS.get(panel.lines().indexOf(line) % COLORS.size());
            line(canvas, line, scale, color);
            int y = Math.min(scale.at(line.points().getLast().value()) + 4, named - 15);
            named = y;
            text(canvas, line.name(), WIDTH - NAMES + 8, y, Font.PLAIN, 12, color);
        }
    }

    private void line(Graphics2D canvas, Steps.Line line, Scale scale, Color color) {
        canvas.setColor(color);
        canvas.setStroke(
                line.dashed()
                        ? new BasicStroke(
                                1.5f,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_MITER,
                                4,
                                new float[] {5, 4},
                                0)
                        : new BasicStroke(2));
        for (int i = 0; i < line.points().size(); i++) {
            Steps.Point point = line.points().get(i);
            boolean last = i == line.points().size() - 1;
            LocalDate end = last ? until : line.points().get(i + 1).from();
            int y = scale.at(point.value());
            canvas.drawLine(x(point.from()), y, x(end), y);
            if (!last) {
                canvas.drawLine(x(end), y, x(end), scale.at(line.points().get(i + 1).value()));
            }
        }
    }

    private static void text(
            Graphics2D canvas, String text, int x, int y, int style, int size, Color color) {
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }
}
