package org.watchkeeper.run.search;

import java.util.Arrays;

/// Printed bytes without the escape sequences that colour them and move the cursor: what is read, and what is searched.
///
/// `length` of the `bytes` count; `from` says at which printed byte each of them stood.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Visible(byte[] bytes, int length, int[] from) {
    private static final byte ESCAPE = 0x1b;
    private static final byte BELL = 7;
    private static final int[] SAME = {};

    /// What is visible of these bytes.
    public static Visible of(byte[] printed) {
        for (byte each : printed) {
            if (each == ESCAPE) {
                return without(printed);
            }
        }
        return new Visible(printed, printed.length, SAME);
    }

    /// At which printed byte the visible one stood; for the end, where the printed ones end.
    public int printed(int visible) {
        return from.length == 0 ? visible : from[visible];
    }

    /// The first visible byte that stood at or after that printed one.
    public int visible(int printed) {
        if (from.length == 0) {
            return printed;
        }
        int found = Arrays.binarySearch(from, 0, length + 1, printed);
        return found < 0 ? -found - 1 : found;
    }

    private static Visible without(byte[] printed) {
        var kept = new byte[printed.length];
        var from = new int[printed.length + 1];
        int length = 0;
        for (int at = 0; at < printed.length;) {
            if (printed[at] == ESCAPE) {
                at = after(printed, at + 1);
            } else {
                from[length] = at;
                kept[length++] = printed[at++];
            }
        }
        from[length] = printed.length;
        return new Visible(kept, length, from);
    }

    private static int after(byte[] printed, int at) {
        if (at >= printed.length) {
            return at;
        }
        return switch (printed[at]) {
            case '[' -> afterFinal(printed, at + 1);
            case ']', 'P', '_', '^' -> afterText(printed, at + 1);
            case '(', ')', '#', ' ' -> Math.min(at + 2, printed.length);
            default -> at + 1;
        };
    }

    /// After the letter that ends a control sequence; one that is broken off by anything else ends there.
    private static int afterFinal(byte[] printed, int from) {
        int at = from;
        while (at < printed.length && printed[at] >= ' ' && printed[at] < '@') {
            at++;
        }
        return at < printed.length && printed[at] >= '@' ? at + 1 : at;
    }

    /// After the bell or the escape that ends a title; a line ends it too.
    private static int afterText(byte[] printed, int from) {
        for (int at = from; at < printed.length; at++) {
            if (printed[at] == BELL || printed[at] == '\n') {
                return at + 1;
            }
            if (printed[at] == ESCAPE) {
                return Math.min(at + 2, printed.length);
            }
        }
        return printed.length;
    }
}
