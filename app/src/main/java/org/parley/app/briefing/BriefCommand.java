package org.parley.app.briefing;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.Ground;
import org.parley.app.brief.Brief;
import org.parley.app.brief.BriefJson;
import org.parley.app.brief.BriefText;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.report.BriefPage;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.app.terminal.WholeFile;
import org.parley.economy.World;
import org.parley.text.DocumentFile;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// `parley brief`.
@Command(
        name = "brief",
        header = "From documents to one page: where a dispute stands, and what each way out costs.",
        sortOptions = false)
public final class BriefCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER",
            description = "Documents; without any, the ledger alone is asked.")
    private List<String> files = List.of();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day of documents that do not say theirs.")
    private @Nullable LocalDate date;

    @Mixin private LedgerOptions ledger = new LedgerOptions();

    @Option(
            names = "--between",
            paramLabel = "USA,CHN",
            description = "The two sides; without it, those of whom most is said.")
    private @Nullable String between;

    @Mixin private Ground ground = new Ground();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.html",
            description = "Also write the report: one page with charts and all evidence.")
    private @Nullable Path output;

    @ArgGroup private @Nullable Form form;

    private final BriefMaker.Progress progress;
    private final DocumentDecoder decoder;

    /// Instead of text for people.
    static final class Form {
        @Option(names = "--json", description = "JSON on stdout instead of text.")
        boolean json;

        @Option(names = "--html", description = "The report on stdout instead of text.")
        boolean html;
    }

    public BriefCommand(Terminal terminal) {
        this(terminal, new StepProgress(terminal), DocumentFile::read);
    }

    /// @param progress told what is being done
    /// @param decoder of documents kept beside the ledger
    public BriefCommand(Terminal terminal, BriefMaker.Progress progress, DocumentDecoder decoder) {
        this.terminal = terminal;
        this.progress = progress;
        this.decoder = decoder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        World world = ground.world();
        List<String> parties = parties(world);
        var basis =
                new Basis(terminal, ledger, progress, new KeptDocuments(terminal, decoder))
                        .of(files, date);
        Brief brief;
        try {
            brief =
                    BriefMaker.make(
                            new BriefQuestion(
                                    basis.documents(),
                                    basis.asKnown(),
                                    basis.ledger(),
                                    basis.day(),
                                    ledger.knownOn(),
                                    world,
                                    ground.elasticities(world),
                                    ground.closure(),
                                    parties),
                            progress);
        } catch (CancellationException e) {
            throw e;
        } catch (IllegalStateException e) {
            throw new CommandFailure(ExitCode.NO_ANSWER, "brief: " + e.getMessage());
        } finally {
            progress.clear();
        }
        print(brief);
        if (output != null) {
            byte[] page = page(brief);
            WholeFile.write(output, out -> out.write(page));
            terminal.err().println("parley: wrote " + output);
        }
        return basis.unreadable() > 0 ? ExitCode.BAD_INPUT : ExitCode.FINE;
    }

    private void print(Brief brief) {
        if (form == null) {
            new BriefText(terminal).print(brief);
        } else if (form.html) {
            terminal.out().writeBytes(page(brief));
        } else {
            JsonTree.write(terminal.out(), BriefJson.of(brief));
        }
    }

    private static byte[] page(Brief brief) {
        return BriefPage.of(brief).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> parties(World world) {
        if (between == null) {
            return List.of();
        }
        List<Integer> found = Ground.economies(world, between);
        if (found.size() != 2) {
            throw CommandFailure.badInput(
                    "--between: '%s' means %d economies; a brief is about two."
                            .formatted(between, found.size()));
        }
        return found.stream().map(n -> world.economies().get(n).code()).toList();
    }
}
