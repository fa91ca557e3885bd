package org.parley.deal;

import java.util.List;

/// One thing on the table, which one side can give the other more or less of.
///
/// @param name as a report calls it
/// @param giver code of the economy that gives
/// @param issues the words positions use for it (`purchases`, `market-access:autos`)
/// @param lever what it does
public record Concession(String name, String giver, List<String> issues, Lever lever) {
    public Concession {
        issues = List.copyOf(issues);
    }
}
