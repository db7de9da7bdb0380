package org.watchkeeper.fx.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// All places of a text in a transcript, found from the oldest row to the newest. Small letters find capitals too.
///
/// `advance` is the work and belongs on a background thread; what is found so far may be read on any thread.
final class Search {
    private static final int BATCH = 512;
    private static final int IN_ROW = 13;
    private final Transcript transcript;
    private final String needle;
    private final boolean anyCase;
    private long[] places = new long[256];
    private int count;
    private volatile long searched;
    private String tail = "";
    private int cutAt;

    Search(Transcript transcript, String needle) {
        this.transcript = transcript;
        this.needle = needle;
        this.anyCase = needle.equals(needle.toLowerCase(Locale.ROOT));
        this.searched = transcript.first();
    }

    String needle() {
        return needle;
    }

    /// Looks at the rows that were not looked at yet. Gives up when `goOn` says so, at the latest after a batch.
    void advance(BooleanSupplier goOn) {
        while (goOn.getAsBoolean() && searched < transcript.sealed()) {
            searched = Math.max(searched, transcript.first());
            long from = searched;
            var batch = transcript.rows(from, Math.min(from + BATCH, transcript.sealed()));
            look(from, batch);
            searched = from + batch.size();
        }
    }

    /// Whether there are rows that were not looked at yet.
    boolean hasMore() {
        return searched < transcript.sealed();
    }

    synchronized int count() {
        return count;
    }

    synchronized Place place(int index) {
        return new Place(places[index] >>> IN_ROW, (int) (places[index] & (1 << IN_ROW) - 1));
    }

    /// The index of the first place at or after that row; `count()` when there is none.
    synchronized int indexFrom(long row) {
        int found = Arrays.binarySearch(places, 0, count, row << IN_ROW);
        return found < 0 ? -found - 1 : found;
    }

    /// Where the text stands in a row, for drawing.
    static int next(String text, String needle, int from) {
        boolean anyCase = needle.equals(needle.toLowerCase(Locale.ROOT));
        return indexOf(text, needle, anyCase, from);
    }

    private void look(long from, List<Row> batch) {
        long number = from;
        for (var row : batch) {
            look(number++, row);
        }
    }

    /// The end of a cut line is looked at again with its next row, so that a place across the cut is found, once.
    private void look(long number, Row row) {
        int before = tail.length();
        var text = tail + row.text();
        int done = 0;
        for (int at = find(text, 0); at >= 0; at = find(text, done)) {
            add(at < before ? number - 1 : number, at < before ? cutAt - before + at : at - before);
            done = at + needle.length();
        }
        tail = row.goesOn() ? text.substring(Math.max(done, text.length() - needle.length() + 1)) : "";
        cutAt = row.text().length();
    }

    private int find(String text, int from) {
        return indexOf(text, needle, anyCase, from);
    }

    private static int indexOf(String text, String needle, boolean anyCase, int from) {
        if (!anyCase) {
            return text.indexOf(needle, from);
        }
        char first = needle.charAt(0);
        char capital = Character.toUpperCase(first);
        for (int at = from; at <= text.length() - needle.length(); at++) {
            char c = text.charAt(at);
            if ((c == first || c == capital) && text.regionMatches(true, at, needle, 0, needle.length())) {
                return at;
            }
        }
        return -1;
    }

    private synchronized void add(long row, int at) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = row << IN_ROW | Math.max(0, at);
    }

    /// A row and where in its text the found text begins.
    record Place(long row, int at) {}
}
