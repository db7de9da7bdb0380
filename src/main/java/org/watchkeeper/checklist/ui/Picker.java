package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;

/// One of many by a part of its words: what is typed narrows the list, the arrows move in it, Enter takes the marked one.
final class Picker<T> extends VBox {
    private static final double ROW = 36;
    private static final int GAP = 12;
    private final int rows;
    private final Look<T> look;
    private final Consumer<T> chosen;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(all);
    private final ListView<T> list = new ListView<>();
    private final TextField filter = new TextField();

    /// How it looks: the filter's id and prompt, the list's id and name, a row's words and the row itself.
    record Look<T>(String filter, String prompt, String list, String name, Function<T, String> words,
            java.util.function.Supplier<ListCell<T>> row) {}

    /// So many rows are seen at once.
    Picker(int rows, Look<T> look, Consumer<T> chosen) {
        super(GAP);
        this.rows = rows;
        this.look = look;
        this.chosen = chosen;
        filter.setId(look.filter());
        filter.setPromptText(look.prompt());
        filter.setAccessibleText("Filter " + look.name().toLowerCase(Locale.ROOT));
        filter.textProperty().subscribe(this::narrow);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId(look.list());
        list.setAccessibleText(look.name());
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * rows);
        list.setItems(shown);
        list.setCellFactory(_ -> look.row().get());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
        getChildren().addAll(filter, list);
    }

    /// What stands there when nothing fits.
    void otherwise(Node placeholder) {
        list.setPlaceholder(placeholder);
    }

    /// What there is to choose from; the first is marked.
    void offer(List<T> some) {
        all.setAll(some);
        list.getSelectionModel().selectFirst();
    }

    /// Marks one, and brings it into sight.
    void mark(T one) {
        list.getSelectionModel().select(one);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - rows / 2));
    }

    ObservableValue<Optional<T>> marked() {
        return list.getSelectionModel().selectedItemProperty().map(Optional::of).orElse(Optional.empty());
    }

    ObservableBooleanValue nothingMarked() {
        return list.getSelectionModel().selectedItemProperty().isNull();
    }

    /// Where one types.
    TextField field() {
        return filter;
    }

    void take() {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(chosen);
    }

    private void narrow(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(one -> look.words().apply(one).toLowerCase(Locale.ROOT).contains(wanted));
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
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, shown.size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - rows / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        }
    }
}
