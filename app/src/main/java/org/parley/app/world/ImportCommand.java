package org.parley.app.world;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.terminal.Terminal;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.tables.Imported;
import org.parley.tables.OecdIcio;
import org.parley.tables.TableImport;
import org.parley.tables.TableLayout;
import org.parley.tables.Tariffs;
import org.parley.tables.Wiod;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `parley world import`.
@Command(
        name = "import",
        header = "Makes a world of a published inter-country input-output table.",
        description = {
            "",
            "  oecd-icio  OECD Inter-Country Input-Output tables, square CSV, editions 2018 to"
                    + " 2025",
            "  wiod       World Input-Output Table, 2016 release, as CSV",
            "",
            "Example: parley world import oecd-icio 2018.csv --tariffs mine.csv -o icio-2018",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("oecd-icio", "wiod");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "oecd-icio or wiod.")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "The table, plain or .gz; several files if it is in parts.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to make.")
    private Path folder = Path.of("");

    @Option(
            names = "--tariffs",
            paramLabel = "FILE",
            description =
                    "CSV: importer,exporter,sector and tariff (a fraction) or percent. Without it,"
                            + " none.")
    private @Nullable Path tariffs;

    @Option(names = "--year", description = "The table's year, if the file's name has none.")
    private @Nullable Integer year;

    @Option(names = "--name", description = "What the world is called; else as its folder.")
    private @Nullable String name;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var problems = new ArrayList<Problem>();
        Tariffs rates = tariffs == null ? Tariffs.none() : Tariffs.read(tariffs, problems);
        if (!problems.isEmpty()) {
            throw CommandFailure.badInput(problems);
        }
        Folders.requireNew(folder);
        String called = name == null ? Folders.name(folder) : name;
        Reading<Imported> reading = TableImport.read(layout(), files, rates, called, year());
        if (!reading.isClean()) {
            throw CommandFailure.badInput(reading.problems());
        }
        Folders.write(reading.get(), folder, terminal);
        return ExitCode.FINE;
    }

    private TableLayout layout() {
        return switch (format) {
            case "oecd-icio" -> new OecdIcio();
            case "wiod" -> new Wiod();
            default -> {
                String hint = Nearest.hint(format, FORMATS);
                throw CommandFailure.badInput(
                        "No format '%s'.%s"
                                .formatted(
                                        format,
                                        hint.isEmpty() ? " Maybe 'oecd-icio' or 'wiod'." : hint));
            }
        };
    }

    private int year() {
        if (year != null) {
            return year;
        }
        String file = String.valueOf(files.getFirst().getFileName());
        Matcher years = YEAR.matcher(file);
        int found = 0;
        while (years.find()) {
            found = Integer.parseInt(years.group()); // the last: "ICIO2021_2018" is of 2018
        }
        if (found == 0) {
            throw CommandFailure.badInput(
                    "'%s' does not say which year the table is of. Maybe add '--year 2018'."
                            .formatted(file));
        }
        return found;
    }
}
