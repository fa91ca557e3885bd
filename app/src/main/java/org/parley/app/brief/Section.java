package org.parley.app.brief;

import java.util.List;

/// A part of a brief.
///
/// @param id short name, for links and programs
/// @param screen what a single screen has room for
/// @param more what only a report shows
public record Section(String id, String title, List<Block> screen, List<Block> more) {
    public Section {
        Piece.requireWords(id + title);
        screen = List.copyOf(screen);
        more = List.copyOf(more);
    }
}
