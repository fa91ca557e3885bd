package org.parley.store;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What was asked of a ledger and what it answered, signed: question, times, the head of the
/// ledger, the answer, and the records it rests on.
///
/// The file is a JSON Web Signature in its flattened form (RFC 7515), by Ed25519 (RFC 8037), with
/// the public key in its header. With a key of the user's it proves who answered; with none, a key
/// is made for this one certificate, which proves only that nobody edited it since.
public final class Certificate {
    private static final String KEY_MADE = "made for this certificate";

    private final Map<String, Object> claims;
    private final String signer;

    private Certificate(Map<String, Object> claims, String signer) {
        this.claims = claims;
        this.signer = signer;
    }

    /// Signs what was asked and answered.
    ///
    /// @param claims as JSON-like maps, lists, texts, whole numbers and truth values
    /// @param key a private JSON Web Key of type OKP (Ed25519) or EC (P-256); empty for one made
    ///   now
    /// @return the text of the certificate file
    public static String sign(Map<String, Object> claims, String key) {
        try {
            PublicJsonWebKey own =
                    key.isEmpty() ? made() : PublicJsonWebKey.Factory.newPublicJwk(key);
            if (own.getPrivateKey() == null) {
                throw new IllegalArgumentException(
                        "The key has no private part. Maybe it is the public one.");
            }
            var signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(
                    own instanceof OctetKeyPairJsonWebKey
                            ? AlgorithmIdentifiers.EDDSA
                            : AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setJwkHeader(own);
            signature.setKey(own.getPrivateKey());
            signature.setPayload(Json.write(claims));
            String[] parts = signature.getCompactSerialization().split("\\.", -1);
            var flattened = new LinkedHashMap<String, Object>();
            flattened.put("payload", parts[1]);
            flattened.put("protected", parts[0]);
            flattened.put("signature", parts[2]);
            return Json.write(flattened) + "\n";
        } catch (JoseException e) {
            throw new IllegalArgumentException(
                    "The key cannot sign: %s. Maybe it is not a private JSON Web Key of type OKP or EC."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static PublicJsonWebKey made() throws JoseException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setPrivateKey(pair.getPrivate());
            key.setKeyId(KEY_MADE);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform since 15 has Ed25519.", e);
        }
    }

    /// Reads a certificate and checks its signature.
    ///
    /// @throws IllegalArgumentException if it is none, or was edited since it was signed
    public static Certificate read(String text) {
        Map<String, Object> flattened = Json.parse(text.strip());
        if (!flattened.keySet().containsAll(Set.of("payload", "protected", "signature"))) {
            throw new IllegalArgumentException(
                    "Not a certificate: payload, protected and signature are expected.");
        }
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(
                    "%s.%s.%s"
                            .formatted(
                                    flattened.get("protected"),
                                    flattened.get("payload"),
                                    flattened.get("signature")));
            PublicJsonWebKey key = signature.getJwkHeader();
            if (key == null) {
                throw new IllegalArgumentException(
                        "The certificate does not carry its public key.");
            }
            signature.setKey(key.getPublicKey());
            if (!signature.verifySignature()) {
                throw new IllegalArgumentException(
                        "The signature is not that of the content. The certificate was edited.");
            }
            String signer = key.getKeyId() == null ? "" : key.getKeyId();
            return new Certificate(Json.parse(signature.getPayload()), signer + thumbprint(key));
        } catch (JoseException e) {
            throw new IllegalArgumentException(
                    "Not a certificate that can be checked: %s.".formatted(e.getMessage()), e);
        }
    }

    private static String thumbprint(JsonWebKey key) {
        String print = key.calculateBase64urlEncodedThumbprint("SHA-256");
        return KEY_MADE.equals(key.getKeyId()) ? "" : " key " + print;
    }

    /// What was signed.
    public Map<String, Object> claims() {
        return claims;
    }

    /// Who signed: the key's name and thumbprint, or that it was made for this certificate.
    public String signer() {
        return signer.strip();
    }

    /// A text of JSON in one canonical form, so that two answers can be compared.
    public static String canonical(Map<String, Object> map) {
        return Json.write(map);
    }
}
