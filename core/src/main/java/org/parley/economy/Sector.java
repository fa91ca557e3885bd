package org.parley.economy;

import java.util.List;

/// One industry of a world.
///
/// @param code short code made of its members (`C26-C27`); never blank
/// @param name as people write it
/// @param kind goods or services
/// @param isic the ISIC Rev. 4 divisions it is made of
public record Sector(String code, String name, Kind kind, List<String> isic) {

    /// What customs can see, and what it cannot.
    public enum Kind {
        GOODS,
        SERVICES
    }

    public Sector {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "A sector needs a code and a name, not '" + code + "' and '" + name + "'.");
        }
        isic = List.copyOf(isic);
    }

    /// Whether a tariff on goods falls on it.
    public boolean isGoods() {
        return kind == Kind.GOODS;
    }

    @Override
    public String toString() {
        return code;
    }
}
