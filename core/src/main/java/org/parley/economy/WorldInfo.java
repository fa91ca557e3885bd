package org.parley.economy;

/// Where a world comes from.
///
/// @param name the name it is called by (`wiod-2014`)
/// @param title one line for people
/// @param year the year of the flows
/// @param unit of every amount of money (`million USD`)
/// @param source publications that the figures are taken from, with how to cite them
/// @param terms licence or terms of use
/// @param hash SHA-256 of the data as read, in lower-case hexadecimal; empty for a world made in
///   memory
public record WorldInfo(
        String name,
        String title,
        int year,
        String unit,
        String source,
        String terms,
        String hash) {

    /// A world that was made in memory, for tests and transformations.
    public static WorldInfo named(String name, int year) {
        return new WorldInfo(name, name, year, "million USD", "", "", "");
    }
}
