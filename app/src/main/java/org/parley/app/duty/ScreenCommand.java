package org.parley.app.duty;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.Dates;
import org.parley.app.ExitCode;
import org.parley.app.ledger.CertificateOption;
import org.parley.app.ledger.LedgerOptions;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.JsonTree;
import org.parley.app.terminal.Terminal;
import org.parley.duty.Duties;
import org.parley.duty.DutyQuestion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `parley screen`.
@Command(
        name = "screen",
        header = "Whether each line of a shipment may go, at what duty, under which act.",
        description =
                "The file has the columns product, origin, destination, and if wanted parties"
                        + " (parted by ;), date and exported.",
        sortOptions = false)
public final class ScreenCommand implements Callable<Integer> {
    /// Rows of any length, so that a ragged one is told with the others.
    private static final CsvReader.CsvReaderBuilder ROWS =
            CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

    private static final List<String> NEEDED = List.of("product", "origin", "destination");

    private final Terminal terminal;

    @Parameters(paramLabel = "SHIPMENT.csv", description = "The lines of the shipment.")
    private Path file = Path.of("");

    @Mixin private LedgerOptions ledger = new LedgerOptions();
    @Mixin private CertificateOption certificate = new CertificateOption();

    @Option(names = "--json", description = "JSON on stdout instead of a table.")
    private boolean json;

    public ScreenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Screening.Line> lines = lines();
        LedgerOptions.Opened opened = ledger.open();
        var duties = new Duties(ledger.knowledge(opened.ledger()));
        var screening = new Screening(duties);
        List<Screening.Finding> findings = lines.stream().map(screening::screen).toList();
        Map<String, Object> tree = tree(findings, ledger.knownOn());
        if (json) {
            JsonTree.write(terminal.out(), tree);
        } else {
            print(findings);
        }
        Map<String, Object> question = ledger.question("screen");
        question.put("lines", lines.stream().map(Screening.Line::tree).toList());
        certificate.write(
                opened,
                question,
                () -> tree,
                () ->
                        Rests.of(
                                duties.knowledge(),
                                findings.stream()
                                        .flatMap(one -> one.acts().keySet().stream())
                                        .toList()));
        return ExitCode.FINE;
    }

    /// Asks again what a certificate says was asked.
    public static Map<String, Object> again(Map<String, Object> question, Duties duties) {
        var screening = new Screening(duties);
        var findings = new ArrayList<Screening.Finding>();
        if (question.get("lines") instanceof List<?> lines) {
            for (Object line : lines) {
                findings.add(screening.screen(Screening.Line.read((Map<?, ?>) line)));
            }
        }
        return tree(findings, DutyCommand.day(question.get("known")));
    }

    private List<Screening.Line> lines() throws IOException {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw CommandFailure.badInput(
                    "%s: There is no such file. Maybe a CSV file with the columns product,origin,destination,parties,date."
                            .formatted(file));
        }
        var lines = new ArrayList<Screening.Line>();
        var problems = new ArrayList<String>();
        try (CsvReader<NamedCsvRecord> csv = ROWS.ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                if (!row.getHeader().containsAll(NEEDED)) {
                    throw CommandFailure.badInput(
                            "%s, line 1: the columns are %s. Maybe name them product,origin,destination,parties,date."
                                    .formatted(file, row.getHeader()));
                }
                try {
                    lines.add(line(row));
                } catch (CommandFailure e) {
                    problems.add(
                            "%s, line %d: %s"
                                    .formatted(file, row.getStartingLineNumber(), e.getMessage()));
                }
            }
        } catch (CsvParseException e) {
            problems.add("%s: Not CSV: %s. Maybe a quote is open.".formatted(file, e.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(String.join("\n", problems));
        }
        if (lines.isEmpty()) {
            throw CommandFailure.badInput(
                    "%s: There is no line in it. Maybe a CSV file with the columns product,origin,destination,parties,date."
                            .formatted(file));
        }
        return lines;
    }

    private Screening.Line line(NamedCsvRecord row) {
        if (row.getFieldCount() != row.getHeader().size()) {
            throw CommandFailure.badInput(
                    "This row has %d cells, the header %d. Maybe the file was cut off, or a comma is too many or too few."
                            .formatted(row.getFieldCount(), row.getHeader().size()));
        }
        LocalDate date = day(row, "date");
        var question =
                new DutyQuestion(
                        Codes.product(row.getField("product")),
                        Codes.economy(row.getField("origin")),
                        Codes.economy(row.getField("destination")),
                        date == null ? ledger.day() : date,
                        day(row, "exported"));
        Codes.requireTrade(question.from(), question.to(), question.at(), question.exported());
        String parties = row.findField("parties").orElse("");
        return new Screening.Line(
                row.getStartingLineNumber(),
                question,
                Arrays.stream(parties.split(";", -1))
                        .map(String::strip)
                        .filter(party -> !party.isEmpty())
                        .toList());
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String text = row.findField(column).orElse("").strip();
        return text.isEmpty() ? null : Codes.input(() -> Dates.parse(text), column);
    }

    private static Map<String, Object> tree(
            List<Screening.Finding> findings, @Nullable LocalDate known) {
        var tree = new LinkedHashMap<String, Object>();
        var list = new ArrayList<Map<String, Object>>();
        for (Screening.Finding finding : findings) {
            var one = new LinkedHashMap<String, Object>();
            one.put("line", finding.line().number());
            one.put("verdict", word(finding));
            one.put("why", finding.why());
            one.put("acts", List.copyOf(finding.acts().values()));
            one.put("parties", finding.line().parties());
            one.put("duty", DutyJson.of(finding.duty(), known));
            list.add(one);
        }
        tree.put("lines", list);
        return tree;
    }

    private static String word(Screening.Finding finding) {
        return finding.verdict().name().toLowerCase(Locale.ROOT);
    }

    /// One table where it fits; else reasons and acts stand below it, line by line.
    private void print(List<Screening.Finding> findings) {
        Grid whole = grid(findings, true);
        if (whole.fits(terminal)) {
            whole.print(terminal);
            return;
        }
        grid(findings, false).print(terminal);
        for (Screening.Finding finding : findings) {
            if (!finding.why().isEmpty() || !finding.acts().isEmpty()) {
                terminal.paragraph(
                        "%d %s: %s"
                                .formatted(
                                        finding.line().number(),
                                        word(finding),
                                        Stream.concat(
                                                        finding.why().stream(),
                                                        finding.acts().values().stream())
                                                .collect(Collectors.joining("; "))));
            }
        }
    }

    private static Grid grid(List<Screening.Finding> findings, boolean withReasons) {
        Grid grid =
                new Grid()
                        .figures(0, "line")
                        .words(0, "verdict")
                        .words(0, "product")
                        .figures(0, "duty %");
        if (withReasons) {
            grid.words(0, "why").words(0, "acts");
        }
        for (Screening.Finding finding : findings) {
            double tone = finding.verdict() == Screening.Verdict.GO ? 0 : -1;
            Grid.Row row =
                    grid.row()
                            .cell(Long.toString(finding.line().number()))
                            .cell(word(finding), tone)
                            .cell(finding.line().question().product().toString())
                            .cell(
                                    finding.duty().total().isPresent()
                                            ? DutyJson.number(finding.duty().total().getAsDouble())
                                            : "?");
            if (withReasons) {
                row.cell(String.join("; ", finding.why()))
                        .cell(String.join("; ", finding.acts().values()));
            }
        }
        return grid;
    }
}
