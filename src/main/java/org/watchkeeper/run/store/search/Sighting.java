package org.watchkeeper.run.store.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

import org.watchkeeper.remote.AttemptId;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.search.Needle;
import org.watchkeeper.run.search.Visible;

/// A line in which the text stands: the chunk it is in, where text, line and strand lie in their stream, and in `text` the
/// line `[begin, end)` with the place in it.
record Sighting(Piece piece, Piece.Source source, long offset, long begin, long end, Visible text, int lineBegin,
        Needle.Place place, int lineEnd) {
    private static final int BEFORE = 160;
    private static final int AFTER = 240;
    private static final String CUT = "…";

    AttemptId attempt() {
        return source.attempt();
    }

    long chunk() {
        return piece.id();
    }

    /// The line around the text; `rest` gives what its stream goes on with after the strand.
    Hit hit(Hit.Where where, Supplier<byte[]> rest) {
        int from = Math.max(lineBegin, letter(place.from() - BEFORE));
        var before = (from > lineBegin ? CUT : "") + words(from, place.from());
        var match = words(place.from(), place.to());
        return new Hit(where, source.stream(), offset, piece.instant(), before + match + after(rest),
                new Needle.Place(before.length(), before.length() + match.length()));
    }

    private String after(Supplier<byte[]> rest) {
        int to = Math.min(lineEnd, place.to() + AFTER);
        var after = words(place.to(), to);
        if (to < lineEnd) {
            return after + CUT;
        }
        return lineEnd < text.length() ? after : after + continued(Visible.of(rest.get()));
    }

    private static String continued(Visible rest) {
        int end = 0;
        while (end < rest.length() && end < AFTER && rest.bytes()[end] != '\n' && rest.bytes()[end] != '\r') {
            end++;
        }
        return words(Arrays.copyOf(rest.bytes(), end)) + (end == AFTER ? CUT : "");
    }

    /// The beginning of the letter that this byte belongs to.
    private int letter(int at) {
        int begin = Math.max(0, at);
        while (begin < place.from() && (text.bytes()[begin] & 0xc0) == 0x80) {
            begin++;
        }
        return begin;
    }

    private String words(int from, int to) {
        return words(Arrays.copyOfRange(text.bytes(), from, to));
    }

    private static String words(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).replaceAll("\\p{Cc}", " ");
    }
}
