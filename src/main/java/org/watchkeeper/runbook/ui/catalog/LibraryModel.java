package org.watchkeeper.runbook.ui.catalog;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
    private final ReadOnlyBooleanWrapper isEmpty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper isReading = new ReadOnlyBooleanWrapper(true);
    private List<Card> cards = List.of();
    private SearchIndex index = SearchIndex.EMPTY;
    private boolean isWhole;
    private long taken;
    private long carded;
    private long indexed;
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

    /// Whether documents are still to come; what is looked for may be in one of them.
    public ReadOnlyBooleanProperty isReading() {
        return isReading.getReadOnlyProperty();
    }

    /// Whether only some of the documents are wanted: those with a tag, or those in which something is found.
    public BooleanBinding isNarrowed() {
        return Bindings.createBooleanBinding(() -> !query.get().isBlank() || !tag.get().isEmpty(), query, tag);
    }

    /// What is known of a document outside its text.
    public Optional<Card> card(Library.Entry entry) {
        return cards.stream().filter(card -> card.entry().equals(entry)).findFirst();
    }

    /// These are the documents from now on; more are to come when they are still `reading`. They are shown at once and can be
    /// searched soon after. Of several takes the last one counts.
    public void take(List<Library.Entry> entries, boolean reading) {
        long number = ++taken;
        isEmpty.set(entries.isEmpty());
        if (reading) {
            isWhole = false;
            isReading.set(true);
        }
        background.run(() -> cards(entries, uses.get()), found -> takeCards(number, found),
                _ -> takeCards(number, cards(entries, Uses.NONE)));
        var before = index;
        background.run(() -> before.of(entries), found -> takeIndex(number, found, reading),
                _ -> takeIndex(number, before, reading));
    }

    private void takeIndex(long number, SearchIndex found, boolean reading) {
        if (number < indexed) {
            return;
        }
        indexed = number;
        index = found;
        isWhole = !reading && number == taken;
        refresh();
    }

    private static List<Card> cards(List<Library.Entry> entries, Uses known) {
        return entries.stream().map(entry -> Card.of(entry, known)).toList();
    }

    private void takeCards(long number, List<Card> found) {
        if (number < carded) {
            return;
        }
        carded = number;
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
        boolean whole = isWhole && carded == taken;
        background.run(() -> wanted.rows(from, searched), found -> {
            if (now == asked) {
                show(found, whole);
            }
        }, _ -> show(List.of(), whole));
    }

    private void show(List<LibraryRow> found, boolean whole) {
        if (!found.equals(rows)) {
            rows.setAll(found);
        }
        isReading.set(!whole);
    }
}
