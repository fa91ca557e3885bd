package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "French | Le gouvernement a annoncé mardi que les droits de douane sur les vins"
                    + " seraient relevés dans les deux mois, et que la Commission n'avait pas été"
                    + " consultée par les ministres qui ont pris la décision pour le pays.",
                "German | Die Regierung hat am Dienstag angekündigt, dass die Zölle auf Stahl in"
                    + " zwei Monaten erhöht werden, und dass der Handelsminister mit den Partnern"
                    + " nicht gesprochen hat, bevor er sich für das Vorhaben aussprach.",
                "Spanish | El gobierno anunció el martes que los aranceles sobre las importaciones"
                    + " de acero se elevarán en dos meses y que el ministro de comercio no consultó"
                    + " con los socios del bloque para tomar la decisión por su cuenta."
            })
    void namesTheLanguage(String language, String text) {
        assertThat(Language.foreign(text)).isEqualTo(language);
    }

    @Test
    void namesTheScript() {
        assertThat(Language.foreign("中国将对进口大麦征收反倾销税".repeat(5))).isEqualTo("Han script");
        assertThat(Language.foreign("Россия вводит пошлины на сталь. ".repeat(5)))
                .isEqualTo("Cyrillic script");
    }

    @Test
    void takesEnglishForEnglish() {
        assertThat(
                        Language.foreign(
                                "Canada said on Tuesday that the duties on lumber would be"
                                    + " challenged before a panel, and the minister called them"
                                    + " unfair to the mills of British Columbia and Quebec, which"
                                    + " had sold less for a year."))
                .isNull();
        assertThat(Language.foreign("Zölle")).isNull();
        assertThat(Language.foreign("")).isNull();
    }
}
