package org.parley.app.http;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Who may ask: from where the server can be reached, under which addresses it is shown, and with
/// which token.
///
/// @param host to which the server binds
/// @param proxied the address under which a proxy shows it, as `https://parley.example`, or null
/// @param token that every request for data must bear, or null on loopback alone
public record Access(String host, @Nullable String proxied, @Nullable String token) {

    /// @throws IllegalArgumentException if anybody could ask from elsewhere
    public Access {
        if (token == null && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "--host %s can be reached from other machines, which needs a token. Maybe --token-file FILE, or leave out --host."
                            .formatted(host));
        }
        if (proxied != null && !proxied.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?")) {
            throw new IllegalArgumentException(
                    "--origin: '%s' is no origin. Maybe https://parley.example.org."
                            .formatted(proxied));
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            throw new IllegalArgumentException(
                    "--host: '%s' is no address of this machine. Maybe 127.0.0.1.".formatted(host));
        }
    }

    /// Whether a `Host` header is one of ours. A name that anybody could point here (DNS rebinding)
    /// is not: addresses in digits, `localhost`, the host it was told to bind to, and the proxy's
    /// are.
    ///
    /// @param port that the server listens at
    boolean isOurs(@Nullable String authority, int port) {
        if (authority == null) {
            return false;
        }
        if (proxied != null && proxied.endsWith("//" + authority)) {
            return true;
        }
        String own = ":" + port;
        String name =
                authority.endsWith(own)
                        ? authority.substring(0, authority.length() - own.length())
                        : port == 80 ? authority : "";
        return name.equals("localhost")
                || name.equals(host)
                || name.matches("\\d{1,3}(\\.\\d{1,3}){3}")
                || name.matches("\\[[0-9a-fA-F:.]+]");
    }

    /// Whether an `Origin` is the page that this server shows under the address asked.
    boolean isOurs(String origin, String authority) {
        return origin.equals("http://" + authority) || (proxied != null && origin.equals(proxied));
    }

    /// Whether an `Authorization` header bears the token, in a time that does not tell how much of
    /// it is right.
    boolean isRight(@Nullable String authorization) {
        return token != null
                && authorization != null
                && MessageDigest.isEqual(
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
