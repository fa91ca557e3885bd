package org.parley.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a position is about, as far as talks can put it on the table.
public enum Issue {
    /// A side's additional tariffs on the other.
    TARIFFS("additional tariffs", "tariffs", "tariffs-removal"),
    /// Buying more of the other's goods.
    PURCHASES("purchases", "purchases"),
    /// A smaller deficit between the two, by a figure.
    DEFICIT("cut of the deficit", "deficit-cut", "deficit"),
    /// Lower non-tariff costs.
    OPENING("market opening", "market-access", "investment"),
    /// Subsidies and plans for industries.
    INDUSTRY("industrial policy", "industrial-policy", "subsidies"),
    /// Rules on property and technology.
    STRUCTURE("changes in structure", "structural", "ip", "tech-transfer", "cyber"),
    /// Export controls and firms under them.
    CONTROLS("export controls", "export-controls", "company", "entity-list"),
    /// Means to make the other keep its word.
    ENFORCEMENT("enforcement", "enforcement", "commitments");

    private final String label;
    private final String words; // separated by spaces

    Issue(String label, String... words) {
        this.label = label;
        this.words = String.join(" ", words);
    }

    /// As a report calls it.
    public String label() {
        return label;
    }

    /// The word that files use for it.
    public String word() {
        return words.split(" ", 2)[0];
    }

    /// The issue that a position's word means: `market-access:autos` is market opening. Absent for
    /// principles that no concession gives or takes (`sovereignty`).
    public static Optional<Issue> of(String word) {
        int colon = word.indexOf(':');
        String head = colon < 0 ? word : word.substring(0, colon);
        return Stream.of(values())
                .filter(issue -> List.of(issue.words.split(" ")).contains(head))
                .findFirst();
    }
}
