package org.watchkeeper.runbook.ui.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Visible;
import org.watchkeeper.runbook.block.Glyphs;

/// A Markdown document cut into pieces, in order, each with its source lines.
public final class Manuscript {
    private static final int FOLDED_FROM = 8;
    private static final int CODE_ROWS = 40;
    private static final int DEEPEST = 50;
    private static final int LONGEST_LINE = 20_000;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), TaskListItemsExtension.create(),
            StrikethroughExtension.create(), AutolinkExtension.create(), YamlFrontMatterExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).maxOpenBlockParsers(DEEPEST).build();

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> source;

    private Manuscript(String text) {
        this.source = text.lines().toList();
    }

    public static List<Piece> cut(String written) {
        var text = written.lines().map(Manuscript::harmless).collect(Collectors.joining("\n"));
        var manuscript = new Manuscript(text);
        manuscript.children(PARSER.parse(text), 0, false);
        return List.copyOf(manuscript.pieces);
    }

    /// What hides or turns text around is spelled out, letters that only look plain have their code point beside them; a line nobody could read is left out, and says so.
    private static String harmless(String line) {
        return line.length() > LONGEST_LINE
                ? "… a line of " + line.length() + " characters is not shown …"
                : Glyphs.marked(Visible.of(line));
    }

    private void children(Node parent, int depth, boolean quoted) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, depth, quoted);
        }
    }

    private void block(Node node, int depth, boolean quoted) {
        switch (node) {
            case org.commonmark.node.Heading heading ->
                pieces.add(new Piece.Heading(heading.getLevel(), Spans.of(heading), lines(heading)));
            case Paragraph paragraph ->
                pieces.add(new Piece.Paragraph(Spans.of(paragraph), quoted, lines(paragraph), depth));
            case BulletList list -> items(list, depth, quoted);
            case OrderedList list -> items(list, depth, quoted);
            case BlockQuote quote -> children(quote, depth + 1, true);
            case FencedCodeBlock code -> fenced(code, depth);
            case IndentedCodeBlock code -> code("", lines(code), code.getLiteral(), depth);
            case HtmlBlock html -> code("html", lines(html), html.getLiteral(), depth);
            case YamlFrontMatterBlock front -> front(lines(front), depth);
            case TableBlock table -> pieces.add(new Piece.Table(rows(table), lines(table), depth));
            case ThematicBreak rule -> pieces.add(new Piece.Rule(lines(rule), depth));
            default -> children(node, depth, quoted);
        }
    }

    /// A long front matter is folded into one row, so that the document opens on its own first words; every line of it leads there.
    private void front(Lines lines, int depth) {
        if (lines.last() - lines.first() < FOLDED_FROM) {
            code("front matter", lines, written(lines), depth);
            return;
        }
        var keys = written(lines).lines().filter(line -> line.matches("[A-Za-z_][\\w-]*:.*"))
                .map(line -> line.substring(0, line.indexOf(':'))).collect(Collectors.joining(", "));
        pieces.add(new Piece.Code("front matter",
                List.of("lines " + lines + ", folded: " + keys + ". The editor shows them."), true, true, lines,
                depth));
    }

    private void items(Node list, int depth, boolean quoted) {
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        for (var child = list.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListItem item) {
                item(item, list instanceof OrderedList ? number + "." : "•", depth, quoted);
                number++;
            }
        }
    }

    private void item(ListItem item, String marker, int depth, boolean quoted) {
        var first = item.getFirstChild();
        var ticked = first instanceof TaskListItemMarker box ? Optional.of(box.isChecked()) : Optional.<Boolean>empty();
        var text = first instanceof TaskListItemMarker ? first.getNext() : first;
        if (text instanceof Paragraph paragraph) {
            pieces.add(new Piece.Entry(marker, ticked, Spans.of(paragraph), lines(paragraph), depth));
            text = paragraph.getNext();
        } else {
            pieces.add(new Piece.Entry(marker, ticked, List.of(), Lines.at(lines(item).first()), depth));
        }
        for (var rest = text; rest != null; rest = rest.getNext()) {
            block(rest, depth + 1, quoted);
        }
    }

    private void fenced(FencedCodeBlock code, int depth) {
        var all = lines(code);
        int rows = (int) code.getLiteral().lines().count();
        if (rows > 0) {
            code(code.getInfo() == null ? "" : code.getInfo(), new Lines(all.first() + 1, all.first() + rows),
                    code.getLiteral(), depth);
        } else {
            pieces.add(new Piece.Code("", List.of(""), true, true, Lines.at(all.first()), depth));
        }
    }

    private void code(String info, Lines lines, String literal, int depth) {
        var text = literal.lines().toList();
        for (int at = 0; at < text.size(); at += CODE_ROWS) {
            int end = Math.min(at + CODE_ROWS, text.size());
            pieces.add(new Piece.Code(info, List.copyOf(text.subList(at, end)), at == 0, end == text.size(),
                    new Lines(lines.first() + at, lines.first() + end - 1), depth));
        }
    }

    private static List<List<List<Span>>> rows(TableBlock table) {
        var rows = new ArrayList<List<List<Span>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        return rows;
    }

    private static List<List<Span>> cells(Node row) {
        var cells = new ArrayList<List<Span>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(Spans.of(cell));
            }
        }
        return cells;
    }

    private String written(Lines lines) {
        return String.join("\n", source.subList(lines.first() - 1, Math.min(lines.last(), source.size())));
    }

    private static Lines lines(Node node) {
        var spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Lines.at(1)
                : new Lines(spans.getFirst().getLineIndex() + 1, spans.getLast().getLineIndex() + 1);
    }
}
