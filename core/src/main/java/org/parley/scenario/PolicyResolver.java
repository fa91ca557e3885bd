package org.parley.scenario;

import org.parley.economy.Axes;
import org.parley.economy.Policy;
import org.parley.economy.World;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.model.TradeBound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// From a scenario as written to a policy on a world: the only way there is.
///
/// Lines apply in the order written, each to the rate that the lines before it left, beginning with
/// the world's own, or with those of a ledger on a day. Tariffs are set, raised or scaled; changes
/// of non-tariff costs multiply. No line undoes another in silence: two that *say* a rate (a tariff
/// `set`, an export tax, a ban's share, a subsidy) must agree wherever both fall, and a `set` may
/// not follow an `add` or `scale` on the same flow. Bounds on trade hold all at once, on top of all
/// rates.
public final class PolicyResolver {
    private final World world;
    private final Axes axes;
    private final List<Problem> problems;
    private final SelectionResolver selections;
    private final PartyNames economies;
    private final SectorNames sectors;
    private final Policy policy;
    private final TariffLines tariffs;
    private final Settled exportTaxes;
    private final Settled bans;
    private final Settled subsidies;
    private final List<TradeBound> bounds = new ArrayList<>();

    private PolicyResolver(Policy start, LocalDate date, List<Problem> problems) {
        world = start.world();
        this.problems = problems;
        axes = world.axes();
        economies = new PartyNames(world, date, problems);
        sectors = new SectorNames(world, problems);
        selections = new SelectionResolver(economies, sectors, axes.economies());
        policy = start.copy();
        tariffs = new TariffLines(policy, problems);
        exportTaxes = new Settled(axes.bilateralSize(), problems);
        bans = new Settled(axes.bilateralSize(), problems);
        subsidies = new Settled(axes.size(), problems);
    }

    /// The policy, without the lines that have a problem.
    public static Reading<Resolution> resolve(Scenario scenario, World world) {
        return resolve(scenario, Policy.ofBase(world));
    }

    /// The same where the lines come on top of a policy other than the base year's. Not modified.
    public static Reading<Resolution> resolve(Scenario scenario, Policy start) {
        List<Problem> problems = new ArrayList<>();
        LocalDate date = scenario.date().orElse(LocalDate.of(start.world().info().year(), 12, 31));
        var resolver = new PolicyResolver(start, date, problems);
        scenario.provisions().forEach(resolver::apply);
        var resolution =
                new Resolution(
                        resolver.policy,
                        resolver.bounds,
                        Basis.ofAssumptions(resolver.economies.notes()));
        return new Reading<>(resolution, problems);
    }

    private void apply(Provision line) {
        switch (line) {
            case Provision.Tariff tariff -> tariffs.apply(tariff, flows(line, tariff.flows()));
            case Provision.ExportTax tax ->
                    flows(line, tax.flows())
                            .forEach((sector, to, from) -> apply(tax, sector, to, from));
            case Provision.NonTariffCost cost ->
                    flows(line, cost.flows())
                            .forEach((sector, to, from) -> apply(cost, sector, to, from));
            case Provision.Ban ban ->
                    flows(line, ban.flows())
                            .forEach((sector, to, from) -> apply(ban, sector, to, from));
            case Provision.Subsidy subsidy -> apply(subsidy);
            case Provision.Managed managed -> apply(managed, flows(line, managed.flows()));
        }
    }

    private FlowSet flows(Provision line, FlowSelection selection) {
        int before = problems.size();
        FlowSet flows = selections.flows(selection);
        if (flows.isEmpty() && problems.size() == before) {
            problems.add(
                    line.place()
                            .problem(
                                    "No flow is left here: importer and exporter are the same, or"
                                            + " all is excepted. Maybe the wrong party is named."));
        }
        return flows;
    }

    private void apply(Provision.ExportTax tax, int sector, int importer, int exporter) {
        int at = axes.at(sector, importer, exporter);
        if (exportTaxes.settle(at, tax, tax.rate(), () -> flow(sector, importer, exporter))) {
            policy.exportTax(sector, importer, exporter, tax.rate());
        }
    }

    private void apply(Provision.NonTariffCost cost, int sector, int importer, int exporter) {
        double before = policy.tradeCostHat(sector, importer, exporter);
        policy.tradeCostHat(sector, importer, exporter, before * (1 + cost.change()));
    }

    private void apply(Provision.Ban ban, int sector, int importer, int exporter) {
        int at = axes.at(sector, importer, exporter);
        if (bans.settle(at, ban, ban.share(), () -> flow(sector, importer, exporter))) {
            policy.bannedShare(sector, importer, exporter, ban.share());
        }
    }

    private void apply(Provision.Subsidy subsidy) {
        BitSet payers = economies.resolve(subsidy.economies());
        BitSet makers = sectors.resolve(subsidy.sectors());
        for (int economy = payers.nextSetBit(0);
                economy >= 0;
                economy = payers.nextSetBit(economy + 1)) {
            for (int sector = makers.nextSetBit(0);
                    sector >= 0;
                    sector = makers.nextSetBit(sector + 1)) {
                String where =
                        world.sectors().get(sector) + " in " + world.economies().get(economy);
                if (subsidies.settle(
                        axes.at(sector, economy), subsidy, subsidy.rate(), () -> where)) {
                    policy.productionSubsidy(sector, economy, subsidy.rate());
                }
            }
        }
    }

    private void apply(Provision.Managed line, FlowSet flows) {
        String name = line.name().orElseGet(() -> line.flows().words());
        var bound =
                new TradeBound(
                        name,
                        flows::includes,
                        line.direction(),
                        line.level(),
                        line.payer(),
                        line.beyond());
        double base = bound.base(world);
        if (flows.isEmpty()) {
            return;
        }
        if (base == 0) {
            problems.add(
                    line.place()
                            .problem(
                                    "Nothing of this is traded in world %s, and what is not traded cannot be managed. Maybe the parties are the wrong way round."
                                            .formatted(world.info().name())));
        } else if (!(line.level().on(base) > 0)) {
            problems.add(
                    line.place()
                            .problem(
                                    "It would leave %.1f bn USD of %.1f bn USD. Maybe a ban."
                                            .formatted(line.level().on(base) / 1000, base / 1000)));
        } else {
            bounds.add(bound);
        }
    }

    private String flow(int sector, int importer, int exporter) {
        return TariffLines.flow(world, sector, importer, exporter);
    }
}
