package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class CertificateTest {
    private static final Map<String, Object> CLAIMS =
            Map.of("question", "8517.62 – 商务部", "records", List.of("a", "b"), "sequence", 7L);

    @Test
    void whatIsSignedIsReadBack() {
        Certificate read = Certificate.read(Certificate.sign(CLAIMS, ""));
        assertThat(read.claims()).isEqualTo(CLAIMS);
        assertThat(read.signer()).isEqualTo("made for this certificate");
    }

    @Test
    void aKeyOfOnesOwnNamesTheSigner() throws Exception {
        var edwards = OkpJwkGenerator.generateJwk("Ed25519");
        edwards.setKeyId("desk 7");
        EllipticCurveJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        String one = Certificate.sign(CLAIMS, edwards.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(Certificate.read(one).signer()).startsWith("desk 7 key ");
        assertThat(one).doesNotContain("\"d\"");
        String two = Certificate.sign(CLAIMS, curve.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThat(Certificate.read(two).signer()).startsWith("key ");
        String open = edwards.toJson(OutputControlLevel.PUBLIC_ONLY);
        assertThatThrownBy(() -> Certificate.sign(CLAIMS, open))
                .hasMessageContaining("private part");
        assertThatThrownBy(() -> Certificate.sign(CLAIMS, "{}"))
                .hasMessageContaining("cannot sign");
    }

    @Test
    void noByteCanChangeUnseen() {
        String text = Certificate.sign(CLAIMS, "").strip();
        for (int at = 0; at < text.length(); at++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
            try {
                // The last character of a Base64 group can carry bits that mean nothing.
                assertThat(Certificate.read(changed.toString()).claims())
                        .as("character %d", at)
                        .isEqualTo(CLAIMS);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
        assertThatThrownBy(() -> Certificate.read("{}")).hasMessageContaining("Not a certificate");
    }
}
