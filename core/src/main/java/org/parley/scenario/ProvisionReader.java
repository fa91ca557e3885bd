package org.parley.scenario;

import org.parley.files.Problem;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.scenario.Provision.TariffVerb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Reads the lines of a scenario, instrument by instrument.
final class ProvisionReader {
    private static final List<String> INSTRUMENTS =
            List.of(
                    "tariffs",
                    "exportTaxes",
                    "nonTariffCosts",
                    "bans",
                    "subsidies",
                    "managedTrade");

    private final List<Problem> problems;
    private final FlowSelectionReader selections;
    private final ManagedTradeReader managed;

    /// @param problems where defects go. Modified.
    ProvisionReader(List<Problem> problems) {
        this.problems = problems;
        selections = new FlowSelectionReader(problems);
        managed = new ManagedTradeReader(problems, selections);
    }

    /// Whether a block holds lines of any instrument.
    static boolean isIn(YamlFields block) {
        return INSTRUMENTS.stream().anyMatch(block::has);
    }

    /// All lines of a scenario, in the order in which they apply.
    List<Provision> read(YamlFields scenario) {
        List<Provision> lines = new ArrayList<>();
        read(scenario, "tariffs", this::tariff, lines);
        read(scenario, "exportTaxes", this::exportTax, lines);
        read(scenario, "nonTariffCosts", this::nonTariffCost, lines);
        read(scenario, "bans", this::ban, lines);
        read(scenario, "subsidies", this::subsidy, lines);
        read(scenario, "managedTrade", managed::read, lines);
        lines.sort(Comparator.comparingInt(line -> line.place().line()));
        return lines;
    }

    private interface LineReader {
        Optional<? extends Provision> read(YamlFields fields, Place place);
    }

    private static void read(
            YamlFields scenario, String instrument, LineReader reader, List<Provision> lines) {
        for (YamlFields fields : scenario.mappings(instrument)) {
            reader.read(fields, place(fields)).ifPresent(lines::add);
            fields.finish();
        }
    }

    private static Place place(YamlFields fields) {
        Problem here = fields.problem("");
        return new Place(here.file(), here.line(), here.column());
    }

    private Optional<Provision> tariff(YamlFields fields, Place place) {
        Optional<FlowSelection> flows = selections.read(fields);
        List<TariffVerb> verbs = new ArrayList<>();
        for (TariffVerb verb : TariffVerb.values()) {
            fields.values(verb.key()); // known here, said or not
            if (fields.has(verb.key())) {
                verbs.add(verb);
            }
        }
        if (verbs.size() != 1) {
            problems.add(
                    place.problem(
                            verbs.isEmpty()
                                    ? "It does not say how much. Maybe 'add: 25%', 'set: 10%' or"
                                            + " 'scale: 1.5'."
                                    : "It says how much in %d ways. Maybe make it a line for each."
                                            .formatted(verbs.size())));
            return Optional.empty();
        }
        TariffVerb verb = verbs.getFirst();
        OptionalDouble amount =
                switch (verb) {
                    case SET -> above(fields, "set", -1, Quantity::percent);
                    case ADD -> above(fields, "add", Double.NEGATIVE_INFINITY, Quantity::percent);
                    case SCALE -> above(fields, "scale", -Double.MIN_VALUE, Quantity::factor);
                };
        return make(flows, amount, (on, value) -> new Provision.Tariff(place, on, verb, value));
    }

    private Optional<Provision> exportTax(YamlFields fields, Place place) {
        return make(
                selections.read(fields),
                above(fields, "rate", -1, Quantity::percent),
                (flows, rate) -> new Provision.ExportTax(place, flows, rate));
    }

    private Optional<Provision> nonTariffCost(YamlFields fields, Place place) {
        return make(
                selections.read(fields),
                above(fields, "change", -1, Quantity::percent),
                (flows, change) -> new Provision.NonTariffCost(place, flows, change));
    }

    private Optional<Provision> ban(YamlFields fields, Place place) {
        OptionalDouble share = OptionalDouble.of(1);
        if (fields.has("share")) {
            share = within(fields, "share", 0, 1 + 1e-12, "above 0% and at most 100%");
        } else {
            fields.find("share");
        }
        return make(
                selections.read(fields),
                share,
                (flows, value) -> new Provision.Ban(place, flows, Math.min(1, value)));
    }

    private Optional<Provision> subsidy(YamlFields fields, Place place) {
        OptionalDouble rate = within(fields, "rate", -1, 1, "above -100% and below 100%");
        List<YamlValue> economies = selections.words(fields, "economy", "economy: CHN");
        List<YamlValue> sectors = selections.words(fields, "sectors", "sectors: goods");
        return economies.isEmpty() || sectors.isEmpty() || rate.isEmpty()
                ? Optional.empty()
                : Optional.of(new Provision.Subsidy(place, economies, sectors, rate.getAsDouble()));
    }

    private interface Maker {
        Provision of(FlowSelection flows, double value);
    }

    private static Optional<Provision> make(
            Optional<FlowSelection> flows, OptionalDouble value, Maker maker) {
        return flows.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(maker.of(flows.get(), value.getAsDouble()));
    }

    private OptionalDouble above(
            YamlFields fields, String key, double low, ToDoubleFunction<String> parse) {
        return number(
                fields,
                key,
                low,
                Double.POSITIVE_INFINITY,
                parse,
                low == -1 ? "above -100%" : "0 or more");
    }

    private OptionalDouble within(
            YamlFields fields, String key, double low, double high, String range) {
        return number(fields, key, low, high, Quantity::percent, range);
    }

    /// A number strictly between two bounds.
    private OptionalDouble number(
            YamlFields fields,
            String key,
            double low,
            double high,
            ToDoubleFunction<String> parse,
            String range) {
        Optional<YamlValue> said = fields.require(key);
        if (said.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = parse.applyAsDouble(said.get().text());
            if (value > low && value < high) {
                return OptionalDouble.of(value);
            }
            problems.add(
                    said.get()
                            .problem("'%s: %s'; it must be %s.".formatted(key, said.get(), range)));
        } catch (IllegalArgumentException e) {
            problems.add(said.get().problem("'%s': %s".formatted(key, e.getMessage())));
        }
        return OptionalDouble.empty();
    }
}
