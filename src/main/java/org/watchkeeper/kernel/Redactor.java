package org.watchkeeper.kernel;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Replaces secrets by value in one stream of bytes, however it is cut into chunks (PRODUCT rule 6).
///
/// Each byte of a secret becomes `*`, so that every other byte keeps its offset. What may be the beginning of a secret is held
/// back until it is decided or the stream ends. A secret of several lines is looked for as a whole and line by line; lines
/// shorter than four bytes are too common to be looked for alone. One stream, one thread, one redactor.
public final class Redactor {
    private static final int SHORTEST_LINE = 4;
    private static final byte MASK = '*';

    private final List<byte[]> needles;
    private final int longest;
    private byte[] held = {};
    private int masked;

    public Redactor(Collection<Secret> secrets) {
        this.needles = secrets.stream().flatMap(secret -> needles(secret).stream()).toList();
        this.longest = needles.stream().mapToInt(needle -> needle.length).max().orElse(0);
    }

    /// How many bytes before a point decide what that point looks like: where to take up a stream again.
    public int context() {
        return Math.max(0, longest - 1);
    }

    /// Takes the next bytes and gives back what is decided by now: a part of what came, from where the last answer ended.
    public byte[] next(byte[] chunk) {
        if (needles.isEmpty()) {
            return chunk;
        }
        var raw = concat(held, chunk);
        int undecided = undecided(raw);
        return release(raw, raw.length - undecided);
    }

    /// Looks for these secrets from here on: what is held back stays held back. This one is not to be used any more.
    public Redactor succeededBy(Collection<Secret> secrets) {
        var next = new Redactor(secrets);
        next.held = held.clone();
        next.masked = masked;
        return next;
    }

    /// The stream has ended: what was held back, which turned out to be no secret.
    public byte[] end() {
        return release(held, held.length);
    }

    /// Forgets the secrets. What comes afterwards is not redacted.
    public void wipe() {
        needles.forEach(needle -> Arrays.fill(needle, (byte) 0));
        Arrays.fill(held, (byte) 0);
    }

    private byte[] release(byte[] raw, int length) {
        var shown = raw.clone();
        int reach = masked;
        Arrays.fill(shown, 0, Math.min(masked, shown.length), MASK);
        for (var needle : needles) {
            reach = Math.max(reach, mask(raw, needle, shown, length));
        }
        held = Arrays.copyOfRange(raw, length, raw.length);
        masked = Math.max(0, reach - length);
        return Arrays.copyOf(shown, length);
    }

    /// Masks every occurrence, also where two overlap, and tells how far those reach that begin before `length`.
    private static int mask(byte[] raw, byte[] needle, byte[] shown, int length) {
        int reach = 0;
        for (int at = 0; at < length; at++) {
            if (raw[at] == needle[0] && startsAt(raw, at, needle) == needle.length) {
                Arrays.fill(shown, at, at + needle.length, MASK);
                reach = at + needle.length;
            }
        }
        return reach;
    }

    /// The length of the longest end of `raw` that a secret could begin with.
    private int undecided(byte[] raw) {
        for (int at = Math.max(0, raw.length - longest + 1); at < raw.length; at++) {
            for (var needle : needles) {
                if (startsAt(raw, at, needle) == raw.length - at && needle.length > raw.length - at) {
                    return raw.length - at;
                }
            }
        }
        return 0;
    }

    /// How many bytes of `needle` agree with `raw` from `at` on.
    private static int startsAt(byte[] raw, int at, byte[] needle) {
        int length = Math.min(needle.length, raw.length - at);
        int same = Arrays.mismatch(raw, at, at + length, needle, 0, length);
        return same < 0 ? length : same;
    }

    private static List<byte[]> needles(Secret secret) {
        var whole = secret.bytes();
        var found = new ArrayList<byte[]>();
        if (whole.length > 0) {
            found.add(whole);
        }
        var line = new ByteArrayOutputStream();
        boolean several = false;
        for (byte one : whole) {
            if (one != '\n' && one != '\r') {
                line.write(one);
            } else {
                several = true;
                addLine(found, line);
            }
        }
        if (several) {
            addLine(found, line);
        }
        return found;
    }

    private static void addLine(List<byte[]> found, ByteArrayOutputStream line) {
        if (line.size() >= SHORTEST_LINE) {
            found.add(line.toByteArray());
        }
        line.reset();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
