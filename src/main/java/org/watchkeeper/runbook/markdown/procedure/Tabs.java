package org.watchkeeper.runbook.markdown.procedure;

import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

import org.watchkeeper.runbook.markdown.outline.Outline;

/// Which tabs stand beside each other while a section is walked: each label that directly follows the end of the tab before it.
final class Tabs {
    private int first;
    private boolean inside;

    /// Anything else between two tabs parts them.
    void pass(Node node, Set<Integer> labels) {
        boolean label = node instanceof Paragraph paragraph && labels.contains(Outline.firstLine(paragraph));
        if (!inside && !label && !(node instanceof ThematicBreak)) {
            first = 0;
        }
    }

    /// A part begins on that line: a tab, or something of its own.
    void enter(int line, Set<Integer> labels) {
        inside = labels.contains(line);
        first = !inside ? 0 : first == 0 ? line : first;
    }

    void leave() {
        inside = false;
    }

    /// The line of the first label of the tabs that the walk is in; 0 outside tabs.
    int beside() {
        return inside ? first : 0;
    }
}
