package org.parley.scenario;

import org.parley.duty.Coverage;
import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Measure;
import org.parley.measure.Spell;
import org.parley.measure.Terms;
import org.parley.scenario.LedgerPolicy.With;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Additional duties of a ledger as rates by sector: in force, with threats, under a truce, and
/// answered in kind.
final class LedgerTariffs {
    private static final int NAMED = 4;

    private final LedgerCase asked;
    private final LedgerDraft draft;
    private final Knowledge knowledge;
    private final World world;
    private final Duties duties;

    /// Terms of the additional duties, by id.
    private final SortedMap<String, Terms> tariffs;

    /// Those of them whose goods are known in words alone.
    private final Set<String> worded;

    private final Map<List<String>, double[]> averages = new HashMap<>();

    /// @param draft Modified.
    LedgerTariffs(LedgerCase asked, LedgerDraft draft) {
        this.asked = asked;
        this.draft = draft;
        knowledge = asked.knowledge();
        world = asked.world();
        duties = asked.duties();
        tariffs = tariffs(knowledge);
        worded = new HashSet<>(tariffs.keySet());
        worded.removeIf(id -> !WordedTariffs.isWorded(knowledge, id));
    }

    void apply() {
        int size = world.economies().size();
        var added = new double[size][size][];
        for (int importer = 0; importer < size; importer++) {
            for (int exporter = 0; exporter < size; exporter++) {
                added[importer][exporter] =
                        importer == exporter ? new double[0] : additional(importer, exporter);
            }
        }
        lines(added);
        var unplaced = new UnplacedParties(world, asked.at());
        tariffs.keySet().stream()
                .filter(this::counts)
                .flatMap(id -> unplaced.of(id, knowledge.measure(id).terms()).stream())
                .forEach(draft.notComputed::add);
        if (asked.has(With.IN_KIND)) {
            answerInKind(added);
        }
        raise(added);
    }

    /// Additional duty by sector; empty where the importer has none on the exporter.
    private double[] additional(int importer, int exporter) {
        String to = asked.code(importer);
        String from = asked.code(exporter);
        boolean still = asked.isStill(to, from);
        double[] rates = average(importer, exporter, asked.at(), asked.has(With.THREATS) && !still);
        if (still) {
            LocalDate start = asked.truce().orElseThrow().from();
            double[] before = average(importer, exporter, start, false);
            double[] capped = rates.clone();
            boolean lowered = false;
            for (int sector = 0; sector < capped.length; sector++) {
                double cap = before.length == 0 ? 0 : before[sector];
                lowered |= cap < capped[sector];
                capped[sector] = Math.min(cap, capped[sector]);
            }
            draft.assumptions.add(
                    "Truce (%s): additional duties of %s on %s are nowhere above those of %s.%s"
                            .formatted(
                                    asked.truce().get(),
                                    to,
                                    from,
                                    start,
                                    lowered ? "" : " They are not, as it is."));
            return capped;
        }
        asked.truce()
                .filter(truce -> truce.binds(to, from))
                .ifPresent(
                        truce ->
                                draft.assumptions.add(
                                        "Truce (%s): it is over on %s by this dating, and all is as the ledger has it."
                                                .formatted(truce, asked.at())));
        return rates;
    }

    private double[] average(int importer, int exporter, LocalDate day, boolean threats) {
        String to = asked.code(importer);
        String from = asked.code(exporter);
        List<String> byProduct = tariffs(to, from, day);
        if (byProduct.isEmpty()) {
            return new double[0];
        }
        List<String> inWords = byProduct.stream().filter(worded::contains).toList();
        byProduct.removeAll(inWords);
        var key = new ArrayList<>(byProduct);
        byProduct.forEach(id -> key.addAll(Coverage.ownLife(knowledge, id, from)));
        key.addAll(List.of(to, day.toString(), String.valueOf(threats)));
        double[] rates =
                byProduct.isEmpty()
                        ? new double[world.sectors().size()]
                        : averages.computeIfAbsent(key, _ -> rates(from, to, day, threats)).clone();
        if (!inWords.isEmpty()) {
            double[] more =
                    new WordedTariffs(knowledge, world, day, draft)
                            .rates(inWords, importer, exporter, threats);
            for (int sector = 0; sector < rates.length; sector++) {
                rates[sector] += more[sector];
            }
        }
        return rates;
    }

    private List<String> tariffs(String to, String from, LocalDate day) {
        var found = new ArrayList<String>();
        tariffs.forEach(
                (id, terms) -> {
                    if (Coverage.concerns(terms, to, from, day)) {
                        found.add(id);
                    }
                });
        return found;
    }

