package org.watchkeeper.runbook.advice;

import org.watchkeeper.runbook.advice.note.Seen;

import java.util.regex.Pattern;

import org.watchkeeper.runbook.ProcedureKind;

/// What a step wants to know: whether all is as it should be, or what is the matter.
enum Role {
    VERIFIES, LOOKS, UNKNOWN;

    private static final Pattern VERIFYING = Pattern
            .compile("(?i)\\b(verify|verif\\w*|confirm|ensure|make sure|validate|is running|healthy)\\b");
    private static final Pattern LOOKING = Pattern.compile("(?i)\\b(assess|diagnos\\w*|investigat\\w*|troubleshoot\\w*"
            + "|symptoms?|inspect|identify|review|look|analy[sz]e|find out|current (state|status))\\b");

    static Role of(Seen seen) {
        if (VERIFYING.matcher(seen.step()).find()) {
            return VERIFIES;
        }
        boolean looks = LOOKING.matcher(seen.step()).find() || seen.place().kind() == ProcedureKind.DIAGNOSIS
                || seen.place().kind() == ProcedureKind.EMERGENCY;
        return looks ? LOOKS : UNKNOWN;
    }
}
