package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;

class SqliteLedgerStoreTest extends LedgerStoreContract {
    @Override
    String address(String name) {
        return folder.resolve(name + ".db").toString();
    }

    private LedgerStore ledger(String name, int size) {
        LedgerStore store = LedgerStore.open(address(name));
        store.append(Samples.random(5, size));
        return store;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE record SET line = replace(line, 'refusal', 'concession') WHERE sequence ="
                        + " 7",
                "UPDATE record SET account = 'x' WHERE sequence = 7",
                "UPDATE record SET entry = 'x' WHERE sequence = 7",
                "UPDATE record SET recorded = recorded + 1 WHERE sequence = 7",
                "UPDATE record SET kind = 'talks' WHERE sequence = 7",
                "UPDATE record SET previous = replace(previous, 'a', 'b') WHERE sequence = 7",
                "UPDATE record SET hash = replace(hash, 'a', 'b') WHERE sequence = 7",
                "DELETE FROM record WHERE sequence = 7",
                "DELETE FROM record WHERE sequence = 20",
                "UPDATE record SET sequence = 21 WHERE sequence = 20",
                "UPDATE head SET hash = replace(hash, 'a', 'b')"
            })
    void tamperingIsFound(String tampering) throws Exception {
        ledger("tampered", 20).close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + address("tampered"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(tampering)).isPositive();
        }
        try (LedgerStore store = LedgerStore.open(address("tampered"))) {
            assertThat(Verification.of(store).problems()).isNotEmpty();
        }
    }

    /// A byte of the file that changes is found, or changes nothing that the ledger holds.
    @Test
    void noByteOfTheFileCanChangeUnseen() throws Exception {
        String exported;
        try (LedgerStore store = ledger("bytes", 12)) {
            exported = export(store);
        }
        byte[] whole = Files.readAllBytes(Path.of(address("bytes")));
        var random = new SplittableRandom(3);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Path file = folder.resolve("changed" + i + ".db");
            Files.write(file, changed);
            try (LedgerStore store = LedgerStore.open(file.toString())) {
                if (Verification.of(store).holds()) {
                    assertThat(export(store)).as("byte %d", at).isEqualTo(exported);
                } else {
                    found++;
                }
            } catch (StoreException e) {
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    private static String export(LedgerStore store) throws IOException {
        var out = new StringWriter();
        Exchange.writeJsonLines(store, out);
        return out.toString();
    }

    @Test
    void noByteOfAnExportCanChangeUnseen() throws Exception {
        String exported;
        try (LedgerStore store = ledger("exported", 3)) {
            exported = export(store);
        }
        byte[] whole = exported.getBytes(StandardCharsets.UTF_8);
        try (LedgerStore store = LedgerStore.open(address("importing"))) {
            for (int at = 0; at < whole.length - 1; at += 3) {
                byte[] changed = whole.clone();
                changed[at] ^= 1;
                String text = new String(changed, StandardCharsets.UTF_8);
                assertThatThrownBy(
                                () ->
                                        Exchange.readJsonLines(
                                                store,
                                                new BufferedReader(new StringReader(text)),
                                                "x.jsonl"))
                        .as("byte %d", at)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("x.jsonl");
            }
            assertThat(store.head().sequence()).isZero();
        }
    }

    @Test
    void whatIsNoLedgerIsRefusedInOneLine() throws Exception {
        Path text = folder.resolve("notes.txt");
        Files.writeString(text, "not a database, but long enough to have a header ".repeat(200));
        for (String address :
                List.of(
                        text.toString(),
                        folder.resolve("no/such/folder/l.db").toString(),
                        "postgresql://127.0.0.1:1/none?user=nobody")) {
            assertThatThrownBy(() -> LedgerStore.open(address))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Maybe")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage()).lines()).hasSize(1));
        }
        assertThatThrownBy(() -> LedgerStore.openExisting(folder.resolve("none.db").toString()))
                .hasMessageContaining("There is no ledger");
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void aLedgerOfANewerParleyIsRefused() throws Exception {
        ledger("newer", 1).close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + address("newer"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO migration VALUES (99, 'x')");
        }
        assertThatThrownBy(() -> LedgerStore.open(address("newer")))
                .hasMessageContaining("newer Parley");
    }
}
