package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.Parser;

/// The sections of a document. Blocks are commonmark's; what stands inside a line is kept as written (see `Inline`),
/// which keeps hostile input cheap and source lines exact.
final class Outline {
    private static final Parser BLOCKS = Parser.builder().extensions(Set.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS).maxOpenBlockParsers(50)
            .inlineParserFactory(context -> asWritten())
            .build();

    private final Section root = new Section(0, "", 1, List.of());
    private final List<org.watchkeeper.runbook.Heading> headings = new ArrayList<>();

    private Outline() {}

    /// `skipped` lines at the head are front matter.
    static Outline of(SourceText source, int skipped) {
        var outline = new Outline();
        var body = "\n".repeat(skipped) + source.between(skipped + 1, source.lines().size());
        var open = new ArrayList<>(List.of(outline.root));
        outline.collect(BLOCKS.parse(body), open);
        return outline;
    }

    Section root() {
        return root;
    }

    List<org.watchkeeper.runbook.Heading> headings() {
        return headings;
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
        var section = new Section(heading.getLevel(), Inline.plain(text(heading)), firstLine(heading), open);
        headings.add(new org.watchkeeper.runbook.Heading(section.level, section.title, section.line));
        open.getLast().children.add(section);
        open.add(section);
    }

    /// What stands in a block, as written.
    static String text(Node block) {
        return block.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }

    static int firstLine(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1;
    }

    static int lastLine(Node block) {
        var spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.getLast().getLineIndex() + 1;
    }

    private static InlineParser asWritten() {
        return (lines, block) -> {
            if (block instanceof Block) {
                block.appendChild(new Text(lines.getContent()));
            }
        };
    }
}
