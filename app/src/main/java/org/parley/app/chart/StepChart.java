package org.parley.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Draws [Steps]: time to the right, one panel below another, each line named at its end, events
/// numbered above the panels and named below them.
public final class StepChart {
    private static final int WIDTH = 1180;
    private static final int LEFT = 56;
    private static final int NAMES = 230;
    private static final int RIGHT = WIDTH - NAMES;
    private static final int TOP = 104;
    private static final int PANEL = 250;
    private static final int BETWEEN = 58;
    private static final int LINE = 16;
    private static final int COLUMNS = 2;

    private final Steps steps;
    private final LocalDate from;
    private final LocalDate until;
    private final Palette palette;

    /// @param until the right edge
    /// @param dark whether the page that it will stand on is dark
    public StepChart(Steps steps, LocalDate until, boolean dark) {
        this.steps = steps;
        this.until = until;
        this.palette = dark ? Palette.DARK : Palette.LIGHT;
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
        int height = bottom() + 26 + rowsOfEvents() * LINE;
        return new Picture(WIDTH, height, canvas -> draw(canvas, height));
    }

    private int bottom() {
        return TOP + steps.panels().size() * (PANEL + BETWEEN);
    }

    private int rowsOfEvents() {
        return (steps.events().size() + COLUMNS - 1) / COLUMNS;
    }

    private void draw(Graphics2D canvas, int height) {
        canvas.setColor(palette.paper());
        canvas.fillRect(0, 0, WIDTH, height);
        text(canvas, steps.title(), 24, 34, Font.BOLD, 18, palette.ink());
        text(canvas, steps.subtitle(), 24, 56, Font.PLAIN, 12, palette.faint());
        events(canvas);
        for (int p = 0; p < steps.panels().size(); p++) {
            panel(canvas, steps.panels().get(p), TOP + p * (PANEL + BETWEEN));
        }
    }

    /// Numbers stand where they have room; an event too near the one before shares its place.
    private void events(Graphics2D canvas) {
        int last = Integer.MIN_VALUE / 2;
        for (int e = 0; e < steps.events().size(); e++) {
            Steps.Event event = steps.events().get(e);
            int x = x(event.on());
            canvas.setColor(palette.grid());
            canvas.setStroke(new BasicStroke(1));
            canvas.drawLine(x, TOP, x, bottom() - BETWEEN);
            int at = Math.max(x - 4, last + LINE);
            last = at;
            String number = Integer.toString(e + 1);
            text(canvas, number, at, TOP - 26, Font.BOLD, 11, palette.ink());
            int column = e / Math.max(1, rowsOfEvents());
            int row = e % Math.max(1, rowsOfEvents());
            text(
                    canvas,
                    "%s  %s  %s".formatted(number, event.on(), event.label()),
                    LEFT + column * ((WIDTH - LEFT) / COLUMNS),
                    bottom() + row * LINE,
                    Font.PLAIN,
                    11,
                    palette.faint());
        }
    }

    private int x(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - from.toEpochDay())
                        / Math.max(1, until.toEpochDay() - from.toEpochDay());
        return (int) Math.round(LEFT + share * (RIGHT - LEFT));
    }

    private void panel(Graphics2D canvas, Steps.Panel panel, int top) {
        double high =
                panel.lines().stream()
                        .flatMap(line -> line.points().stream())
                        .mapToDouble(Steps.Point::value)
                        .max()
                        .orElse(1);
        Scale scale = Scale.of(0, high > 0 ? high * 1.05 : 1, top + PANEL, top);
        text(canvas, panel.title(), LEFT, top - 8, Font.BOLD, 13, palette.ink());
        grid(canvas, scale, top + PANEL);
        int named = Integer.MAX_VALUE;
        List<Steps.Line> lines =
                panel.lines().stream()
                        .sorted(Comparator.comparingDouble(line -> line.points().getLast().value()))
                        .toList();
        for (Steps.Line line : lines) {
            Color color = Palette.SERIES.get(line.hue() % Palette.SERIES.size());
            line(canvas, line, scale, color);
            int y = Math.min(scale.at(line.points().getLast().value()) + 4, named - LINE);
            named = y;
            text(canvas, line.name(), RIGHT + 8, y, Font.PLAIN, 12, color);
        }
    }

    private void grid(Graphics2D canvas, Scale scale, int bottom) {
        canvas.setStroke(new BasicStroke(1));
        for (double tick : scale.ticks()) {
            canvas.setColor(palette.grid());
            canvas.drawLine(LEFT, scale.at(tick), RIGHT, scale.at(tick));
            text(
                    canvas,
                    ("%." + scale.decimals() + "f").formatted(tick),
                    LEFT - 30,
                    scale.at(tick) + 4,
                    Font.PLAIN,
                    11,
                    palette.faint());
        }
        int months = until.isAfter(from.plusYears(5)) ? 12 : 6;
        int last = Integer.MIN_VALUE / 2;
        for (LocalDate day = from.withDayOfMonth(1);
                day.isBefore(until);
                day = day.plusMonths(months)) {
            int x = Math.max(LEFT, x(day));
            if (x + 42 < RIGHT && x > last + 50) {
                last = x;
                String label = day.toString().substring(0, 7);
                text(canvas, label, x, bottom + 18, Font.PLAIN, 11, palette.faint());
            }
        }
    }

    private void line(Graphics2D canvas, Steps.Line line, Scale scale, Color color) {
        canvas.setColor(color);
        canvas.setStroke(line.dashed() ? dashes() : new BasicStroke(2));
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

    private static BasicStroke dashes() {
        return new BasicStroke(
                1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, new float[] {5, 4}, 0);
    }

    private static void text(
            Graphics2D canvas, String text, int x, int y, int style, int size, Color color) {
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }
}
