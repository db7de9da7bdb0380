package org.watchkeeper.now;

import java.time.Instant;

import org.watchkeeper.now.Line.Destination;

/// Something that one is told once. `thing` is what it is known by: the same list, the same stage, the same due time are the same
/// thing, also after a restart. `state` is "overdue", "due", "missed"; `at` is when it is due or was.
public record Reminder(String thing, Kind kind, String title, String state, Instant at, Destination to) {}
