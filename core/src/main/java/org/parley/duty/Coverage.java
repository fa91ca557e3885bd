package org.parley.duty;

import org.parley.economy.Groups;
import org.parley.ledger.Knowledge;
import org.parley.ledger.Known;
import org.parley.measure.LifeEvent;
import org.parley.measure.Spell;
import org.parley.measure.Terms;
import org.parley.measure.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// When a measure concerns trade between two economies: what it says of a group holds for the
/// members of the day. Immutable.
public final class Coverage {
    private static final Groups GROUPS = Groups.standard();

    /// Half-open, in order, with gaps between them.
    private final List<Span> spans;

    private final boolean always;
    private final String note;

    private record Span(LocalDate from, LocalDate until) {
        static final Span ALWAYS = new Span(LocalDate.MIN, LocalDate.MAX);

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private Coverage(List<Span> spans, String note) {
        this.spans = List.copyOf(spans);
        this.note = note;
        this.always = this.spans.equals(List.of(Span.ALWAYS));
    }

    static Coverage of(Terms terms, String importer, String exporter) {
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.MIN);
        var named = new ArrayList<>(terms.imposers());
        named.addAll(terms.targets());
        named.addAll(terms.exceptFor());
        for (String name : named) {
            if (GROUPS.isGroup(name)) {
                days.addAll(GROUPS.changes(name, importer));
                days.addAll(GROUPS.changes(name, exporter));
            }
        }
        days.remove(LocalDate.MAX);
        var spans = new ArrayList<Span>();
        for (LocalDate day : days) {
            LocalDate next = days.higher(day);
            LocalDate until = next == null ? LocalDate.MAX : next;
            if (concerns(terms, importer, exporter, day)) {
                boolean goesOn = !spans.isEmpty() && spans.getLast().until().equals(day);
                LocalDate from = goesOn ? spans.removeLast().from() : day;
                spans.add(new Span(from, until));
            }
        }
        return new Coverage(spans, note(terms, importer, exporter));
    }

    /// Whether a measure concerns what one economy imports from another on a day.
    public static boolean concerns(Terms terms, String importer, String exporter, LocalDate day) {
        return !importer.equals(exporter)
                && terms.imposers().stream()
                        .anyMatch(
                                name ->
                                        isOrHolds(name, importer, day)
                                                && !isOrHolds(name, exporter, day))
                && aimedAt(terms, exporter, day);
    }

    /// Whether an economy is among those that impose a measure on a day.
    public static boolean imposes(Terms terms, String economy, LocalDate day) {
        return terms.imposers().stream().anyMatch(name -> isOrHolds(name, economy, day));
    }

    /// Whether a measure is aimed at an economy on a day and does not leave it out.
    public static boolean aimedAt(Terms terms, String economy, LocalDate day) {
        return terms.targets().stream()
                        .anyMatch(name -> name.equals(Terms.WORLD) || isOrHolds(name, economy, day))
                && terms.exceptFor().stream().noneMatch(name -> isOrHolds(name, economy, day));
    }

    /// What bears on trade with an economy in a measure's life.
    public static List<Known> life(Knowledge knowledge, String measure, String economy) {
        return knowledge.life(measure).stream()
                .filter(known -> bearsOn(Knowledge.event(known), economy))
                .toList();
    }

    /// Entries in a measure's life that are about some targets alone, an economy among them.
    public static List<String> ownLife(Knowledge knowledge, String measure, String economy) {
        return life(knowledge, measure, economy).stream()
                .filter(known -> !Knowledge.event(known).targets().isEmpty())
                .map(Known::id)
                .toList();
    }

    /// Whether an exemption from a measure holds for an economy on a day.
    public static boolean isExempt(
            Knowledge knowledge, String measure, String economy, LocalDate day) {
        List<LifeEvent> events =
                life(knowledge, measure, economy).stream().map(Knowledge::event).toList();
        Spell spell = events.isEmpty() ? null : Timeline.of(events).find(day);
        return spell != null && !spell.applies() && spell.cause().isExemption();
    }

    /// Whether an event in a measure's life is about trade with an economy on its day.
    private static boolean bearsOn(LifeEvent event, String economy) {
        LocalDate effect = event.takesEffect();
        LocalDate day = effect == null ? event.on().from() : effect;
        return event.targets().isEmpty()
                || event.targets().stream().anyMatch(name -> isOrHolds(name, economy, day));
    }

    /// Whether a name is an economy's own or that of a group that it is a member of on a day.
    public static boolean isOrHolds(String name, String economy, LocalDate day) {
        return name.equals(economy) || GROUPS.isMember(name, economy, day);
    }

    /// By which groups it concerns the pair, empty where it names them itself.
    private static String note(Terms terms, String importer, String exporter) {
        var parts = new TreeSet<String>();
        parts(terms.imposers(), importer, parts);
        parts(terms.targets(), exporter, parts);
        return String.join(", ", parts);
    }

    private static void parts(List<String> names, String economy, Set<String> parts) {
        if (!names.contains(economy)) {
            names.stream()
                    .filter(GROUPS::isGroup)
                    .filter(name -> !GROUPS.changes(name, economy).isEmpty())
                    .forEach(name -> parts.add("%s as a member of %s".formatted(economy, name)));
        }
    }

    /// The members of a group asked for that a measure names one by one; empty where there are none
    /// or no group is asked for. What it says of them does not hold for the group.
    static Set<String> namedMembers(Terms terms, String importer, String exporter) {
        var members = new TreeSet<String>();
        named(terms.imposers(), importer, members);
        named(terms.targets(), exporter, members);
        named(terms.exceptFor(), exporter, members);
        return members;
    }

    private static void named(List<String> names, String group, Set<String> members) {
        if (GROUPS.isGroup(group)) {
            names.stream()
                    .filter(name -> !GROUPS.changes(group, name).isEmpty())
                    .forEach(members::add);
        }
    }

    /// Whenever.
    static Coverage always() {
        return new Coverage(List.of(Span.ALWAYS), "");
    }

    boolean isNever() {
        return spans.isEmpty();
    }

    boolean isAlways() {
        return always;
    }

    boolean holds(LocalDate day) {
        for (Span span : spans) {
            if (span.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /// The day since which it has held without a break, of a day on which it holds.
    LocalDate since(LocalDate day) {
        return spans.stream()
                .filter(span -> span.holds(day))
                .map(Span::from)
                .findFirst()
                .orElse(day);
    }

    /// Days on which it begins or ceases to hold.
    List<LocalDate> changes() {
        var days = new ArrayList<LocalDate>();
        for (Span span : spans) {
            days.add(span.from());
            days.add(span.until());
        }
        return days;
    }

    /// By which groups it concerns the pair (`DEU as a member of EU`); empty where none is needed.
    String note() {
        return note;
    }
}
