package org.parley.app.brief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.app.brief.Piece.Traced;

import java.time.LocalDate;
import java.util.List;

class SparklineTest {
    private static Chart.Step step(String from, double value) {
        return new Chart.Step(
                LocalDate.parse(from), new Chart.Value(value, new Traced("" + value, "e")));
    }

    @Test
    void aStepStandsAtItsPlaceInTime() {
        List<Chart.Step> steps = List.of(step("2019-01-01", 0), step("2019-01-06", 70));
        assertThat(Sparkline.of(steps, LocalDate.parse("2019-01-11"), 11, 70))
                .isEqualTo("▁▁▁▁▁██████");
    }

    @Test
    void nothingIsDrawnAsNothing() {
        List<Chart.Step> steps = List.of(step("2019-01-01", 0));
        assertThat(Sparkline.of(steps, LocalDate.parse("2019-01-01"), 4, 0)).isEqualTo("▁▁▁▁");
    }
}
