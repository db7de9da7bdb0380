package org.watchkeeper.runbook;

/// A period in which no change may start, as the document names it. `rrule` is its first day as a rule of RFC 5545;
/// `from` and `to` are the dates of a period that the document gives (`--12-15`, `2026-12-15`). `question` is what the
/// document leaves open, mostly how many days it covers.
public record Blackout(String name, String text, int line, String rrule, String from, String to, String question) {}
