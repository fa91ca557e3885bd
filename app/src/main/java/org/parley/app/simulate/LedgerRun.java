package org.parley.app.simulate;

import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.economy.World;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;
import org.parley.ledger.Knowledge;
import org.parley.measure.Labels;
import org.parley.scenario.FirmShares;
import org.parley.scenario.LedgerCase;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;
import org.parley.scenario.Resolution;
import org.parley.scenario.Truce;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// From a ledger, as of a day and as known on another, to what is to be solved.
final class LedgerRun {
    @Option(
            names = "--with",
            paramLabel = "threats|in-kind|truce",
            split = ",",
            description =
                    "With a ledger: what is added to what is in force; several after commas. A"
                        + " truce that accounts date differently is a scenario for each dating.")
    private List<String> with = List.of();

    @Option(
            names = "--firm-share",
            paramLabel = "FIRM=[SECTORS:]SHARE|FILE.csv",
            description =
                    "With a ledger: the share of trade of a firm under a ban, as ZTE=C26-C27:10%%,"
                            + " or a file with columns firm,sectors,share; may be repeated.")
    private List<String> firmShares = List.of();

    /// Whether any of them was given.
    boolean isAsked() {
        return !with.isEmpty() || !firmShares.isEmpty();
    }

    /// What the ledger says, once for each dating of the truce where one is asked for.
    ScenarioTasks tasks(LedgerOptions ledger, RunOptions options) throws IOException {
        Set<With> added = with();
        FirmShares firms = firms();
        LedgerOptions.Opened opened = ledger.open();
        Knowledge knowledge = ledger.knowledge(opened.ledger());
        String suffix =
                added.isEmpty()
                        ? ""
                        : added.stream()
                                .map(Labels::label)
                                .collect(Collectors.joining(" and ", ", with ", ""));
        String name = "%s on %s%s".formatted(opened.name(), ledger.day(), suffix);
        List<ScenarioTasks.Given> cases = new ArrayList<>();
        if (added.contains(With.TRUCE)) {
            List<Truce> datings = Truce.datings(knowledge, ledger.day());
            if (datings.isEmpty()) {
                throw CommandFailure.badInput(
                        "--with: truce: the ledger knows of no truce by %s. Maybe a later --at."
                                .formatted(ledger.day()));
            }
            for (Truce truce : datings) {
                cases.add(
                        new ScenarioTasks.Given(
                                datings.size() == 1 ? name : truce.dating(),
                                datings.size() == 1
                                        ? ""
                                        : "%s, dated by %s.".formatted(name, truce.account()),
                                world ->
                                        resolve(
                                                knowledge,
                                                world,
                                                ledger,
                                                added,
                                                Optional.of(truce),
                                                firms)));
            }
        } else {
            cases.add(
                    new ScenarioTasks.Given(
                            name,
                            "",
                            world ->
                                    resolve(
                                            knowledge,
                                            world,
                                            ledger,
                                            added,
                                            Optional.empty(),
                                            firms)));
        }
        return ScenarioTasks.of(cases, options);
    }

    private static Resolution resolve(
            Knowledge knowledge,
            World world,
            LedgerOptions ledger,
            Set<With> with,
            Optional<Truce> truce,
            FirmShares firms) {
        LedgerPolicy resolved;
        try {
            resolved =
                    LedgerPolicy.resolve(
                            new LedgerCase(knowledge, world, ledger.day(), with, truce, firms));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--firm-share: " + e.getMessage());
        }
        var notes = new ArrayList<>(resolved.lines());
        notes.addAll(resolved.assumptions());
        resolved.notComputed().forEach(line -> notes.add("Not computed: " + line));
        return new Resolution(resolved.policy(), resolved.bounds(), notes);
    }

    private Set<With> with() {
        Set<With> added = EnumSet.noneOf(With.class);
        for (String text : with) {
            try {
                added.add(Labels.parse(With.class, text));
            } catch (IllegalArgumentException e) {
                throw CommandFailure.badInput("--with: " + e.getMessage());
            }
        }
        added.remove(With.IN_FORCE);
        return added;
    }

    private FirmShares firms() throws IOException {
        List<FirmShares.Share> shares = new ArrayList<>();
        for (String text : firmShares) {
            if (text.endsWith(".csv")) {
                shares.addAll(fromFile(Path.of(text)));
                continue;
            }
            try {
                shares.add(FirmShares.Share.parse(text));
            } catch (IllegalArgumentException e) {
                throw CommandFailure.badInput("--firm-share: " + e.getMessage());
            }
        }
        return new FirmShares(shares);
    }

    private static List<FirmShares.Share> fromFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "--firm-share %s: There is no such file.".formatted(file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        List<Problem> problems = new ArrayList<>(text.problems());
        List<FirmShares.Share> shares = new ArrayList<>();
        for (TextTable.Row row :
                TextTable.read(
                        file.toString(),
                        text.find().orElse(""),
                        List.of("firm", "sectors", "share"),
                        List.of(),
                        problems)) {
            try {
                shares.add(
                        FirmShares.Share.of(row.get("firm"), row.get("sectors"), row.get("share")));
            } catch (IllegalArgumentException e) {
                problems.add(row.problem("share", String.valueOf(e.getMessage())));
            }
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        return shares;
    }
}
