package org.parley.text;

import java.util.List;

/// One sentence of a document.
///
/// @param paragraph number of the paragraph it stands in, from 0
/// @param tokens its tokens in order, never empty
public record Sentence(int paragraph, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("A sentence has at least one token");
        }
    }

    public int start() {
        return tokens.getFirst().start();
    }

    public int end() {
        return tokens.getLast().end();
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }
}
