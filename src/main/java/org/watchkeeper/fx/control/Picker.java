package org.watchkeeper.fx.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of many by a part of its words: what is typed narrows the list, the arrows move in it, Enter takes the marked one.
public final class Picker<T> extends VBox {
    private static final double ROW = 36;
    private static final int GAP = 12;
    private final Narrowed<T> narrowed;
    private final Consumer<T> chosen;

    /// How it looks: the filter's id and prompt, the list's id and name, a row's words and the row itself.
    public record Look<T>(String filter, String prompt, String list, String name, Function<T, String> words,
            Function<T, Region> face) {}

    /// So many rows are seen at once.
    public Picker(int rows, Look<T> look, Consumer<T> chosen) {
        super(GAP);
        this.narrowed = new Narrowed<>(rows, new Narrowed.Look<>(look.filter(), look.prompt(), look.list(),
                look.name(), look.words(), ROW, look.face()));
        this.chosen = chosen;
        narrowed.list().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take();
            }
        });
        getChildren().addAll(narrowed.filter(), narrowed.list());
        addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    }

    /// What stands there when nothing fits.
    public void otherwise(Node placeholder) {
        narrowed.list().setPlaceholder(placeholder);
    }

    /// What there is to choose from; the first is marked.
    public void offer(List<T> some) {
        narrowed.offer(some);
    }

    /// Marks one, and brings it into sight.
    public void mark(T one) {
        narrowed.mark(one);
    }

    public ObservableValue<Optional<T>> marked() {
        return narrowed.list().getSelectionModel().selectedItemProperty().map(Optional::of).orElse(Optional.empty());
    }

    public ObservableBooleanValue nothingMarked() {
        return narrowed.list().getSelectionModel().selectedItemProperty().isNull();
    }

    /// Where one types.
    public TextField field() {
        return narrowed.filter();
    }

    /// Takes the marked one.
    public void take() {
        narrowed.marked().ifPresent(chosen);
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        }
    }
}
