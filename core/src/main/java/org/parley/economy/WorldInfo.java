package org.parley.economy;

import java.util.List;

/// Where a world comes from.
///
/// @param name the name it is called by (`wiod-2014`)
/// @param title one line for people
/// @param year the year of the flows
/// @param unit of every amount of money (`million USD`)
/// @param source one line: the tables and editions that the figures are taken from
/// @param terms licence or terms of use
/// @param citations how to cite the sources, one each
/// @param notes known limits of the figures, one each
/// @param hash SHA-256 of the data as read, in lower-case hexadecimal; empty for a world made in
///   memory
public record WorldInfo(
        String name,
        String title,
        int year,
        String unit,
        String source,
        String terms,
        List<String> citations,
        List<String> notes,
        String hash) {

    public WorldInfo {
        citations = List.copyOf(citations);
        notes = List.copyOf(notes);
    }

    /// A world that was made in memory, for tests and transformations.
    public static WorldInfo named(String name, int year) {
        return new WorldInfo(name, name, year, "million USD", "", "", List.of(), List.of(), "");
    }

    /// The same with another hash.
    public WorldInfo withHash(String other) {
        return new WorldInfo(name, title, year, unit, source, terms, citations, notes, other);
    }
}
