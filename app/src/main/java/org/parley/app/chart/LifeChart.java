package org.parley.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.Comparator;

/// Draws [Lives]: time to the right, a row for each measure, filled where it applies, hatched by
/// lightness where it is only planned or spoken of; colour is never the only difference.
public final class LifeChart {
    private static final int WIDTH = 1080;
    private static final int NAMES = 170;
    private static final int TOP = 92;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final Color INK = new Color(0x1F2429);
    private static final Color FAINT = new Color(0x5B646E);
    private static final Color GRID = new Color(0xE3E7EB);

    private final Lives lives;
    private final LocalDate from;
    private final LocalDate until;

    public LifeChart(Lives lives) {
        this.lives = lives;
        this.from =
                lives.rows().stream()
                        .map(row -> row.bars().getFirst().from())
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH)
                        .withDayOfYear(1);
        this.until =
                lives.rows().stream()
                        .flatMap(row -> row.bars().stream())
                        .map(Lives.Bar::from)
                        .max(Comparator.naturalOrder())
                        .orElse(from)
                        .plusYears(1)
                        .withDayOfYear(1);
    }

    /// The picture, to be written in any format.
    public Picture picture() {
        return new Picture(WIDTH, bottom() + 24, this::draw);
    }

    private int bottom() {
        return TOP + lives.rows().size() * ROW + 10;
    }

    private int at(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - from.toEpochDay())
                        / (until.toEpochDay() - from.toEpochDay());
        return (int) Math.round(NAMES + share * (WIDTH - NAMES - 20));
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, bottom() + 24);
        text(canvas, lives.title(), 20, 32, 18, INK);
        int x = 20;
        for (Lives.Tone tone : Lives.Tone.values()) {
            canvas.setColor(color(tone));
            canvas.fillRect(x, 46, 14, 14);
            canvas.setColor(FAINT);
            canvas.drawRect(x, 46, 14, 14);
            text(canvas, name(tone), x + 20, 58, 12, FAINT);
            x += 120;
        }
        for (LocalDate year = from; !year.isAfter(until); year = year.plusMonths(6)) {
            canvas.setColor(GRID);
            canvas.drawLine(at(year), TOP - 6, at(year), bottom());
            text(canvas, year.toString().substring(0, 7), at(year) + 3, TOP - 10, 11, FAINT);
        }
        for (int row = 0; row < lives.rows().size(); row++) {
            row(canvas, lives.rows().get(row), TOP + row * ROW);
        }
        canvas.setStroke(
                new BasicStroke(
                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 3}, 0));
        for (Lives.Mark mark : lives.marks()) {
            canvas.setColor(FAINT);
            canvas.drawLine(at(mark.at()), TOP - 4, at(mark.at()), bottom());
        }
        text(
                canvas,
                "dashed: rounds, summits, truces, breakdowns and agreements",
                NAMES,
                bottom() + 16,
                11,
                FAINT);
    }

    private void row(Graphics2D canvas, Lives.Life life, int y) {
        text(canvas, life.name(), 20, y + 12, 12, INK);
        for (Lives.Bar bar : life.bars()) {
            LocalDate end = bar.until();
            int left = at(bar.from());
            int right = at(end == null || end.isAfter(until) ? until : end);
            int height = bar.tone() == Lives.Tone.APPLIES ? BAR : BAR / 2;
            canvas.setColor(color(bar.tone()));
            canvas.fillRect(left, y + (BAR - height) / 2, Math.max(2, right - left), height);
        }
    }

    private static Color color(Lives.Tone tone) {
        return switch (tone) {
            case SPOKEN_OF -> new Color(0xF2DDA4);
            case PLANNED -> new Color(0xE69F00);
            case APPLIES -> new Color(0x0072B2);
            case STOPPED -> new Color(0xC9D0D6);
        };
    }

    private static String name(Lives.Tone tone) {
        return switch (tone) {
            case SPOKEN_OF -> "threatened";
            case PLANNED -> "announced";
            case APPLIES -> "applies";
            case STOPPED -> "suspended, ended";
        };
    }

    private static void text(Graphics2D canvas, String text, int x, int y, int size, Color color) {
        canvas.setFont(new Font(Font.SANS_SERIF, size > 15 ? Font.BOLD : Font.PLAIN, size));
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }
}
