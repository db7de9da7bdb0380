package org.watchkeeper.calendar;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// One thing on the calendar, as it is drawn, whatever it comes from. `id` and `occurrence` name it to whoever made it: of windows
/// and blackouts the `Ruling.Id` and the local time that names the date. `zone` is where it is at home; `detail` is a sentence
/// more.
public record CalendarEntry(Kind kind, Ref ref, String title, Span span, ZoneId zone, Scope scope, Set<Flag> flags,
        String detail) {
    /// What it is. JOB: a host does it by itself.
    public enum Kind {
        WINDOW, BLACKOUT, CHANGE, JOB
    }

    /// What has to be seen of it.
    public enum Flag {
        TENTATIVE, TO_BE_ANNOUNCED, EMERGENCY, CONFIRMED, MOVED, EXTRA, CANCELLED, SKIPPED_HOUR, DOUBLED_HOUR, OFTEN
    }

    /// What it comes from: an id, which of its dates, and the line of a document that states it.
    public record Ref(String id, String occurrence, Ruling.Source source) {}

    public CalendarEntry {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    public boolean is(Flag flag) {
        return flags.contains(flag);
    }
}
