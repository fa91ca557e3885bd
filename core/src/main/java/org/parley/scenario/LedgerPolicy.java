package org.parley.scenario;

import org.parley.duty.Duties;
import org.parley.duty.DutyTable;
import org.parley.duty.RateSeries;
import org.parley.duty.RateStep;
import org.parley.duty.Weights;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.Measure;
import org.parley.measure.ProductCode;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The policy that a ledger describes on a day, on a world: what is written by product becomes a
/// rate by sector. What had to be assumed, and what cannot be computed, stands beside it; nothing
/// is dropped.
///
/// @param policy additional duties on top of the world's own tariffs, and subsidies
/// @param assumptions how products became sectors and amounts became shares
/// @param notComputed measures that apply and have no place in the model, each with why
public record LedgerPolicy(Policy policy, List<String> assumptions, List<String> notComputed) {

    /// What is added to what is in force.
    public enum With {
        /// Nothing: what applies on the day.
        IN_FORCE,
        /// What is scheduled or threatened on the day, carried out.
        THREATS,
        /// Each economy whose duties on another are lower answers with the other's average rate.
        IN_KIND
    }

    public LedgerPolicy {
        assumptions = List.copyOf(assumptions);
        notComputed = List.copyOf(notComputed);
    }

    /// Resolves a ledger on to a world.
    public static LedgerPolicy resolve(Knowledge knowledge, World world, LocalDate at, With with) {
        return new Resolution(knowledge, world, at, with).resolve();
    }

    private static final class Resolution {
        private final Knowledge knowledge;
        private final Duties duties;
        private final World world;
        private final LocalDate at;
        private final With with;
        private final Policy policy;
        private final TreeSet<String> assumptions = new TreeSet<>();
        private final List<String> notComputed = new ArrayList<>();
        private final Map<List<String>, double[]> averages = new HashMap<>();

        Resolution(Knowledge knowledge, World world, LocalDate at, With with) {
            this.knowledge = knowledge;
            this.duties = new Duties(knowledge);
            this.world = world;
            this.at = at;
            this.with = with;
            policy = Policy.ofBase(world);
        }

        LedgerPolicy resolve() {
            int size = world.economies().size();
            var added = new double[size][size][];
            for (int importer = 0; importer < size; importer++) {
                for (int exporter = 0; exporter < size; exporter++) {
                    added[importer][exporter] =
                            importer == exporter ? new double[0] : additional(importer, exporter);
                }
            }
            if (with == With.IN_KIND) {
                answerInKind(added);
            }
            apply(added);
            others();
            return new LedgerPolicy(policy, List.copyOf(assumptions), notComputed);
        }

        /// Additional duty by sector; empty where the importer has none on the exporter.
        private double[] additional(int importer, int exporter) {
            String to = world.economies().get(importer).code();
            String from = world.economies().get(exporter).code();
            List<String> measures = tariffs(to, from);
            if (measures.isEmpty()) {
                return new double[0];
            }
            var key = new ArrayList<>(measures);
            key.add(to);
            double[] means = averages.computeIfAbsent(key, _ -> average(from, to));
            return means.length == 0 ? stated(measures, importer, exporter) : means;
        }

        private List<String> tariffs(String to, String from) {
            var found = new ArrayList<String>();
            for (Known known : knowledge.measures()) {
                if (known.content() instanceof MeasureTerms(Measure.Tariff tariff)
                        && tariff.stacking() == Measure.Stacking.ADDITIONAL
                        && concerns(tariff.terms(), to, from)) {
                    found.add(known.id());
                }
            }
            return found;
        }

        private static boolean concerns(Terms terms, String to, String from) {
            return terms.imposers().contains(to)
                    && (terms.targets().contains(from) || terms.targets().contains(Terms.WORLD))
                    && !terms.exceptFor().contains(from);
        }

        /// Means over the products of each sector; empty where no product is known.
        private double[] average(String from, String to) {
            DutyTable table = duties.table(from, to);
            List<String> known = RateSeries.products(table, duties.table(to, from));
            if (known.isEmpty()) {
                return new double[0];
            }
            var products = new HashMap<Integer, List<String>>();
            for (String product : known) {
                int sector = Weights.sector(world, new ProductCode(product));
                if (sector >= 0) {
                    products.computeIfAbsent(sector, _ -> new ArrayList<>()).add(product);
                }
            }
            var rates = new double[world.sectors().size()];
            products.forEach(
                    (sector, own) -> {
                        RateStep step = RateSeries.of(table, Weights.simple(own)).at(at);
                        rates[sector] =
                                step.additional()
                                        + (with == With.THREATS
                                                ? step.scheduled() + step.threatened()
                                                : 0);
                    });
            assumptions.add(
                    "Duties of %s by product became rates by sector as simple means over the six-digit products of each sector."
                            .formatted(to));
            assumptions.addAll(table.notComputed());
            return rates;
        }

