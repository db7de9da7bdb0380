package org.watchkeeper.remote.ssh;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// What an OpenSSH user certificate says of itself (PROTOCOL.certkeys): for whom, and from when until when it holds.
///
/// Read only to explain; the host decides. `until` is the far future where the certificate has no end.
record UserCertificate(String keyId, Instant from, Instant until) {
    /// Nothing when the blob is no certificate that can be read.
    static Optional<UserCertificate> read(byte[] blob) {
        try {
            var buffer = ByteBuffer.wrap(blob);
            var algorithm = text(buffer);
            skip(buffer, 1 + publicFields(algorithm)); // nonce and the key's own fields
            buffer.getLong(); // serial
            buffer.getInt(); // user or host
            var keyId = text(buffer);
            skip(buffer, 1); // principals
            return Optional.of(new UserCertificate(keyId, instant(buffer.getLong()), instant(buffer.getLong())));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether the certificate is for this public key: their own fields are the same.
    static boolean isOf(byte[] certificate, byte[] key) {
        try {
            var signed = ByteBuffer.wrap(certificate);
            var plain = ByteBuffer.wrap(key);
            var algorithm = text(signed);
            text(plain);
            skip(signed, 1); // nonce
            for (var i = 0; i < publicFields(algorithm); i++) {
                if (!Arrays.equals(bytes(signed), bytes(plain))) {
                    return false;
                }
            }
            return true;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int publicFields(String algorithm) {
        if (algorithm.startsWith("sk-")) {
            return algorithm.contains("ecdsa") ? 3 : 2;
        }
        return algorithm.contains("ed25519") ? 1 : 2;
    }

    private static Instant instant(long seconds) {
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond() ? Instant.MAX : Instant.ofEpochSecond(seconds);
    }

    private static void skip(ByteBuffer buffer, int fields) {
        for (var i = 0; i < fields; i++) {
            text(buffer);
        }
    }

    private static String text(ByteBuffer buffer) {
        return new String(bytes(buffer), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }
}
