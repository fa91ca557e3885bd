package org.parley.app.talks;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.Ground;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.deal.DealFile;
import org.parley.deal.TableSetting;
import org.parley.duty.Duties;
import org.parley.economy.TradeElasticities;
import org.parley.files.FileSet;
import org.parley.files.Reading;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.model.SolverSettings;
import org.parley.nash.Arena;
import org.parley.talks.Coalitions;
import org.parley.talks.TalksAnalysis;
import org.parley.talks.TalksInputs;
import org.parley.talks.TalksReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/// `parley talks`.
@Command(
        name = "talks",
        header = "What the sides of a dispute can get on a day, and what would hold.",
        sortOptions = false)
public final class TalksCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--between",
            paramLabel = "USA,CHN",
            description =
                    "The sides; without it, the two with most positions in the ledger. Of three and"
                            + " more: which groups could make peace, and what nobody would leave.")
    private @Nullable String between;

    @Mixin private TalksOptions options = new TalksOptions();

    @Option(
            names = "--set-aside",
            paramLabel = "POSITION",
            description = "A position that is taken not to stand; may be repeated.")
    private List<String> setAside = List.of();

    @Mixin private Ground ground = new Ground();

    @Option(
            names = "--deals",
            paramLabel = "FILE.yaml",
            description = "What is on the table, from a file instead of the ledger's positions.")
    private @Nullable Path deals;

    @Option(
            names = "--write-deals",
            paramLabel = "FILE.yaml",
            description = "Only write that file from the ledger's positions, to be edited.")
    private @Nullable Path writeDeals;

    @Option(
            names = "--nfg",
            paramLabel = "FILE.nfg",
            description = "Also write the game of the last round for Gambit.")
    private @Nullable Path nfg;

    @Option(names = "--json", description = "JSON on stdout instead of text.")
    private boolean json;

    public TalksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        LedgerOptions.Opened opened = ledger.open();
        Knowledge knowledge = standing(ledger.knowledge(opened.ledger()));
        Sides sides = Sides.of(ground.world(), between, knowledge, terminal);
        TradeElasticities elasticities = ground.elasticities(sides.world());
        TalksInputs inputs = options.inputs(sides);
        try {
            if (sides.parties().size() > 2) {
                coalitions(sides, knowledge, elasticities);
            } else {
                talks(sides, knowledge, elasticities, inputs);
            }
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.NO_ANSWER, "talks: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("talks: " + e.getMessage());
        }
        if (!json && writeDeals == null) {
            terminal.err().println("parley: answered from " + opened.name());
        }
        return ExitCode.FINE;
    }

    private Knowledge standing(Knowledge knowledge) {
        List<String> known = knowledge.positions().stream().map(Known::id).toList();
        for (String position : setAside) {
            if (!known.contains(position)) {
                throw Ground.unknown("--set-aside", "position", position, known);
            }
        }
        return knowledge.without(Set.copyOf(setAside));
    }

    private void coalitions(Sides sides, Knowledge knowledge, TradeElasticities elasticities) {
        Arena arena =
                Arena.of(sides.world(), elasticities, ground.closure(), SolverSettings.DEFAULT);
        Coalitions found = Coalitions.of(arena, knowledge, ledger.day(), sides.parties());
        if (json) {
            JsonTree.write(terminal.out(), CoalitionsView.json(found, ledger.day(), arena));
        } else {
            new CoalitionsView(found, terminal).print(ledger.day(), arena);
        }
    }

    private void talks(
            Sides sides, Knowledge knowledge, TradeElasticities elasticities, TalksInputs inputs)
            throws IOException {
        var analysis =
                new TalksAnalysis(
                        sides.world(),
                        new Duties(knowledge),
                        ledger.day(),
                        sides.parties(),
                        inputs,
                        ground.closure());
        if (writeDeals != null) {
            write(analysis, sides, writeDeals);
            return;
        }
        TableSetting setting = deals == null ? analysis.setting() : read(analysis, sides, deals);
        TalksReport report = analysis.report(elasticities, setting, options.retaliation());
        if (json) {
            JsonTree.write(
                    terminal.out(), TalksJson.of(report, sides.world(), elasticities, inputs));
        } else {
            new TalksText(report, sides.world(), elasticities, inputs, terminal).print();
        }
        if (nfg != null) {
            byte[] game = report.lastRound().toNfg().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(nfg, out -> out.write(game));
            terminal.err().println("parley: wrote " + nfg);
        }
    }

    private void write(TalksAnalysis analysis, Sides sides, Path file) throws IOException {
        String title =
                "Talks between %s as of %s, from the positions of a ledger."
                        .formatted(String.join(" and ", sides.parties()), ledger.day());
        byte[] text = DealFile.write(analysis.setting(), title).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
        terminal.err().println("parley: wrote " + file);
    }

    private static TableSetting read(TalksAnalysis analysis, Sides sides, Path file)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CommandFailure.badInput(
                    "--deals: No file '%s'. Maybe make one with '--write-deals %s'."
                            .formatted(file, file));
        }
        Reading<String> text = FileSet.text(file.toString(), Files.readAllBytes(file));
        if (!text.isClean()) {
            throw CommandFailure.badInput(text.problems());
        }
        Reading<TableSetting> setting =
                DealFile.read(
                        file.toString(),
                        text.get(),
                        sides.world(),
                        sides.parties(),
                        analysis.stated());
        if (!setting.isClean()) {
            throw CommandFailure.badInput(setting.problems());
        }
        return setting.get();
    }
}
