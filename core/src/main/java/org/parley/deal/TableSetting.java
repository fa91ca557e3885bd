package org.parley.deal;

import org.parley.bargain.Line;
import org.parley.ledger.Position;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What positions put on the table, and the lines they draw there.
///
/// Demands, preconditions and complaints ask of the other side; offers, concessions, red lines and
/// refusals are about what the holder itself gives. A red line on something that the same side
/// offers limits it to what is offered; any other red line or refusal bars it.
///
/// @param asks what each side can be asked to give: by giver, issues
/// @param lines lines on it, by place in `asks`
/// @param demands lines of demands alone: what is asked, but not as a condition
/// @param unmapped positions about principles that no concession gives or takes
public record TableSetting(
        List<Ask> asks, List<Line> lines, List<Line> demands, List<Stated> unmapped) {
    public TableSetting {
        asks = List.copyOf(asks);
        lines = List.copyOf(lines);
        demands = List.copyOf(demands);
        unmapped = List.copyOf(unmapped);
    }

    /// Something one side can be asked to give.
    ///
    /// @param giver code of the economy
    /// @param positions those that speak of it
    /// @param extent how much of it
    public record Ask(String giver, Issue issue, List<Stated> positions, Extent extent) {
        public Ask {
            positions = List.copyOf(positions);
        }

        /// As a report calls it.
        public String name() {
            String where =
                    extent.sectors().isEmpty() ? "" : " in " + String.join(", ", extent.sectors());
            return giver + ": " + issue.label() + where;
        }

        /// Whether the giver itself has offered some of it.
        public boolean isOffered() {
            return positions.stream()
                    .anyMatch(one -> one.position().holder().equals(giver) && isGiving(one));
        }

        /// The amount asked for, million USD; 0 if there is none.
        public double amountMillion() {
            return extent.amountMillion();
        }
    }

    /// How much of something is asked for.
    ///
    /// @param amountMillion million USD a year; 0 where nothing is said
    /// @param sectors codes of the world's sectors that it is about; empty where nothing is said
    /// @param cut of non-tariff costs or of subsidies, a fraction; 0 where nothing is said
    public record Extent(double amountMillion, List<String> sectors, double cut) {
        /// Nothing is said.
        public static final Extent UNSTATED = new Extent(0, List.of(), 0);

        public Extent {
            sectors = List.copyOf(sectors);
        }

        /// The largest amount that a position names.
        static Extent of(List<Stated> positions) {
            double most = 0;
            for (Stated one : positions) {
                var amount = one.position().amount();
                most = amount == null ? most : Math.max(most, amount.millions());
            }
            return most == 0 ? UNSTATED : new Extent(most, List.of(), 0);
        }
    }

    /// Both sides' additional tariffs are always on the table.
    ///
    /// @param parties the two codes
    public static TableSetting of(List<Stated> stated, List<String> parties) {
        var places = new LinkedHashMap<String, Map<Issue, List<Stated>>>();
        for (String party : parties) {
            var issues = new EnumMap<Issue, List<Stated>>(Issue.class);
            issues.put(Issue.TARIFFS, new ArrayList<>());
            places.put(party, issues);
        }
        var unmapped = new ArrayList<Stated>();
        for (Stated one : stated) {
            if (one.issues().isEmpty()) {
                unmapped.add(one);
            }
            String giver = giver(one, parties);
            Map<Issue, List<Stated>> given = places.get(giver);
            for (Issue issue : one.issues()) {
                if (given != null) {
                    given.computeIfAbsent(issue, _ -> new ArrayList<>()).add(one);
                }
            }
        }
        var asks = new ArrayList<Ask>();
        places.forEach(
                (giver, issues) ->
                        issues.forEach(
                                (issue, by) -> asks.add(new Ask(giver, issue, by, Extent.of(by)))));
        var lines = new ArrayList<Line>();
        var demands = new ArrayList<Line>();
        for (int place = 0; place < asks.size(); place++) {
            for (Stated one : asks.get(place).positions()) {
                draw(asks.get(place), place, one, lines, demands);
            }
        }
        return new TableSetting(asks, lines, demands, unmapped);
    }

    private static void draw(Ask ask, int place, Stated one, List<Line> lines, List<Line> demands) {
        Position position = one.position();
        String holder = position.holder();
        switch (position.kind()) {
            case DEMAND -> demands.add(new Line(holder, place, 1, 1, one.id(), position.text()));
            case PRECONDITION ->
                    lines.add(new Line(holder, place, 1, 1, one.id(), position.text()));
            case RED_LINE, REFUSAL -> {
                if (!ask.isOffered()) {
                    lines.add(new Line(holder, place, 0, 0, one.id(), position.text()));
                }
            }
            case OFFER, CONCESSION, GOODWILL, READINESS_TO_RETALIATE, COMPLAINT -> {}
        }
    }

    private static boolean isGiving(Stated one) {
        return switch (one.position().kind()) {
            case OFFER, CONCESSION, GOODWILL -> true;
            case DEMAND, PRECONDITION, RED_LINE, REFUSAL, READINESS_TO_RETALIATE, COMPLAINT ->
                    false;
        };
    }

    private static String giver(Stated one, List<String> parties) {
        String holder = one.position().holder();
        String other = holder.equals(parties.getFirst()) ? parties.getLast() : parties.getFirst();
        return switch (one.position().kind()) {
            case DEMAND, PRECONDITION, COMPLAINT, READINESS_TO_RETALIATE -> other;
            case RED_LINE, REFUSAL, OFFER, CONCESSION, GOODWILL -> holder;
        };
    }
}
