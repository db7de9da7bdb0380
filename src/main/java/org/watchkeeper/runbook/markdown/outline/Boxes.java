package org.watchkeeper.runbook.markdown.outline;

import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.Item;

/// The `- [ ]` items of a list, nested ones included.
public final class Boxes {
    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(.*)", Pattern.DOTALL);

    private static final int MOST_LINES = 4;

    private Boxes() {}

    public static List<Item> of(Node node) {
        var items = new ArrayList<Item>();
        if (node instanceof ListBlock) {
            collect(node, items, 0);
        }
        return items;
    }

    private static void collect(Node list, List<Item> items, int depth) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            collectItem(item, items, depth);
        }
    }

    private static void collectItem(Node item, List<Item> items, int depth) {
        for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && child.getPrevious() == null) {
                add(child, items);
            } else if (child instanceof ListBlock && depth < 20) {
                collect(child, items, depth + 1);
            } else if (child instanceof BlockQuote && depth < 20) {
                collectItem(child, items, depth + 1);
            }
        }
    }

    private static void add(Node paragraph, List<Item> items) {
        var form = BOX.matcher(Outline.text(paragraph));
        if (form.matches()) {
            boolean ticked = !form.group(1).equals(" ");
            items.add(new Item(Inline.plain(form.group(2)), Outline.firstLine(paragraph), true, ticked));
        }
    }

    /// The box a text begins with, and the blanks behind it; empty where there is none.
    static String mark(String text) {
        var form = BOX.matcher(text);
        return form.matches() ? text.substring(0, form.start(2)) : "";
    }

    /// The boxes of one item.
    public static List<Item> ofItem(Node item) {
        var items = new ArrayList<Item>();
        collectItem(item, items, 0);
        return items;
    }

    /// The title of a list item: what is bold at its start, else its first sentence, over as many lines as it takes.
    public static String title(ListItem item) {
        var first = item.getFirstChild() instanceof Paragraph paragraph ? Outline.text(paragraph) : "";
        var text = first.substring(mark(first).length());
        var line = text.lines().findFirst().orElse("");
        return Inline.boldLine(line).or(() -> Inline.boldStart(line))
                .orElseGet(() -> Inline.sentence(Inline.plain(upToBreak(text)).replaceAll("\\s{2,}", " ")))
                .replaceFirst("\\s*[:：]$", "");
    }

    /// The lines up to one that was ended on purpose, or with a colon, or before one that begins anew.
    private static String upToBreak(String text) {
        var lines = text.lines().toList();
        int last = 0;
        while (last + 1 < lines.size() && last < MOST_LINES && goesOn(lines.get(last), lines.get(last + 1))) {
            last++;
        }
        return String.join(" ", lines.subList(0, Math.min(lines.size(), last + 1)));
    }

    private static boolean goesOn(String line, String next) {
        return !line.matches(".*(?:  |\\\\|<br ?/?>|[.:;!?：。])")
                && next.matches("\\s*(?:[\\p{Ll}\\d`(\\[*_]|\\p{Lu}).*")
                && !next.matches("\\s*(?:\\*\\*|[\\p{Lu}][\\w ]{0,28}:\\s|`[^`]+`\\s*$).*");
    }
}
