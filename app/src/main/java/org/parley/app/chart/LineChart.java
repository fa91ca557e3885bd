package org.parley.app.chart;

import org.parley.app.terminal.Figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;

/// Draws [Lines], in colours and dashes that colour-blind people tell apart.
public final class LineChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 560;
    private static final int MARGIN = 28;
    private static final int LEFT = 96;
    private static final int TOP = 128;
    private static final int BOTTOM = HEIGHT - 64;
    private static final int RIGHT = WIDTH - MARGIN;
    private static final float[] DASHES = {8, 6};
    private static final float[] DOTS = {2, 5};

    private final Lines lines;
    private final Palette palette;
    private final List<Map.Entry<String, List<Lines.Point>>> series;
    private final Scale across;
    private final Scale up;

    /// @param dark whether the page that it will stand on is dark
    public LineChart(Lines lines, boolean dark) {
        this.lines = lines;
        palette = dark ? Palette.DARK : Palette.LIGHT;
        series = List.copyOf(lines.series().entrySet());
        var points =
                java.util.stream.Stream.concat(
                                series.stream().flatMap(one -> one.getValue().stream()),
                                lines.marks().values().stream())
                        .toList();
        double low = points.stream().mapToDouble(Lines.Point::x).min().orElse(0);
        double high = points.stream().mapToDouble(Lines.Point::x).max().orElse(1);
        across = Scale.of(low, high, LEFT, RIGHT);
        double least = points.stream().mapToDouble(Lines.Point::y).min().orElse(0);
        double most = points.stream().mapToDouble(Lines.Point::y).max().orElse(1);
        double bottom = Math.min(least, lines.level());
        double top = Math.max(most, lines.level());
        double room = 0.06 * (top - bottom);
        up = Scale.of(bottom - room, top + room, BOTTOM, TOP);
    }

    /// The picture, to be written in any format.
    public Picture picture() {
        return new Picture(WIDTH, HEIGHT, this::draw);
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(palette.paper());
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        text(canvas, lines.title(), MARGIN, MARGIN + 16, Font.BOLD, 20, palette.ink());
        text(canvas, lines.subtitle(), MARGIN, MARGIN + 40, Font.PLAIN, 13, palette.faint());
        grid(canvas);
        canvas.setColor(palette.faint());
        canvas.setStroke(stroke(1.5f, DOTS));
        int level = up.at(lines.level());
        canvas.drawLine(LEFT, level, RIGHT, level);
        text(canvas, "wanted", RIGHT - 44, level - 6, Font.PLAIN, 12, palette.faint());
        for (int s = 0; s < series.size(); s++) {
            line(canvas, s);
            legend(canvas, s);
        }
    }

    private void grid(Graphics2D canvas) {
        canvas.setStroke(new BasicStroke(1));
        for (double tick : across.ticks()) {
            canvas.setColor(palette.grid());
            canvas.drawLine(across.at(tick), TOP, across.at(tick), BOTTOM);
            String figure = Figures.fixed(tick, across.decimals());
            text(
                    canvas,
                    figure,
                    across.at(tick) - 10,
                    BOTTOM + 18,
                    Font.PLAIN,
                    12,
                    palette.faint());
        }
        for (double tick : up.ticks()) {
            canvas.setColor(palette.grid());
            canvas.drawLine(LEFT, up.at(tick), RIGHT, up.at(tick));
            String figure = Figures.fixed(tick, up.decimals());
            text(canvas, figure, MARGIN, up.at(tick) + 4, Font.PLAIN, 12, palette.faint());
        }
        text(canvas, lines.across(), LEFT, BOTTOM + 42, Font.PLAIN, 13, palette.ink());
        text(canvas, lines.up(), MARGIN, TOP - 14, Font.PLAIN, 13, palette.ink());
    }

    private void line(Graphics2D canvas, int s) {
        var path = new Path2D.Double();
        for (Lines.Point point : series.get(s).getValue()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(across.at(point.x()), up.at(point.y()));
            } else {
                path.lineTo(across.at(point.x()), up.at(point.y()));
            }
        }
        canvas.setColor(color(s));
        canvas.setStroke(strokeOf(s));
        canvas.draw(path);
        Lines.Point mark = lines.marks().get(series.get(s).getKey());
        if (mark != null) {
            canvas.setStroke(new BasicStroke(1));
            canvas.fill(new Ellipse2D.Double(across.at(mark.x()) - 5, up.at(mark.y()) - 5, 10, 10));
        }
    }

    private void legend(Graphics2D canvas, int s) {
        int x = LEFT + 180 * s;
        canvas.setColor(color(s));
        canvas.setStroke(strokeOf(s));
        canvas.drawLine(x, TOP - 40, x + 28, TOP - 40);
        text(canvas, series.get(s).getKey(), x + 36, TOP - 36, Font.PLAIN, 13, palette.ink());
    }

    private static Color color(int s) {
        return Palette.SERIES.get(s % Palette.SERIES.size());
    }

    private static BasicStroke strokeOf(int s) {
        return s == 0 ? new BasicStroke(2.5f) : stroke(2.5f, DASHES);
    }

    private static BasicStroke stroke(float width, float[] dash) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    private static void text(
            Graphics2D canvas, String text, int x, int y, int style, int size, Color color) {
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }
}
