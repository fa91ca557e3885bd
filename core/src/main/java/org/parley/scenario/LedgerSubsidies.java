package org.parley.scenario;

import org.jspecify.annotations.Nullable;
import org.parley.duty.Coverage;
import org.parley.economy.World;
import org.parley.measure.Amount;
import org.parley.measure.Measure;
import org.parley.measure.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Subsidies of a ledger as shares of the cost of their sectors. What several give together is
/// spread over what their sectors make, so that each gives the same rate.
final class LedgerSubsidies {
    private final LedgerCase asked;
    private final LedgerDraft draft;
    private final World world;

    /// @param draft Modified.
    LedgerSubsidies(LedgerCase asked, LedgerDraft draft) {
        this.asked = asked;
        this.draft = draft;
        world = asked.world();
    }

    /// Adds a subsidy to the policy, or says why it cannot be.
    Optional<String> add(String id, Measure.Subsidy subsidy) {
        List<Integer> givers = givers(subsidy.terms());
        if (givers.isEmpty()) {
            return Optional.of(
                    "world %s does not tell %s apart"
                            .formatted(
                                    world.info().name(),
                                    String.join(", ", subsidy.terms().imposers())));
        }
        return switch (ScopeShares.of(subsidy.terms().scope(), asked.knowledge(), world)) {
            case ScopeShares.Unknown(String why) -> Optional.of(why);
            case ScopeShares.Found found -> add(id, subsidy, givers, found);
        };
    }

    /// Economies of the world that are or belong to those that give.
    private List<Integer> givers(Terms terms) {
        var givers = new ArrayList<Integer>();
        for (int n = 0; n < world.economies().size(); n++) {
            if (Coverage.imposes(terms, asked.code(n), asked.at())) {
                givers.add(n);
            }
        }
        return givers;
    }

    private Optional<String> add(
            String id, Measure.Subsidy subsidy, List<Integer> givers, ScopeShares.Found found) {
        double output = output(givers, found);
        Amount amount = subsidy.amount();
        Double stated = subsidy.rate();
        if (amount == null && stated == null) {
            return Optional.of("neither its amount nor its rate is known");
        }
        if (stated == null && amount != null && !amount.currency().equals("USD")) {
            return Optional.of("its amount is in %s".formatted(amount.currency()));
        }
        if (stated == null && amount != null && !(output > amount.millions())) {
            return Optional.of("%s is more than its sectors make".formatted(amount));
        }
        for (int giver : givers) {
            for (int sector = 0; sector < world.sectors().size(); sector++) {
                double share = found.share().get(sector);
                if (share > 0) {
                    double before = draft.policy.productionSubsidy(sector, giver);
                    double rate = rate(subsidy, share, output);
                    draft.policy.productionSubsidy(sector, giver, before + rate);
                }
            }
        }
        say(id, subsidy, givers, output, found);
        return Optional.empty();
    }

    private double output(List<Integer> givers, ScopeShares.Found found) {
        double output = 0;
        for (int giver : givers) {
            for (int sector = 0; sector < world.sectors().size(); sector++) {
                output += found.share().get(sector) > 0 ? world.output(sector, giver) : 0;
            }
        }
        return output;
    }

    /// A rate is said of what is made, and counts here as a share of its cost; an amount is spread
    /// over the whole of its sectors.
    private static double rate(Measure.Subsidy subsidy, double share, double output) {
        Double stated = subsidy.rate();
        Amount amount = subsidy.amount();
        if (stated != null) {
            return share * stated / (1 + stated);
        }
        return amount == null ? 0 : amount.millions() / output;
    }

    private void say(
            String id,
            Measure.Subsidy subsidy,
            List<Integer> givers,
            double output,
            ScopeShares.Found found) {
        String names = givers.stream().map(asked::code).collect(Collectors.joining(", "));
        Double stated = subsidy.rate();
        @Nullable Amount amount = subsidy.amount();
        draft.lines.add(
                String.format(
                        Locale.ROOT,
                        "Subsidy of %s to its producers, %.2f %%, on %s: by %s.",
                        names,
                        100 * rate(subsidy, 1, output),
                        stated == null ? found.codes(world) : found.words(world),
                        id));
        if (stated == null && amount != null) {
            draft.assumptions.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %s in a year is %.2f %% of the output of its sectors in %s%s.",
                            id,
                            amount,
                            100 * rate(subsidy, 1, output),
                            names,
                            givers.size() == 1 ? "" : ", the same in each"));
        } else {
            draft.assumptions.add(
                    "%s: its rate is taken to be of the value of output.".formatted(id));
        }
        unplaced(subsidy.terms())
                .ifPresent(
                        missing ->
                                draft.assumptions.add(
                                        "%s: world %s does not tell %s apart; what it gives is counted with the others."
                                                .formatted(id, world.info().name(), missing)));
    }

    /// Givers that no economy of the world stands for.
    private Optional<String> unplaced(Terms terms) {
        List<String> missing =
                terms.imposers().stream()
                        .filter(
                                name ->
                                        world.economies().stream()
                                                .noneMatch(
                                                        one ->
                                                                Coverage.isOrHolds(
                                                                        name,
                                                                        one.code(),
                                                                        asked.at())))
                        .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }
}
