package org.parley.app.chart;

import org.parley.app.terminal.Figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Map;

/// Draws [Bars]: horizontal, so that names can be read, with the figure at the end of each bar. One
/// series is blue for gains and orange for losses; several have colours that colour-blind people
/// tell apart (Okabe and Ito 2008).
public final class BarChart {
    private static final int WIDTH = 960;
    private static final int MARGIN = 28;
    private static final int HEADING = 88;
    private static final int LEGEND_LINE = 24;
    private static final int BAR = 16;
    private static final int BETWEEN_BARS = 3;
    private static final int BETWEEN_LABELS = 12;
    private static final int AXIS = 40;
    private static final int FIGURE_ROOM = 58;
    private static final List<Color> SERIES =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9));
    private static final Color LOSS = new Color(0xD55E00);

    private final Bars bars;
    private final Palette palette;
    private final List<Map.Entry<String, List<Double>>> series;
    private final boolean single;
    private final int perLabel;
    private final int top;
    private final int bottom;

    private record Palette(Color paper, Color ink, Color faint, Color grid) {
        static final Palette LIGHT =
                new Palette(
                        Color.WHITE, new Color(0x1F2429), new Color(0x5B646E), new Color(0xE3E7EB));
        static final Palette DARK =
                new Palette(
                        new Color(0x15191E),
                        new Color(0xE8EBEE),
                        new Color(0xA2ABB5),
                        new Color(0x2E353D));
    }

    /// @param dark whether the page that it will stand on is dark
    public BarChart(Bars bars, boolean dark) {
        this.bars = bars;
        palette = dark ? Palette.DARK : Palette.LIGHT;
        series = List.copyOf(bars.series().entrySet());
        single = series.size() == 1;
        perLabel = series.size() * (BAR + BETWEEN_BARS) - BETWEEN_BARS + BETWEEN_LABELS;
        top = MARGIN + HEADING - 28 + (single ? 0 : LEGEND_LINE * series.size());
        bottom = top + bars.labels().size() * perLabel;
    }

    /// The picture, to be written in any format.
    public Picture picture() {
        return new Picture(WIDTH, bottom + AXIS, this::draw);
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(palette.paper());
        canvas.fillRect(0, 0, WIDTH, bottom + AXIS);
        text(canvas, bars.title(), MARGIN, MARGIN + 16, font(Font.BOLD, 20), palette.ink());
        text(canvas, bars.subtitle(), MARGIN, MARGIN + 40, font(Font.PLAIN, 13), palette.faint());
        if (!single) {
            legend(canvas);
        }
        Scale scale = scale(canvas);
        grid(canvas, scale);
        for (int label = 0; label < bars.labels().size(); label++) {
            group(canvas, scale, label);
        }
    }

    private void legend(Graphics2D canvas) {
        for (int s = 0; s < series.size(); s++) {
            int y = MARGIN + 54 + s * LEGEND_LINE;
            canvas.setColor(color(s, 1));
            canvas.fillRect(MARGIN, y, 14, 14);
            text(
                    canvas,
                    series.get(s).getKey(),
                    MARGIN + 22,
                    y + 12,
                    font(Font.PLAIN, 13),
                    palette.ink());
        }
    }

    /// Room for the names on the left and a figure on either side; zero is always in sight.
    private Scale scale(Graphics2D canvas) {
        canvas.setFont(font(Font.PLAIN, 14));
        int names = 0;
        for (String label : bars.labels()) {
            names = Math.max(names, canvas.getFontMetrics().stringWidth(label));
        }
        double low = 0;
        double high = 0;
        for (Map.Entry<String, List<Double>> one : series) {
            for (double value : one.getValue()) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        int left = MARGIN + names + 16 + (low < 0 ? FIGURE_ROOM : 0);
        int right = WIDTH - MARGIN - (high > 0 ? FIGURE_ROOM : 0);
        return Scale.of(low, high, left, right);
    }

    private void grid(Graphics2D canvas, Scale scale) {
        for (double tick : scale.ticks()) {
            int x = scale.at(tick);
            boolean zero = tick == 0;
            canvas.setColor(zero ? palette.faint() : palette.grid());
            canvas.setStroke(new BasicStroke(1));
            canvas.drawLine(x, top, x, bottom);
            String figure = zero ? "0" : Figures.signed(tick, scale.decimals());
            canvas.setFont(font(Font.PLAIN, 12));
            int width = canvas.getFontMetrics().stringWidth(figure);
            text(canvas, figure, x - width / 2, bottom + 18, font(Font.PLAIN, 12), palette.faint());
        }
    }

    private void group(Graphics2D canvas, Scale scale, int label) {
        int groupTop = top + label * perLabel + BETWEEN_LABELS / 2;
        int middle = groupTop + (perLabel - BETWEEN_LABELS) / 2;
        text(
                canvas,
                bars.labels().get(label),
                MARGIN,
                middle + 5,
                font(Font.PLAIN, 14),
                palette.ink());
        for (int s = 0; s < series.size(); s++) {
            double value = series.get(s).getValue().get(label);
            int y = groupTop + s * (BAR + BETWEEN_BARS);
            int zero = scale.at(0);
            int end = scale.at(value);
            canvas.setColor(color(s, value));
            canvas.fillRect(Math.min(zero, end), y, Math.max(1, Math.abs(end - zero)), BAR);
            figure(canvas, value, end, y + BAR - 4);
        }
    }

    private void figure(Graphics2D canvas, double value, int end, int y) {
        String figure = Figures.signed(value, 3);
        Font font = font(Font.PLAIN, 12);
        canvas.setFont(font);
        int width = canvas.getFontMetrics().stringWidth(figure);
        text(canvas, figure, value < 0 ? end - width - 6 : end + 6, y, font, palette.ink());
    }

    private Color color(int index, double value) {
        return single && value < 0 ? LOSS : SERIES.get(index % SERIES.size());
    }

    private static void text(Graphics2D canvas, String text, int x, int y, Font font, Color color) {
        canvas.setFont(font);
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
