package org.parley.app.brief;

import java.time.LocalDate;
import java.util.List;

/// A line of steps as a row of blocks, for a terminal.
final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /// @param highest value of the full block
    static String of(List<Chart.Step> steps, LocalDate until, int width, double highest) {
        long from = steps.getFirst().from().toEpochDay();
        long days = Math.max(1, until.toEpochDay() - from);
        var text = new StringBuilder();
        for (int k = 0; k < width; k++) {
            long day = from + days * k / Math.max(1, width - 1);
            double value = steps.getFirst().value().value();
            for (Chart.Step step : steps) {
                if (step.from().toEpochDay() <= day) {
                    value = step.value().value();
                }
            }
            double share = highest > 0 ? value / highest : 0;
            int block = (int) Math.round(share * (BLOCKS.length() - 1));
            text.append(BLOCKS.charAt(Math.clamp(block, 0, BLOCKS.length() - 1)));
        }
        return text.toString();
    }
}
