package org.watchkeeper.runbook.markdown.passage;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.fact.passage.Passage;
import org.watchkeeper.runbook.fact.passage.Passage.Words.Kind;
import org.watchkeeper.runbook.fact.passage.Place;
import org.watchkeeper.runbook.fact.passage.Place.Title;

/// A document as passages, in order: what the readers of facts go through.
public final class Passages {
    private static final int DEEPEST = 20;
    private static final Pattern BOX = Pattern.compile("^\\[[ xX]]\\s+");

    private final SourceText source;
    private final Map<Node, CodeBlock> blocks;
    private final List<Passage> passages = new ArrayList<>();
    private List<Title> path = List.of();
    private String phase = "";

    private Passages(SourceText source, Map<Node, CodeBlock> blocks) {
        this.source = source;
        this.blocks = blocks;
    }

    public static List<Passage> of(Section root, SourceText source, Map<Node, CodeBlock> blocks) {
        var passages = new Passages(source, blocks);
        passages.section(root, List.of());
        return passages.passages;
    }

    private void section(Section section, List<Title> around) {
        path = section.level == 0 ? around : with(around, section);
        phase = "";
        var own = path;
        if (section.level > 0) {
            words(Kind.HEADING, section.title, section.title, place(section.line));
        }
        section.content.forEach(node -> node(node, 0));
        section.children.forEach(child -> section(child, own));
    }

    private static List<Title> with(List<Title> around, Section section) {
        int last = section.all().flatMap(each -> each.content.stream()).mapToInt(Outline::lastLine).max()
                .orElse(section.line);
        var path = new ArrayList<>(around);
        path.add(new Title(section.title, section.level, section.line, Math.max(section.line, last)));
        return path;
    }

    private void node(Node node, int depth) {
        if (CodeBlock.isOne(node)) {
            var block = blocks.get(node);
            if (block != null) {
                passages.addAll(BlockPassages.of(block, place(block.firstLine())));
            }
            return;
        }
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case ListBlock list when depth < DEEPEST -> list(list, depth);
            case TableBlock table -> passages.addAll(TablePassages.of(table, place(Outline.firstLine(table))));
            default -> {
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        var lines = Outline.text(paragraph).lines().toList();
        var lead = lines.size() == 1 ? Inline.boldLine(lines.getFirst()) : java.util.Optional.<String>empty();
        int line = Outline.firstLine(paragraph);
        if (lead.isPresent()) {
            phase = lead.get();
            words(Kind.LEAD, lines.getFirst(), lead.get(), place(line));
        } else {
            Segment.of(lines, line).forEach(segment -> said(segment, Kind.PROSE, false));
        }
    }

    private void list(ListBlock list, int depth) {
        var outer = phase;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, list instanceof OrderedList ? Kind.STEP : Kind.ITEM, depth);
            phase = outer;
        }
    }

    private void item(Node item, Kind kind, int depth) {
        for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && child.getPrevious() == null) {
                first((Paragraph) child, kind);
                phase = item instanceof ListItem each ? Boxes.title(each) : phase;
            } else {
                node(child, depth + 1);
            }
        }
    }

    private void first(Paragraph paragraph, Kind kind) {
        var lines = new ArrayList<>(Outline.text(paragraph).lines().toList());
        boolean box = !lines.isEmpty() && BOX.matcher(lines.getFirst()).find();
        if (box) {
            lines.set(0, BOX.matcher(lines.getFirst()).replaceFirst(""));
        }
        var own = box ? Kind.BOX : kind;
        var segments = Segment.of(lines, Outline.firstLine(paragraph));
        for (int at = 0; at < segments.size(); at++) {
            said(segments.get(at), at == 0 ? own : Kind.PROSE, true);
        }
    }

    private void said(Segment segment, Kind kind, boolean item) {
        var place = new Place(path, phase, segment.line(), segment.breaks());
        Links.in(segment.written()).forEach(link -> passages.add(new Passage.Link(link.text(), link.target(), place)));
        var field = segment.field();
        if (field.isPresent()) {
            passages.add(new Passage.Field(Inline.plain(field.get().key()), field.get().value(), item, place));
        } else if (!Links.isOnlyLink(segment.written())) {
            words(kind, segment.written(), segment.text(), place);
        }
    }

    private void words(Kind kind, String written, String text, Place place) {
        if (!text.isBlank()) {
            passages.add(new Passage.Words(kind, written, text, place));
        }
    }

    private Place place(int line) {
        return new Place(path, phase, Math.clamp(line, 1, Math.max(1, source.lines().size())), List.of());
    }
}
