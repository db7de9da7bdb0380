package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.Lead;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// What stands around a block or a list, and what that says of it: what it belongs to, and whether it needs a name of its own.
record Surroundings(Document document) {
    private static final Pattern SHOUTS = Pattern.compile("(?=(?:\\S+\\s+){5})\\D.*[.!]");

    /// Whether a block is the only one of its part. `goesOn` tells that the part may have had steps already, in lists or tabs
    /// above that have ended.
    boolean isAlone(List<Node> content, int at, boolean goesOn) {
        var before = content.subList(0, at);
        return !hasBlock(content.subList(at + 1, content.size())) && !hasBlock(before.reversed())
                && !(goesOn && before.stream().anyMatch(document::hasCode));
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
    static Optional<String> part(String line) {
        return Inline.boldLine(line)
                .filter(title -> !SHOUTS.matcher(title).matches() && !Lead.isWarning(title));
    }

    /// Whether a block below a list belongs to the list's last item, as where a fence is not indented enough.
    boolean leadsOn(ListBlock list, Node next) {
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

    /// A numbered item or one with a box is a step even if it is only a command; a bullet belongs to what is above it.
    static boolean isStep(ListItem item) {
        boolean nested = item.getParent() != null && item.getParent().getParent() instanceof ListItem;
        return item.getParent() instanceof OrderedList && !nested || !Boxes.ofItem(item).isEmpty();
    }
}
