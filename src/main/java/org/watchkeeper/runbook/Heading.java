package org.watchkeeper.runbook;

/// A heading of the document, level 1 to 6, with its line.
public record Heading(int level, String title, int line) {}
