package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.measure.Labels;
import org.parley.scenario.FirmShares;
import org.parley.scenario.LedgerCase;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;
import org.parley.scenario.Resolution;
import org.parley.scenario.Truce;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a ledger says on a day as known on another, as scenarios: once for each dating of the truce
/// where one is asked for.
///
/// @param ledger its name, as people know it
/// @param duties what is known of it, and the duties by that
/// @param with what is added to what is in force
/// @param dating which dating of a truce is meant: an account or a last day; absent for each
/// @param firms shares of trade of firms under a ban
public record LedgerCases(
        String ledger,
        Duties duties,
        LocalDate day,
        Set<With> with,
        Optional<String> dating,
        FirmShares firms) {

    public LedgerCases {
        with = Set.copyOf(with);
        if (dating.isPresent() && !with.contains(With.TRUCE)) {
            throw CommandFailure.badInput(
                    "--truce: no truce is asked for. Maybe add --with truce.");
        }
    }

    /// What is added, as people write it.
    ///
    /// @throws CommandFailure if one is none
    public static Set<With> with(List<String> labels) {
        Set<With> added = EnumSet.noneOf(With.class);
        for (String text : labels) {
            try {
                added.add(Labels.parse(With.class, text));
            } catch (IllegalArgumentException e) {
                throw CommandFailure.badInput("--with: " + e.getMessage());
            }
        }
        added.remove(With.IN_FORCE);
        return added;
    }

    /// The tasks, ready to be solved.
    ///
    /// @throws CommandFailure if the input is wrong
    public ScenarioTasks tasks(RunOptions options, Models models) {
        if (!with.contains(With.TRUCE)) {
            return ScenarioTasks.of(List.of(given(name(), "", Optional.empty())), options, models);
        }
        List<Truce> datings = datings();
        boolean one = datings.size() == 1;
        return ScenarioTasks.of(
                datings.stream()
                        .map(
                                truce ->
                                        given(
                                                one ? name() : truce.dating(),
                                                one
                                                        ? ""
                                                        : "%s, dated by %s."
                                                                .formatted(
                                                                        name(),
                                                                        String.join(
                                                                                " and ",
                                                                                truce.accounts())),
                                                Optional.of(truce)))
                        .toList(),
                options,
                models);
    }

    /// What the ledger says on a world, for lines to come on top of; where accounts date a truce
    /// differently and none is chosen, as the account dates it that is taken, and that is noted.
    ///
    /// @throws CommandFailure if the input is wrong
    public Resolution policy(World world) {
        if (!with.contains(With.TRUCE)) {
            return resolve(world, Optional.empty());
        }
        List<Truce> datings = datings();
        Resolution resolved = resolve(world, Optional.of(datings.getFirst()));
        return datings.size() == 1 ? resolved : resolved.assuming(Truce.firstOf(datings));
    }

    /// Those that are meant.
    private List<Truce> datings() {
        List<Truce> datings = known();
        if (dating.isEmpty()) {
            return datings;
        }
        try {
            return List.of(Truce.choose(datings, dating.get()));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--truce: " + e.getMessage());
        }
    }

    private List<Truce> known() {
        List<Truce> datings = Truce.datings(duties.knowledge(), day);
        if (datings.isEmpty()) {
            throw CommandFailure.badInput(
                    "--with: truce: the ledger knows of no truce by %s. Maybe a later --at."
                            .formatted(day));
        }
        return datings;
    }

    private String name() {
        String suffix =
                with.isEmpty()
                        ? ""
                        : with.stream()
                                .sorted()
                                .map(Labels::label)
                                .collect(Collectors.joining(" and ", ", with ", ""));
        return "%s on %s%s".formatted(ledger, day, suffix);
    }

    private ScenarioTasks.Given given(String name, String about, Optional<Truce> truce) {
        return new ScenarioTasks.Given(name, about, world -> resolve(world, truce));
    }

    private Resolution resolve(World world, Optional<Truce> truce) {
        try {
            return LedgerPolicy.resolve(new LedgerCase(duties, world, day, with, truce, firms))
                    .resolution();
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--firm-share: " + e.getMessage());
        }
    }
}
