package org.watchkeeper.remote;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.watchkeeper.kernel.Secret;

/// One complete shell command, ready to run. `values` become shell variables by quoted assignment, never by pasting.
///
/// `secrets` become shell variables too, but travel over a FIFO and are not part of the saved state. With `merged`, stderr
/// goes into stdout in exact order. A `limit` of zero is none; else the host itself ends the command after it.
public record RemoteCommand(AttemptId attempt, String script, SortedMap<String, String> values,
        Map<String, Secret> secrets, boolean merged, Duration limit) {
    public RemoteCommand {
        if (script.isBlank()) {
            throw new IllegalArgumentException("a command is not empty");
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        secrets = Map.copyOf(secrets);
    }
}
