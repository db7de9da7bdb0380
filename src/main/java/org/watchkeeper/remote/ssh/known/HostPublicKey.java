package org.watchkeeper.remote.ssh.known;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/// The public key of a host or of a certificate authority, as known_hosts writes it: algorithm and base64.
public record HostPublicKey(String algorithm, String base64) {
    private static final int LONGEST_NAME = 64;

    /// The key in SSH's own encoding, whose first field is the algorithm; throws `IllegalArgumentException` for anything else.
    public static HostPublicKey of(byte[] blob) {
        try {
            var buffer = ByteBuffer.wrap(blob);
            var length = buffer.getInt();
            if (length < 1 || length > LONGEST_NAME || length > buffer.remaining()) {
                throw new IllegalArgumentException("not a public key");
            }
            var name = new byte[length];
            buffer.get(name);
            return new HostPublicKey(new String(name, StandardCharsets.US_ASCII),
                    Base64.getEncoder().encodeToString(blob));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("not a public key", e);
        }
    }

    /// Reads `algorithm base64`; nothing when the two do not fit each other.
    static Optional<HostPublicKey> parse(String algorithm, String base64) {
        try {
            var key = of(Base64.getDecoder().decode(base64));
            return Optional.of(key).filter(found -> found.algorithm.equals(algorithm));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The key in SSH's own encoding.
    public byte[] blob() {
        return Base64.getDecoder().decode(base64);
    }

    /// `SHA256:…`, as ssh and ssh-keygen show it.
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(blob());
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return algorithm + " " + base64;
    }
}
