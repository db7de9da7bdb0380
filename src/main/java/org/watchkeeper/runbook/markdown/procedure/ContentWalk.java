package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.InlineCommand;
import org.watchkeeper.runbook.markdown.outline.Lead;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.TableCommand;
import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.List;
import java.util.Optional;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

import org.watchkeeper.runbook.Item;

/// Goes through what stands below a heading, in order, and adds steps to a procedure.
final class ContentWalk {
    private final Document document;
    private final ProcedureDraft draft;
    private final Surroundings surroundings;
    private final Parts parts;
    private final Tabs tabs = new Tabs();
    private Annotation next = Annotation.NONE;
    private boolean or;

    ContentWalk(Document document, ProcedureDraft draft, String part) {
        this.document = document;
        this.draft = draft;
        this.surroundings = new Surroundings(document);
        this.parts = new Parts(draft, document.findings(), part);
    }

    void walk(List<Node> content) {
        for (int at = 0; at < content.size(); at++) {
            var node = content.get(at);
            tabs.pass(node, document.tabs());
            if (CodeBlock.isOne(node)) {
                block(document.block(node), title(content, at));
            } else if (node instanceof ListBlock list && at + 1 < content.size()
                    && surroundings.leadsOn(list, content.get(at + 1))) {
                items(list, true);
            } else {
                take(node);
            }
        }
    }

    /// The sentence above a block names it where its part has several; else the part does.
    private String title(List<Node> content, int at) {
        return surroundings.isAlone(content, at, parts.isSection())
                ? parts.title()
                : Lead.title(content.get(at)).orElse(parts.title());
    }

    /// A part of the procedure with a title of its own. `counts` tells that one without commands and boxes is something a
    /// person does.
    void phase(StepDraft step, boolean counts, List<Node> content) {
        parts.beginSection(step, counts);
        walk(content);
        end();
    }

    void end() {
        parts.end();
    }

    /// A rule across the page ends what a bold line began.
    private void endPart() {
        tabs.leave();
        parts.endPart();
    }

    private void take(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case ListBlock list -> list(list);
            case HtmlBlock html -> html(html);
            case ThematicBreak rule -> endPart();
            case TableBlock table when document.hasCode(table) -> table(table);
            case BlockQuote quote when document.hasCode(quote) -> walk(document.content(quote));
            default -> say(node);
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (document.hasCode(paragraph)) {
            var title = InlineCommand.titleOrLead(paragraph).orElse(parts.title());
            say(paragraph);
            block(document.block(paragraph), title);
            return;
        }
        var lines = Outline.text(paragraph).lines().toList();
        var title = lines.size() == 1 ? Surroundings.part(lines.getFirst()) : Optional.<String>empty();
        var opened = Inline.numberedStart(Outline.text(paragraph));
        if (title.isPresent() || opened.isPresent()) {
            beginPhase(title.or(() -> opened).orElseThrow(), Outline.firstLine(paragraph));
            or = false;
            opened.ifPresent(number -> say(paragraph));
        } else if (lines.stream().map(Inline::field).filter(field -> field.filter(draft::keep).isPresent())
                .count() < lines.size()) {
            or = Alternatives.isOr(Inline.plain(lines.getFirst()));
            say(paragraph);
        }
    }

    /// Each row with commands is a step; the rest of a table is what is said.
    private void table(TableBlock table) {
        for (var part : document.content(table)) {
            for (var row : document.content(part)) {
                if (document.hasCode(row)) {
                    block(document.block(row), TableCommand.title(row).orElse(parts.title()));
                }
            }
        }
    }

    /// A bold line starts a phase; only a numbered one is a step even if no command follows.
    private void beginPhase(String title, int line) {
        tabs.enter(line, document.tabs());
        var step = StepDraft.titled(title, line);
        if (step.number > 0) {
            tabs.leave();
        }
        parts.begin(step, step.number > 0);
    }

    private void list(ListBlock list) {
        var boxes = Boxes.of(list);
        if (!boxes.isEmpty() && document.hasCode(list)) {
            document.content(list).forEach(this::boxOrCommands);
        } else if (!boxes.isEmpty()) {
            check(boxes);
        } else if (document.hasCode(list)) {
            items(list, false);
        } else if (isContinued(list)) {
            items(list, false);
        } else {
            say(list);
        }
    }

