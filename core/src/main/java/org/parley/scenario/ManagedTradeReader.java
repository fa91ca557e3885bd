package org.parley.scenario;

import org.parley.files.Nearest;
import org.parley.files.Problem;
import org.parley.files.YamlFields;
import org.parley.files.YamlValue;
import org.parley.model.TradeBound.Direction;
import org.parley.model.TradeBound.Payer;
import org.parley.model.TradeLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads lines of managed trade: which flows, how much, and through whose treasury.
final class ManagedTradeReader {
    private static final List<String> KEYS = List.of("atLeast", "atMost", "change");

    private final List<Problem> problems;
    private final FlowSelectionReader selections;

    /// @param problems where defects go. Modified.
    ManagedTradeReader(List<Problem> problems, FlowSelectionReader selections) {
        this.problems = problems;
        this.selections = selections;
    }

    private record Said(Direction direction, TradeLevel level) {}

    Optional<Provision> read(YamlFields fields, Place place) {
        Optional<FlowSelection> flows = selections.read(fields);
        Optional<String> name = fields.find("name").map(YamlValue::text);
        Optional<Said> said = said(fields, place);
        Payer payer = fields.find("by").flatMap(this::payer).orElse(Payer.IMPORTER);
        double beyond = fields.find("beyond").map(this::beyond).orElse(Double.POSITIVE_INFINITY);
        if (said.isPresent()
                && said.get().direction() == Direction.AT_LEAST
                && beyond < Double.POSITIVE_INFINITY) {
            problems.add(
                    place.problem(
                            "'beyond' is the duty beyond a quota, and this is a floor. Maybe"
                                    + " 'atMost'."));
            return Optional.empty();
        }
        return flows.isEmpty() || said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Provision.Managed(
                                place,
                                name,
                                flows.get(),
                                said.get().direction(),
                                said.get().level(),
                                payer,
                                beyond));
    }

    private Optional<Said> said(YamlFields fields, Place place) {
        List<YamlValue> found = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String key : KEYS) {
            fields.find(key)
                    .ifPresent(
                            value -> {
                                keys.add(key);
                                found.add(value);
                            });
        }
        if (found.size() != 1) {
            problems.add(
                    place.problem(
                            found.isEmpty()
                                    ? "It does not say how much trade. Maybe 'atLeast: 100 bn USD',"
                                            + " 'atMost: 80%' or 'change: +50 bn USD'."
                                    : "It says how much in %d ways. Maybe make it a line for each."
                                            .formatted(found.size())));
            return Optional.empty();
        }
        YamlValue value = found.getFirst();
        try {
            return Optional.of(said(keys.getFirst(), value.text()));
        } catch (IllegalArgumentException e) {
            problems.add(value.problem("'%s': %s".formatted(keys.getFirst(), e.getMessage())));
            return Optional.empty();
        }
    }

    private static Said said(String key, String text) {
        boolean percent = text.contains("%") || text.toLowerCase(Locale.ROOT).contains("percent");
        double number = percent ? Quantity.percent(text) : Quantity.millionUsd(text);
        if (key.equals("change")) {
            if (number == 0 || (percent && number <= -1)) {
                throw new IllegalArgumentException(
                        "'%s' %s"
                                .formatted(
                                        text,
                                        number == 0
                                                ? "changes nothing. Maybe 'atLeast: 100%'."
                                                : "leaves no trade. Maybe a ban."));
            }
            return new Said(
                    number > 0 ? Direction.AT_LEAST : Direction.AT_MOST,
                    percent ? TradeLevel.ofBase(1 + number) : TradeLevel.basePlus(number));
        }
        if (!(number > 0)) {
            throw new IllegalArgumentException(
                    "'%s'; it must be above 0. Maybe a ban.".formatted(text));
        }
        return new Said(
                key.equals("atLeast") ? Direction.AT_LEAST : Direction.AT_MOST,
                percent ? TradeLevel.ofBase(number) : TradeLevel.of(number));
    }

    private Optional<Payer> payer(YamlValue value) {
        for (Payer payer : Payer.values()) {
            if (payer.name().equalsIgnoreCase(value.text())) {
                return Optional.of(payer);
            }
        }
        List<String> known = List.of("importer", "exporter");
        String hint = Nearest.hint(value.text(), known);
        problems.add(
                value.problem(
                        "'by: %s'; it is seen to by the importer or the exporter.%s"
                                .formatted(value, hint)));
        return Optional.empty();
    }

    private double beyond(YamlValue value) {
        try {
            double rate = Quantity.percent(value.text());
            if (rate > 0) {
                return rate;
            }
            problems.add(value.problem("'beyond: %s'; it must be above 0%%.".formatted(value)));
        } catch (IllegalArgumentException e) {
            problems.add(value.problem("'beyond': " + e.getMessage()));
        }
        return Double.POSITIVE_INFINITY;
    }
}
