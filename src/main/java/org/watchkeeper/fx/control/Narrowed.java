package org.watchkeeper.fx.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Styles;

/// A list that what is typed narrows to the rows that have every typed word; the arrows move in it from where one types, too.
final class Narrowed<T> {
    private final int rows;
    private final Look<T> look;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(all);
    private final ListView<T> list = new ListView<>();
    private final TextField filter = new TextField();

    /// How it looks: the filter's id and prompt, the list's id and name, a row's words, height in pixels and face.
    record Look<T>(String filter, String prompt, String list, String name, Function<T, String> words, double height,
            Function<T, Region> face) {}

    /// So many rows are seen at once.
    Narrowed(int rows, Look<T> look) {
        this.rows = rows;
        this.look = look;
        filter.setId(look.filter());
        filter.setPromptText(look.prompt());
        filter.setAccessibleText("Filter " + look.name().toLowerCase(Locale.ROOT));
        filter.textProperty().subscribe(this::narrow);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId(look.list());
        list.setAccessibleText(look.name());
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setFixedCellSize(look.height());
        list.setPrefHeight(look.height() * rows);
        list.setItems(shown);
        list.setCellFactory(_ -> new Row());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    ListView<T> list() {
        return list;
    }

    TextField filter() {
        return filter;
    }

    /// What there is to choose from; the first is marked.
    void offer(List<T> some) {
        all.setAll(some);
        list.getSelectionModel().selectFirst();
    }

    List<T> all() {
        return all;
    }

    List<T> shown() {
        return shown;
    }

    Optional<T> marked() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// Marks one, and brings it into sight.
    void mark(T one) {
        list.getSelectionModel().select(one);
        reveal();
    }

    private void reveal() {
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - rows / 2));
    }

    private void narrow(String typed) {
        var wanted = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        shown.setPredicate(one -> wanted.stream().allMatch(look.words().apply(one).toLowerCase(Locale.ROOT)::contains));
        list.getSelectionModel().selectFirst();
    }

    private void steer(KeyEvent event) {
        int by = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> rows - 1;
            case PAGE_UP -> 1 - rows;
            default -> 0;
        };
        if (by != 0) {
            list.getSelectionModel().select(Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0,
                    Math.max(0, shown.size() - 1)));
            reveal();
            event.consume();
        }
    }

    private final class Row extends FillCell<T> {
        @Override
        protected Region show(T item) {
            return look.face().apply(item);
        }
    }
}
