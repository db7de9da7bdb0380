package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.InlineCommand;
import org.watchkeeper.runbook.markdown.outline.Lead;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.TableCommand;
import org.watchkeeper.runbook.markdown.text.Annotation;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.Slug;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
import org.watchkeeper.runbook.bash.Script;

/// Goes through what stands below a heading, in order, and adds steps to a procedure.
public final class ContentWalk {
    private static final Pattern SHOUTS = Pattern.compile("(?=(?:\\S+\\s+){5})\\D.*[.!]");
    private final Document document;
    private final ProcedureDraft draft;
    private String phase;
    private String phaseSlug = "";
    private String section;
    private String sectionSlug = "";
    private String outer;
    private String outerSlug = "";
    private boolean announced = true;
    private boolean stepped;
    private final Tabs tabs = new Tabs();
    private final StringBuilder prose = new StringBuilder();
    private Optional<StepDraft> empty = Optional.empty();
    private Annotation next = Annotation.NONE;
    private boolean or;

    ContentWalk(Document document, ProcedureDraft draft, String phase) {
        this.document = document;
        this.draft = draft;
        this.phase = phase;
        this.outer = phase;
        this.section = phase;
    }

    void walk(List<Node> content) {
        for (int at = 0; at < content.size(); at++) {
            var node = content.get(at);
            tabs.pass(node, document.tabs());
            if (CodeBlock.isOne(node)) {
                block(document.block(node), title(content, at));
            } else if (node instanceof ListBlock list && at + 1 < content.size()
                    && leadsOn(list, content.get(at + 1))) {
                items(list, true);
            } else {
                take(node);
            }
        }
    }

    /// The sentence above a block names it where its part has several; else the part does.
    private String title(List<Node> content, int at) {
        boolean alone = !hasBlock(content.subList(at + 1, content.size()))
                && !hasBlock(content.subList(0, at).reversed()) && !goesOn(content.subList(0, at));
        return alone ? phase : Lead.title(content.get(at)).orElse(phase);
    }

    /// Whether the part has had steps already, in lists or tabs above that have ended.
    private boolean goesOn(List<Node> before) {
        return phase.equals(section) && before.stream().anyMatch(document::hasCode);
    }

    /// Whether a block with commands stands in the part that begins with `rest`.
    private boolean hasBlock(List<Node> rest) {
        for (var node : rest) {
            if (startsPart(node)) {
                return false;
            }
            if (CodeBlock.isOne(node) && document.hasCode(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsPart(Node node) {
        return node instanceof ListBlock || node instanceof Paragraph paragraph && isBold(paragraph);
    }

    private static boolean isBold(Paragraph paragraph) {
        var text = Outline.text(paragraph);
        return text.indexOf('\n') < 0 && part(text).isPresent() || Inline.numberedStart(text).isPresent();
    }

    /// The title that a bold line gives a part; a bold sentence only shouts, a bold warning only warns.
    private static Optional<String> part(String line) {
        return Inline.boldLine(line)
                .filter(title -> !SHOUTS.matcher(title).matches() && !Lead.isWarning(title));
    }

    /// Whether a block below a list belongs to the list's last item, as where a fence is not indented enough.
    private boolean leadsOn(ListBlock list, Node next) {
        var last = list.getLastChild();
        if (!CodeBlock.isOne(next) || !document.hasCode(next) || !Boxes.of(list).isEmpty() || last == null
                || document.hasCode(last)) {
            return false;
        }
        boolean alone = list.getFirstChild() == last;
        boolean goesOn = list instanceof OrderedList ordered
                && !Integer.valueOf(1).equals(ordered.getMarkerStartNumber());
        boolean announces = last.getFirstChild() instanceof Paragraph paragraph
                && Outline.text(paragraph).stripTrailing().endsWith(":");
        return announces || goesOn || list instanceof OrderedList && (alone || document.hasCode(list));
    }

    /// A part of the procedure with a title of its own. One without commands and boxes is something a person does.
    void phase(String title, int line, List<Node> content) {
        settle();
        begin(StepDraft.titled(title, line), true);
        section = phase;
        sectionSlug = phaseSlug;
        walk(content);
        end();
    }

    /// A rule across the page ends what a bold line began.
    private void endPart() {
        tabs.leave();
        if (!phase.equals(section)) {
            settle();
            phase = section;
            phaseSlug = sectionSlug;
            outer = phase;
            outerSlug = phaseSlug;
        }
    }

    private void begin(StepDraft step, boolean counts) {
        part(step, counts);
        outer = phase;
        outerSlug = phaseSlug;
    }

    private void part(StepDraft step, boolean counts) {
        phase = step.title;
        phaseSlug = Slug.of(phase) + "/";
        announced = false;
        stepped = false;
        empty = counts ? Optional.of(step) : Optional.empty();
    }

    /// Ends the part: what was said without any command below it becomes an instruction where it has a number of its own. What
    /// was said below the part's last step explains that; what was said above the first one is kept for it.
    void settle() {
        if (empty.isPresent()) {
            var step = empty.get();
            step.explain(prose.toString());
            draft.steps.add(step);
            document.findings().add(org.watchkeeper.runbook.Rule.MANUAL_STEP, step.lines().first(),
                    "No command: a person does '" + step.title + "'");
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
            var title = InlineCommand.titleOrLead(paragraph).orElse(phase);
            say(paragraph);
            block(document.block(paragraph), title);
            return;
        }
        var lines = Outline.text(paragraph).lines().toList();
        var title = lines.size() == 1 ? part(lines.getFirst()) : Optional.<String>empty();
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
                    block(document.block(row), TableCommand.title(row).orElse(phase));
                }
            }
        }
    }

    /// A bold line starts a phase; only a numbered one is a step even if no command follows.
    private void beginPhase(String title, int line) {
        settle();
        tabs.enter(line, document.tabs());
        var step = StepDraft.titled(title, line);
        if (step.number > 0) {
            tabs.leave();
        }
        begin(step, step.number > 0);
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
        var check = new StepDraft(phase, 0, boxes.getFirst().line());
        check.items.addAll(boxes);
        check.reach(boxes.getLast().line());
        add(check);
    }

    /// In a list with boxes, an item with commands is a step of its own; what follows goes on below the list's title.
    private void boxOrCommands(Node item) {
        var boxes = Boxes.ofItem(item);
        if (document.hasCode(item)) {
            item(item);
            settle();
            phase = outer;
            phaseSlug = outerSlug;
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
                settle();
            } else {
                say(item);
            }
        }
        phase = outer;
        phaseSlug = outerSlug;
    }

