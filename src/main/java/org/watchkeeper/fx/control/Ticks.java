package org.watchkeeper.fx.control;

import java.util.List;
import java.util.function.Function;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;

/// Some of many: what is typed narrows the list, Space ticks the marked row, Enter ticks it from where one types. What is ticked stays
/// so when the list is narrowed, and is told by name below it.
///
/// Where there are no more than fit on screen there is nothing to type into.
public final class Ticks<T> extends VBox {
    private static final int GAP = 8;
    private static final int PAD = 12;
    private final int rows;
    private final Look<T> look;
    private final ObservableList<T> ticked;
    private final Narrowed<T> narrowed;
    private Runnable done = () -> {};

    /// How it looks: the filter's id and prompt, the list's id and name, a row's name, all its words, its height in pixels and its face,
    /// and what is said while nothing is ticked.
    public record Look<T>(String filter, String prompt, String list, String name, Function<T, String> called,
            Function<T, String> words, double height, Function<T, Region> face, String none) {}

    /// So many rows are seen at once; `ticked` is what is ticked, in the order in which it was.
    public Ticks(int rows, Look<T> look, ObservableList<T> ticked) {
        super(GAP);
        this.rows = rows;
        this.look = look;
        this.ticked = ticked;
        this.narrowed = new Narrowed<>(rows, new Narrowed.Look<>(look.filter(), look.prompt(), look.list(),
                look.name(), look.words(), look.height(), this::row));
        narrowed.list().setMinHeight(look.height() * 3);
        narrowed.list().addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        narrowed.filter().addEventFilter(KeyEvent.KEY_PRESSED, this::inFilter);
        VBox.setVgrow(narrowed.list(), Priority.ALWAYS);
        getChildren().addAll(narrowed.filter(), narrowed.list(), told());
    }

    /// What stands there when nothing fits.
    public Ticks<T> otherwise(Node placeholder) {
        narrowed.list().setPlaceholder(placeholder);
        return this;
    }

    /// What there is to choose from; the first is marked, none is ticked.
    public Ticks<T> offer(List<T> some) {
        narrowed.offer(some);
        var many = some.size() > rows;
        narrowed.filter().setVisible(many);
        narrowed.filter().setManaged(many);
        return this;
    }

    /// What Enter does when nothing is being typed.
    public Ticks<T> onEnter(Runnable action) {
        done = action;
        return this;
    }

    /// Where the keyboard belongs first.
    public Node first() {
        return narrowed.filter().isManaged() ? narrowed.filter() : narrowed.list();
    }

    private void inList(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            narrowed.marked().ifPresent(this::turn);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            done.run();
            event.consume();
        }
    }

    private void inFilter(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (narrowed.filter().getText().isBlank()) {
            done.run();
        } else {
            narrowed.marked().ifPresent(this::taken);
        }
        event.consume();
    }

    private void taken(T one) {
        turn(one);
        narrowed.filter().clear();
        narrowed.mark(one);
    }

    private void turn(T one) {
        if (!ticked.remove(one)) {
            ticked.add(one);
        }
    }

    private Region row(T one) {
        var box = new CheckBox();
        box.setFocusTraversable(false); // the list has the keyboard, and Space
        box.setMouseTransparent(true);
        box.setAccessibleText(look.called().apply(one));
        box.selectedProperty().bind(Bindings.createBooleanBinding(() -> ticked.contains(one), ticked));
        var face = look.face().apply(one);
        face.setMinWidth(0);
        HBox.setHgrow(face, Priority.ALWAYS);
        var row = new HBox(PAD, box, face);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, PAD, 0, PAD));
        row.setOnMouseClicked(_ -> turn(one));
        return row;
    }

    /// What is ticked by name, in its order: the list may hide it.
    private Node told() {
        var label = Words.clipped(new Label());
        label.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        label.setMaxWidth(Double.MAX_VALUE);
        label.textProperty().bind(Bindings.createStringBinding(() -> ticked.isEmpty()
                ? look.none()
                : ticked.size() + ": " + String.join(", ", ticked.stream().map(look.called()).toList()), ticked));
        return label;
    }
}
