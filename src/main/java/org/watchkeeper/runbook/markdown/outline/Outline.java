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
import org.watchkeeper.runbook.block.Language;

/// The sections of a document. Blocks are commonmark's; what stands inside a line is kept as written (see `Inline`),
/// which keeps hostile input cheap and source lines exact.
public final class Outline {
    private static final int MOST_REPAIRS = 20;
    private static final Pattern OPENS = Pattern.compile("\\n[ >]*#{2,6} .*\\n(?:.*\\n)*?[ >]*(?:```+|~~~+)[ ]*\\w");
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
        var repairs = new ArrayList<Repair>();
        var document = repaired(rows, repairs);
        if (codes(document).anyMatch(block -> isTorn(block, rows, source))) {
            rows.clear();
            repairs.clear();
            rows.addAll(Dialects.asWritten(source.lines(), skipped));
            document = repaired(rows, repairs);
        }
        repairs.forEach(repair -> findings.add(Rule.OPEN_FENCE, repair.opened(),
                "This fence is never closed: it is read as if it ended before line " + repair.before()));
        rows.stream().filter(Dialects.Row::tab).forEach(row -> outline.tabs.add(row.line()));
        placed(document, rows);
        outline.collect(document, new ArrayList<>(List.of(outline.root)));
        return outline;
    }

    /// A fence that was closed: the line it opens on, and the line it ends before.
    private record Repair(int opened, int before) {}

    private static Node repaired(List<Dialects.Row> rows, List<Repair> repairs) {
        var document = parsed(rows);
        for (int round = 0; round < MOST_REPAIRS && closed(document, rows, repairs); round++) {
            document = parsed(rows);
        }
        return document;
    }

    private static Node parsed(List<Dialects.Row> rows) {
        return BLOCKS.parse(rows.stream().map(Dialects.Row::text).collect(Collectors.joining("\n")));
    }

    /// Closes the first fence that swallows another block, or the rest of the document; whether there was one.
    private static boolean closed(Node document, List<Dialects.Row> rows, List<Repair> repairs) {
        var swallowing = fences(document).filter(fence -> fence.getClosingFenceLength() == null || swallows(fence))
                .filter(fence -> Dialects.mustHaveEnded(rows, Rows.of(fence).first(), Rows.of(fence).last())
                        .isPresent())
                .findFirst();
        swallowing.ifPresent(fence -> {
            int opened = Rows.of(fence).first();
            int at = Dialects.mustHaveEnded(rows, opened, Rows.of(fence).last()).orElseThrow();
            repairs.add(new Repair(rows.get(opened).line(), rows.get(at).line()));
            var indentation = rows.get(opened).text().replaceFirst("[`~].*$", "").replaceAll("[^ \t>]", " ");
            rows.add(at, new Dialects.Row(
                    indentation + String.valueOf(fence.getFenceCharacter()).repeat(fenceLength(fence)),
                    rows.get(at - 1).line()));
        });
        return swallowing.isPresent();
    }

    private static int fenceLength(FencedCodeBlock fence) {
        var length = fence.getOpeningFenceLength();
        return length == null ? 3 : length;
    }

    /// The rows a block stands on, before it is placed.
    private record Rows(int first, int last) {
        static Rows of(Node block) {
            return new Rows(firstLine(block) - 1, lastLine(block) - 1);
        }
    }

    private static Stream<Node> codes(Node node) {
        return children(node).flatMap(child -> CodeBlock.isOne(child) ? Stream.of(child) : codes(child));
    }

    /// Whether rows that were added or rewritten stand inside a block: then its text would not be the document's.
    private static boolean isTorn(Node block, List<Dialects.Row> rows, SourceText source) {
        int margin = block instanceof FencedCodeBlock ? 1 : 0;
        int first = Rows.of(block).first() + margin;
        int last = Math.min(Rows.of(block).last(), rows.size() - 1) - margin;
        for (int at = first; at <= last; at++) {
            boolean added = at > first && rows.get(at).line() == rows.get(at - 1).line();
            if (added || !rows.get(at).isOf(source)) {
                return true;
            }
        }
        return false;
    }

    private static Stream<FencedCodeBlock> fences(Node node) {
        return children(node)
                .flatMap(child -> child instanceof FencedCodeBlock fence ? Stream.of(fence) : fences(child));
    }

    private static Stream<Node> children(Node node) {
        return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext);
    }

    /// A block of commands in which a section begins and another fence opens was never closed.
    private static boolean swallows(FencedCodeBlock fence) {
        var info = fence.getInfo() == null ? "" : fence.getInfo();
        return Language.of(info).mayHoldCommands() && OPENS.matcher(fence.getLiteral()).find();
    }

    /// Gives each block the lines of the document it stands on.
    private static void placed(Node node, List<Dialects.Row> rows) {
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
