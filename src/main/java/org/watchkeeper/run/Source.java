package org.watchkeeper.run;

import org.watchkeeper.runbook.Lines;

/// Where a plan comes from: the file, the exact version of its text (SHA-256, hexadecimal), the procedure and its lines.
public record Source(String file, String sha256, String runbookTitle, String procedureId, Lines lines) {}
