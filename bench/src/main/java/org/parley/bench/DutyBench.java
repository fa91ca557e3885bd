package org.parley.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.duty.Duties;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyQuestion;
import org.parley.ledger.Content;
import org.parley.ledger.Entry;
import org.parley.ledger.Ledger;
import org.parley.ledger.Listing;
import org.parley.ledger.MeasureLife;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.DutyExpression;
import org.parley.measure.HsEdition;
import org.parley.measure.LifeEvent;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.ProductList;
import org.parley.measure.Stage;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Duty look-ups on a ledger of 200 measures and 12,000 product lines, each line on three lists.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = Measured.COLLECTOR)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DutyBench {
    private static final int MEASURES = 200;
    private static final int LINES = 12_000;
    private static final int QUESTIONS = 1 << 14;
    private static final LocalDate START = LocalDate.parse("2018-01-01");

    private final List<DutyQuestion> questions = new ArrayList<>();
    private Duties duties = new Duties(Ledger.ofEntries(List.of()).asKnownToday());
    private int next;

    @Setup
    public void build() {
        var random = new SplittableRandom(1);
        var lists = new ArrayList<TreeMap<String, Double>>();
        for (int m = 0; m < MEASURES; m++) {
            lists.add(new TreeMap<>());
        }
        for (int line = 0; line < LINES; line++) {
            String code = "%08d".formatted(1_000_000 + line * 7919);
            for (int k = 0; k < 3; k++) {
                lists.get(random.nextInt(MEASURES)).put(code, 0.05 * (1 + k));
            }
            questions.add(question(code, random));
        }
        while (questions.size() < QUESTIONS) {
            questions.add(questions.get(random.nextInt(LINES)));
        }
        var entries = new ArrayList<Entry>();
        for (int m = 0; m < MEASURES; m++) {
            measure("M" + m, lists.get(m), START.plusDays(m * 5L), entries);
        }
        duties = new Duties(Ledger.ofEntries(entries).asKnownToday());
        duties.table("CHN", "USA");
    }

    private static DutyQuestion question(String code, SplittableRandom random) {
        LocalDate at = START.plusDays(random.nextInt(1200));
        return new DutyQuestion(new ProductCode(code), "CHN", "USA", at, null);
    }

    private static void measure(
            String id, Map<String, Double> rates, LocalDate from, List<Entry> entries) {
        List<ProductList.Line> lines =
                rates.entrySet().stream()
                        .map(rate -> new ProductList.Line(rate.getKey(), rate.getValue()))
                        .toList();
        var scope = new org.parley.measure.Scope.ListFile(id + "/lines");
        entries.add(
                entry(
                        id + "/lines",
                        new Listing(new ProductList(id + "/lines", HsEdition.HS2017, lines))));
        Terms terms = Terms.of(id, "USA", List.of("CHN"), scope);
        entries.add(
                entry(
                        id,
                        new MeasureTerms(new Measure.Tariff(terms, Measure.Stacking.ADDITIONAL))));
        LifeEvent applied =
                LifeEvent.of(id, Stage.IN_EFFECT, from).withRate(DutyExpression.asListed());
        entries.add(entry(id + "/applied", new MeasureLife(applied)));
        LifeEvent raised =
                LifeEvent.of(id, Stage.CHANGED, from.plusDays(200))
                        .withStep("raised")
                        .withRate(DutyExpression.ofPercent(25));
        entries.add(entry(id + "/raised", new MeasureLife(raised)));
    }

    private static Entry entry(String id, Content content) {
        return Entry.ofAct(id, "act", START, content);
    }

    @Benchmark
    public DutyAnswer answer() {
        next = (next + 1) & (QUESTIONS - 1);
        return duties.answer(questions.get(next));
    }
}