    /// An item is a phase called by its first line.
    private void item(Node item) {
        var title = item instanceof ListItem each ? titleOf(each) : "";
        if (title.isEmpty()) {
            empty = Optional.empty();
        }
        settle();
        var surrounding = outer;
        part(StepDraft.titled(title.isEmpty() ? outer : title, Outline.firstLine(item)), !document.hasCode(item));
        outer = phase;
        var whole = section;
        var wholeSlug = sectionSlug;
        section = phase;
        sectionSlug = phaseSlug;
        var content = document.content(item);
        if (!content.isEmpty() && content.getFirst() instanceof Paragraph first) {
            prose.append(document.text().between(Outline.firstLine(first) + 1, Outline.lastLine(first)).stripIndent());
            if (document.hasCode(first)) {
                block(document.block(first), phase);
            }
            content = content.subList(1, content.size());
        }
        walk(content);
        tabs.leave();
        section = whole;
        sectionSlug = wholeSlug;
        outer = surrounding;
    }

    private String titleOf(ListItem item) {
        if (!(item.getFirstChild() instanceof Paragraph first) || !document.hasCode(first)) {
            return Boxes.title(item);
        }
        boolean nameless = InlineCommand.isOnlyGiven(first) && !isStep(item);
        return InlineCommand.title(first).orElseGet(() -> nameless ? "" : Boxes.title(item));
    }

    /// A numbered item or one with a box is a step even if it is only a command; a bullet belongs to what is above it.
    private static boolean isStep(ListItem item) {
        boolean nested = item.getParent() != null && item.getParent().getParent() instanceof ListItem;
        return item.getParent() instanceof OrderedList && !nested || !Boxes.ofItem(item).isEmpty();
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
            prose.append(
                    document.text().between(block.block().lines().first(), block.block().lines().last()).stripIndent())
                    .append("\n\n");
        }
    }

    private void add(StepDraft step) {
        empty = Optional.empty();
        step.path = phaseSlug + step.path;
        step.phase = phase;
        step.tabs = tabs.beside();
        if (!prose.toString().isBlank()) {
            step.why.addFirst(prose.toString().strip());
        }
        if (!announced && !step.title.equals(phase)) {
            step.why.addFirst("**" + phase + "**");
        }
        announced = true;
        stepped = true;
        prose.setLength(0);
        draft.steps.add(step);
    }

    private void say(Node node) {
        prose.append(document.source(node)).append("\n\n");
    }

    /// What a document offers to the walk.
    ///
    /// `tabs` are the lines on which labels of tabs stand.
    public record Document(SourceText text, Map<Node, CodeBlock> blocks, Findings findings, Set<Integer> tabs) {
        CodeBlock block(Node node) {
            return java.util.Objects.requireNonNull(blocks.get(node));
        }

        /// Whether a node or one inside it is a block with commands.
        boolean hasCode(Node node) {
            var block = blocks.get(node);
            if (block != null) {
                return block.hasCommands();
            }
            return content(node).stream().anyMatch(this::hasCode);
        }

        /// Whether a block inside a node has comments that cut it into steps: the first stands above its commands.
        boolean hasComments(Node node) {
            var block = blocks.get(node);
            if (block != null) {
                return block.script().pieces().stream().limit(1).anyMatch(Script.Comment.class::isInstance);
            }
            return content(node).stream().anyMatch(this::hasComments);
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
