package org.watchkeeper.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.watchkeeper.runbook.Uses;

/// What the history of runs says of each runbook: when it was last carried out, and when it was last rehearsed.
public final class LastUses {
    private LastUses() {}

    public static Uses of(List<RunLine> lines) {
        return new Uses(newest(lines, false), newest(lines, true));
    }

    private static Map<String, Instant> newest(List<RunLine> lines, boolean practice) {
        var newest = new HashMap<String, Instant>();
        lines.stream().filter(line -> line.practice() == practice).forEach(line -> newest.merge(line.runbook(),
                line.opened(), (one, other) -> one.isAfter(other) ? one : other));
        return newest;
    }
}
