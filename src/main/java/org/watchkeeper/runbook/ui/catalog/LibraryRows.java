package org.watchkeeper.runbook.ui.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.shelf.Card;
import org.watchkeeper.runbook.shelf.SearchIndex;

/// The library cut into lines: what was looked for, best first; else by folder, or in the order that was asked for. Pure.
///
/// An empty `tag` leaves every document in.
record LibraryRows(String query, String tag, Card.Order order) {
    private static final String SHIPPED = "With the console";

    List<LibraryRow> rows(List<Card> cards, SearchIndex index) {
        var left = cards.stream().filter(card -> tag.isEmpty() || card.tags().contains(tag)).toList();
        if (!query.isBlank()) {
            return found(left, index);
        }
        var sorted = left.stream().sorted(order.comparator()).toList();
        return order == Card.Order.NAME ? byFolder(sorted) : sorted.stream().map(LibraryRows::line).toList();
    }

    private List<LibraryRow> found(List<Card> left, SearchIndex index) {
        var cards = new HashMap<Path, Card>();
        left.forEach(card -> cards.put(card.entry().file(), card));
        var rows = new ArrayList<LibraryRow>();
        for (var hit : index.search(query)) {
            var card = cards.get(hit.entry().file());
            if (card != null) {
                rows.add(new LibraryRow.Line(card, hit.line(), hit.snippets()));
            }
        }
        return rows;
    }

    /// What came with the console first, then folder by folder.
    private static List<LibraryRow> byFolder(List<Card> sorted) {
        var folders = new LinkedHashMap<String, List<Card>>();
        sorted.stream().filter(card -> card.entry().shipped()).forEach(card -> put(folders, card));
        sorted.stream().filter(card -> !card.entry().shipped())
                .sorted(java.util.Comparator.comparing(card -> folder(card.entry())))
                .forEach(card -> put(folders, card));
        var rows = new ArrayList<LibraryRow>();
        folders.forEach((folder, these) -> {
            rows.add(new LibraryRow.Head(folder, these.size()));
            these.forEach(card -> rows.add(line(card)));
        });
        return rows;
    }

    private static void put(LinkedHashMap<String, List<Card>> folders, Card card) {
        folders.computeIfAbsent(folder(card.entry()), _ -> new ArrayList<>()).add(card);
    }

    private static LibraryRow line(Card card) {
        return new LibraryRow.Line(card, 0, List.of());
    }

    private static String folder(Library.Entry entry) {
        var parent = entry.file().getParent();
        return entry.shipped() || parent == null ? SHIPPED : name(parent);
    }

    private static String name(Path folder) {
        int count = folder.getNameCount();
        return count <= 2 ? folder.toString() : "…/" + folder.subpath(count - 2, count);
    }
}
