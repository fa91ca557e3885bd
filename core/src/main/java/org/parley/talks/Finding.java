package org.parley.talks;

import java.util.List;

/// A sentence of a report and what it rests on.
///
/// @param topic under which heading it belongs
/// @param text a sentence or two
/// @param positions ids of entries in the ledger: positions and events
/// @param outcomes names of solved outcomes
public record Finding(Topic topic, String text, List<String> positions, List<String> outcomes) {

    /// The questions that a report answers, in its order.
    public enum Topic {
        AGREEMENT("What could be agreed"),
        HOLDS("Does it hold"),
        ENDURANCE("Who can hold out longer"),
        LIKELY("What is likely, by the model"),
        DEFICIT("The deficit"),
        WEIGHTS("Weights and the final say"),
        RETALIATION("Retaliation that hurts"),
        NOT_COUNTED("Not counted");

        private final String heading;

        Topic(String heading) {
            this.heading = heading;
        }

        /// As a report prints it.
        public String heading() {
            return heading;
        }
    }

    public Finding {
        positions = List.copyOf(positions);
        outcomes = List.copyOf(outcomes);
    }
}
