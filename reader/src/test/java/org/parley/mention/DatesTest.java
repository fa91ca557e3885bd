package org.parley.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class DatesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2019, 6, 26);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "met on Monday | 2019-06-24 | 2019-07-01",
                "this week | 2019-06-24/2019-06-30 | 2019-06-24/2019-06-30",
                "next week | 2019-07-01/2019-07-07 | 2019-07-01/2019-07-07",
                "a month from now | 2019-07-26 | 2019-07-26",
                "broke down in May | 2019-05 | 2020-05",
                "from June 25 to 27 | 2019-06-25/2019-06-27 | 2019-06-25/2019-06-27",
                "on 9 November 2017 | 2017-11-09 | 2017-11-09",
                "last year | 2018 | 2018",
                "in 2017 hit | 2017 | 2017"
            })
    void hasAPastAndAComingReading(String text, String past, String future) {
        assertThat(Dates.find(text, 0, text.length(), WEDNESDAY))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.past()).isEqualTo(past);
                            assertThat(found.future()).isEqualTo(future);
                        });
    }

    @Test
    void leavesWeekdaysOpenWithoutADate() {
        assertThat(Dates.find("on Monday", 0, 9, null)).isEmpty();
    }

    @Test
    void doesNotTakeAVerbForAMonth() {
        String text = "Washington may levy duties";
        assertThat(Dates.find(text, 0, text.length(), WEDNESDAY)).isEmpty();
    }
}
