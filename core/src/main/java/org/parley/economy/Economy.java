package org.parley.economy;

import java.util.List;

/// One party to world trade: a country, a customs union, or the rest of the world.
///
/// @param code ISO 3166 alpha-3 (`USA`), or the code of a group that the table keeps as one economy
///   (`EU`, `ROW`); never blank
/// @param name as people write it
/// @param region the part of the world it is listed under
/// @param members ISO 3166 alpha-3 codes of the countries it is made of, where it is made of
///   several that are known; empty for a country and for what is left of the world
public record Economy(String code, String name, String region, List<String> members) {

    public Economy {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "An economy needs a code and a name, not '" + code + "' and '" + name + "'.");
        }
        members = List.copyOf(members);
    }

    /// A country, or what is left of the world.
    public Economy(String code, String name, String region) {
        this(code, name, region, List.of());
    }

    @Override
    public String toString() {
        return code;
    }
}
