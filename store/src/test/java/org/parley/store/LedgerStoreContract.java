package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.ledger.Entry;
import org.parley.ledger.Recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What every database must do.
abstract class LedgerStoreContract {
    @TempDir protected Path folder;

    /// The address of an empty ledger that no other test uses.
    abstract String address(String name) throws IOException, InterruptedException;

    @Test
    void whatIsWrittenIsReadAndVerified() throws Exception {
        String address = address("written");
        List<Entry> entries = Samples.random(1, 2500);
        try (LedgerStore store = LedgerStore.open(address)) {
            assertThat(store.append(entries)).extracting(Recorded::entry).isEqualTo(entries);
        }
        try (LedgerStore store = LedgerStore.open(address)) {
            assertThat(store.read().records()).extracting(Recorded::entry).isEqualTo(entries);
            assertThat(store.read(10).records()).hasSize(10);
            Verification found = Verification.of(store);
            assertThat(found.problems()).isEmpty();
            assertThat(found.head()).isEqualTo(store.head());
            assertThat(store.head().sequence()).isEqualTo(2500);
        }
    }

    @Test
    void aWriteThatFailsLeavesNothing() throws Exception {
        try (LedgerStore store = LedgerStore.open(address("failing"))) {
            store.append(Samples.random(1, 5));
            Head before = store.head();
            Iterator<Entry> broken =
                    new Iterator<>() {
                        private int given;

                        @Override
                        public boolean hasNext() {
                            return true;
                        }

                        @Override
                        public Entry next() {
                            if (++given == 1500) {
                                throw new IllegalArgumentException("line 1500");
                            }
                            return Samples.entry("n" + given, "x");
                        }
                    };
            assertThatThrownBy(() -> store.append(broken)).hasMessage("line 1500");
            assertThat(store.head()).isEqualTo(before);
            assertThat(Verification.of(store).problems()).isEmpty();
        }
    }

    @Test
    void exportAndImportKeepTheHead() throws Exception {
        try (LedgerStore store = LedgerStore.open(address("exporting"));
                LedgerStore lines = LedgerStore.open(address("lines"));
                LedgerStore table = LedgerStore.open(address("tables"))) {
            store.append(Samples.random(2, 1200));
            var json = new StringWriter();
            Exchange.writeJsonLines(store, json);
            var csv = new StringWriter();
            Exchange.writeCsv(store, csv);
            var from = new BufferedReader(new StringReader(json.toString()));
            assertThat(Exchange.readJsonLines(lines, from, "l.jsonl")).isEqualTo(1200);
            assertThat(Exchange.readCsv(table, new StringReader(csv.toString()), "l.csv"))
                    .isEqualTo(1200);
            assertThat(lines.head()).isEqualTo(store.head());
            assertThat(table.head()).isEqualTo(store.head());
            var again = new StringWriter();
            Exchange.writeJsonLines(table, again);
            assertThat(again).hasToString(json.toString());
            from = new BufferedReader(new StringReader(json.toString()));
            assertThat(Exchange.readJsonLines(lines, from, "l.jsonl")).isZero();
        }
    }

    @Test
    void twoWritersAtOnceBothLand() throws Exception {
        String address = address("writers");
        LedgerStore.open(address).close();
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Process first = WriterProcess.start(address, "one", 60, 3, one);
        Process second = WriterProcess.start(address, "two", 60, 3, two);
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(Files.readString(one)).isZero();
        assertThat(second.exitValue()).as(Files.readString(two)).isZero();
        try (LedgerStore store = LedgerStore.open(address)) {
            assertThat(Verification.of(store).problems()).isEmpty();
            assertThat(store.head().sequence()).isEqualTo(2 * 60 * 3);
            List<String> ids = ids(store);
            for (String writer : List.of("one", "two")) {
                assertThat(ids.stream().filter(id -> id.startsWith(writer)).toList())
                        .hasSize(180)
                        .first()
                        .isEqualTo(writer + "-0-0");
            }
        }
    }

    /// Each looks what is there and adds what is not: in one step, or both would add it.
    @Test
    void twoWritersOfTheSameAddItOnce() throws Exception {
        String address = address("same");
        LedgerStore.open(address).close();
        Path one = folder.resolve("same-one");
        Path two = folder.resolve("same-two");
        Process first = WriterProcess.start(address, "new", 150, 3, one);
        Process second = WriterProcess.start(address, "new", 150, 3, two);
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).as(Files.readString(one)).isZero();
        assertThat(second.exitValue()).as(Files.readString(two)).isZero();
        try (LedgerStore store = LedgerStore.open(address)) {
            assertThat(Verification.of(store).problems()).isEmpty();
            assertThat(ids(store)).hasSize(150 * 3).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatIsDoneExclusivelyIsKeptWholeOrNotAtAll() throws Exception {
        try (LedgerStore store = LedgerStore.open(address("exclusive"))) {
            assertThatThrownBy(
                            () ->
                                    store.exclusively(
                                            () -> {
                                                store.append(List.of(Samples.entry("a", "1")));
                                                throw new IllegalStateException("half way");
                                            }))
                    .hasMessage("half way");
            assertThat(store.head().sequence()).isZero();
            store.exclusively(
                    () -> {
                        store.append(List.of(Samples.entry("a", "1")));
                        return store.append(List.of(Samples.entry("b", "2")));
                    });
            assertThat(ids(store)).containsExactly("a", "b");
        }
    }

    @Test
    void aKilledWriterLeavesTheLastCompleteWrite() throws Exception {
        String address = address("killed");
        LedgerStore.open(address).close();
        for (int round = 0; round < 3; round++) {
            Path output = folder.resolve("killed" + round);
            long before;
            try (LedgerStore store = LedgerStore.open(address)) {
                before = store.head().sequence();
            }
            Process writer = WriterProcess.start(address, "r" + round, 100_000, 7, output);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (lines(output).size() < 20 + 13 * round && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            writer.destroyForcibly().waitFor();
            List<String> acknowledged = lines(output);
            try (LedgerStore store = LedgerStore.open(address)) {
                assertThat(Verification.of(store).problems()).isEmpty();
                assertThat((store.head().sequence() - before) % 7).isZero();
                assertThat(store.head().sequence())
                        .isGreaterThanOrEqualTo(Long.parseLong(acknowledged.getLast()));
            }
        }
    }

    /// The lines that are whole.
    private static List<String> lines(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        int end = text.lastIndexOf('\n');
        return end < 0 ? List.of() : text.substring(0, end).lines().toList();
    }

    private static List<String> ids(LedgerStore store) {
        var ids = new ArrayList<String>();
        store.forEach(Long.MAX_VALUE, record -> ids.add(record.entry().id()));
        return ids;
    }
}
