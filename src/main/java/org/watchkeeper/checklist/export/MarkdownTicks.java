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
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.OccasionState;

/// Ticks that were made in an exported Markdown file. What is ticked there and open here is to be ticked; what is open there and
/// ticked here stays ticked: a file says nothing about what was done after it was written.
public final class MarkdownTicks {
    private static final Pattern LIST = Pattern.compile("\\s*<!--\\s*watchkeeper-list:\\s*([0-9a-f-]{36})\\s*-->\\s*");
    private static final Pattern ITEM = Pattern.compile("[-*+]\\s+\\[([ xX])]\\s+(.+)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_\\[\\]<>#|~&])");

    private final List<ListEvent.AboutItem> ticks = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<ItemKey> seen = new HashSet<>();

    private MarkdownTicks() {}

    /// What a file says about an occasion's lists: events to write, and lines that fit no item.
    public record Read(List<ListEvent.AboutItem> ticks, List<String> unknown) {
        public Read {
            ticks = List.copyOf(ticks);
            unknown = List.copyOf(unknown);
        }
    }

    /// The lists that a file speaks of.
    public static List<ListId> lists(String markdown) {
        return markdown.lines().map(LIST::matcher).filter(found -> found.matches())
                .map(found -> ListId.of(found.group(1))).toList();
    }

    public static Read of(String markdown, OccasionState state) {
        var reader = new MarkdownTicks();
        Optional<ListState> list = Optional.empty();
        int next = 0;
        for (var line : markdown.lines().toList()) {
            var named = LIST.matcher(line);
            var item = ITEM.matcher(line);
            if (named.matches()) {
                list = state.list(ListId.of(named.group(1)));
                next = 0;
            } else if (item.matches()) {
                next = reader.read(list, next, !item.group(1).equals(" "), item.group(2));
            }
        }
        return new Read(reader.ticks, reader.unknown);
    }

    /// Items that read alike are taken in their order.
    private int read(Optional<ListState> list, int from, boolean ticked, String text) {
        var items = list.map(ListState::items).orElse(List.of());
        int whole = index(items, from, plain(text));
        int reason = whole < 0 ? text.lastIndexOf(MarkdownSheet.NOT_APPLICABLE) : -1;
        int found = reason < 0 ? whole : index(items, from, plain(text.substring(0, reason)));
        if (found < 0) {
            unknown.add(unescaped(text));
            return from;
        }
        if (ticked && items.get(found).isOpen() && seen.add(items.get(found).item().key())) {
            ticks.add(event(items.get(found).item().key(), reason < 0
                    ? ""
                    : unescaped(text.substring(reason + MarkdownSheet.NOT_APPLICABLE.length()))));
        }
        return found + 1;
    }

    private static ListEvent.AboutItem event(ItemKey key, String reason) {
        return reason.isBlank() ? new ListEvent.Ticked(key, List.of()) : new ListEvent.NotApplicable(key, reason);
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
