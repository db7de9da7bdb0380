package org.watchkeeper.runbook.ui.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.watchkeeper.runbook.ui.page.Span.Look;

/// The inline content of a Markdown node as spans.
final class Spans {
    private final List<Span> found = new ArrayList<>();

    private Spans() {}

    static List<Span> of(Node parent) {
        var spans = new Spans();
        spans.children(parent, EnumSet.noneOf(Look.class), "");
        return List.copyOf(spans.found);
    }

    private void children(Node parent, Set<Look> looks, String target) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            one(child, looks, target);
        }
    }

    private void one(Node node, Set<Look> looks, String target) {
        switch (node) {
            case Text text -> add(text.getLiteral(), looks, target);
            case Code code -> add(code.getLiteral(), with(looks, Look.CODE), target);
            case HtmlInline html -> add(html.getLiteral(), with(looks, Look.CODE), target);
            case SoftLineBreak _ -> add(" ", looks, target);
            case HardLineBreak _ -> add("\n", looks, target);
            case Emphasis emphasis -> children(emphasis, with(looks, Look.ITALIC), target);
            case StrongEmphasis strong -> children(strong, with(looks, Look.BOLD), target);
            case Strikethrough struck -> children(struck, with(looks, Look.STRUCK), target);
            case Link link -> children(link, with(looks, Look.LINK), link.getDestination());
            case Image image -> children(image, looks, image.getDestination());
            case TaskListItemMarker _ -> {
                // Shown as a box, not as text.
            }
            default -> children(node, looks, target);
        }
    }

    private void add(String text, Set<Look> looks, String target) {
        if (!text.isEmpty()) {
            found.add(new Span(text, looks, target));
        }
    }

    private static Set<Look> with(Set<Look> looks, Look more) {
        var all = EnumSet.of(more);
        all.addAll(looks);
        return all;
    }
}
