package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.bargain.Agreement;
import org.parley.bargain.Bargain;
import org.parley.bargain.Likelihood;
import org.parley.bargain.Likelihood.Pair;
import org.parley.bargain.Likelihood.Stakes;
import org.parley.bargain.Line;
import org.parley.bargain.Zone;
import org.parley.deal.Concession;
import org.parley.deal.ConcessionMaker;
import org.parley.deal.DisputePolicies;
import org.parley.deal.DisputePolicies.Stance;
import org.parley.deal.Stated;
import org.parley.deal.TableSetting;
import org.parley.duty.Duties;
import org.parley.economy.TradeElasticities;
import org.parley.economy.World;
import org.parley.model.Closure;
import org.parley.model.SolverSettings;
import org.parley.nash.Arena;
import org.parley.talks.TalksReport.Deals;
import org.parley.talks.TalksReport.Extras;
import org.parley.talks.TalksReport.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The front door of talks: from a ledger and a world to what the two sides can get, and what
/// holds.
public final class TalksAnalysis {
    private static final int FRONTIER = 5;

    private final World world;
    private final Duties duties;
    private final LocalDate day;
    private final List<String> parties;
    private final TalksInputs inputs;
    private final Closure closure;
    private final IdentityHashMap<World, DisputePolicies> resolved = new IdentityHashMap<>();

    /// @param parties codes of two economies of the world, as the ledger writes them
    public TalksAnalysis(
            World world,
            Duties duties,
            LocalDate day,
            List<String> parties,
            TalksInputs inputs,
            Closure closure) {
        if (parties.size() != 2 || parties.getFirst().equals(parties.getLast())) {
            throw new IllegalArgumentException(
                    "Talks between %s. Maybe name two economies.".formatted(parties));
        }
        this.world = world;
        this.duties = duties;
        this.day = day;
        this.parties = List.copyOf(parties);
        this.inputs = inputs;
        this.closure = closure;
    }

    /// The positions of the two that stand on the day.
    public List<Stated> stated() {
        return Stated.of(duties.knowledge(), day, inputs.positionDays(), parties);
    }

    /// What those positions put on the table.
    public TableSetting setting() {
        return TableSetting.of(stated(), parties);
    }

    /// Computes everything.
    ///
    /// @param setting what is on the table
    /// @param retaliation the lists asked for; absent for none
    /// @throws IllegalStateException if a policy of the ledger has no equilibrium
    /// @throws IllegalArgumentException if a list of retaliation is longer than trade
    public TalksReport report(
            TradeElasticities elasticities,
            TableSetting setting,
            Reprisal.@Nullable Asked retaliation) {
        Arena arena = Arena.of(world, elasticities, closure, SolverSettings.DEFAULT);
        DisputePolicies policies = policies(arena.world());
        List<Integer> economies = parties.stream().map(arena.world()::economy).toList();
        var maker =
                new ConcessionMaker(
                        arena,
                        policies,
                        inputs.unstated(),
                        economies.getFirst(),
                        economies.getLast());
        List<Concession> concessions = setting.asks().stream().map(maker::make).toList();
        var talks = new Negotiation(arena, policies, setting, concessions, inputs, economies);
        Deals deals = deals(talks);
        Stakes stakes = talks.stakes(deals.asStated().agreement(), deals.partial());
        Standing standing = standing(talks, deals, stakes);
        Odds odds =
                Odds.of(
                        talks,
                        world.elasticities(),
                        stakes,
                        deals.asStated().agreement(),
                        deals.partial(),
                        inputs);
        Endurance endurance = Endurance.of(talks, inputs);
        var solved = solved(talks, deals, stakes);
        Extras extras = extras(talks, deals, retaliation, elasticities, solved);
        var notes = new ArrayList<String>(maker.notes());
        notes.addAll(policies.notes());
        notes.addAll(Stated.unreviewed(stated()));
        return new TalksReport(
                parties,
                day,
                stated(),
                setting,
                concessions,
                solved,
                deals,
                Likelihood.round(stakes, 0, new double[2], parties),
                odds,
                standing,
                endurance,
                extras,
                notes);
    }

