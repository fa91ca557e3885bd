package org.parley.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "narrowing the gap by $100-billion | 100 | USD",
                "a record $375bn, not | 375 | USD",
                "another $325 billion of goods | 325 | USD",
                "USD 3 993 212 564 a year | 3.993212564 | USD",
                "reached $267      billion last year | 267 | USD",
                "worth €2.8 billion | 2.8 | EUR",
                "C$16.6 billion of goods | 16.6 | CAD",
                "16.6 billion Canadian dollars | 16.6 | CAD",
                "12.8 billion U.S. dollars | 12.8 | USD",
                "11.8 billion euros | 11.8 | EUR",
                "$478 million in 2020 | 0.478 | USD",
                "A$600 million last year | 0.6 | AUD",
                "Rp20 trillion in revenue | 20000 | IDR",
                "Rs 500 lakh | 0.05 | INR"
            })
    void reads(String text, double billions, String currency) {
        assertThat(Amounts.find(text, 0, text.length()))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.billions()).isEqualTo(billions, within(1e-9));
                            assertThat(found.currency()).isEqualTo(currency);
                        });
    }
}
