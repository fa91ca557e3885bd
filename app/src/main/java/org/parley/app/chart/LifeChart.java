package org.parley.app.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/// Draws [Lives]: time to the right, a row for each measure, thick where it applies and thin where
/// it is only planned, spoken of or stopped, so that colour is never the only difference. Marks are
/// numbered above the rows and named below them.
public final class LifeChart {
    private static final int WIDTH = 1180;
    private static final int NAMES = 390;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 120;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final int LINE = 16;
    private static final int COLUMNS = 2;

    private final Lives lives;
    private final LocalDate from;
    private final LocalDate until;
    private final Palette palette;

    /// @param dark whether the page that it will stand on is dark
    public LifeChart(Lives lives, boolean dark) {
        this.lives = lives;
        this.palette = dark ? Palette.DARK : Palette.LIGHT;
        this.from =
                lives.rows().stream()
                        .map(row -> row.bars().getFirst().from())
                        .min(Comparator.naturalOrder())
                        .orElse(LocalDate.EPOCH)
                        .withDayOfYear(1);
        LocalDate last =
                Stream.concat(
                                lives.rows().stream()
                                        .flatMap(row -> row.bars().stream())
                                        .map(Lives.Bar::from),
                                lives.marks().stream().map(Lives.Mark::at))
                        .max(Comparator.naturalOrder())
                        .orElse(from);
        this.until = last.plusMonths(2).withDayOfMonth(1);
    }

    /// The picture, to be written in any format.
    public Picture picture() {
        int height = bottom() + 34 + rowsOfMarks() * LINE;
        return new Picture(WIDTH, height, canvas -> draw(canvas, height));
    }

    private int bottom() {
        return TOP + lives.rows().size() * ROW + 6;
    }

    private int rowsOfMarks() {
        return (lives.marks().size() + COLUMNS - 1) / COLUMNS;
    }

    private int at(LocalDate day) {
        double share =
                (double) (day.toEpochDay() - from.toEpochDay())
                        / (until.toEpochDay() - from.toEpochDay());
        return (int) Math.round(NAMES + share * (RIGHT - NAMES));
    }

    private void draw(Graphics2D canvas, int height) {
        canvas.setColor(palette.paper());
        canvas.fillRect(0, 0, WIDTH, height);
        text(canvas, lives.title(), 24, 34, Font.BOLD, 18, palette.ink());
        legend(canvas);
        int months = until.isAfter(from.plusYears(6)) ? 12 : 6;
        for (LocalDate day = from; day.isBefore(until); day = day.plusMonths(months)) {
            canvas.setColor(palette.grid());
            canvas.drawLine(at(day), TOP - 6, at(day), bottom());
            if (at(day) + 50 > RIGHT) {
                continue;
            }
            String label = day.toString().substring(0, 7);
            text(canvas, label, at(day) + 3, TOP - 12, Font.PLAIN, 11, palette.faint());
        }
        marks(canvas);
        for (int row = 0; row < lives.rows().size(); row++) {
            row(canvas, lives.rows().get(row), TOP + row * ROW);
        }
    }

    private void legend(Graphics2D canvas) {
        int x = 24;
        for (Lives.Tone tone : Lives.Tone.values()) {
            bar(canvas, tone, x, 47, 26);
            text(canvas, name(tone), x + 34, 59, Font.PLAIN, 12, palette.faint());
            x += 200;
        }
    }

    private void marks(Graphics2D canvas) {
        int last = Integer.MIN_VALUE / 2;
        for (int m = 0; m < lives.marks().size(); m++) {
            Lives.Mark mark = lives.marks().get(m);
            int x = at(mark.at());
            canvas.setColor(palette.faint());
            for (int y = TOP - 6; y < bottom(); y += 6) {
                canvas.drawLine(x, y, x, y + 2);
            }
            int place = Math.max(x - 4, last + LINE);
            last = place;
            String number = Integer.toString(m + 1);
            text(canvas, number, place, TOP - 28, Font.BOLD, 11, palette.ink());
            int column = m / Math.max(1, rowsOfMarks());
            int row = m % Math.max(1, rowsOfMarks());
            text(
                    canvas,
                    "%s  %s  %s".formatted(number, mark.at(), mark.label()),
                    24 + column * ((WIDTH - 24) / COLUMNS),
                    bottom() + 26 + row * LINE,
                    Font.PLAIN,
                    11,
                    palette.faint());
        }
    }

    private void row(Graphics2D canvas, Lives.Life life, int y) {
        text(canvas, life.name(), 24, y + 12, Font.PLAIN, 12, palette.ink());
        text(canvas, shortened(life.about()), 150, y + 12, Font.PLAIN, 11, palette.faint());
        for (Lives.Bar bar : life.bars()) {
            LocalDate end = bar.until();
            int left = at(bar.from());
            int right = at(end == null || end.isAfter(until) ? until : end);
            bar(canvas, bar.tone(), left, y, Math.max(2, right - left));
        }
    }

    private static String shortened(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most - 2).strip() + " …";
    }

    private static void bar(Graphics2D canvas, Lives.Tone tone, int x, int y, int width) {
        int height =
                switch (tone) {
                    case APPLIES -> BAR;
                    case PLANNED -> BAR / 2;
                    case SPOKEN_OF, STOPPED -> 3;
                };
        canvas.setColor(color(tone));
        canvas.fillRect(x, y + (BAR - height) / 2, width, height);
    }

    private static Color color(Lives.Tone tone) {
        return switch (tone) {
            case SPOKEN_OF, PLANNED -> Palette.SERIES.get(1);
            case APPLIES -> Palette.SERIES.get(0);
            case STOPPED -> new Color(0x8A939C);
        };
    }

    private static String name(Lives.Tone tone) {
        return switch (tone) {
            case SPOKEN_OF -> "threatened, considered";
            case PLANNED -> "announced, scheduled";
            case APPLIES -> "applies";
            case STOPPED -> "suspended, ended";
        };
    }

    private static void text(
            Graphics2D canvas, String text, int x, int y, int style, int size, Color color) {
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.setColor(color);
        canvas.drawString(text, x, y);
    }
}
