package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

import org.watchkeeper.runbook.Rule;

/// The sections of a document. Blocks are commonmark's; what stands inside a line is kept as written (see `Inline`),
/// which keeps hostile input cheap and source lines exact.
public final class Outline {
    /// What Hugo, Pandoc and kramdown write behind a heading: `{#restore}`.
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{:?\\s*[#.][\\w\\s.#:=\"-]{1,80}}\\s*$");
    private static final Parser BLOCKS = Parser.builder().extensions(Set.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).maxOpenBlockParsers(50)
            .inlineParserFactory(context -> asWritten())
            .build();

    private final Section root = new Section(0, "", 1, List.of());
    private final List<org.watchkeeper.runbook.Heading> headings = new ArrayList<>();
    private final Set<Integer> tabs = new HashSet<>();

    private Outline() {}

    /// `skipped` lines at the head are front matter.
    public static Outline of(SourceText source, int skipped, Findings findings) {
        var outline = new Outline();
        var rows = new ArrayList<>(Dialects.opened(source.lines(), skipped));
        var fences = new OpenFences(rows);
        var document = fences.document(Outline::parsed);
        if (codes(document).anyMatch(block -> isTorn(block, rows, source))) {
            rows.clear();
            rows.addAll(Dialects.asWritten(source.lines(), skipped));
            fences = new OpenFences(rows);
            document = fences.document(Outline::parsed);
        }
        fences.closed().forEach(closed -> findings.add(Rule.OPEN_FENCE, closed.opened(),
                "This fence is never closed: it is read as if it ended before line " + closed.before()));
        rows.stream().filter(Row::tab).forEach(row -> outline.tabs.add(row.line()));
        if (!areLines(rows)) {
            placed(document, rows);
        }
        outline.collect(document, new ArrayList<>(List.of(outline.root)));
        return outline;
    }

    private static Node parsed(List<Row> rows) {
        return BLOCKS.parse(rows.stream().map(Row::text).collect(Collectors.joining("\n")));
    }

    private static Stream<Node> codes(Node node) {
        return children(node).flatMap(child -> CodeBlock.isOne(child) ? Stream.of(child) : codes(child));
    }

    /// Whether rows that were added or rewritten stand inside a block: then its text would not be the document's.
    private static boolean isTorn(Node block, List<Row> rows, SourceText source) {
        int margin = block instanceof FencedCodeBlock ? 1 : 0;
        int first = firstLine(block) - 1 + margin;
        int last = Math.min(lastLine(block) - 1, rows.size() - 1) - margin;
        for (int at = first; at <= last; at++) {
            boolean added = at > first && rows.get(at).line() == rows.get(at - 1).line();
            if (added || !rows.get(at).isOf(source)) {
                return true;
            }
        }
        return false;
    }

    static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    /// Whether each row stands for the line of its own number: then blocks know their lines already.
    private static boolean areLines(List<Row> rows) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).line() != at + 1) {
                return false;
            }
        }
        return true;
    }

    /// Gives each block the lines of the document it stands on.
    private static void placed(Node node, List<Row> rows) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            child.setSourceSpans(child.getSourceSpans().stream().map(span -> SourceSpan.of(
                    rows.get(Math.min(span.getLineIndex(), rows.size() - 1)).line() - 1, span.getColumnIndex(),
                    span.getInputIndex(), span.getLength())).toList());
            if (child instanceof Block) {
                placed(child, rows);
            }
        }
    }

    public Section root() {
        return root;
    }

    public List<org.watchkeeper.runbook.Heading> headings() {
        return headings;
    }

    /// The lines on which labels of tabs stand: what is shown beside each other, one at a time.
    public Set<Integer> tabs() {
        return tabs;
    }

    private void collect(Node parent, List<Section> open) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                open(heading, open);
            } else if (node instanceof BlockQuote) {
                collect(node, open);
            } else {
                open.getLast().content.add(node);
            }
        }
    }

    private void open(Heading heading, List<Section> open) {
        while (open.getLast().level >= heading.getLevel()) {
            open.removeLast();
        }
        var section = new Section(heading.getLevel(), Inline.plain(ATTRIBUTES.matcher(text(heading)).replaceFirst("")),
                firstLine(heading), open);
        headings.add(new org.watchkeeper.runbook.Heading(section.level, section.title, section.line));
        open.getLast().children.add(section);
        open.add(section);
    }

    /// What stands in a block, as written.
    public static String text(Node block) {
        return block.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }

    public static int firstLine(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    /// The line on which the text of a fenced block starts.
    static int contentLine(Node fence) {
        var spans = fence.getSourceSpans();
        boolean together = spans.size() > 1 && spans.get(1).getLineIndex() == spans.getFirst().getLineIndex();
        return together ? firstLine(fence) : firstLine(fence) + 1;
    }

    public static int lastLine(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getLast().getLineIndex() + 1;
    }

    private static InlineParser asWritten() {
        return (lines, block) -> {
            if (block instanceof Block || block instanceof TableCell) {
                block.appendChild(new Text(lines.getContent()));
            }
        };
    }
}
