package org.parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/// Single sentences and what is read in them: a table to extend with every misreading that is
/// mended.
class SentenceTest {
    private static final Reader READER = new Reader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brazil imposed a 10 percent tariff on Indian wheat. | measure BRA tariff in-effect"
                        + " 10",
                "Brazil threatened to impose tariffs on Indian wheat. | measure BRA tariff"
                        + " threatened",
                "Brazil is considering tariffs on Indian wheat. | measure BRA tariff considered",
                "Brazil will impose a 10% tariff on Indian wheat. | measure BRA tariff announced"
                        + " 10",
                "Brazil will not impose tariffs on Indian wheat. | measure BRA tariff refused",
                "Brazil suspended tariffs on Indian wheat. | measure BRA tariff suspended",
                "Brazil lifted tariffs on Indian wheat. | measure BRA tariff lifted",
                "Brazil banned imports of Indian wheat. | measure BRA import-ban in-effect",
                "Peru raised tariffs on Chilean wine to 12% from 6%. | measure PER tariff in-effect"
                        + " 12",
                "Tariffs of 12% on Chilean wine were imposed by Peru. | measure PER tariff"
                        + " in-effect 12",
                "Norwegian salmon faces Chinese duties of 15 percent. |"
                        + " measure CHN tariff in-effect 15",
                "Vietnam's shrimp exporters face a 12 percent levy in the United States. |"
                        + " measure USA tariff in-effect 12",
                "Brazil will levy 25 percent on American cars and 10 percent on corn. |"
                        + " measure BRA tariff announced 10",
                "Ankara raised its tariff on American cars to 120 percent and on tobacco to 60"
                        + " percent. | measure TUR tariff in-effect 60",
                "India has from today raised customs duties on American almonds. |"
                        + " measure IND tariff in-effect",
                "Kenya ruled out tariffs on Tanzanian sweets. | measure KEN tariff refused",
                "Kenya would not rule out tariffs on Tanzanian sweets. |"
                        + " measure KEN tariff considered",
                "Canada kept its duty on Danish pork. | measure CAN tariff in-effect",
                "Washington stripped India of its GSP benefits. | measure USA tariff in-effect",
                "Brussels capped imports of Ukrainian sugar at 9,000 tonnes. |"
                        + " measure EU quota in-effect",
                "Peru set the duty on Chilean wine at 12%. | measure PER tariff in-effect 12",
                "Beijing has stopped issuing import permits for Philippine bananas. |"
                        + " measure CHN import-ban in-effect",
                "China will require exporters of gallium to apply for a licence. |"
                        + " measure CHN export-licensing announced",
                "Oslo cut Iceland off from Norwegian gas. | measure NOR export-ban in-effect",
                "Hanoi is working on a support package for its shrimp farmers. |"
                        + " measure VNM subsidy considered",
                "Kenya closed its doors to Ugandan milk. | measure KEN import-ban in-effect",
                "The tariffs which Chile imposed on Peruvian wheat are unfair, Lima says. |"
                        + " measure CHL tariff in-effect",
                "Peru's wine duties are a burden for Chile, the minister said. |"
                        + " measure PER tariff in-effect",
                "Brazil has asked the WTO for authority to impose tariffs on Canadian jets. |"
                        + " measure BRA tariff threatened",
                "Chilean ports have been closed to Peruvian trawlers. |"
                        + " measure CHL other in-effect",
                "China fired back with a 34 percent levy on American goods. | measure CHN tariff"
                        + " in-effect 34",
                "Iceland was threatened with tariffs by Norway. | measure NOR tariff threatened",
                "Washington set a price floor for Mexican sugar. | measure USA regulation"
                        + " in-effect",
                "Canada barred Huawei from its 5G network. | measure CAN import-ban in-effect",
                "Norway urged Iceland to cut its mackerel quota. | position NOR demand",
                "Norway rejected the demand. | position NOR refusal",
                "Norway offered to buy more Icelandic fish. | position NOR offer",
                "Kenya accused Uganda of dumping sugar. | position KEN complaint",
                "Norway turned the Icelandic offer down. | position NOR refusal",
                "Norway insisted that the quota be cut before talks could begin with Iceland. |"
                        + " position NOR precondition",
                "Norway said talks with Iceland can resume only if the ban is lifted. | position"
                        + " NOR precondition",
                "Norway wants the Icelandic levy scrapped. | position NOR demand",
                "Norway said Iceland had to step up to the plate. | position NOR demand",
                "Norway said it was now for Iceland to act. | position NOR demand",
                "Norway put a package on the table, Iceland said. | position NOR offer",
                "Norway undertook not to ask Iceland for deeper cuts. | position NOR concession",
                "Norway will drop its case against Iceland. | position NOR concession",
                "Norway vowed to strike back at Iceland. | position NOR readiness-to-retaliate",
                "Norway did not rule out countermeasures against Iceland. | position NOR"
                        + " readiness-to-retaliate",
                "Norway said two can play at that game with Iceland. | position NOR"
                        + " readiness-to-retaliate",
                "Norway said that its door remains open to Iceland. | position NOR goodwill",
                "Norway described the Icelandic plan as a pragmatic way forward. | position NOR"
                        + " goodwill",
                "Norway considers the Icelandic duty to be absurd. | position NOR complaint",
                "Norway said Iceland had never kept its promises. | position NOR complaint",
                "Norway said the Icelandic decision was “deeply regrettable”. | position NOR"
                        + " complaint",
                "The Icelandic law infuriated Norway. | position NOR complaint",
                "Norway said there was nothing to negotiate with Iceland. | position NOR refusal",
                "Norway was authorised by the WTO to retaliate against Iceland. | event ruling"
                        + " occurred",
                "A WTO panel sided with Norway against Iceland. | event ruling occurred",
                "A panel report in Norway's case against Iceland at the WTO is due in June. | event"
                        + " ruling scheduled",
                "Norway asked the WTO for permission to hit Icelandic goods. | event dispute-filing"
                        + " occurred",
                "Norway has not ruled out a case against Iceland at the WTO. | event dispute-filing"
                        + " possible",
                "Norway and Iceland called a four-month truce. | event truce occurred",
                "Norway walked away from the talks with Iceland. | event breakdown occurred",
                "Norway and Iceland shook hands on quotas. | event agreement occurred",
                "No deal between Norway and Iceland is in sight. | event agreement unlikely",
                "Egypt and Sudan held talks in Cairo on 4 March 2020. | event round occurred",
                "Egypt exported $3 billion of goods to Sudan in 2019. | figure EGY exports 3"
            })
    void reads(String sentence, String expected) {
        List<Statement> found = READER.read(sentence, LocalDate.of(2020, 5, 4));
        assertThat(found).extracting(SentenceTest::brief).contains(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/turns-of-speech.txt", delimiter = '|', quoteCharacter = '`')
    void readsTurnsOfSpeech(String sentence, String expected) {
        List<Statement> found = READER.read(sentence, LocalDate.of(2019, 10, 4));
        assertThat(found).extracting(SentenceTest::brief).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If Brazil imposes tariffs on Indian wheat, prices will rise.",
                "Norway urged Iceland to lift tariffs.",
                "Analysts doubt whether Peru will impose tariffs on Chilean wine."
            })
    void takesNoMeasureFrom(String sentence) {
        assertThat(READER.read(sentence, LocalDate.of(2020, 5, 4)))
                .noneMatch(s -> s instanceof Statement.Measure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway welcomed the panel's report on Iceland. | goodwill",
                "Norway said that it had not issued a ban. | complaint",
                "The Norwegian Seafood Federation urged Iceland to cut its quota. | demand"
            })
    void takesNoPositionFrom(String sentence, String position) {
        assertThat(READER.read(sentence, LocalDate.of(2020, 5, 4)))
                .noneMatch(s -> s instanceof Statement.Position p && p.position().equals(position));
    }

    static String brief(Statement statement) {
        return switch (statement) {
            case Statement.Measure m ->
                    "measure "
                            + m.actor()
                            + " "
                            + m.instrument()
                            + " "
                            + m.status()
                            + number(m.ratePercent());
            case Statement.Position p -> "position " + p.holder() + " " + p.position();
            case Statement.Figure f ->
                    "figure " + f.reporter() + " " + f.figure() + number(f.amountUsdBillions());
            case Statement.Event e -> "event " + e.event() + " " + e.status();
        };
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "" : " " + Math.round(value);
    }
}
