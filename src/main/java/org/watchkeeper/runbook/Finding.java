package org.watchkeeper.runbook;

import java.util.List;

/// Something the operator should know about how a document was read. `code` is stable (documented in docs/lint.md);
/// `repairs` are corrected forms to choose from, mostly none; `answer` is what the document itself says to it.
public record Finding(int line, Severity severity, String code, String message, List<Repair> repairs, Answer answer) {
    /// ERROR: cannot be run as it stands. WARNING: dangerous or doubtful. INFO: inferred.
    public enum Severity {
        ERROR, WARNING, INFO
    }

    /// One that nobody has answered yet and for which no repair is known.
    public Finding(int line, Severity severity, String code, String message) {
        this(line, severity, code, message, List.of(), Answer.OPEN);
    }

    public Finding {
        repairs = List.copyOf(repairs);
    }

    /// Whether it still waits for somebody to look at it.
    public boolean isOpen() {
        return answer.kind() == Answer.Kind.OPEN;
    }
}
