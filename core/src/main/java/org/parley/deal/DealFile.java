package org.parley.deal;

import org.parley.deal.TableSetting.Ask;
import org.parley.deal.TableSetting.Extent;
import org.parley.economy.Sector;
import org.parley.economy.World;
import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.Reading;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What is on the table as a file that people edit: each side's list, its extent, and the lines on
/// it. Written from a ledger's positions, read back with every defect.
public final class DealFile {
    private final World world;
    private final List<String> parties;
    private final List<Stated> stated;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /// One line with its kind.
    private record Line(org.parley.bargain.Line line, boolean demand) {}

    private DealFile(World world, List<String> parties, List<Stated> stated) {
        this.world = world;
        this.parties = parties;
        this.stated = stated;
    }

    /// The file of a setting.
    ///
    /// @param title what it was taken from, a line
    public static String write(TableSetting setting, String title) {
        var text = new StringBuilder();
        text.append("# ").append(title).append('\n');
        text.append("# Each concession goes from 0 (nothing) to 100 % (all that is asked here).\n");
        text.append(
                "# amount: bn USD a year. sectors: codes of the world; none is all that apply.\n");
        text.append(
                "# cut: of non-tariff costs (market-access) or of subsidies. at-least and"
                        + " at-most\n");
        text.append("# are what the holder insists on and allows; kind is demand or line.\n");
        text.append("concessions:\n");
        for (int place = 0; place < setting.asks().size(); place++) {
            ask(setting.asks().get(place), text);
            int here = place;
            var drawn =
                    Stream.concat(
                                    setting.lines().stream().map(line -> new Line(line, false)),
                                    setting.demands().stream().map(line -> new Line(line, true)))
                            .filter(one -> one.line().concession() == here)
                            .toList();
            if (!drawn.isEmpty()) {
                text.append("    lines:\n");
                drawn.forEach(one -> line(one, text));
            }
        }
        return text.toString();
    }

    private static void ask(Ask ask, StringBuilder text) {
        text.append("  - giver: ").append(ask.giver()).append('\n');
        text.append("    issue: ").append(ask.issue().word()).append('\n');
        if (ask.amountMillion() > 0) {
            text.append("    amount: ").append(plain(ask.amountMillion() / 1000)).append('\n');
        }
        if (!ask.extent().sectors().isEmpty()) {
            text.append("    sectors: ").append(ask.extent().sectors()).append('\n');
        }
        if (ask.extent().cut() > 0) {
            text.append("    cut: ").append(plain(100 * ask.extent().cut())).append(" %\n");
        }
        if (!ask.positions().isEmpty()) {
            text.append("    positions: ")
                    .append(ask.positions().stream().map(Stated::id).distinct().toList())
                    .append('\n');
        }
    }

