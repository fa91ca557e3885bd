package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Entry;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.Ledger;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.Talks;
import org.parley.measure.Scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class RecordFolderTest {
    @TempDir Path folder;

    private static final List<Entry> SHIPPED = RecordFolder.read("us-china-2018-2020");

    @Test
    void theShippedRecordIsWholeAndConsistent() {
        Knowledge knowledge = Ledger.ofEntries(SHIPPED).asKnownToday();
        assertThat(knowledge.measures()).hasSize(25);
        for (Known known : knowledge.entries()) {
            if (known.content() instanceof MeasureLife(var event)) {
                assertThat(knowledge.find(event.measure())).as(known.id()).isNotNull();
                if (event.products() instanceof Scope.ListFile(String name)) {
                    assertThat(knowledge.findList(name)).as(name).isNotNull();
                }
            }
        }
        assertThat(SHIPPED)
                .allSatisfy(
                        entry ->
                                assertThat(entry.evidence())
                                        .allSatisfy(e -> assertThat(e.reference()).isNotBlank()));
    }

    @Test
    void nothingIsKnownBeforeItWasSaid() {
        for (Entry entry : SHIPPED) {
            if (entry.content() instanceof MeasureLife(var event)) {
                assertThat(entry.recordedAt().toString().substring(0, 10))
                        .as(entry.id())
                        .isGreaterThanOrEqualTo(event.on().from().toString());
            }
        }
    }

    @Test
    void theTruceHasTwoDatings() {
        Known truce =
                Objects.requireNonNull(Ledger.ofEntries(SHIPPED).asKnownToday().find("TRUCE-2018"));
        assertThat(truce.accounts()).isEqualTo(2);
        assertThat(((Talks) truce.others().getFirst().content()).until() == null)
                .isNotEqualTo(((Talks) truce.content()).until() == null);
    }

    @Test
    void loadingTwiceAddsNothing() {
        try (LedgerStore store = LedgerStore.open(folder.resolve("l.db").toString())) {
            assertThat(Exchange.addNew(store, SHIPPED)).isEqualTo(SHIPPED.size());
            assertThat(Exchange.addNew(store, SHIPPED)).isZero();
            assertThat(Verification.of(store).problems()).isEmpty();
        }
    }

    @Test
    void mistakesAreNamedWithFileAndLine() throws IOException {
        Path file = folder.resolve("r.yaml");
        Files.writeString(
                file,
                """
                sources:
                  a: {account: A, standing: press, reference: x}
                entries:
                  - entry: M
                    kind: position
                    source: a
                    recorded: 2019-01-01
                    position: red line
                    holder: USA
                """);
        assertThatThrownBy(() -> RecordFolder.read(folder.toString()))
                .hasMessageContaining("r.yaml, line 4, M, position: No kind 'red line'");
        Files.writeString(file, "entries:\n  - entry: M\n    source: b\n");
        assertThatThrownBy(() -> RecordFolder.read(folder.toString()))
                .hasMessageContaining("no source 'b'");
        Files.writeString(file, "entries: [unclosed\n");
        assertThatThrownBy(() -> RecordFolder.read(folder.toString()))
                .hasMessageContaining("is not YAML");
        assertThatThrownBy(() -> RecordFolder.read("us-mars-2030"))
                .hasMessageContaining("Maybe us-china-2018-2020");
    }
}
