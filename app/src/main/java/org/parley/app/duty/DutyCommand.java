package org.parley.app.duty;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.ledger.CertificateOption;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.duty.Duties;
import org.parley.duty.DutyAnswer;
import org.parley.duty.DutyLine;
import org.parley.duty.DutyQuestion;
import org.parley.ledger.Knowledge;
import org.parley.measure.Correlation;
import org.parley.measure.HsEdition;
import org.parley.measure.ProductCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `parley duty`.
@Command(
        name = "duty",
        header = "What duty is due on a product, by which act, as known on a day.",
        sortOptions = false)
public final class DutyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PRODUCT", description = "A product code: 8517.62 or 8517.62.00.")
    private String product = "";

    @Option(names = "--from", required = true, paramLabel = "ECONOMY", description = "Origin.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "ECONOMY", description = "Importer.")
    private String to = "";

    @Option(
            names = "--exported",
            paramLabel = "DATE",
            description = "Day of export, for goods that were in transit when a rate changed.")
    private @Nullable LocalDate exported;

    @Option(
            names = "--edition",
            paramLabel = "HS",
            description = "Edition of the product code, where it is another than the ledger's.")
    private @Nullable String edition;

    @Option(
            names = "--correlation",
            paramLabel = "FILE.csv",
            description = "How that edition's codes split over HS 2017: from,to,weight.")
    private @Nullable Path correlation;

    @Mixin private LedgerOptions ledger = new LedgerOptions();
    @Mixin private CertificateOption certificate = new CertificateOption();

    @Option(names = "--json", description = "JSON on stdout instead of a table.")
    private boolean json;

    public DutyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ProductCode asked = Codes.product(product);
        String origin = Codes.economy(from);
        String importer = Codes.economy(to);
        Codes.requireTrade(origin, importer, ledger.day(), exported);
        LedgerOptions.Opened opened = ledger.open();
        Knowledge knowledge = ledger.knowledge(opened.ledger());
        var duties = new Duties(knowledge);
        List<Split> splits = splits(asked);
        var answers = new ArrayList<DutyAnswer>();
        for (Split split : splits) {
            answers.add(
                    duties.answerOnce(
                            new DutyQuestion(
                                    split.code(), origin, importer, ledger.day(), exported)));
        }
        Map<String, Object> tree = DutyJson.of(asked, splits, answers, ledger.knownOn());
        if (json) {
            JsonTree.write(terminal.out(), tree);
        } else {
            for (int i = 0; i < answers.size(); i++) {
                print(answers.get(i), splits.get(i));
            }
            terminal.err().println("parley: answered from " + opened.name());
        }
        Map<String, Object> question = ledger.question("duty");
        question.put("product", asked.toString());
        if (!splits.equals(List.of(new Split(asked, 1)))) {
            question.put("split", splits.stream().map(Split::tree).toList());
        }
        question.put("from", origin);
        question.put("to", importer);
        if (exported != null) {
            question.put("exported", exported.toString());
        }
        certificate.write(
                opened,
                question,
                () -> tree,
                () -> Rests.of(knowledge, answers.stream().flatMap(Rests::measures).toList()));
        return ExitCode.FINE;
    }

    /// Asks again what a certificate says was asked.
    public static Map<String, Object> again(Map<String, Object> question, Duties duties) {
        ProductCode product = Codes.product(String.valueOf(question.get("product")));
        List<Split> splits = Split.read(question.get("split"), product);
        List<DutyAnswer> answers =
                splits.stream()
                        .map(
                                split ->
                                        duties.answer(
                                                new DutyQuestion(
                                                        split.code(),
                                                        String.valueOf(question.get("from")),
                                                        String.valueOf(question.get("to")),
                                                        LocalDate.parse(
                                                                String.valueOf(question.get("at"))),
                                                        day(question.get("exported")))))
                        .toList();
        return DutyJson.of(product, splits, answers, day(question.get("known")));
    }

    static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }

    private List<Split> splits(ProductCode asked) throws IOException {
        if (edition == null && correlation == null) {
            return List.of(new Split(asked, 1));
        }
        HsEdition own = Codes.edition(edition == null ? "2022" : edition);
        if (correlation == null) {
            if (own == HsEdition.HS2017) {
                return List.of(new Split(asked, 1));
            }
            throw CommandFailure.badInput(
                    "%s is of %s and the ledger of %s. Maybe give --correlation FILE.csv."
                            .formatted(asked, own, HsEdition.HS2017));
        }
        Correlation table =
                Codes.correlation(
                        own, HsEdition.HS2017, Files.readString(correlation), correlation);
        List<Split> splits =
                table.convert(asked).stream()
                        .map(share -> new Split(share.code(), share.weight()))
                        .toList();
        if (splits.isEmpty()) {
            throw CommandFailure.badInput(
                    "%s has no row for %s. Maybe the table is for another edition."
                            .formatted(correlation, asked));
        }
        return splits;
    }

    private void print(DutyAnswer answer, Split split) {
        DutyQuestion question = answer.question();
        terminal.out()
                .println(
                        terminal.bold(
                                "%s from %s to %s, entered %s%s%s"
                                        .formatted(
                                                question.product(),
                                                question.from(),
                                                question.to(),
                                                question.at(),
                                                exported == null ? "" : ", exported " + exported,
                                                split.weight() == 1
                                                        ? ""
                                                        : " (%s of the product)"
                                                                .formatted(
                                                                        DutyJson.percentText(
                                                                                split.weight())))));
        Grid grid =
                new Grid()
                        .words(0, "duty")
                        .figures(0, "%")
                        .words(1, "since")
                        .words(3, "act")
                        .words(2, "record");
        if (answer.mfn() != null) {
            row(grid, answer.mfn(), "MFN");
        }
        for (DutyLine line : answer.lines()) {
            row(grid, line, line.title());
        }
        grid.row()
                .bold()
                .cell("total")
                .cell(
                        answer.total().isPresent()
                                ? DutyJson.number(answer.total().getAsDouble())
                                : "not known");
        grid.print(terminal);
        Stream.concat(Stream.ofNullable(answer.mfn()), answer.lines().stream())
                .filter(line -> !line.words().isEmpty())
                .map(line -> "  %s: %s".formatted(line.record(), line.words()))
                .distinct()
                .forEach(words -> terminal.out().println(terminal.faint(words)));
        for (String assumption : answer.allAssumptions()) {
            terminal.out().println(terminal.faint("  " + assumption));
        }
    }

    private static void row(Grid grid, DutyLine line, String name) {
        grid.row()
                .cell(name)
                .cell(DutyJson.number(line.rate()))
                .cell(line.inForceFrom().toString())
                .cell(line.act())
                .cell(line.record());
    }
}
