package org.parley.app.world;

import org.parley.app.CommandFailure;
import org.parley.app.ExitCode;
import org.parley.app.terminal.Grid;
import org.parley.app.terminal.Terminal;
import org.parley.economy.World;
import org.parley.economy.WorldCheck;
import org.parley.economy.Worlds;
import org.parley.files.Problem;
import org.parley.files.Reading;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Locale;

/// `parley world`.
@Command(
        name = "world",
        header = "World economies: those that come with Parley, and your own folders.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {})
public final class WorldCommand implements Runnable {
    private final Terminal terminal;

    public WorldCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Without a sub-command, the list, which is what somebody who types this looks for.
    @Override
    public void run() {
        list();
    }

    @Command(
            name = "list",
            header = "The worlds that come with Parley.",
            mixinStandardHelpOptions = true)
    int list() {
        Grid grid = new Grid().words(0, "name").figures(0, "year").words(1, "what is in it");
        for (String name : Worlds.shipped()) {
            World world = Worlds.get(name);
            grid.row()
                    .bold()
                    .cell(name)
                    .cell(String.valueOf(world.info().year()))
                    .cell(
                            world.info().title()
                                    + (name.equals(Worlds.DEFAULT) ? " (the default)" : ""));
        }
        grid.print(terminal);
        terminal.err().println("More: parley world show NAME. Your own: parley world check DIR.");
        return ExitCode.FINE;
    }

    @Command(
            name = "show",
            header = "What is in a world: sources, terms, sizes, totals, elasticities.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "NAME|DIR",
                            defaultValue = Worlds.DEFAULT,
                            description = "A world of 'parley world list', or a folder.")
                    String nameOrFolder) {
        new WorldText(read(Worlds.read(nameOrFolder)), terminal).print();
        return ExitCode.FINE;
    }

    @Command(
            name = "check",
            header = "Every defect of a world; if there is none, how exact its accounts are.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(
                            paramLabel = "NAME|DIR",
                            description = "A world of 'parley world list', or a folder.")
                    String nameOrFolder) {
        Reading<World> reading = Worlds.check(nameOrFolder);
        if (!reading.isClean()) {
            throw CommandFailure.badInput(reading.problems());
        }
        World world = reading.get();
        terminal.out().println("%s: no defect.".formatted(world));
        terminal.out().println();
        Grid grid = new Grid().words(0, "identity").figures(0, "largest gap").words(1, "where");
        for (WorldCheck.Identity identity : WorldCheck.of(world)) {
            grid.row()
                    .cell(identity.name())
                    .cell(String.format(Locale.ROOT, "%.1e", identity.largest()))
                    .cell(identity.where());
        }
        grid.print(terminal);
        terminal.out().println();
        terminal.out().println("hash  " + world.info().hash());
        return ExitCode.FINE;
    }

    /// The world of a reading, its problems told but not fatal where there is one.
    private World read(Reading<World> reading) {
        return reading.find()
                .map(
                        world -> {
                            for (Problem problem : reading.problems()) {
                                terminal.err().println("parley: " + problem);
                            }
                            return world;
                        })
                .orElseThrow(() -> CommandFailure.badInput(reading.problems()));
    }
}
