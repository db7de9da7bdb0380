package org.watchkeeper.routine.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;

/// The routines at the left, what needs somebody first; the selected one at the right.
final class RoutinesScreen extends BorderPane {
    private static final double SIDE = 560;
    private final RoutinesModel model;
    private final Deeds deeds;
    private final ListView<Item> list = new ListView<>();
    private final Button adoptFirst;
    private final StackPane side = new StackPane();

    RoutinesScreen(RoutinesModel model, Desk desk) {
        this.model = model;
        this.deeds = new Deeds(model, desk);
        this.adoptFirst = Buttons.primary(Icon.ADD, "Adopt a routine…", deeds::adopt);
        getStyleClass().add(Styles.PAGE);
        setTop(toolbar());
        setCenter(list());
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.getStyleClass().add(RoutineStyles.DETAIL);
        side.managedProperty().bind(side.visibleProperty());
        setRight(side);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        // What stands beside the list depends on both.
        model.selected().subscribe(this::showSide);
        model.told().subscribe(_ -> showSide(model.selected().get()));
        model.loaded().subscribe(_ -> showSide(model.selected().get()));
        // A round that begins or ends changes what can be done about a routine.
        model.items().addListener((ListChangeListener<Item>) _ -> showSide(model.selected().get()));
    }

    /// Where the keyboard belongs: to the routines, or to what adopts the first one.
    Node first() {
        return list.getItems().isEmpty() && adoptFirst.getScene() != null && adoptFirst.isVisible()
                ? adoptFirst
                : list;
    }

    Deeds deeds() {
        return deeds;
    }

    private Node toolbar() {
        var found = Words.bound(model.offers().map(Offers::words), Styles.MUTED);
        var adopt = Buttons.primary(Icon.ADD, "Adopt…", deeds::adopt);
        adopt.setId(RoutineStyles.ADOPT);
        adopt.disableProperty().bind(model.offers().map(offers -> offers.suggestions().isEmpty()));
        var bar = new Toolbar(found).trailing(adopt);
        // Where there is no routine yet the page itself says so, with the same button.
        bar.visibleProperty().bind(Bindings.isNotEmpty(model.items()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private Node list() {
        list.setId(RoutineStyles.LIST);
        list.setAccessibleText("Routines");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setItems(model.items());
        list.setCellFactory(_ -> new RoutineCell(model, model.services().clock()));
        list.setPlaceholder(nothing());
        list.getSelectionModel().selectedItemProperty()
                .subscribe(item -> Optional.ofNullable(item).ifPresent(one -> model.selected().set(Optional.of(one))));
        model.selected().subscribe(item -> item.ifPresent(one -> list.getSelectionModel().select(one)));
        return list;
    }

    private Node nothing() {
        var words = model.offers().map(offers -> offers.words().isEmpty()
                ? "No document of the library says that something comes daily, weekly or monthly."
                : offers.words() + ". Adopt one: say at what time of day and on which hosts, and it comes by itself.");
        adoptFirst.visibleProperty().bind(model.offers().map(offers -> !offers.suggestions().isEmpty()));
        var empty = new EmptyState(Icon.REPEAT, "No routine yet", "",
                adoptFirst);
        empty.describe(words);
        empty.visibleProperty().bind(model.loaded());
        return empty;
    }

    private void showSide(Optional<Item> item) {
        boolean held = holdsKeyboard();
        side.setVisible(item.isPresent());
        side.getChildren().setAll(item.<Node>map(one -> new RoutineDetail(one, model, deeds)).stream().toList());
        if (held && !list.getItems().isEmpty()) {
            list.requestFocus();
        }
    }

    /// Whether the keyboard is at what is made anew, or at what is there only while there is no routine.
    private boolean holdsKeyboard() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return Stream.iterate(owner, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node.equals(side) || node.equals(adoptFirst));
    }

    private void steer(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case R, ENTER -> deeds.carryOut();
            case E -> model.openEarly();
            case S -> model.stop();
            case D -> model.done();
            case X -> deeds.dismiss();
            case A -> deeds.adopt();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