    /// A list that does not begin at 1 goes on with the steps above it.
    private boolean isContinued(ListBlock list) {
        return list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                && ordered.getMarkerStartNumber() > 1 && draft.hasCommands();
    }

    private void check(List<Item> boxes) {
        var check = new StepDraft(parts.title(), 0, boxes.getFirst().line());
        check.items.addAll(boxes);
        check.reach(boxes.getLast().line());
        add(check);
    }

    /// In a list with boxes, an item with commands is a step of its own; what follows goes on below the list's title.
    private void boxOrCommands(Node item) {
        var boxes = Boxes.ofItem(item);
        if (document.hasCode(item)) {
            item(item);
            parts.settle();
            parts.endList();
        } else if (!boxes.isEmpty()) {
            check(boxes);
        } else {
            say(item);
        }
    }

    /// `open` tells that the last item goes on below the list.
    private void items(ListBlock list, boolean open) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean last = open && item.getNext() == null;
            if (list instanceof OrderedList || last || document.hasCode(item)) {
                item(item);
                if (last) {
                    return;
                }
                parts.settle();
            } else {
                say(item);
            }
        }
        parts.endList();
    }

    /// An item is a part called by its first line.
    private void item(Node item) {
        var title = item instanceof ListItem each ? titleOf(each) : "";
        if (title.isEmpty()) {
            parts.countsNot();
        }
        var around = parts.beginItem(
                StepDraft.titled(title.isEmpty() ? parts.outerTitle() : title, Outline.firstLine(item)),
                !document.hasCode(item));
        walk(belowFirst(item));
        tabs.leave();
        parts.endItem(around);
    }

    /// What stands in an item below the line that is its title; a command of that line is read.
    private List<Node> belowFirst(Node item) {
        var content = document.content(item);
        if (content.isEmpty() || !(content.getFirst() instanceof Paragraph first)) {
            return content;
        }
        int line = Outline.firstLine(first);
        parts.say(behindTitle(Inline.plain(Outline.text(first).split("\n", 2)[0])));
        parts.say(document.text().between(line + 1, Outline.lastLine(first)).stripIndent());
        if (document.hasCode(first)) {
            block(document.block(first), parts.title());
        }
        return content.subList(1, content.size());
    }

    /// What the first line of an item says behind its first sentence, where that is the title: "Stop it. Only on the standby."
    private String behindTitle(String line) {
        var title = Inline.sentence(line);
        boolean more = parts.title().equals(title) && line.length() > title.length() + 1;
        return more ? line.substring(title.length()).replaceFirst("^[.!?。！？]\\s*", "") + "\n" : "";
    }

    private String titleOf(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph first) || !document.hasCode(first)) {
            return Boxes.title(item);
        }
        boolean nameless = InlineCommand.isOnlyGiven(first) && !Surroundings.isStep(item);
        return InlineCommand.title(first).orElseGet(() -> nameless ? "" : Boxes.title(item));
    }

    private void html(HtmlBlock html) {
        Annotation.ofComment(html.getLiteral(), Outline.firstLine(html), document.findings()).ifPresent(found -> {
            if (found.has("kind") || found.has("rollback")) {
                draft.annotation = found.over(draft.annotation);
            }
            next = found.over(next);
        });
    }

    private void block(CodeBlock written, String title) {
        var block = new CodeBlock(written.block(), written.annotation().over(next), written.firstLine(),
                written.script(), written.output());
        next = Annotation.NONE;
        if (block.annotation().has("undo")) {
            draft.undo.add(new ProcedureDraft.UndoBlock(block.annotation().value("undo"), block));
        } else if (block.hasCommands() || !block.script().pieces().isEmpty()) {
            var steps = new BlockSteps(block, title, document.findings()).cut();
            if (or && !steps.isEmpty()) {
                steps.getFirst().alternative = true;
            }
            or = false;
            steps.forEach(this::add);
        } else {
            var lines = block.block().lines();
            parts.say(document.text().between(lines.first(), lines.last()).stripIndent() + "\n\n");
        }
    }

    private void add(StepDraft step) {
        step.tabs = tabs.beside();
        parts.add(step);
    }

    private void say(Node node) {
        parts.say(document.source(node) + "\n\n");
    }
}
