package org.parley.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

class EconomyCodesTest {
    private static final EconomyCodes CODES = EconomyCodes.standard();

    /// The JDK knows both ISO codes of every country.
    @Test
    void agreesWithTheJdkOnIsoCodes() {
        var expected = new ArrayList<String>();
        for (String iso2 : Locale.getISOCountries()) {
            expected.add(Locale.of("", iso2).getISO3Country() + " " + iso2);
        }
        assertThat(CODES.entries())
                .extracting(entry -> entry.code() + " " + entry.iso2())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /// No code or name may mean two countries.
    @Test
    void meansOneCountryByEachWord() {
        for (EconomyCodes.Entry entry : CODES.entries()) {
            var words =
                    new ArrayList<>(
                            List.of(entry.code(), entry.iso2(), entry.numeric(), entry.name()));
            words.addAll(entry.other());
            words.addAll(entry.census().isEmpty() ? List.of() : List.of(entry.census()));
            for (String word : words) {
                assertThat(CODES.find(word)).as(word).contains(entry.code());
            }
            assertThat(entry.numeric()).matches("\\d{3}");
            assertThat(entry.census()).matches("(\\d{4})?");
        }
        var census = new ArrayList<>(CODES.entries().stream().map(e -> e.census()).toList());
        census.removeIf(String::isEmpty);
        assertThat(new HashSet<>(census)).hasSameSizeAs(census).hasSizeGreaterThan(230);
    }

    @Test
    void knowsGroupsOnlyOfCountriesItKnows() {
        for (String group : Groups.standard().codes()) {
            for (String year : Arrays.asList("1960", "1995", "2019", "2025")) {
                var date = LocalDate.parse(year + "-12-31");
                assertThat(Groups.standard().members(group, date))
                        .allSatisfy(
                                member -> assertThat(CODES.get(member).code()).isEqualTo(member));
            }
        }
    }

    @Test
    void namesTheNearestOfAnUnknownCode() {
        assertThatThrownBy(() -> CODES.get("CHM")).hasMessageContaining("Maybe 'CHE'");
    }
}
