package org.watchkeeper.runbook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.Item;

/// The `- [ ]` items of a list, nested ones included.
final class Boxes {
    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(.*)", Pattern.DOTALL);

    private Boxes() {}

    static List<Item> of(Node node) {
        var items = new ArrayList<Item>();
        if (node instanceof ListBlock) {
            collect(node, items, 0);
        }
        return items;
    }

    private static void collect(Node list, List<Item> items, int depth) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph && child.getPrevious() == null) {
                    add(child, items);
                } else if ((child instanceof BulletList || child instanceof OrderedList) && depth < 20) {
                    collect(child, items, depth + 1);
                }
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

    /// The title of a list item: its first line.
    static String title(ListItem item) {
        var first = item.getFirstChild() instanceof Paragraph paragraph ? Outline.text(paragraph) : "";
        var line = first.lines().findFirst().orElse("");
        return Inline.boldLine(line).orElseGet(() -> Inline.plain(line)).replaceFirst(":$", "");
    }
}
