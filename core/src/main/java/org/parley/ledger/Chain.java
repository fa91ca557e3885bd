package org.parley.ledger;

import org.parley.files.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The chain of proof: each record carries the hash of the one before.
///
///     hash(n) = SHA-256( hash(n-1) ‖ "\n" ‖ text(n) )
///
/// over UTF-8, where text is the record's canonical line. Anyone with `sha256sum` can recompute it.
public final class Chain {
    /// What the first record has in place of a hash before it.
    public static final String GENESIS = "0".repeat(64);

    private Chain() {}

    /// The hash of a record with this text after one with that hash, in lower-case hexadecimal.
    public static String hash(String previous, String text) {
        MessageDigest digest = Sha256.digest();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