    private static SortedMap<String, Terms> tariffs(Knowledge knowledge) {
        var found = new TreeMap<String, Terms>();
        for (Known known : knowledge.measures()) {
            if (known.content() instanceof MeasureTerms(Measure.Tariff tariff)
                    && tariff.stacking() == Measure.Stacking.ADDITIONAL) {
                found.put(known.id(), tariff.terms());
            }
        }
        return found;
    }

    private double[] rates(String from, String to, LocalDate day, boolean threats) {
        draft.assumptions.add(
                "Duties of %s by product became rates by sector as simple means over the six-digit products of each sector."
                        .formatted(to));
        draft.notComputed.addAll(duties.table(from, to).notComputed(this::isByProduct));
        return duties.sectors(from, to, world).additional(day, threats);
    }

    /// Quotas are told of with the other measures, and what is known in words has rates of its own.
    private boolean isByProduct(String id) {
        return !(knowledge.measure(id) instanceof Measure.Quota) && !worded.contains(id);
    }

    /// A line for each importer and set of entries.
    private void lines(double[][][] added) {
        for (int importer = 0; importer < added.length; importer++) {
            Map<List<String>, List<Integer>> partners = new LinkedHashMap<>();
            for (int exporter = 0; exporter < added.length; exporter++) {
                if (highest(added[importer][exporter]) > 0) {
                    partners.computeIfAbsent(
                                    makers(asked.code(importer), asked.code(exporter)),
                                    _ -> new ArrayList<>())
                            .add(exporter);
                }
            }
            int to = importer;
            partners.forEach((makers, exporters) -> line(added[to], to, makers, exporters));
        }
    }

    private void line(
            double[][] added, int importer, List<String> makers, List<Integer> exporters) {
        String on =
                exporters.size() > NAMED
                        ? exporters.size() + " economies"
                        : String.join(", ", exporters.stream().map(asked::code).toList());
        double most = exporters.stream().mapToDouble(n -> highest(added[n])).max().orElse(0);
        draft.lines.add(
                String.format(
                        Locale.ROOT,
                        "Additional duties of %s on %s, up to %.2f %% of a sector: by %s.",
                        asked.code(importer),
                        on,
                        100 * most,
                        String.join(", ", makers)));
    }

    private static double highest(double[] rates) {
        double highest = 0;
        for (double rate : rates) {
            highest = Math.max(highest, rate);
        }
        return highest;
    }

    /// The tariffs that have a part in the rates of a pair.
    private List<String> makers(String to, String from) {
        return tariffs(to, from, asked.at()).stream()
                .filter(id -> applies(id) || (isAhead(id) && !asked.isStill(to, from)))
                .filter(id -> !Coverage.isExempt(knowledge, id, from, asked.at()))
                .toList();
    }

    private boolean counts(String id) {
        return applies(id) || isAhead(id);
    }

    private boolean applies(String id) {
        Spell spell = knowledge.life(id).isEmpty() ? null : knowledge.timeline(id).find(asked.at());
        return spell != null && spell.applies();
    }

    /// Whether it is planned or threatened, and that is asked for.
    private boolean isAhead(String id) {
        return asked.has(With.THREATS)
                && !knowledge.life(id).isEmpty()
                && !knowledge.timeline(id).ahead(asked.at()).isEmpty();
    }

    private void answerInKind(double[][][] added) {
        for (int a = 0; a < added.length; a++) {
            for (int b = a + 1; b < added.length; b++) {
                if (!asked.isStill(asked.code(a), asked.code(b))) {
                    answer(added, a, b);
                    answer(added, b, a);
                }
            }
        }
    }

    /// The side hit answers with the same rates sector by sector, where its own are lower.
    private void answer(double[][][] added, int imposer, int hit) {
        double[] theirs = added[imposer][hit];
        if (theirs.length == 0) {
            return;
        }
        double[] own = added[hit][imposer];
        var answer = new double[theirs.length];
        boolean raised = false;
        for (int sector = 0; sector < theirs.length; sector++) {
            double before = own.length == 0 ? 0 : own[sector];
            answer[sector] = Math.max(before, theirs[sector]);
            raised |= answer[sector] > before;
        }
        added[hit][imposer] = answer;
        if (raised) {
            draft.assumptions.add(
                    "%s answers %s in kind: the same additional rate in each sector."
                            .formatted(world.economies().get(hit), world.economies().get(imposer)));
        }
    }

    private void raise(double[][][] added) {
        for (int importer = 0; importer < added.length; importer++) {
            for (int exporter = 0; exporter < added.length; exporter++) {
                double[] rates = added[importer][exporter];
                for (int sector = 0; sector < rates.length; sector++) {
                    if (rates[sector] > 0) {
                        draft.policy.tariff(
                                sector,
                                importer,
                                exporter,
                                draft.policy.tariff(sector, importer, exporter) + rates[sector]);
                    }
                }
            }
        }
    }
}
