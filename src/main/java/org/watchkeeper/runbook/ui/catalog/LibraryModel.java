package org.watchkeeper.runbook.ui.catalog;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.watchkeeper.fx.Background;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.shelf.Card;
import org.watchkeeper.runbook.shelf.SearchIndex;

/// The documents at hand: searched, filtered by tag, sorted. Reading and searching are done in the background; of several
/// searches the last one counts.
public final class LibraryModel {
    private final Background background;
    private final Supplier<Uses> uses;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty("");
    private final ObjectProperty<Card.Order> order = new SimpleObjectProperty<>(Card.Order.NAME);
    private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isEmpty = new ReadOnlyBooleanWrapper();
    private List<Card> cards = List.of();
    private SearchIndex index = SearchIndex.EMPTY;
    private long asked;

    /// `uses` reads when runbooks were last carried out.
    public LibraryModel(Background background, Supplier<Uses> uses) {
        this.background = background;
        this.uses = uses;
        // The list follows each letter and each choice.
        query.subscribe(this::refresh);
        tag.subscribe(this::refresh);
        order.subscribe(this::refresh);
    }

    public StringProperty query() {
        return query;
    }

    /// Only documents with this tag are shown; all of them when it is empty.
    public StringProperty tag() {
        return tag;
    }

    public ObjectProperty<Card.Order> order() {
        return order;
    }

    public ObservableList<LibraryRow> rows() {
        return rows;
    }

    /// Every tag there is, by name.
    public ObservableList<String> tags() {
        return tags;
    }

    /// Whether the library itself is empty, not only what the search left of it.
    public ReadOnlyBooleanProperty isEmpty() {
        return isEmpty.getReadOnlyProperty();
    }

    /// What is known of a document outside its text.
    public Optional<Card> card(Library.Entry entry) {
        return cards.stream().filter(card -> card.entry().equals(entry)).findFirst();
    }

    /// These are the documents from now on. They are shown at once and can be searched soon after.
    public void take(List<Library.Entry> entries) {
        isEmpty.set(entries.isEmpty());
        background.run(() -> cards(entries, uses.get()), this::takeCards, _ -> takeCards(cards(entries, Uses.NONE)));
        var before = index;
        background.run(() -> before.of(entries), found -> {
            index = found;
            refresh();
        }, _ -> refresh());
    }

    private static List<Card> cards(List<Library.Entry> entries, Uses known) {
        return entries.stream().map(entry -> Card.of(entry, known)).toList();
    }

    private void takeCards(List<Card> found) {
        cards = found;
        var all = new TreeSet<String>();
        found.forEach(card -> all.addAll(card.tags()));
        if (!List.copyOf(all).equals(tags)) {
            tags.setAll(all);
        }
        if (!all.contains(tag.get())) {
            tag.set("");
        }
        refresh();
    }

    private void refresh() {
        long now = ++asked;
        var wanted = new LibraryRows(query.get(), tag.get(), order.get());
        var from = cards;
        var searched = index;
        background.run(() -> wanted.rows(from, searched), found -> {
            if (now == asked && !found.equals(rows)) {
                rows.setAll(found);
            }
        }, _ -> rows.clear());
    }
}
