package org.parley.recording;

/// Why a statement became an account of an entry that was there already.
///
/// @param entry id of the entry, or of the measure
/// @param told the document and the words
/// @param reason the fact on which it rests
public record Join(String entry, String told, String reason) {}
