package org.watchkeeper.runbook;

import java.util.List;

/// A command as people read it, with the places where values stand: what a form filled, wherever the same text stands by chance.
public record Filled(String text, List<Place> places) {
    public Filled {
        places = List.copyOf(places);
    }

    /// A text in which no value was filled.
    public static Filled plain(String text) {
        return new Filled(text, List.of());
    }

    /// `[start, end)` in UTF-16 units.
    public record Place(int start, int end) {
        public Place {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("a place lies in its text: " + start + ".." + end);
            }
        }
    }
}
