package org.watchkeeper.run.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.watchkeeper.checklist.ItemKey;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ListCopy;
import org.watchkeeper.checklist.ListItem;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Proof;

/// Which list in use stands for which list of a document. What a list *says* decides, never what it is called: the same lines of
/// the same version of the document, or else every mandatory item of the document's list word for word. One list in use stands
/// for one list of the document; where two could, it is the one in which most is open. What is not sure stands for nothing.
final class Pairing {
    private final List<Worklist.Kept> free;
    private final Map<ListCopy, Worklist.Kept> pairs = new LinkedHashMap<>();

    /// `kept` the ones opened last first.
    Pairing(List<ListCopy> wanted, List<Worklist.Kept> kept) {
        free = new ArrayList<>(kept);
        pair(wanted, Pairing::isOfTheSameLines);
        pair(wanted, (copy, list) -> list.copy().title().equals(copy.title()) && holds(list, copy));
        pair(wanted, (copy, list) -> holds(list, copy));
    }

    /// The list in use for a list of the document; empty where none surely is.
    Optional<Worklist.Kept> of(ListCopy copy) {
        return Optional.ofNullable(pairs.get(copy));
    }

    /// How many mandatory items of the document's list nobody has settled in the list in use.
    static int open(ListCopy copy, ListState list) {
        var settled = settled(list);
        return (int) words(copy.items()).entrySet().stream()
                .mapToLong(item -> Math.max(0, item.getValue() - settled.getOrDefault(item.getKey(), 0L))).sum();
    }

    private void pair(List<ListCopy> wanted, BiPredicate<ListCopy, ListState> isIt) {
        for (var copy : wanted) {
            if (!pairs.containsKey(copy)) {
                newest(copy, isIt).ifPresent(found -> {
                    pairs.put(copy, found);
                    free.remove(found);
                });
            }
        }
    }

    /// Of those that were opened last together the one in which most is open.
    private Optional<Worklist.Kept> newest(ListCopy copy, BiPredicate<ListCopy, ListState> isIt) {
        var all = free.stream().filter(kept -> kept.list().copy().kind() == copy.kind())
                .filter(kept -> isIt.test(copy, kept.list())).toList();
        return all.stream().filter(kept -> kept.opened().equals(all.getFirst().opened()))
                .max(Comparator.comparingInt(kept -> open(copy, kept.list())));
    }

    private static boolean isOfTheSameLines(ListCopy copy, ListState list) {
        var origin = list.copy().origin();
        return origin.sha256().equals(copy.origin().sha256()) && origin.lines().equals(copy.origin().lines());
    }

    /// Whether every mandatory item is in the list in use, as often as in the document.
    private static boolean holds(ListState list, ListCopy copy) {
        var there = words(list.copy().items());
        var wanted = words(copy.items());
        return !wanted.isEmpty() && wanted.entrySet().stream()
                .allMatch(item -> there.getOrDefault(item.getKey(), 0L) >= item.getValue());
    }

    private static Map<String, Long> words(List<ListItem> items) {
        var words = new HashMap<String, Long>();
        items.stream().filter(ListItem::mandatory).forEach(item -> words.merge(words(item), 1L, Long::sum));
        return words;
    }

    private static Map<String, Long> settled(ListState list) {
        return words(list.items().stream().filter(item -> !item.isOpen()).map(ItemState::item).toList());
    }

    /// What an item says and when, whatever line it stands on; a command to the letter.
    private static String words(ListItem item) {
        return item.timing().phase().word() + ": " + (item.proof() instanceof Proof.OfCommand(_, _, var command)
                ? "$ " + command
                : ItemKey.plain(item.text()));
    }
}
