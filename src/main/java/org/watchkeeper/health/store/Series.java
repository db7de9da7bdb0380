package org.watchkeeper.health.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.watchkeeper.health.watch.CheckKey;

/// The number under which the readings of one check are kept: made of its name, so that every console has the same without asking.
record Series(long number, CheckKey check) {
    static Series of(CheckKey check) {
        var name = check.host() + " " + check.probe();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new Series(ByteBuffer.wrap(digest).getLong() >>> 1, check);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
