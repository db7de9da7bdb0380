package org.watchkeeper.runbook.version;

import org.watchkeeper.runbook.Lines;

/// What stands in one of two versions, and where.
public record Side(String text, Lines lines) {}
