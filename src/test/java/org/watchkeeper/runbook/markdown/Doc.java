package org.watchkeeper.runbook.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;

/// A document of a test, and questions about what was read.
final class Doc {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();

    private Doc() {}

    static Runbook read(String text) {
        return READER.read("notes", text.getBytes(StandardCharsets.UTF_8));
    }

    static Runbook read(byte[] document) {
        return READER.read("notes", document);
    }

    static Procedure only(String text) {
        var procedures = read(text).procedures();
        if (procedures.size() != 1) {
            throw new AssertionError("one procedure expected: " + procedures);
        }
        return procedures.getFirst();
    }

    static List<String> titles(Procedure procedure) {
        return procedure.steps().stream().map(Step::title).toList();
    }

    static List<String> texts(Procedure procedure) {
        return procedure.commands().stream().map(ShellCommand::text).toList();
    }

    static List<String> scripts(Procedure procedure) {
        return procedure.commands().stream().map(ShellCommand::script).toList();
    }

    static List<String> codes(Runbook runbook) {
        return runbook.findings().stream().map(Finding::code).toList();
    }
}
