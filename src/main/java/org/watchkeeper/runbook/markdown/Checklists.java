package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;
import org.watchkeeper.runbook.markdown.text.SourceText;

import java.util.ArrayList;
import java.util.Comparator;
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

    /// `others` are the lists without boxes.
    static List<Checklist> of(Section root, SourceText source, List<Checklist> others) {
        var checklists = new Checklists(source);
        root.all().forEach(checklists::read);
        checklists.found.addAll(others);
        checklists.found.sort(Comparator.comparingInt(list -> list.lines().first()));
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
        var own = timing(section.title);
        var part = PART.matcher(section.title).find();
        return own.isEmpty() || part && !isTimed(section.title) ? TIMED.matcher(lead).find() ? lead : own : own;
    }

    private static boolean isTimed(String title) {
        return BRACKET.matcher(title).find() || TIMED.matcher(title).find() || CADENCE.matcher(title).find();
    }

    /// When a list of that title is due, in the title's words; empty where it does not say.
    static String timing(String title) {
        var bracket = BRACKET.matcher(title);
        if (bracket.find()) {
            return bracket.group(1);
        }
        if (TIMED.matcher(title).find()) {
            return title;
        }
        var cadence = CADENCE.matcher(title);
        if (cadence.find()) {
            return cadence.group();
        }
        var part = PART.matcher(title);
        return part.find() ? part.group() : "";
    }
}
