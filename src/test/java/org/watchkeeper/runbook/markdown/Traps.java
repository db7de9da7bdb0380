package org.watchkeeper.runbook.markdown;

import java.util.List;

import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Repair;
import org.watchkeeper.runbook.Rule;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Success;

/// A document of one procedure with these shell lines, and questions about what was found in it.
record Traps(Runbook runbook) {
    /// The lines stand below "# Do it" from line 4 on.
    static Traps in(String... shell) {
        return of("# Do it\n\n```bash\n" + String.join("\n", shell) + "\n```\n");
    }

    static Traps of(String document) {
        return new Traps(Doc.read(document));
    }

    List<Finding> all(Rule rule) {
        return runbook.findings().stream().filter(finding -> finding.code().equals(rule.code())).toList();
    }

    boolean has(Rule rule) {
        return !all(rule).isEmpty();
    }

    /// The corrected command that this finding offers first; the document with it must read so.
    String repaired(Rule rule) {
        var repair = repair(rule);
        var changed = Doc.read(repair.appliedTo(runbook.text()).orElseThrow());
        if (changed.procedures().stream().flatMap(each -> each.commands().stream())
                .noneMatch(each -> each.text().equals(repair.replacement()))) {
            throw new AssertionError("not read again as it was written: " + repair.replacement());
        }
        return repair.replacement();
    }

    /// Whether the finding is gone once its repair is in the document.
    boolean cures(Rule rule) {
        var changed = of(repair(rule).appliedTo(runbook.text()).orElseThrow());
        return changed.all(rule).size() < all(rule).size();
    }

    private Repair repair(Rule rule) {
        return all(rule).stream().flatMap(finding -> finding.repairs().stream()).findFirst().orElseThrow();
    }

    ShellCommand command() {
        return runbook.procedures().getFirst().commands().getFirst();
    }

    Success success() {
        return command().success();
    }
}
