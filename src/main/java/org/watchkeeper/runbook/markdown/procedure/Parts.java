package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Slug;

import java.util.Optional;

import org.watchkeeper.runbook.Rule;

/// The part of a procedure that is read: what its steps belong to, and what was said in it and explains one of them.
final class Parts {
    private final ProcedureDraft draft;
    private final Findings findings;
    private final StringBuilder prose = new StringBuilder();
    private Part here;
    /// The section, or the item of a list, that the part stands in.
    private Part section;
    /// What a list's items stand in.
    private Part outer;
    private boolean announced = true;
    private boolean stepped;
    /// The part itself as a step of a person, until it has another step.
    private Optional<StepDraft> empty = Optional.empty();

    Parts(ProcedureDraft draft, Findings findings, String title) {
        this.draft = draft;
        this.findings = findings;
        this.here = new Part(title, "");
        this.section = here;
        this.outer = here;
    }

    /// A title, and what the ids of steps below it begin with.
    private record Part(String title, String slug) {}

    /// What is around an item that is a part of its own.
    record Around(Part section, Part outer) {}

    String title() {
        return here.title;
    }

    /// What an item without a title of its own is called.
    String outerTitle() {
        return outer.title;
    }

    /// Whether no bold line has cut the section into parts.
    boolean isSection() {
        return here.title.equals(section.title);
    }

    void beginSection(StepDraft step, boolean counts) {
        begin(step, counts);
        section = here;
    }

    /// `counts` tells that it is something to do even if no command follows.
    void begin(StepDraft step, boolean counts) {
        settle();
        enter(step, counts);
        outer = here;
    }

    /// Goes into an item of a list.
    Around beginItem(StepDraft step, boolean counts) {
        settle();
        var around = new Around(section, outer);
        enter(step, counts);
        outer = new Part(here.title, outer.slug);
        section = here;
        return around;
    }

    void endItem(Around around) {
        section = around.section();
        outer = around.outer();
    }

    private void enter(StepDraft step, boolean counts) {
        here = new Part(step.title, Slug.of(step.title) + "/");
        announced = false;
        stepped = false;
        empty = counts ? Optional.of(step) : Optional.empty();
    }

    /// What follows goes on with what the list stands in.
    void endList() {
        here = outer;
    }

    /// What follows belongs to the section again.
    void endPart() {
        if (!isSection()) {
            settle();
            here = section;
            outer = here;
        }
    }

    /// The part is no step of a person, whatever follows.
    void countsNot() {
        empty = Optional.empty();
    }

    /// Ends the part: what was said without any command below it becomes an instruction where it has a number of its own. What
    /// was said below the part's last step explains that; what was said above the first one is kept for it.
    void settle() {
        if (empty.isPresent()) {
            var step = empty.get();
            step.explain(prose.toString());
            draft.steps.add(step);
            findings.add(Rule.MANUAL_STEP, step.lines().first(), "No command: a person does '" + step.title + "'");
            prose.setLength(0);
        } else if (stepped) {
            draft.steps.getLast().explain(prose.toString());
            prose.setLength(0);
        }
        empty = Optional.empty();
    }

    /// Ends the walk: what was said in parts without a step explains the last one.
    void end() {
        settle();
        if (!draft.steps.isEmpty()) {
            draft.steps.getLast().explain(prose.toString());
        }
        prose.setLength(0);
    }

    void say(String text) {
        prose.append(text);
    }

    void add(StepDraft step) {
        empty = Optional.empty();
        step.path = here.slug + step.path;
        step.phase = here.title;
        if (!prose.toString().isBlank()) {
            step.why.addFirst(prose.toString().strip());
        }
        if (!announced && !step.title.equals(here.title)) {
            step.why.addFirst("**" + here.title + "**");
        }
        announced = true;
        stepped = true;
        prose.setLength(0);
        draft.steps.add(step);
    }
}
