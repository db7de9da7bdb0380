package org.watchkeeper.calendar.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.watchkeeper.calendar.CalendarEntry;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.Published;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Span;
import org.watchkeeper.host.HostId;

/// A change and a job as other programs get them.
public final class Exchange {
    private static final HostId HOST = new HostId(UUID.nameUUIDFromBytes(new byte[]{1}));

    private Exchange() {}

    /// On three nights, 02:30 in Berlin, one of them after the clocks have changed.
    public static Published job() {
        var dates = List.of(Instant.parse("2026-10-24T00:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-26T01:30:00Z"));
        return new Published("job-1", 7, Nights.NOW, entry(Kind.JOB, "/opt/backup.sh on db-1", dates.getFirst(),
                Duration.ZERO), dates, true);
    }

    /// Not approved yet.
    public static Published change() {
        var start = Instant.parse("2026-06-06T02:00:00Z");
        return new Published("change-1", 9, Nights.NOW, entry(Kind.CHANGE, "Upgrade; really, \"now\"", start,
                Duration.ofHours(2)), List.of(start), false);
    }

    private static CalendarEntry entry(Kind kind, String title, Instant start, Duration length) {
        return new CalendarEntry(kind, new CalendarEntry.Ref(title, "0", Ruling.Source.NONE), title,
                new Span(start, start.plus(length)), Nights.BERLIN, Scope.of(List.of(HOST)), Set.of(),
                "line 1\nline 2");
    }
}
