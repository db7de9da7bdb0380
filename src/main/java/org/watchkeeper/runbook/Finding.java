package org.watchkeeper.runbook;

/// Something the operator should know about how a document was read. `code` is stable (documented in docs/lint.md);
/// `answer` is what the document itself says to it.
public record Finding(int line, Severity severity, String code, String message, Answer answer) {
    /// ERROR: cannot be run as it stands. WARNING: dangerous or doubtful. INFO: inferred.
    public enum Severity {
        ERROR, WARNING, INFO
    }

    /// One that nobody has answered yet.
    public Finding(int line, Severity severity, String code, String message) {
        this(line, severity, code, message, Answer.OPEN);
    }

    /// Whether it still waits for somebody to look at it.
    public boolean isOpen() {
        return answer.kind() == Answer.Kind.OPEN;
    }

}
