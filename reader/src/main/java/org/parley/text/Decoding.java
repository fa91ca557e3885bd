package org.parley.text;

import com.sigpwned.chardet4j.Chardet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes to text: valid UTF-8 is UTF-8, whatever else is looked at by a detector.
final class Decoding {

    private static final int SAMPLE = 1 << 16;

    private Decoding() {}

    static String decode(byte[] bytes) {
        int skip =
                bytes.length >= 3
                                && bytes[0] == (byte) 0xEF
                                && bytes[1] == (byte) 0xBB
                                && bytes[2] == (byte) 0xBF
                        ? 3
                        : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString();
        } catch (CharacterCodingException _) {
            Charset charset =
                    Chardet.detectCharset(bytes, Math.min(bytes.length, SAMPLE), null)
                            .orElse(Charset.forName("windows-1252"));
            String text = new String(bytes, charset);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /// Whether bytes are something other than text: many zero bytes or control characters.
    static boolean binary(byte[] bytes) {
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE);
        boolean wide =
                length > 1
                        && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0 && !wide
                    || b < 32 && b != 0 && b != '\n' && b != '\r' && b != '\t' && b != 12
                            && b != 27) {
                odd++;
            }
        }
        return odd > length / 50;
    }
}