    private static void line(Line one, StringBuilder text) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "      - {kind: %s, holder: %s, at-least: %s %%, at-most: %s %%, position:"
                                + " %s, words: %s}%n",
                        one.demand() ? "demand" : "line",
                        one.line().holder(),
                        plain(100 * one.line().least()),
                        plain(100 * one.line().most()),
                        quoted(one.line().source()),
                        quoted(one.line().words())));
    }

    private static String plain(double number) {
        return new java.math.BigDecimal(number)
                .round(new java.math.MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Reads a file.
    ///
    /// @param parties codes of the two sides
    /// @param stated positions that it may name
    public static Reading<TableSetting> read(
            String file, String text, World world, List<String> parties, List<Stated> stated) {
        var reader = new DealFile(world, parties, stated);
        Optional<YamlFields> top = YamlFields.parse(file, text, reader.problems);
        top.ifPresent(
                fields -> {
                    List<YamlFields> given = fields.mappings("concessions");
                    if (given.isEmpty()) {
                        reader.problems.add(
                                fields.problem(
                                        "'concessions' is missing or empty. Maybe start from"
                                                + " 'parley talks --write-deals FILE'."));
                    }
                    given.forEach(reader::concession);
                    fields.finish();
                });
        return reader.problems.isEmpty()
                ? Reading.of(reader.setting())
                : new Reading<>(null, reader.problems);
    }

    private TableSetting setting() {
        List<Stated> used = asks.stream().flatMap(ask -> ask.positions().stream()).toList();
        return new TableSetting(
                asks,
                lines.stream().filter(one -> !one.demand()).map(Line::line).toList(),
                lines.stream().filter(Line::demand).map(Line::line).toList(),
                stated.stream()
                        .filter(one -> one.issues().isEmpty() && !used.contains(one))
                        .toList());
    }

    private void concession(YamlFields fields) {
        Optional<String> giver = known(fields.require("giver"), "party", parties);
        List<String> words = Stream.of(Issue.values()).map(Issue::word).toList();
        Optional<String> issue = known(fields.require("issue"), "issue", words);
        double amount = number(fields.find("amount"), 0, 1e6, 0, "bn USD a year");
        double cut = number(fields.find("cut"), 0, 99, 0, "percent");
        List<String> codes = world.sectors().stream().map(Sector::code).toList();
        var sectors = new ArrayList<String>();
        for (YamlValue value : fields.values("sectors")) {
            known(Optional.of(value), "sector", codes).ifPresent(sectors::add);
        }
        var positions = new ArrayList<Stated>();
        for (YamlValue value : fields.values("positions")) {
            position(value).ifPresent(positions::add);
        }
        int place = asks.size();
        fields.mappings("lines").forEach(line -> line(line, place));
        fields.finish();
        if (giver.isPresent() && issue.isPresent()) {
            asks.add(
                    new Ask(
                            giver.get(),
                            Issue.of(issue.get()).orElseThrow(),
                            positions,
                            new Extent(1000 * amount, sectors, cut / 100)));
        }
    }

    private void line(YamlFields fields, int place) {
        Optional<String> kind =
                known(fields.require("kind"), "kind of line", List.of("demand", "line"));
        Optional<String> holder = known(fields.require("holder"), "party", parties);
        double least = number(fields.find("at-least"), 0, 100, 0, "percent");
        double most = number(fields.find("at-most"), 0, 100, 100, "percent");
        String source = fields.find("position").map(YamlValue::text).orElse("");
        String words = fields.find("words").map(YamlValue::text).orElse("a line of this file");
        fields.finish();
        if (least > most) {
            problems.add(
                    fields.problem(
                            "At least %s %% and at most %s %%. Maybe the wrong way round."
                                    .formatted(plain(least), plain(most))));
        } else if (kind.isPresent() && holder.isPresent()) {
            var line =
                    new org.parley.bargain.Line(
                            holder.get(), place, least / 100, most / 100, source, words);
            lines.add(new Line(line, kind.get().equals("demand")));
        }
    }

    private Optional<Stated> position(YamlValue id) {
        Optional<Stated> found =
                stated.stream().filter(one -> one.id().equals(id.text())).findFirst();
        if (found.isEmpty()) {
            List<String> ids = stated.stream().map(Stated::id).toList();
            problems.add(
                    id.problem(
                            "No position '%s' stands on that day.%s"
                                    .formatted(id, Nearest.hint(id.text(), ids))));
        }
        return found;
    }

    private Optional<String> known(Optional<YamlValue> value, String what, List<String> known) {
        Optional<String> found =
                value.flatMap(
                        one -> known.stream().filter(one.text()::equalsIgnoreCase).findFirst());
        if (value.isPresent() && found.isEmpty()) {
            String hint = Nearest.hint(value.get().text(), known);
            problems.add(
                    value.get()
                            .problem(
                                    "No %s '%s'.%s"
                                            .formatted(
                                                    what,
                                                    value.get(),
                                                    hint.isEmpty()
                                                            ? " Maybe one of "
                                                                    + String.join(", ", known)
                                                                    + "."
                                                            : hint)));
        }
        return found;
    }

    private double number(
            Optional<YamlValue> value, double least, double most, double otherwise, String unit) {
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().text().replace("%", "").strip();
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of range
        }
        problems.add(
                value.get()
                        .problem(
                                "'%s' should be %s, from %s to %s."
                                        .formatted(value.get(), unit, plain(least), plain(most))));
        return otherwise;
    }
}
