package org.parley.app.world;

import org.jspecify.annotations.Nullable;
import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.terminal.Terminal;
import org.parley.economy.Economy;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.economy.WorldInfo;
import org.parley.economy.Worlds;
import org.parley.files.Reading;
import org.parley.tables.Aggregation;
import org.parley.tables.Grouping;
import org.parley.tables.Imported;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `parley world aggregate`.
@Command(
        name = "aggregate",
        header = "Puts economies or sectors of a world together; the base stays exact.",
        description = {
            "",
            "A MAP is a CSV file 'member,group' or 'member,group,name'; whoever is not listed"
                    + " stays.",
            "For economies it may also be names of groups: EU,ASEAN.",
            "",
            "Example: parley world aggregate wiod-2014 --economies EU -o wiod-2014-eu",
            ""
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class AggregateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "NAME|DIR",
            description = "A world of 'parley world list', or a folder.")
    private String nameOrFolder = "";

    @Option(
            names = "--economies",
            paramLabel = "MAP",
            description = "Who is put together: a file, or names of groups.")
    private @Nullable String economies;

    @Option(
            names = "--sectors",
            paramLabel = "MAP",
            description = "Which sectors are put together: a file.")
    private @Nullable Path sectors;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to make.")
    private Path folder = Path.of("");

    AggregateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (economies == null && sectors == null) {
            throw CommandFailure.badInput(
                    "Nothing is put together. Maybe add '--economies EU' or '--sectors MAP'.");
        }
        Folders.requireNew(folder);
        World world = get(Worlds.read(nameOrFolder));
        Grouping who = economies == null ? Grouping.none(codes(world)) : byName(world, economies);
        List<String> products = world.sectors().stream().map(Sector::code).toList();
        Grouping what =
                sectors == null ? Grouping.none(products) : get(Grouping.read(sectors, products));
        Imported smaller = Aggregation.of(world, info(world), who, what);
        Folders.write(smaller, folder, terminal);
        return ExitCode.FINE;
    }

    private static <T> T get(Reading<T> reading) {
        if (!reading.isClean()) {
            throw CommandFailure.badInput(reading.problems());
        }
        return reading.get();
    }

    private static List<String> codes(World world) {
        return world.economies().stream().map(Economy::code).toList();
    }

    private static Grouping byName(World world, String map) {
        if (Files.exists(Path.of(map))) {
            return get(Grouping.read(Path.of(map), codes(world)));
        }
        try {
            return Grouping.ofGroups(world, List.of(map.split(",", -1)));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--economies: " + e.getMessage());
        }
    }

    private WorldInfo info(World world) {
        WorldInfo info = world.info();
        var notes = new ArrayList<>(info.notes());
        notes.add("Economies or sectors of %s were put together.".formatted(info.name()));
        return new WorldInfo(
                Folders.name(folder),
                info.title() + ", put together",
                info.year(),
                info.unit(),
                info.source(),
                info.terms(),
                info.citations(),
                notes,
                "");
    }
}
