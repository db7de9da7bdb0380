package org.watchkeeper.runbook.markdown;

import org.watchkeeper.runbook.markdown.outline.Boxes;
import org.watchkeeper.runbook.markdown.outline.CodeBlock;
import org.watchkeeper.runbook.markdown.outline.Outline;
import org.watchkeeper.runbook.markdown.outline.Section;
import org.watchkeeper.runbook.markdown.text.Inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

import org.watchkeeper.runbook.Checklist;
import org.watchkeeper.runbook.Checklist.Kind;
import org.watchkeeper.runbook.Item;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.fact.Imperatives;

/// Plain bullets that are things to do: most begin with a verb, or what stands above calls them tasks, or they are the
/// short items of a numbered phase.
final class TaskLists {
    private static final Pattern TASKS = Pattern
            .compile("(?i)\\b(tasks?|to-?\\s?dos?|action items|activities|check-?list|duties)\\b");
    private static final Pattern CADENCE_KEY = Pattern
            .compile("(?i)(daily|weekly|monthly|quarterly|annually|yearly|annual|semi-annually)");
    private static final int SHORT = 6;
    private static final int DEEPEST = 20;

    private final Map<Node, CodeBlock> blocks;
    private final List<Checklist> found = new ArrayList<>();

    private TaskLists(Map<Node, CodeBlock> blocks) {
        this.blocks = blocks;
    }

    static List<Checklist> of(Section root, Map<Node, CodeBlock> blocks) {
        var lists = new TaskLists(blocks);
        root.all().forEach(section -> section.content.forEach(node -> lists.visit(node, section, "", 0)));
        return lists.found;
    }

    private void visit(Node node, Section section, String phase, int depth) {
        if (!(node instanceof ListBlock) || depth > DEEPEST) {
            return;
        }
        if (node instanceof BulletList && Boxes.of(node).isEmpty() && !hasCode(node)) {
            read(node, section, phase);
        }
        for (var item = node.getFirstChild(); item != null; item = item.getNext()) {
            var own = node instanceof OrderedList && item instanceof ListItem each ? Boxes.title(each) : phase;
            for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
                visit(child, section, own, depth + 1);
            }
        }
    }

    private boolean hasCode(Node node) {
        if (blocks.containsKey(node)) {
            return true;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (hasCode(child)) {
                return true;
            }
        }
        return false;
    }

    private void read(Node list, Section section, String phase) {
        var items = items(list);
        if (items.size() < 2 || !isTasks(items, list, section, phase)) {
            return;
        }
        var own = Inline.unnumbered(section.title);
        var title = phase.isEmpty() ? own : own.isEmpty() ? phase : own + ": " + phase;
        var lines = new Lines(items.getFirst().line(), items.getLast().line());
        found.add(new Checklist(title, Checklists.timing(phase.isEmpty() ? section.title : phase), Kind.TASKS, lines,
                items));
    }

    private static boolean isTasks(List<Item> items, Node list, Section section, String phase) {
        var written = written(list);
        if (written.stream().anyMatch(TaskLists::isField)) {
            return written.stream().allMatch(TaskLists::isCadenceTask);
        }
        long verbs = items.stream().filter(item -> Imperatives.opens(item.text())).count();
        boolean called = TASKS.matcher(phase.isEmpty() ? section.title : phase).find();
        boolean brief = items.stream()
                .allMatch(item -> item.text().split("\\s+", -1).length <= SHORT && !item.text().matches(".*[:.`].*"));
        return 2 * verbs > items.size() || brief && (called || !phase.isEmpty());
    }

    /// "**Weekly**: Update the guides" is a task, "**Stable**: production releases" is none.
    private static boolean isCadenceTask(String written) {
        return Inline.field(written)
                .filter(field -> CADENCE_KEY.matcher(field.key()).matches() && Imperatives.opens(field.value()))
                .isPresent();
    }

    private static boolean isField(String written) {
        return Inline.field(written).isPresent() || written.startsWith("[") || written.startsWith("`")
                || written.startsWith("<");
    }

    /// The first line of each item, with its emphasis.
    private static List<String> written(Node list) {
        var written = new ArrayList<String>();
        for (var each = list.getFirstChild(); each != null; each = each.getNext()) {
            if (each.getFirstChild() instanceof Paragraph paragraph) {
                written.add(Outline.text(paragraph).lines().findFirst().orElse("").strip());
            }
        }
        return written;
    }

    private static List<Item> items(Node list) {
        var items = new ArrayList<Item>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item.getFirstChild() instanceof Paragraph paragraph) {
                var text = Inline.plain(String.join(" ", Outline.text(paragraph).lines().map(String::strip).toList()));
                items.add(new Item(text, Outline.firstLine(paragraph), false, false));
            }
        }
        return items;
    }
}
