package org.watchkeeper.runbook.markdown.procedure;

import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.text.Findings;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.commonmark.node.Node;

import org.watchkeeper.runbook.bash.Script;

/// What a document offers to who makes procedures of it.
///
/// `tabs` are the lines on which labels of tabs stand.
public record Document(SourceText text, Map<Node, CodeBlock> blocks, Findings findings, Set<Integer> tabs) {
    CodeBlock block(Node node) {
        return Objects.requireNonNull(blocks.get(node));
    }

    /// Whether a node or one inside it is a block with commands.
    boolean hasCode(Node node) {
        var block = blocks.get(node);
        if (block != null) {
            return block.hasCommands();
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (hasCode(child)) {
                return true;
            }
        }
        return false;
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
        var nodes = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    String source(Node node) {
        return text.between(Outline.firstLine(node), Outline.lastLine(node)).stripIndent();
    }
}
