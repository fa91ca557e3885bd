package org.parley.sweep;

import org.parley.duty.Duties;
import org.parley.economy.World;
import org.parley.files.Problem;
import org.parley.files.YamlValue;
import org.parley.ledger.Entry;
import org.parley.ledger.EntryForm;
import org.parley.ledger.Ledger;
import org.parley.ledger.Preference;
import org.parley.measure.Labels;
import org.parley.scenario.FirmShares;
import org.parley.scenario.LedgerCase;
import org.parley.scenario.LedgerPolicy;
import org.parley.scenario.LedgerPolicy.With;
import org.parley.scenario.Resolution;
import org.parley.scenario.Truce;
import org.parley.sweep.SweepFile.RecordQuestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a sweep asks of a ledger: every combination of a day, an end of what is known, and what is
/// added to what is in force.
final class RecordPoints {
    private static final String IN_FORCE = Labels.label(With.IN_FORCE);
    private static final String LATEST = "latest";

    private final RecordQuestion question;
    private final List<Duties> duties = new ArrayList<>(); // by end of what is known
    private final List<Set<With>> with = new ArrayList<>();
    private final FirmShares firms;

    /// @param problems where defects go. Modified.
    RecordPoints(
            RecordQuestion question, List<Map<String, Object>> entries, List<Problem> problems) {
        this.question = question;
        List<Entry> read =
                entries.stream().map(entry -> EntryForm.entry(entry, "the ledger")).toList();
        Ledger ledger = Ledger.ofEntries(read);
        var preference = new Preference(question.prefer());
        knownOr(List.of(Optional.empty()))
                .forEach(day -> duties.add(new Duties(ledger.asKnownOn(day, preference))));
        question.with().forEach(value -> with.add(additions(value, problems)));
        if (with.isEmpty()) {
            with.add(Set.of());
        }
        firms = firms(question.firmShares(), problems);
    }

    private List<Optional<LocalDate>> knownOr(List<Optional<LocalDate>> usual) {
        return question.known().isEmpty() ? usual : question.known();
    }

    /// Whether what is added has a truce among it.
    static boolean hasTruce(YamlValue added) {
        return parts(added).contains(Labels.label(With.TRUCE));
    }

    private static List<String> parts(YamlValue added) {
        return List.of(added.text().split("\\+"));
    }

    private static Set<With> additions(YamlValue value, List<Problem> problems) {
        Set<With> added = EnumSet.noneOf(With.class);
        for (String one : parts(value)) {
            try {
                added.add(Labels.parse(With.class, one));
            } catch (IllegalArgumentException e) {
                problems.add(value.problem(String.valueOf(e.getMessage())));
            }
        }
        added.remove(With.IN_FORCE);
        return added;
    }

    private static FirmShares firms(List<YamlValue> said, List<Problem> problems) {
        List<FirmShares.Share> shares = new ArrayList<>();
        for (YamlValue value : said) {
            try {
                shares.add(FirmShares.Share.parse(value.text()));
            } catch (IllegalArgumentException e) {
                problems.add(value.problem(String.valueOf(e.getMessage())));
            }
        }
        return new FirmShares(shares);
    }

    /// How many points there are along a dimension of the ledger.
    int size(Dimension dimension) {
        return switch (dimension) {
            case AT -> question.at().size();
            case KNOWN -> duties.size();
            case WITH -> with.size();
            case WORLD, SCENARIO, VARIANT, CLOSURE, ELASTICITIES -> 1;
        };
    }

    String label(Dimension dimension, int index) {
        return switch (dimension) {
            case AT -> question.at().get(index).toString();
            case KNOWN ->
                    knownOr(List.of(Optional.empty()))
                            .get(index)
                            .map(LocalDate::toString)
                            .orElse(LATEST);
            case WITH -> question.with().isEmpty() ? IN_FORCE : question.with().get(index).text();
            case WORLD, SCENARIO, VARIANT, CLOSURE, ELASTICITIES -> "";
        };
    }

    /// Finds what cannot be answered before anything is.
    ///
    /// @param problems where it goes. Modified.
    void check(World world, List<Problem> problems) {
        for (int at = 0; at < size(Dimension.AT); at++) {
            for (int known = 0; known < size(Dimension.KNOWN); known++) {
                for (int added = 0; added < size(Dimension.WITH); added++) {
                    try {
                        asked(world, at, known, added);
                    } catch (IllegalArgumentException e) {
                        add(String.valueOf(e.getMessage()), problems);
                    }
                }
            }
        }
    }

    /// What was chosen that the file could say otherwise: the dating of a truce where accounts
    /// differ, once for each truce.
    List<String> notes() {
        var notes = new LinkedHashSet<String>();
        boolean open = question.truce().isEmpty();
        if (open && with.stream().anyMatch(added -> added.contains(With.TRUCE))) {
            for (LocalDate day : question.at()) {
                for (int known = 0; known < duties.size(); known++) {
                    List<Truce> datings = datings(day, known);
                    if (datings.size() > 1) {
                        notes.add(Truce.firstOf(datings));
                    }
                }
            }
        }
        return List.copyOf(notes);
    }

    private List<Truce> datings(LocalDate day, int known) {
        return Truce.datings(duties.get(known).knowledge(), day);
    }

    private Truce truce(List<Truce> datings, LocalDate day) {
        if (datings.isEmpty()) {
            throw new IllegalArgumentException(
                    "The ledger knows of no truce by %s. Maybe a later 'at'.".formatted(day));
        }
        return question.truce()
                .map(value -> Truce.choose(datings, value.text()))
                .orElse(datings.getFirst());
    }

    private void add(String message, List<Problem> problems) {
        Problem problem = question.truce().orElse(question.ledger()).problem(message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /// What the ledger comes to at one point.
    Resolution policy(World world, int at, int known, int added) {
        return LedgerPolicy.resolve(asked(world, at, known, added)).resolution();
    }

    /// A truce is taken as the file chooses, else as the account dates it that is believed first.
    private LedgerCase asked(World world, int at, int known, int added) {
        LocalDate day = question.at().get(at);
        Set<With> additions = with.get(added);
        Optional<Truce> truce = Optional.empty();
        if (additions.contains(With.TRUCE)) {
            truce = Optional.of(truce(datings(day, known), day));
        }
        return new LedgerCase(duties.get(known), world, day, additions, truce, firms);
    }
}
