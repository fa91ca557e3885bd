package org.parley.app.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Where a command prints: data to [#out()], everything else to [#err()].
///
/// @param width columns that a table may fill; [Integer#MAX_VALUE] into a pipe or file
/// @param color whether escape sequences are understood and wanted
public record Terminal(
        PrintStream out,
        PrintStream err,
        int width,
        boolean color,
        Map<String, String> environment) {
    private static final int USUAL_WIDTH = 80;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /// The terminal or pipe that the process has.
    @SuppressWarnings("SystemConsoleNull") // it is null again in JDK 25 when there is none
    public static Terminal ofProcess(PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                out,
                err,
                interactive ? widthOf(environment) : Integer.MAX_VALUE,
                interactive && !plain,
                environment);
    }

    private static int widthOf(Map<String, String> environment) {
        int columns = number(environment.getOrDefault("COLUMNS", ""));
        return columns > 0 ? columns : widthByStty();
    }

    private static int widthByStty() {
        try {
            Process stty =
                    new ProcessBuilder("stty", "size")
                            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/tty")))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String size =
                    new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return USUAL_WIDTH;
            }
            String[] rowsAndColumns = size.strip().split(" ");
            int columns = number(rowsAndColumns[rowsAndColumns.length - 1]);
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException _) {
            return USUAL_WIDTH; // no stty here
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /// Prints a sentence or a list, broken at spaces to the width, further lines indented.
    public void paragraph(String text) {
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                out.println(line);
                line.setLength(0);
                line.append("   ");
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }

    /// Text in bold, where that can be had.
    public String bold(String text) {
        return color ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /// Text that stands back.
    public String faint(String text) {
        return color ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /// Text in the colour of a gain (blue) or a loss (orange): a pair that colour-blind people tell
    /// apart.
    public String toned(String text, double value) {
        if (!color || value == 0 || Double.isNaN(value)) {
            return text;
        }
        return (value > 0 ? "\u001b[38;5;33m" : "\u001b[38;5;172m") + text + "\u001b[0m";
    }
}
