package org.parley.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class GoodsNamesTest {
    private final GoodsNames names = GoodsNames.shipped();

    @ParameterizedTest
    @CsvSource({
        "Australian barley, 1003",
        "wine and barley, 1003 2204",
        "raw nickel ore, 2604",
        "nickel, 75",
        "steel and aluminium, 72 73 76",
        "peanut butter, 2008",
        "cherries, 0809",
        "washing machines, 8450",
        "large residential washers, 8450",
        "motorcycles, 8711",
        "dairy products, 0401 0402 0403 0404 0405 0406",
        "Fluorinated polyimides, 3920",
        "auto parts, 8708",
        "beer except wine, 2203",
    })
    void namesHeadings(String words, String codes) {
        String found =
                names.find(words).codes().stream()
                        .map(ProductCode::digits)
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(codes);
    }

    @Test
    void leavesOutWhatIsBelowAnother() {
        assertThat(names.find("meat and beef and dried fish").codes())
                .extracting(ProductCode::digits)
                .containsExactly("02", "03", "1602", "1604", "1605");
    }

    @ParameterizedTest
    @CsvSource({"unstated goods", "a list of products", "the spirit of the agreement", "''"})
    void staysSilentWhereNothingIsNamed(String words) {
        assertThat(names.find(words).isEmpty()).isTrue();
    }

    @Test
    void everyCodeIsMadeBySomeone() {
        ProductDivisions divisions = ProductDivisions.shipped();
        for (String name : names.names()) {
            for (ProductCode code : names.find(name).codes()) {
                assertThat(divisions.products()).as(name).anyMatch(code::covers);
            }
        }
    }
}
