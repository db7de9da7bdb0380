package org.watchkeeper.runbook;

/// Something the operator should know about how a document was read. `code` is stable (documented in docs/lint.md).
public record Finding(int line, Severity severity, String code, String message) {
    /// ERROR: cannot be run as it stands. WARNING: dangerous or doubtful. INFO: inferred.
    public enum Severity {
        ERROR, WARNING, INFO
    }
}
