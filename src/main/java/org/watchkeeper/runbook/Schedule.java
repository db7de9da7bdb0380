package org.watchkeeper.runbook;

/// A schedule statement as found: RFC 5545 rule, local start `HH:MM`, ISO 8601 duration and zone; unread parts are empty.
public record Schedule(String text, int line, String rrule, String start, String duration, String zone,
        boolean ambiguous) {}
