package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;

/// The checklists of a document: the boxes below one heading, with the document's words on when they are due.
final class Checklists {
    private static final Pattern BRACKET = Pattern.compile("\\(([^)]+)\\)");
    private static final Pattern TIMED = Pattern.compile(
            "(?i)\\b(before|after|during|minutes?|hours?|days?|weeks?|months?|T[-+]\\s?\\d+)\\b.*|.*\\b\\d+\\s*(min|h|d)\\b.*");
    private static final Pattern PART = Pattern.compile("(?i)\\b(pre|post)-[a-z]+|\\bemergency\\b");
    private static final Pattern CADENCE = Pattern
            .compile("(?i)\\b(daily|weekly|monthly|quarterly|annually|yearly)\\b");

    private final SourceText source;
    private final List<Checklist> found = new ArrayList<>();

    private Checklists(SourceText source) {
        this.source = source;
    }

    static List<Checklist> of(Section root, SourceText source) {
        var checklists = new Checklists(source);
        root.all().forEach(checklists::read);
        return checklists.found;
    }

    private void read(Section section) {
        var items = new ArrayList<Item>();
        var lead = "";
        Node before = null;
        for (var node : section.content) {
            var boxes = Boxes.of(node);
            if (items.isEmpty() && !boxes.isEmpty() && before instanceof Paragraph) {
                lead = Inline.plain(source.line(Outline.lastLine(before))).replaceFirst(":$", "");
            }
            items.addAll(boxes);
            before = node;
        }
        if (!items.isEmpty()) {
            var lines = new Lines(items.getFirst().line(), Math.max(items.getFirst().line(), items.getLast().line()));
            found.add(new Checklist(title(section), timing(section, lead), Checklist.Kind.BOXES, lines, items));
        }
    }

    /// "48 hours before" below "Pre-maintenance checklist" is called by both.
    private static String title(Section section) {
        var own = Inline.unnumbered(section.title);
        var outer = section.path.isEmpty() ? "" : section.path.getLast().title;
        boolean complete = own.toLowerCase(java.util.Locale.ROOT).contains("checklist");
        return !complete && outer.toLowerCase(java.util.Locale.ROOT).contains("checklist") ? outer + ": " + own : own;
    }

    private static String timing(Section section, String lead) {
        var bracket = BRACKET.matcher(section.title);
        if (bracket.find()) {
            return bracket.group(1);
        }
        if (TIMED.matcher(section.title).find()) {
            return section.title;
        }
        var cadence = CADENCE.matcher(section.title);
        if (cadence.find()) {
            return cadence.group();
        }
        var part = PART.matcher(section.title);
        return TIMED.matcher(lead).find() ? lead : part.find() ? part.group() : "";
    }
}
