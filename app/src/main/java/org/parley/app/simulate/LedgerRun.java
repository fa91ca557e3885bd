package org.parley.app.simulate;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ledger.LedgerOptions;
import org.parley.duty.Duties;
import org.parley.files.FileSet;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.TextTable;
import org.parley.scenario.FirmShares;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            names = "--truce",
            paramLabel = "ACCOUNT|DATE",
            description =
                    "With a truce: only the dating of this account, or the one that ends on this"
                            + " day.")
    private @Nullable String truce;

    @Option(
            names = "--firm-share",
            paramLabel = "FIRM=[SECTORS:]SHARE|FILE.csv",
            description =
                    "With a ledger: the share of trade of a firm under a ban, as ZTE=C26-C27:10%%,"
                            + " or a file with columns firm,sectors,share; may be repeated.")
    private List<String> firmShares = List.of();

    /// Whether any of them was given.
    boolean isAsked() {
        return !with.isEmpty() || truce != null || !firmShares.isEmpty();
    }

    /// What the ledger says, once for each dating of the truce where one is asked for.
    ScenarioTasks tasks(LedgerOptions ledger, RunOptions options) throws IOException {
        LedgerOptions.Opened opened = ledger.open();
        return new LedgerCases(
                        opened.name(),
                        new Duties(ledger.knowledge(opened.ledger())),
                        ledger.day(),
                        LedgerCases.with(with),
                        Optional.ofNullable(truce),
                        firms())
                .tasks(options, Models.FRESH);
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
