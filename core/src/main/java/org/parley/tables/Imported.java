package org.parley.tables;

import org.parley.economy.World;

import java.util.List;

/// A world made from a table.
///
/// @param world an exact equilibrium of its base year
/// @param changes what had to be changed of the table, and by how much, a sentence each
public record Imported(World world, List<String> changes) {
    public Imported {
        changes = List.copyOf(changes);
    }
}
