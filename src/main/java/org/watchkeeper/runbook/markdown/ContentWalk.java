package org.watchkeeper.runbook.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Goes through what stands below a heading, in order, and adds steps to a procedure.
final class ContentWalk {
    private final Document document;
    private final ProcedureDraft draft;
    private String phase;
    private String phaseSlug = "";
    private boolean announced = true;
    private final StringBuilder prose = new StringBuilder();
    private Optional<StepDraft> empty = Optional.empty();
    private Annotation next = Annotation.NONE;
    private boolean or;

    ContentWalk(Document document, ProcedureDraft draft, String phase) {
        this.document = document;
        this.draft = draft;
        this.phase = phase;
    }

    void walk(List<Node> content) {
        content.forEach(this::take);
    }

    /// A part of the procedure with a title of its own. One without commands and boxes is something a person does.
    void phase(String title, int line, List<Node> content) {
        settle();
        begin(StepDraft.titled(title, line), true);
        walk(content);
        settle();
    }

    private void begin(StepDraft step, boolean counts) {
        phase = step.title;
        phaseSlug = Slug.of(phase) + "/";
        announced = false;
        empty = counts ? Optional.of(step) : Optional.empty();
    }

    /// Ends the part: what was said without any command below it becomes an instruction where it has a number of its own.
    void settle() {
        empty.ifPresent(step -> {
            step.explain(prose.toString());
            draft.steps.add(step);
            document.findings().add(org.watchkeeper.runbook.Rule.MANUAL_STEP, step.lines().first(),
                    "No command: a person does '" + step.title + "'");
        });
        empty = Optional.empty();
        prose.setLength(0);
    }

    private void take(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case ListBlock list -> list(list);
            case HtmlBlock html -> html(html);
            case ThematicBreak rule -> {
            }
            default -> other(node);
        }
    }

    private void other(Node node) {
        if (CodeBlock.isOne(node)) {
            block(document.block(node));
        } else {
            say(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        var lines = Outline.text(paragraph).lines().toList();
        var title = lines.size() == 1 ? Inline.boldLine(lines.getFirst()) : Optional.<String>empty();
        if (title.isPresent()) {
            beginPhase(title.get(), Outline.firstLine(paragraph));
            or = false;
        } else if (lines.stream().map(Inline::field).filter(field -> field.filter(draft::keep).isPresent())
                .count() < lines.size()) {
            or = Alternatives.isOr(Inline.plain(lines.getFirst()));
            say(paragraph);
        }
    }

    /// A bold line starts a phase; only a numbered one is a step even if no command follows.
    private void beginPhase(String title, int line) {
        settle();
        var step = StepDraft.titled(title, line);
        begin(step, step.number > 0);
    }

    private void list(ListBlock list) {
        var boxes = Boxes.of(list);
        if (!boxes.isEmpty()) {
            var check = new StepDraft(phase, 0, Outline.firstLine(list));
            check.items.addAll(boxes);
            check.reach(boxes.getLast().line());
            add(check);
        } else if (document.hasCode(list)) {
            items(list);
        } else {
            say(list);
        }
    }

    private void items(ListBlock list) {
        var outer = phase;
        var outerSlug = phaseSlug;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (list instanceof OrderedList || document.hasCode(item)) {
                item(item, outer);
            } else {
                say(item);
            }
        }
        phase = outer;
        phaseSlug = outerSlug;
    }

    /// An item is a phase called by its first line.
    private void item(Node item, String outer) {
        var title = item instanceof ListItem each ? Boxes.title(each) : "";
        settle();
        begin(StepDraft.titled(title.isEmpty() ? outer : title, Outline.firstLine(item)), true);
        var content = document.content(item);
        if (!content.isEmpty() && content.getFirst() instanceof Paragraph first) {
            prose.append(document.text().between(Outline.firstLine(first) + 1, Outline.lastLine(first)).stripIndent());
            content = content.subList(1, content.size());
        }
        walk(content);
        settle();
    }

    private void html(HtmlBlock html) {
        Annotation.ofComment(html.getLiteral(), Outline.firstLine(html), document.findings()).ifPresent(found -> {
            if (found.has("kind") || found.has("rollback")) {
                draft.annotation = found.over(draft.annotation);
            }
            next = found.over(next);
        });
    }

    private void block(CodeBlock written) {
        var block = new CodeBlock(written.block(), written.annotation().over(next), written.firstLine(),
                written.script(), written.output());
        next = Annotation.NONE;
        if (block.annotation().has("undo")) {
            draft.undo.add(new ProcedureDraft.UndoBlock(block.annotation().value("undo"), block));
        } else if (block.hasCommands() || !block.script().pieces().isEmpty()) {
            var steps = new BlockSteps(block, phase, document.findings()).cut();
            if (or && !steps.isEmpty()) {
                steps.getFirst().alternative = true;
            }
            or = false;
            steps.forEach(this::add);
        }
    }

    private void add(StepDraft step) {
        empty = Optional.empty();
        step.path = phaseSlug + step.path;
        step.phase = phase;
        if (!prose.toString().isBlank()) {
            step.why.addFirst(prose.toString().strip());
        }
        if (!announced && !step.title.equals(phase)) {
            step.why.addFirst("**" + phase + "**");
        }
        announced = true;
        prose.setLength(0);
        draft.steps.add(step);
    }

    private void say(Node node) {
        prose.append(document.source(node)).append("\n\n");
    }

    /// What a document offers to the walk.
    record Document(SourceText text, Map<Node, CodeBlock> blocks, Findings findings) {
        CodeBlock block(Node node) {
            return java.util.Objects.requireNonNull(blocks.get(node));
        }

        /// Whether a node or one inside it is a block with commands.
        boolean hasCode(Node node) {
            if (CodeBlock.isOne(node)) {
                var block = blocks.get(node);
                return block != null && block.hasCommands();
            }
            return content(node).stream().anyMatch(this::hasCode);
        }

        List<Node> content(Node parent) {
            var nodes = new java.util.ArrayList<Node>();
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                nodes.add(node);
            }
            return nodes;
        }

        String source(Node node) {
            return text.between(Outline.firstLine(node), Outline.lastLine(node)).stripIndent();
        }
    }
}
