package org.watchkeeper.runbook;

import java.util.Set;

/// When a command counts as succeeded: its exit status is in the set and, where `printed` is not empty, its stdout or
/// stderr has a match of that regular expression (`java.util.regex`, multi-line).
public record Success(Set<Integer> statuses, String printed) {
    public static final Success ZERO = new Success(Set.of(0), "");

    public Success {
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("no exit status would ever be a success");
        }
    }
}
