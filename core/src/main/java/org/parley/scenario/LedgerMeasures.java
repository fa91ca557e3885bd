package org.parley.scenario;

import org.parley.duty.Coverage;
import org.parley.economy.World;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.ledger.MeasureTerms;
import org.parley.measure.Amount;
import org.parley.measure.Measure;
import org.parley.measure.Scope;
import org.parley.measure.Spell;
import org.parley.measure.Terms;
import org.parley.measure.Timeline;
import org.parley.scenario.LedgerPolicy.With;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Measures of a ledger that are no tariffs: bans, firms, and what [LedgerSubsidies] and
/// [LedgerQuantities] do. Each becomes a part of the policy, or is listed with why it does not.
final class LedgerMeasures {
    private final LedgerCase asked;
    private final LedgerDraft draft;
    private final Knowledge knowledge;
    private final World world;
    private final LedgerQuantities quantities;
    private final LedgerSubsidies subsidies;

    /// @param draft Modified.
    LedgerMeasures(LedgerCase asked, LedgerDraft draft) {
        this.asked = asked;
        this.draft = draft;
        knowledge = asked.knowledge();
        world = asked.world();
        quantities = new LedgerQuantities(asked, draft);
        subsidies = new LedgerSubsidies(asked, draft);
    }

    void apply() {
        for (Known known : knowledge.measures()) {
            if (known.content() instanceof MeasureTerms(Measure measure)
                    && !(measure instanceof Measure.Tariff)
                    && !knowledge.life(known.id()).isEmpty()
                    && applies(known.id(), measure.terms())) {
                whyNot(known.id(), measure)
                        .ifPresent(
                                why ->
                                        draft.notComputed.add(
                                                "%s (%s): %s."
                                                        .formatted(
                                                                known.id(),
                                                                measure.instrument(),
                                                                why)));
            }
        }
    }

    private boolean applies(String id, Terms terms) {
        Timeline life = knowledge.timeline(id);
        Spell spell = life.find(asked.at());
        if (spell != null && spell.applies()) {
            return true;
        }
        boolean threatened = asked.has(With.THREATS) && !life.ahead(asked.at()).isEmpty();
        if (threatened && isStill(terms)) {
            draft.assumptions.add("%s: not carried out while the truce holds.".formatted(id));
            return false;
        }
        if (threatened) {
            draft.assumptions.add("%s: planned or threatened, and carried out here.".formatted(id));
        }
        return threatened;
    }

    private boolean isStill(Terms terms) {
        return terms.imposers().stream()
                .anyMatch(one -> terms.targets().stream().anyMatch(to -> asked.isStill(one, to)));
    }

    /// Adds a measure to the policy, or says why it cannot be.
    private Optional<String> whyNot(String id, Measure measure) {
        return switch (measure) {
            case Measure.ExportBan(Terms terms, var policy) -> ban(id, terms, policy, true);
            case Measure.EntityListing(Terms terms, var policy) -> ban(id, terms, policy, true);
            case Measure.ImportBan(Terms terms) ->
                    ban(id, terms, Measure.LicencePolicy.NONE, false);
            case Measure.Subsidy subsidy -> subsidies.add(id, subsidy);
            case Measure.PurchaseCommitment commitment -> quantities.commitment(id, commitment);
            case Measure.Quota quota -> quantities.quota(id, quota);
            case Measure.ExportLicensing _ ->
                    Optional.of("which licences are given and which refused is not known");
            case Measure.InvestmentScreening _ ->
                    Optional.of("capital does not cross borders in the model");
            case Measure.Regulation _, Measure.OtherMeasure _, Measure.Tariff _ ->
                    Optional.of("it has no price in the model");
        };
    }

