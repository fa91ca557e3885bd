package org.parley.app.briefing;

import org.parley.text.Document;

import java.io.IOException;

/// From the bytes of a document to its text.
@FunctionalInterface
public interface DocumentDecoder {
    /// @param name with its extension
    /// @throws IOException saying what is wrong with it: `is empty.`
    Document decode(String name, byte[] bytes) throws IOException, InterruptedException;
}
