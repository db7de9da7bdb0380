package org.watchkeeper.calendar.fit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.watchkeeper.calendar.MomentWords;

/// Dates of a window that come before the time that fits and were passed over for one reason; `starts` is at least one, oldest first.
public record Passed(String window, ZoneId zone, List<Instant> starts, String why) {
    public Passed {
        starts = List.copyOf(starts);
    }

    /// "Primary on Sun 24 May 2026 02:00 UTC and 3 more dates: it is in the blackout Month-end".
    public String words() {
        int more = starts.size() - 1;
        var others = more == 0 ? "" : " and " + more + (more == 1 ? " more date" : " more dates");
        return window + " on " + MomentWords.at(starts.getFirst(), zone) + others + ": " + why;
    }
}