    private Optional<String> ban(
            String id, Terms terms, Measure.LicencePolicy licences, boolean onExports) {
        var pairs = new ArrayList<int[]>(); // importer, exporter
        for (int n = 0; n < world.economies().size(); n++) {
            for (int i = 0; i < world.economies().size(); i++) {
                int imposer = onExports ? i : n;
                int target = onExports ? n : i;
                if (Coverage.concerns(terms, asked.code(imposer), asked.code(target), asked.at())
                        && !Coverage.isExempt(knowledge, id, asked.code(target), asked.at())) {
                    pairs.add(new int[] {n, i});
                }
            }
        }
        if (pairs.isEmpty()) {
            return Optional.of("world %s knows no such pair".formatted(world.info().name()));
        }
        boolean stated = terms.scope() instanceof Scope.Firms;
        if (!stated && licences == Measure.LicencePolicy.CASE_BY_CASE) {
            return Optional.of("which licences are given and which refused is not known");
        }
        return switch (shares(id, terms, pairs)) {
            case ScopeShares.Unknown(String why) -> Optional.of(why);
            case ScopeShares.Found found -> {
                for (int[] pair : pairs) {
                    cutOff(found, pair[0], pair[1]);
                }
                draft.lines.add(
                        "No %s of %s %s %s in %s: by %s."
                                .formatted(
                                        onExports ? "exports" : "imports",
                                        String.join(", ", terms.imposers()),
                                        onExports ? "to" : "from",
                                        String.join(", ", terms.targets()),
                                        found.words(world),
                                        id));
                if (!found.how().isEmpty()) {
                    draft.assumptions.add("%s: %s.".formatted(id, found.how()));
                }
                if (!terms.except().isEmpty()) {
                    draft.assumptions.add(
                            "%s: what is left out of its scope is not taken off.".formatted(id));
                }
                yield Optional.empty();
            }
        };
    }

    private void cutOff(ScopeShares.Found found, int importer, int exporter) {
        for (int sector = 0; sector < world.sectors().size(); sector++) {
            double share = found.share().get(sector);
            if (share > 0) {
                double before = draft.policy.bannedShare(sector, importer, exporter);
                draft.policy.bannedShare(sector, importer, exporter, Math.min(1, before + share));
            }
        }
    }

    /// Firms by what is assumed of them, else by the trade that the measure is said to cover.
    private ScopeShares shares(String id, Terms terms, List<int[]> pairs) {
        if (!(terms.scope() instanceof Scope.Firms firms)) {
            return ScopeShares.of(terms.scope(), knowledge, world);
        }
        Optional<FirmShares.Share> assumed = asked.firms().find(id, firms);
        if (assumed.isPresent()) {
            return assumed(assumed.get());
        }
        Amount amount = terms.coverage();
        if (amount != null && amount.currency().equals("USD")) {
            double trade = 0;
            for (int[] pair : pairs) {
                for (int sector = 0; sector < world.sectors().size(); sector++) {
                    boolean goods = world.sectors().get(sector).isGoods();
                    trade += goods ? world.flow(sector, pair[0], pair[1]) : 0;
                }
            }
            if (amount.millions() > 0 && amount.millions() <= trade) {
                return goods(
                        amount.millions() / trade,
                        "the %s of trade it is said to cover, spread over all goods"
                                .formatted(amount));
            }
        }
        return ScopeShares.of(terms.scope(), knowledge, world);
    }

    private ScopeShares assumed(FirmShares.Share assumed) {
        var sectors = new SectorNames(world, List.of()).find(assumed.sectors());
        if (sectors.isEmpty()) {
            throw new IllegalArgumentException(
                    "Firm '%s': no sector '%s' in world %s. Maybe one of %s."
                            .formatted(
                                    assumed.firm(),
                                    assumed.sectors(),
                                    world.info().name(),
                                    String.join(
                                            ", ",
                                            world.sectors().stream()
                                                    .map(sector -> sector.code())
                                                    .toList())));
        }
        var share = new ArrayList<>(Collections.nCopies(world.sectors().size(), 0.0));
        sectors.stream().forEach(sector -> share.set(sector, assumed.share()));
        return new ScopeShares.Found(
                share,
                "%s is assumed to be %s of each flow of %s, and no licence to be given"
                        .formatted(
                                assumed.firm(),
                                Quantity.percentText(assumed.share()),
                                assumed.sectors()));
    }

    private ScopeShares goods(double share, String how) {
        return new ScopeShares.Found(
                world.sectors().stream().map(one -> one.isGoods() ? share : 0).toList(), how);
    }
}
