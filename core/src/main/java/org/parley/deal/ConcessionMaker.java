package org.parley.deal;

import org.parley.deal.DisputePolicies.Stance;
import org.parley.deal.Lever.Flows;
import org.parley.deal.TableSetting.Ask;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.model.ManagedTrade;
import org.parley.model.Outcome;
import org.parley.model.TradeBound;
import org.parley.nash.Arena;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Makes levers of what sides can be asked to give.
public final class ConcessionMaker {
    private final Arena arena;
    private final World world;
    private final DisputePolicies policies;
    private final Unstated unstated;
    private final int first;
    private final int second;
    private final List<String> notes = new ArrayList<>();

    /// @param first index of an economy
    /// @param second index of the other
    public ConcessionMaker(
            Arena arena, DisputePolicies policies, Unstated unstated, int first, int second) {
        this.arena = arena;
        world = arena.world();
        this.policies = policies;
        this.unstated = unstated;
        this.first = first;
        this.second = second;
    }

    /// What had to be assumed, a sentence each.
    public List<String> notes() {
        return notes;
    }

    /// What an ask comes to on this world.
    public Concession make(Ask ask) {
        int giver = world.economy(ask.giver());
        Lever lever =
                switch (ask.issue()) {
                    case TARIFFS ->
                            new Lever.TariffsTo(
                                    new Flows(giver, other(giver), goods(ask)),
                                    policies.policy(Stance.PEACE, Stance.PEACE));
                    case PURCHASES, DEFICIT -> purchases(ask, giver);
                    case OPENING -> opening(ask, giver);
                    case INDUSTRY -> subsidies(ask, giver);
                    case CONTROLS -> bans(ask, giver);
                    case STRUCTURE, ENFORCEMENT -> new Lever.Unpriced();
                };
        List<String> words =
                ask.positions().stream()
                        .flatMap(one -> one.position().about().stream())
                        .distinct()
                        .toList();
        return new Concession(ask.name(), ask.giver(), words, lever);
    }

    /// Subsidies cut where a file says in which sectors and by how much.
    private Lever subsidies(Ask ask, int giver) {
        return ask.extent().sectors().isEmpty() || ask.extent().cut() == 0
                ? new Lever.Unpriced()
                : new Lever.SubsidyTo(giver, coded(ask), -ask.extent().cut());
    }

    /// Bans lifted where a file says in which sectors; the exporter is who gives.
    private Lever bans(Ask ask, int giver) {
        return ask.extent().sectors().isEmpty()
                ? new Lever.Unpriced()
                : new Lever.BansLifted(new Flows(other(giver), giver, coded(ask)));
    }

    /// The sectors that an ask names by their codes.
    private List<Integer> coded(Ask ask) {
        return IntStream.range(0, world.sectors().size())
                .filter(at -> ask.extent().sectors().contains(world.sectors().get(at).code()))
                .boxed()
                .toList();
    }

    /// Goods of the sectors that an ask names; all goods where it names none.
    private List<Integer> goods(Ask ask) {
        List<Integer> coded = coded(ask);
        return coded.isEmpty() ? goods() : goods().stream().filter(coded::contains).toList();
    }

    private int other(int giver) {
        return giver == first ? second : first;
    }

    private List<Integer> goods() {
        return IntStream.range(0, world.axes().sectors())
                .filter(sector -> world.sectors().get(sector).isGoods())
                .boxed()
                .toList();
    }

    /// The implicit subsidy at which the giver buys so much more than under what is in force.
    private Lever purchases(Ask ask, int giver) {
        int seller = other(giver);
        Policy policy = policies.policy(Stance.IN_FORCE, Stance.IN_FORCE);
        Outcome now = arena.solve(policy).outcomeOrThrow();
        double before = 0;
        List<Integer> bought = goods(ask);
        for (int sector : bought) {
            before += now.flowAfter(sector, giver, seller);
        }
        double more = ask.amountMillion();
        if (more == 0) {
            more = unstated.purchaseShare() * before;
            notes.add(
                    "%s: no figure is stated; taken are %s bn USD a year, %.0f %% of the goods bought now."
                            .formatted(ask.name(), billion(more), 100 * unstated.purchaseShare()));
        }
        var bound =
                new TradeBound(
                        ask.name(),
                        (sector, importer, exporter) ->
                                importer == giver && exporter == seller && bought.contains(sector),
                        TradeBound.Direction.AT_LEAST,
                        before + more,
                        TradeBound.Payer.IMPORTER);
        return switch (arena.managed(policy, List.of(bound))) {
            case ManagedTrade.Result.Unmet(var why) -> {
                notes.add("%s has no price: %s".formatted(ask.name(), why.reason()));
                yield new Lever.Unpriced();
            }
            case ManagedTrade.Result.Met(var managed) -> {
                double wedge = managed.held().getFirst().wedge();
                notes.add(
                        "%s: %s bn USD a year more take an implicit subsidy of %.1f %%."
                                .formatted(ask.name(), billion(more), -100 * wedge));
                yield new Lever.Purchases(new Flows(giver, seller, bought), Math.log1p(wedge));
            }
        };
    }

    private Lever opening(Ask ask, int giver) {
        List<Integer> coded = coded(ask);
        List<Integer> sectors = coded.isEmpty() ? sectors(ask) : coded;
        double cut =
                ask.extent().cut() == 0
                        ? unstated.openingLogCut()
                        : -Math.log1p(-ask.extent().cut());
        var flows = new ArrayList<Flows>();
        for (int exporter = 0; exporter < world.axes().economies(); exporter++) {
            if (exporter != giver) {
                flows.add(new Flows(giver, exporter, sectors));
            }
        }
        notes.add(
                "%s: taken to cut the non-tariff costs of all who sell there by %.0f %% in %s."
                        .formatted(
                                ask.name(),
                                100 * -Math.expm1(-cut),
                                sectors.size() == world.axes().sectors()
                                        ? "all sectors"
                                        : sectors.stream().map(world.sectors()::get).toList()));
        return new Lever.MarketOpening(flows, cut);
    }

    /// The sectors whose names hold what positions say behind a colon; all where none does.
    private List<Integer> sectors(Ask ask) {
        List<String> said =
                ask.positions().stream()
                        .flatMap(one -> one.position().about().stream())
                        .filter(word -> word.contains(":"))
                        .map(word -> word.substring(word.indexOf(':') + 1))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
        List<Integer> all = IntStream.range(0, world.axes().sectors()).boxed().toList();
        List<Integer> named =
                all.stream()
                        .filter(
                                sector ->
                                        said.stream()
                                                .anyMatch(
                                                        word ->
                                                                world.sectors()
                                                                        .get(sector)
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .contains(word)))
                        .toList();
        return named.isEmpty() ? all : named;
    }

    private static String billion(double million) {
        return String.format(Locale.ROOT, "%.1f", million / 1000);
    }
}
