package org.parley.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.economy.Sector;

class IndustryTest {
    @ParameterizedTest
    @CsvSource({
        "A01_02, A01-A02, GOODS, A01 A02",
        "A01, A01, GOODS, A01",
        "B, B, GOODS, B05 B06 B07 B08 B09",
        "B05_06, B05-B06, GOODS, B05 B06",
        "C10T12, C10-C12, GOODS, C10 C11 C12",
        "C10-C12, C10-C12, GOODS, C10 C11 C12",
        "C24A, C24A, GOODS, C24",
        "C301, C301, GOODS, C30",
        "C302T309, C302-C309, GOODS, C30",
        "C31_C32, C31-C32, GOODS, C31 C32",
        "01T03, A01-A03, GOODS, A01 A02 A03",
        "45T47, G45-G47, SERVICES, G45 G46 G47",
        "D, D, SERVICES, D35",
        "35T39, D35-E39, SERVICES, D35 E36 E37 E38 E39",
        "J59_J60, J59-J60, SERVICES, J59 J60",
        "M69_M70, M69-M70, SERVICES, M69 M70",
        "R_S, R-S, SERVICES, R90 R91 R92 R93 S94 S95 S96",
        "T, T, SERVICES, T97 T98"
    })
    void readsThePublishersLabels(String label, String code, Sector.Kind kind, String isic) {
        Sector sector = Industry.sector(label).orElseThrow();
        assertThat(sector.code()).isEqualTo(code);
        assertThat(sector.kind()).isEqualTo(kind);
        assertThat(sector.isic()).containsExactly(isic.split(" "));
        assertThat(sector.name()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Z99", "C99", "A10", "HFCE", "OUT", "TLS", "34", "X", "C10T"})
    void refusesWhatIsNoIndustry(String label) {
        assertThat(Industry.sector(label)).isEmpty();
    }
}
