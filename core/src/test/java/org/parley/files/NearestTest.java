package org.parley.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class NearestTest {
    private static final List<String> KNOWN =
            List.of("CHN", "CHE", "USA", "tariffs", "bans", "United States");

    @ParameterizedTest
    @CsvSource({
        "CHM, CHN",
        "chn, CHN",
        "UAS, USA",
        "tarifs, tariffs",
        "tarrifs, tariffs",
        "ban, bans",
        "Untied States, United States"
    })
    void findsWhatWasMeant(String wanted, String meant) {
        assertThat(Nearest.to(wanted, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"XYZ", "JPN", "subsidies"})
    void makesNothingUp(String wanted) {
        assertThat(Nearest.to(wanted, KNOWN)).isEmpty();
        assertThat(Nearest.hint(wanted, KNOWN)).isEmpty();
    }

    @Test
    void countsASwapAsOne() {
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }
}
