package org.watchkeeper.runbook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names a version of a document by its bytes.
public final class Digest {
    private Digest() {}

    /// SHA-256, hexadecimal.
    public static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never);
        }
    }
}