        /// What is known without products: the same rate on all goods.
        private double[] stated(List<String> measures, int importer, int exporter) {
            StatedTariffs.Level level =
                    new StatedTariffs(knowledge, world, at, with == With.THREATS)
                            .level(measures, importer, exporter);
            assumptions.addAll(level.assumptions());
            var rates = new double[world.sectors().size()];
            for (int sector = 0; sector < rates.length; sector++) {
                rates[sector] = world.sectors().get(sector).isGoods() ? level.rate() : 0;
            }
            return rates;
        }

        private void answerInKind(double[][][] added) {
            for (int a = 0; a < added.length; a++) {
                for (int b = a + 1; b < added.length; b++) {
                    answer(added, a, b);
                    answer(added, b, a);
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
                assumptions.add(
                        "%s answers %s in kind: the same additional rate in each sector."
                                .formatted(
                                        world.economies().get(hit),
                                        world.economies().get(imposer)));
            }
        }

        private void apply(double[][][] added) {
            for (int importer = 0; importer < added.length; importer++) {
                for (int exporter = 0; exporter < added.length; exporter++) {
                    double[] rates = added[importer][exporter];
                    for (int sector = 0; sector < rates.length; sector++) {
                        if (rates[sector] > 0) {
                            policy.tariff(
                                    sector,
                                    importer,
                                    exporter,
                                    policy.tariff(sector, importer, exporter) + rates[sector]);
                        }
                    }
                }
            }
        }

        /// Measures that are no tariffs.
        private void others() {
            for (Known known : knowledge.measures()) {
                if (known.content() instanceof MeasureTerms(Measure measure)
                        && !(measure instanceof Measure.Tariff)
                        && !knowledge.life(known.id()).isEmpty()) {
                    Spell spell = knowledge.timeline(known.id()).find(at);
                    if (spell != null && spell.applies()) {
                        other(known.id(), measure);
                    }
                }
            }
        }

        private void other(String id, Measure measure) {
            if (measure instanceof Measure.Subsidy subsidy && subsidy(id, subsidy)) {
                return;
            }
            String why =
                    switch (measure) {
                        case Measure.ExportBan _, Measure.EntityListing _ ->
                                "the share of trade of the firms it names is not known";
                        case Measure.PurchaseCommitment _ ->
                                "its goods are not those of one sector; state it in a scenario"
                                        + " file";
                        case Measure.Subsidy _ -> "its sectors or its amount are not the world's";
                        case Measure.Quota _ -> "a quantity in units of its own";
                        case Measure.ImportBan _, Measure.ExportLicensing _ ->
                                "the trade it falls on is not known";
                        case Measure.InvestmentScreening _,
                                Measure.Regulation _,
                                Measure.OtherMeasure _,
                                Measure.Tariff _ ->
                                "it has no price in the model";
                    };
            notComputed.add("%s (%s): %s.".formatted(id, measure.instrument(), why));
        }

        /// A subsidy as a share of the output of its sectors.
        private boolean subsidy(String id, Measure.Subsidy subsidy) {
            Amount amount = subsidy.amount();
            String giver = subsidy.terms().imposers().getFirst();
            int economy = index(giver);
            if (!(subsidy.terms().scope() instanceof Scope.Sectors(List<String> divisions))
                    || amount == null
                    || !amount.currency().equals("USD")
                    || economy < 0) {
                return false;
            }
            double output = 0;
            var sectors = new ArrayList<Integer>();
            for (int sector = 0; sector < world.sectors().size(); sector++) {
                if (world.sectors().get(sector).isic().stream().anyMatch(divisions::contains)) {
                    sectors.add(sector);
                    output += world.output(sector, economy);
                }
            }
            if (sectors.isEmpty() || !(output > amount.millions())) {
                return false;
            }
            double rate = amount.millions() / output;
            for (int sector : sectors) {
                policy.productionSubsidy(
                        sector, economy, policy.productionSubsidy(sector, economy) + rate);
            }
            assumptions.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %s in a year is %.2f %% of the output of %s in %s.",
                            id,
                            amount,
                            rate * 100,
                            sectors.stream().map(s -> world.sectors().get(s).code()).toList(),
                            giver));
            return true;
        }

        private int index(String code) {
            for (int n = 0; n < world.economies().size(); n++) {
                if (world.economies().get(n).code().equals(code)) {
                    return n;
                }
            }
            return -1;
        }
    }
}
