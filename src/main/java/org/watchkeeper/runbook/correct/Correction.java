package org.watchkeeper.runbook.correct;

import java.util.List;

import org.watchkeeper.runbook.Block;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Parameter;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Success;

/// What a person says about a document instead of what was read. Lines are those of the document as it was read.
public sealed interface Correction {
    /// Longer texts than any person writes are refused.
    int LONGEST = 2_000;

    /// What was found on that line is right, or meant so.
    record Accept(int line, String code) implements Correction {}

    /// What was found on that line does not matter, for that reason.
    record Ignore(int line, String code, String because) implements Correction {
        public Ignore {
            because = said(because, "Why it does not matter");
        }
    }

    /// What was answered on that line is asked again.
    record Reopen(int line, String code) implements Correction {}

    /// What the block is that begins on that line.
    record KindOfBlock(int line, Block.Kind kind) implements Correction {}

    /// Whether a person carries out the block that begins on that line.
    record ByHand(int line, boolean manual) implements Correction {}

    /// What the step is called that begins on that line.
    record TitleOfStep(int line, String title) implements Correction {
        public TitleOfStep {
            title = said(title, "A title");
        }
    }

    /// What a procedure is for, by its id.
    record KindOfProcedure(String procedure, ProcedureKind kind) implements Correction {}

    /// Which procedure takes which back, both by id.
    record WayBack(String procedure, String rollback) implements Correction {}

    /// When the command that begins on that line counts as succeeded.
    record WorkedWhen(int line, Success success) implements Correction {
        public WorkedWhen {
            if (!success.printed().isEmpty()) {
                said(success.printed(), "What is printed");
            }
        }
    }

    /// The block that begins on that line takes the step of that title back.
    record UndoOf(int line, String step) implements Correction {
        public UndoOf {
            step = said(step, "The step that is taken back");
        }
    }

    /// A value that is asked for. `literals` are texts of the commands that it replaces, besides those it replaces already.
    record Asked(String name, Parameter.Type type, String label, String sample,
            List<String> literals) implements Correction {
        public Asked {
            literals = literals.stream().map(each -> said(each, "A text that is replaced")).toList();
            label = said(label, "A label");
            if (!sample.isEmpty()) {
                said(sample, "A sample");
            }
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("A name is small letters, digits and _: " + name);
            }
        }
    }

    /// When what stands on that line takes place: a rule of RFC 5545, `HH:MM`, an ISO 8601 duration, a zone.
    record ScheduledAs(int line, String rrule, String start, String duration, String zone) implements Correction {}

    /// The item of a list on that line is proved by a procedure, by its id.
    record ProvedBy(int line, String procedure) implements Correction {}

    /// Other text in place of those lines: a repair of what the document says.
    record Rewritten(Lines lines, String text) implements Correction {}

    private static String said(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is needed");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(what + " is longer than " + LONGEST + " characters");
        }
        if (text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE || each == 0)) {
            throw new IllegalArgumentException(what + " holds characters that are none");
        }
        return text;
    }
}
