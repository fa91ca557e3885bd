package org.parley.reader;

import org.jspecify.annotations.Nullable;
import org.parley.grammar.Marks;
import org.parley.lexicon.Economies;
import org.parley.mention.Mention;

import java.util.ArrayList;
import java.util.List;

/// Who takes part in an event and where it is held.
final class EventParties {

    private static final int MOST = 8;
    private static final List<String> LEGAL = List.of("dispute-filing", "ruling", "deadline");

    private final Scene scene;
    private final Marks marks;

    EventParties(Scene scene) {
        this.scene = scene;
        this.marks = scene.marks;
    }

    List<String> economies(int from, int to, String kind, Agents.Agent agent) {
        List<String> named = new ArrayList<>();
        for (Mention mention : marks.mentions()) {
            boolean within = mention.from() >= from && mention.to() <= to;
            boolean names = mention instanceof Mention.Economy || mention instanceof Mention.Person;
            boolean place =
                    mention instanceof Mention.Economy e
                            && e.naming() == Economies.Naming.CAPITAL
                            && inPlace(e);
            boolean country =
                    mention instanceof Mention.Economy e
                            && e.naming() == Economies.Naming.NAME
                            && inPlace(e);
            if (within && names && !place && !country && !named.contains(Scene.code(mention))) {
                named.add(Scene.code(mention));
            }
        }
        for (String economy : agent.economies()) {
            if (!named.contains(economy)) {
                named.add(economy);
            }
        }
        String first = scene.discourse.first();
        boolean joint = kind.equals("dispute-filing") && agent.economies().containsAll(named);
        boolean between = kind.equals("ruling") || joint;
        if (between && named.size() >= 2 && first != null && !named.contains(first)) {
            named.add(first);
        }
        if (named.stream().distinct().count() >= 2) {
            return named.stream().distinct().limit(MOST).sorted().toList();
        }
        List<String> dispute = scene.discourse.dispute;
        if (LEGAL.contains(kind) && !dispute.isEmpty() && dispute.containsAll(named)) {
            return dispute;
        }
        List<String> others =
                Slots.economies(scene, 0, marks.size()).stream()
                        .filter(e -> !named.contains(e))
                        .toList();
        if (named.size() == 1 && others.size() == 1 && kind.equals("deadline")) {
            return List.of(named.getFirst(), others.getFirst()).stream().sorted().toList();
        }
        for (String economy : Slots.economies(scene, 0, marks.size())) {
            if (named.size() == 1
                    && !named.contains(economy)
                    && List.of("dispute-filing", "ruling", "truce", "agreement", "breakdown")
                            .contains(kind)
                    && economy.equals(scene.discourse.counterpart(named.getFirst()))) {
                named.add(economy);
            }
        }
        if (named.isEmpty()) {
            return scene.discourse.both().stream().sorted().toList();
        }
        String other = scene.discourse.counterpart(named.getFirst());
        if (other != null) {
            named.add(other);
        }
        return named.stream().distinct().sorted().toList();
    }

    private boolean inPlace(Mention.Economy economy) {
        if (economy.to() < marks.size() && scene.token(economy.to()).is("'s")) {
            return false;
        }
        String before = economy.from() == 0 ? "" : scene.token(economy.from() - 1).lower();
        return List.of("in", "at", "to", "from", "for").contains(before)
                || before.equals(",")
                        && economy.from() > 1
                        && scene.token(economy.from() - 2).isCapital();
    }

    private boolean dated(int index) {
        return marks.mentions().stream()
                .anyMatch(m -> m instanceof Mention.When && m.from() <= index && index < m.to());
    }

    @Nullable String place(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (scene.token(i).isAny("in", "at", "to")
                    && scene.token(i + 1).isCapital()
                    && !dated(i + 1)) {
                int end = i + 1;
                while (end < to
                        && scene.token(end).isCapital()
                        && !scene.token(end).isVerb()
                        && end - i < 4) {
                    end++;
                }
                boolean economy = marks.marked('E', i + 1) != null;
                boolean person = !marks.within(Mention.Person.class, i + 1, end).isEmpty();
                boolean goal = scene.token(i).is("to");
                boolean capital =
                        marks.marked('E', i + 1) instanceof Mention.Economy e
                                && e.naming() != Economies.Naming.ADJECTIVE;
                if (person || economy && !capital || goal && !economy || marks.is("wto", i + 1)) {
                    continue;
                }
                return scene.discourse.text.substring(
                        scene.token(i + 1).start(), scene.token(end - 1).end());
            }
        }
        return null;
    }
}