    private static Deals deals(Negotiation talks) {
        Zone asStated = talks.asStated();
        boolean sameLines = talks.setting().demands().isEmpty();
        Optional<Agreement> core =
                sameLines ? asStated.agreement() : talks.inside(talks.setting().lines());
        var points = new LinkedHashMap<String, Agreement>();
        Zone.narrowed(talks.table(), lines(talks, asStated))
                .ifPresent(
                        cut -> {
                            var bargain = new Bargain(cut, talks.noDeal(), 2);
                            bargain.kalaiSmorodinsky()
                                    .ifPresent(deal -> points.put("kalaiSmorodinsky", deal));
                            if (bargain.hasZone()) {
                                bargain.egalitarian()
                                        .ifPresent(deal -> points.put("egalitarian", deal));
                            }
                        });
        return new Deals(asStated, core, talks.partial(), points, talks.frontier(FRONTIER));
    }

    /// The lines inside which the best deal lies: all, or without demands where those leave none.
    private static List<Line> lines(Negotiation talks, Zone asStated) {
        return asStated.empty() ? talks.setting().lines() : talks.allLines();
    }

    private Standing standing(Negotiation talks, Deals deals, Stakes stakes) {
        Reneging reneging = Reneging.of(duties.knowledge(), day, parties);
        var holds = new Holds(talks, inputs, stakes);
        var all = new ArrayList<Holding>();
        all.add(holds.truce());
        Optional<Steps> steps = Optional.empty();
        if (deals.best().isPresent()) {
            Agreement best = deals.best().get();
            Holding whole = holds.deal(deals.bestName(), best);
            all.add(whole);
            double discounted = reneging.discounted(inputs.patience().central());
            if (!whole.enforcesItself()) {
                all.add(holds.snapBack(whole));
            }
            if (!whole.holds(discounted, inputs.answers().slow())) {
                steps = holds.steps(best, whole, discounted);
            }
        }
        deals.partial().ifPresent(deal -> all.add(holds.deal("partial deal", deal)));
        return new Standing(reneging, all, steps);
    }

    private Map<String, Pair> solved(Negotiation talks, Deals deals, Stakes stakes) {
        var solved = new LinkedHashMap<String, Pair>();
        double[] none = talks.noDeal();
        solved.put("no deal", new Pair(none[0], none[1]));
        deals.asStated()
                .agreement()
                .ifPresent(deal -> solved.put("full deal", Negotiation.pair(deal)));
        deals.core().ifPresent(deal -> solved.put("core deal", Negotiation.pair(deal)));
        deals.partial().ifPresent(deal -> solved.put("partial deal", Negotiation.pair(deal)));
        solved.put("truce", stakes.truce());
        Pair alone = stakes.firstAlone();
        Pair other = stakes.secondAlone();
        solved.put(
                "breakdown",
                new Pair(
                        (alone.first() + other.first()) / 2,
                        (alone.second() + other.second()) / 2));
        solved.put("escalation", stakes.escalation());
        solved.put("peace", talks.stance(Stance.PEACE, Stance.PEACE));
        solved.put("first gives in", talks.stance(Stance.PEACE, Stance.IN_FORCE));
        solved.put("second gives in", talks.stance(Stance.IN_FORCE, Stance.PEACE));
        return solved;
    }

    /// @param solved Modified.
    private Extras extras(
            Negotiation talks,
            Deals deals,
            Reprisal.@Nullable Asked retaliation,
            TradeElasticities elasticities,
            Map<String, Pair> solved) {
        List<Line> lines = lines(talks, deals.asStated());
        var reprisals = new ArrayList<Reprisal>();
        for (int side = 0; side < 2 && retaliation != null; side++) {
            Reprisal.of(talks, side, retaliation).ifPresent(reprisals::add);
        }
        for (Reprisal one : reprisals) {
            for (Reprisal.Form form : one.forms()) {
                boolean first = one.side() == 0;
                solved.put(
                        "retaliation of %s: %s".formatted(parties.get(one.side()), form.name()),
                        first
                                ? new Pair(form.own(), form.other())
                                : new Pair(form.other(), form.own()));
            }
        }
        Arena saving = Arena.of(world, elasticities, Closure.SAVINGS, SolverSettings.DEFAULT);
        List<Finding> deficit =
                new DeficitFindings(saving, policies(saving.world()), parties)
                        .of(talks.setting(), solved);
        return new Extras(
                Ratification.of(talks, lines, inputs.principals()),
                Sensitivity.of(talks, lines),
                reprisals,
                deficit);
    }

    /// What the ledger says, resolved once for each base world.
    private DisputePolicies policies(World base) {
        return resolved.computeIfAbsent(
                base,
                at ->
                        DisputePolicies.of(
                                at,
                                duties,
                                day,
                                at.economy(parties.getFirst()),
                                at.economy(parties.getLast())));
    }
}
