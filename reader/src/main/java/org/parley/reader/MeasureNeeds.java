package org.parley.reader;

import org.parley.grammar.Marks;
import org.parley.grammar.Match;
import org.parley.mention.Mention;

/// What else a rule for measures asks of the sentence: a number, a date, a word of trade remedies.
final class MeasureNeeds {

    private final Scene scene;
    private final Marks marks;

    MeasureNeeds(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    boolean met(Match match) {
        int end = marks.size();
        return switch (match.rule().get("needs", "")) {
            case "number" -> {
                int to = Extents.end(scene, match.to(), true);
                yield !Slots.rates(scene, match.from(), to).isEmpty()
                        || !marks.within(Mention.Money.class, match.from(), to).isEmpty()
                        || Slots.when(scene, match.from(), to) != null
                        || !Slots.economies(scene, match.from(), to).isEmpty();
            }
            case "date" ->
                    marks.firstPhrase("kick-in", 0, end) >= 0
                            || Slots.when(scene, match.from(), end) != null
                            || marks.token(Math.min(end - 1, match.to())).is("immediately");
            case "remedy" ->
                    marks.firstPhrase("trade-remedy", 0, end) >= 0
                            || scene.discourse.aboutRemedies
                                    && marks.firstPhrase("probe-word", 0, end) >= 0;
            case "remedy-first" ->
                    marks.firstPhrase("trade-remedy", 0, end) >= 0
                            && scene.discourse.told.add("probe");
            case "export" -> marks.firstPhrase("exports-noun", 0, end) >= 0 || exporters();
            case "promise" -> promise(match);
            case "told" -> scene.discourse.lastInstrument != null;
            case "just-told" -> scene.discourse.justActed || scene.actor != null;
            case "just-told-tariff" ->
                    (scene.discourse.justActed || scene.actor != null)
                            && scene.discourse.told.stream().anyMatch(t -> t.contains(" tariff"));
            case "remedies" -> scene.discourse.aboutRemedies;
            case "exports" -> scene.discourse.aboutExports;
            case "duties" -> scene.discourse.aboutDuties;
            case "duty-rate" -> scene.discourse.aboutDuties && dutyRate(match);
            case "listing" -> scene.discourse.aboutListings;
            default -> true;
        };
    }

    /// Whether a percentage that a rule matched is one of value, not a share or a change of trade.
    private boolean dutyRate(Match match) {
        for (Mention.Percent rate : marks.within(Mention.Percent.class, match.from(), match.to())) {
            boolean share =
                    rate.to() < marks.size()
                            && (marks.token(rate.to()).isAny("of", "more", "less", "fewer")
                                    || marks.is("share-noun", rate.to()));
            boolean change = false;
            for (int i = Math.max(0, rate.from() - 5); i < rate.from(); i++) {
                change |= marks.is("reduction", i) || marks.is("trade-noun", i) && falls(i, rate);
            }
            if (rate.points() || share || change) {
                return false;
            }
        }
        return true;
    }

    private boolean falls(int from, Mention.Percent rate) {
        return marks.firstPhrase("go", from, rate.from()) >= 0;
    }

    private boolean exporters() {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.token(i)
                    .isAny(
                            "exporter",
                            "exporters",
                            "supplier",
                            "suppliers",
                            "exported",
                            "exporting",
                            "shipment",
                            "shipments",
                            "ship")) {
                return true;
            }
        }
        return false;
    }

    private boolean promise(Match match) {
        Predicate predicate = Predicate.of(scene, match.head());
        return (predicate.has("planning") || predicate.has("agreeing") || predicate.future())
                && !predicate.negated();
    }

    boolean number(Match match) {
        int to = Slots.nounEnd(scene, match.to());
        return !Slots.rates(scene, Math.max(0, match.from() - 3), to).isEmpty()
                || Slots.dollars(scene, match.from(), to) != null;
    }
}
