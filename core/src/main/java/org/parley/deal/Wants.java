package org.parley.deal;

import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.nash.Payoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What parties want beside real income, each with its weight: value added of their sectors, their
/// balance with the other, and issues that the economy has no price for. Immutable.
///
/// @param all one each
public record Wants(List<Want> all) {
    /// Real income alone.
    public static final Wants NONE = new Wants(List.of());

    private static final String BALANCE = "balance";

    public Wants {
        all = List.copyOf(all);
    }

    /// One thing that one party wants.
    ///
    /// @param party code of the economy
    /// @param what a sector's code, `balance`, or an issue's name
    /// @param weight on an issue, what all of it is worth, in payoff (0.001 is 0.1 % of income); on
    ///   a sector or the balance, what a dollar of it counts against a dollar of real income
    public record Want(String party, String what, double weight) {
        /// The same with another weight.
        public Want times(double factor) {
            return new Want(party, what, factor * weight);
        }

        /// As it is written on a command line.
        public String key() {
            return party + ":" + what;
        }
    }

    /// Reads `USA:structure` = 0.1 (percent of income), `USA:C24-C25` = 0.5, `USA:balance` = 0.1.
    ///
    /// @param parties the codes that may want something
    /// @throws IllegalArgumentException where there is no such party, sector or issue
    public static Wants of(Map<String, Double> written, World world, List<String> parties) {
        List<String> known =
                Stream.of(
                                Stream.of(BALANCE),
                                Stream.of(Issue.values()).map(Wants::name),
                                world.sectors().stream().map(Sector::code))
                        .flatMap(names -> names)
                        .toList();
        var wants = new ArrayList<Want>();
        written.forEach((key, number) -> wants.add(want(key, number, known, parties)));
        return new Wants(wants);
    }

    private static Want want(String key, double number, List<String> known, List<String> parties) {
        int colon = key.indexOf(':');
        String party = colon < 0 ? key : key.substring(0, colon);
        String what = colon < 0 ? "" : key.substring(colon + 1);
        if (!parties.contains(party)) {
            throw new IllegalArgumentException(
                    "'%s': No party '%s'. Maybe one of %s, as %s:structure=0.1."
                            .formatted(key, party, String.join(", ", parties), parties.getFirst()));
        }
        String found =
                known.stream()
                        .filter(what::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(unknown(key, what, known)));
        boolean issue = issue(found).isPresent();
        return new Want(party, found, issue ? number / 100 : number);
    }

    private static String unknown(String key, String what, List<String> known) {
        String hint = Nearest.hint(what, known);
        return "'%s': No issue or sector '%s'.%s"
                .formatted(key, what, hint.isEmpty() ? " Maybe one of " + known + "." : hint);
    }

    private static String name(Issue issue) {
        return issue.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Issue> issue(String what) {
        return Stream.of(Issue.values()).filter(issue -> name(issue).equals(what)).findFirst();
    }

    /// Who wants something, once each.
    public List<String> parties() {
        return all.stream().map(Want::party).distinct().toList();
    }

    /// What all of an issue is worth to a party, in payoff.
    public double weight(String party, Issue issue) {
        return all.stream()
                .filter(want -> want.party().equals(party) && want.what().equals(name(issue)))
                .mapToDouble(Want::weight)
                .sum();
    }

    /// What a party wants of outcomes; issues are not in it.
    ///
    /// @param other index of whom its balance is with
    public Payoff payoff(World world, int party, int other) {
        Payoff payoff = Payoff.realIncome(world, party);
        String code = world.economies().get(party).code();
        for (Want want : all) {
            if (want.party().equals(code) && want.what().equals(BALANCE)) {
                payoff = payoff.withBalance(other, want.weight());
            } else if (want.party().equals(code) && issue(want.what()).isEmpty()) {
                payoff = payoff.withSector(sector(world, want.what()), want.weight());
            }
        }
        return payoff;
    }

    private static int sector(World world, String code) {
        return world.sectors().stream().map(Sector::code).toList().indexOf(code);
    }

    /// The same with one of them at another weight.
    public Wants with(Want old, Want changed) {
        return new Wants(all.stream().map(want -> want.equals(old) ? changed : want).toList());
    }
}
