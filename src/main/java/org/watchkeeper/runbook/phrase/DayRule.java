package org.watchkeeper.runbook.phrase;

/// On which days: a rule of RFC 5545 without times, and what has to be asked about it. `at` is where it stands.
record DayRule(String rrule, String question, int at) {}
