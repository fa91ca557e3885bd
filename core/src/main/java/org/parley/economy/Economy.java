package org.parley.economy;

/// One party to world trade: a country, a customs union, or the rest of the world.
///
/// @param code ISO 3166 alpha-3 (`USA`), or the code of a group that the table keeps as one economy
///   (`EU`, `ROW`); never blank
/// @param name as people write it
/// @param region the part of the world it is listed under
public record Economy(String code, String name, String region) {

    public Economy {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "An economy needs a code and a name, not '" + code + "' and '" + name + "'.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
