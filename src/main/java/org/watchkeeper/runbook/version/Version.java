package org.watchkeeper.runbook.version;

import java.time.Instant;
import java.util.List;

import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Procedure;

/// A version of a document that was used or accepted here: what it said, when, and who let it in.
///
/// `file` is where it lay; `procedures` are the ids of its procedures, by which it is known again after a move.
public record Version(String file, String title, List<String> procedures, String sha256, String text, Cause cause,
        Operator by, Instant at) {
    /// Why a version is kept: it was run, or an operator looked at what had changed and accepted it, or it came with the
    /// console.
    public enum Cause {
        USED, ACCEPTED, SHIPPED
    }

    public Version {
        procedures = List.copyOf(procedures);
    }

    static Version of(Library.Entry entry, Cause cause, Operator by, Instant at) {
        var runbook = entry.runbook();
        return new Version(fileOf(entry), runbook.title(), runbook.procedures().stream().map(Procedure::id).toList(),
                runbook.sha256(), runbook.text(), cause, by, at);
    }

    /// The place of a document, however it was named.
    static String fileOf(Library.Entry entry) {
        return (entry.shipped() ? entry.file() : entry.file().toAbsolutePath().normalize()).toString();
    }
}
