package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.ProcedureKind;

/// A procedure while it is put together.
public final class ProcedureDraft {
    public final String id;
    public final String title;
    public final List<String> around;
    public final List<StepDraft> steps = new ArrayList<>();
    public final List<UndoBlock> undo = new ArrayList<>();
    public Annotation annotation = Annotation.NONE;
    public String risk = "";
    public String downtime = "";
    public String wayBack = "";
    /// The id of the procedure whose section it closes; empty where it closes none.
    public String closes = "";
    public Lines lines;
    private Optional<ProcedureKind> kind = Optional.empty();

    /// A block that takes a step back, named by its title or number.
    public record UndoBlock(String step, CodeBlock block) {}

    ProcedureDraft(String id, String title, List<String> around, Lines lines) {
        this.id = id;
        this.title = title;
        this.around = List.copyOf(around);
        this.lines = lines;
    }

    /// By its annotation, else by its words; to be asked once the whole section is read.
    public ProcedureKind kind() {
        if (kind.isEmpty()) {
            kind = Optional.of(annotation.kind().orElseGet(() -> Kinds.of(title, around)));
        }
        return kind.get();
    }

    /// Keeps a field of the document that says something about the whole procedure; false when it says nothing known.
    boolean keep(Inline.Field field) {
        var key = field.key().toLowerCase(Locale.ROOT);
        if (key.contains("risk")) {
            risk = field.value();
        } else if (key.contains("downtime")) {
            downtime = field.value();
        } else if (key.startsWith("rollback") || key.startsWith("way back")) {
            wayBack = field.value();
        } else {
            return false;
        }
        return true;
    }

    boolean hasCommands() {
        return steps.stream().anyMatch(step -> !step.commands.isEmpty());
    }

    public List<StepDraft.Placed> commands() {
        var all = new ArrayList<StepDraft.Placed>();
        for (var step : steps) {
            all.addAll(step.commands);
            all.addAll(step.undo);
        }
        return all;
    }
}
