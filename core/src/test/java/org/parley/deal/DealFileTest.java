package org.parley.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.bargain.Line;
import org.parley.deal.TableSetting.Ask;
import org.parley.deal.TableSetting.Extent;
import org.parley.economy.World;
import org.parley.economy.Worlds;
import org.parley.files.Reading;

import java.util.List;

class DealFileTest {
    private static final World WORLD = Worlds.get("wiod-2014");
    private static final List<String> PARTIES = List.of("CHN", "USA");
    private static final String SECTOR = WORLD.sectors().get(3).code();

    private static Reading<TableSetting> read(String text) {
        return DealFile.read("deals.yaml", text, WORLD, PARTIES, List.of());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var setting =
                new TableSetting(
                        List.of(
                                new Ask("CHN", Issue.TARIFFS, List.of(), Extent.UNSTATED),
                                new Ask(
                                        "CHN",
                                        Issue.PURCHASES,
                                        List.of(),
                                        new Extent(12_500, List.of(SECTOR), 0)),
                                new Ask(
                                        "USA",
                                        Issue.OPENING,
                                        List.of(),
                                        new Extent(0, List.of(), 0.07))),
                        List.of(new Line("CHN", 1, 0, 0.5, "POS-1", "not \"too\" much")),
                        List.of(new Line("CHN", 2, 1, 1, "POS-2", "all of it")),
                        List.of());
        assertThat(read(DealFile.write(setting, "made up")).get()).isEqualTo(setting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "giver: CHN, issue: purchase | No issue 'purchase'. Maybe you meant 'purchases'",
                "giver: CHM, issue: purchases | No party 'CHM'",
                "giver: CHN | 'issue' is missing",
                "giver: CHN, issue: purchases, amount: much | 'much' should be bn USD a year",
                "giver: CHN, issue: purchases, sectors: [Z99] | No sector 'Z99'",
                "giver: CHN, issue: purchases, positions: [POS-9] | No position 'POS-9' stands",
                "giver: CHN, issue: purchases, amont: 3 | 'amont' is not known here",
            })
    void everyDefectIsTold(String fields, String message) {
        Reading<TableSetting> reading = read("concessions:\n  - {" + fields + "}\n");
        assertThat(reading.isClean()).isFalse();
        assertThat(reading.problems()).first().asString().contains("deals.yaml:2");
        assertThat(reading.problems())
                .anySatisfy(
                        problem ->
                                assertThat(problem.message())
                                        .contains(message.split(" Maybe", 2)[0]));
    }

    @Test
    void boundsTheWrongWayRoundAndNothingAtAllAreTold() {
        assertThat(
                        read("concessions:\n  - {giver: CHN, issue: tariffs, lines: [{kind: line,"
                                        + " holder: USA, at-least: 60 %, at-most: 40 %}]}\n")
                                .problems())
                .first()
                .asString()
                .contains("At least 60 % and at most 40 %");
        assertThat(read("concessions: []\n").problems())
                .first()
                .asString()
                .contains("--write-deals");
    }
}
