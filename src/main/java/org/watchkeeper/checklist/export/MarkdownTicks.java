package org.watchkeeper.checklist.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;

/// What was done in an exported Markdown file. What is ticked there and open here is to be ticked; what is open there and
/// ticked here stays ticked: a file says nothing about what was done after it was written. An item that proves itself is not taken on
/// the word of a file. A line that somebody wrote below an item becomes a note.
public final class MarkdownTicks {
    private static final Pattern LIST = Pattern.compile("\\s*<!--\\s*watchkeeper-list:\\s*([0-9a-f-]{36})\\s*-->\\s*");
    private static final Pattern ITEM = Pattern.compile("[-*+]\\s+\\[([ xX])]\\s+(.+)");
    private static final Pattern BELOW = Pattern.compile("\\s+[-*+]\\s+(.+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>#|~&])");

    private final List<ListEvent.AboutItem> ticks = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> unproved = new ArrayList<>();
    private final Set<ItemKey> seen = new HashSet<>();
    private final OccasionState state;
    private Optional<ListState> list = Optional.empty();
    private Optional<ItemState> item = Optional.empty();
    private int next;

    private MarkdownTicks(OccasionState state) {
        this.state = state;
    }

    /// What a file says about an occasion's lists: ticks and notes to write, lines that fit no item, and items that are ticked there
    /// and prove themselves.
    public record Read(List<ListEvent.AboutItem> ticks, List<String> unknown, List<String> unproved) {
        public Read {
            ticks = List.copyOf(ticks);
            unknown = List.copyOf(unknown);
            unproved = List.copyOf(unproved);
        }

        /// How many items are settled by it.
        public long settled() {
            return ticks.stream().filter(event -> !(event instanceof ListEvent.Noted)).count();
        }

        /// How many notes it adds.
        public long noted() {
            return ticks.size() - settled();
        }
    }

    /// The lists that a file speaks of.
    public static List<ListId> lists(String markdown) {
        return markdown.lines().map(LIST::matcher).filter(found -> found.matches())
                .map(found -> ListId.of(found.group(1))).toList();
    }

    public static Read of(String markdown, OccasionState state) {
        var reader = new MarkdownTicks(state);
        markdown.lines().forEach(reader::line);
        return new Read(reader.ticks, reader.unknown, reader.unproved);
    }

    /// Lists of other occasions are read with those.
    private void line(String line) {
        var named = LIST.matcher(line);
        var box = ITEM.matcher(line);
        var below = BELOW.matcher(line);
        if (named.matches()) {
            list = state.list(ListId.of(named.group(1)));
            item = Optional.empty();
            next = 0;
        } else if (list.isPresent() && box.matches()) {
            item(list.get().items(), !box.group(1).equals(" "), box.group(2));
        } else if (list.isPresent() && below.matches()) {
            item.ifPresent(each -> note(each, unescaped(below.group(1))));
        }
    }

    /// Items that read alike are taken in their order.
    private void item(List<ItemState> items, boolean ticked, String text) {
        int whole = index(items, next, plain(text));
        int reason = whole < 0 ? text.lastIndexOf(MarkdownSheet.NOT_APPLICABLE) : -1;
        int found = reason < 0 ? whole : index(items, next, plain(text.substring(0, reason)));
        item = found < 0 ? Optional.empty() : Optional.of(items.get(found));
        if (found < 0) {
            unknown.add(unescaped(text));
            return;
        }
        if (ticked && items.get(found).isOpen() && seen.add(items.get(found).item().key())) {
            settle(items.get(found).item(), reason < 0
                    ? ""
                    : unescaped(text.substring(reason + MarkdownSheet.NOT_APPLICABLE.length())));
        }
        next = found + 1;
    }

    private void settle(ListItem settled, String reason) {
        if (!reason.isBlank()) {
            ticks.add(new ListEvent.NotApplicable(settled.key(), reason));
        } else if (settled.isProvable()) {
            unproved.add(settled.text());
        } else {
            ticks.add(new ListEvent.Ticked(settled.key(), List.of()));
        }
    }

    /// What an export wrote below the item at any time is no news.
    private void note(ItemState about, String text) {
        var event = new ListEvent.Noted(about.item().key(), text);
        if (!MarkdownSheet.below(about, state.clocks().zone()).contains(text) && !ticks.contains(event)) {
            ticks.add(event);
        }
    }

    private static int index(List<ItemState> items, int from, String words) {
        for (int i = 0; i < items.size(); i++) {
            int at = (from + i) % items.size();
            if (ItemKey.plain(MarkdownSheet.oneLine(items.get(at).item().text())).equals(words)) {
                return at;
            }
        }
        return -1;
    }

    private static String plain(String text) {
        return ItemKey.plain(unescaped(text));
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll("$1").strip();
    }
}
