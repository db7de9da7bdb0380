package org.watchkeeper.change.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;

/// The changes at the left, the one that is looked at beside them.
final class ChangesScreen extends BorderPane {
    static final String LIST_ID = "changes-list";
    static final String PLAN_ID = "changes-plan";
    /// The same, in the middle, as long as there is no change.
    static final String FIRST_ID = "changes-first";
    private static final double LIST = 360;

    private final ChangesModel model;
    private final Deeds deeds;
    private final ListView<ChangeLine> list = new ListView<>();
    private final StackPane page = new StackPane();

    ChangesScreen(ChangesModel model, Deeds deeds) {
        super();
        this.model = model;
        this.deeds = deeds;
        getStyleClass().add(Styles.PAGE);
        var plan = Buttons.primary(Icon.ADD, "Plan a change…", deeds::plan);
        plan.setId(PLAN_ID);
        // Where nothing is planned yet the way to it is in the middle, once.
        plan.visibleProperty().bind(list.visibleProperty());
        setTop(new Toolbar(Words.muted("Planned runs: what, when, on which hosts, and who agreed")).trailing(plan));
        setLeft(list());
        setCenter(page);
        // What stands beside the list follows from both.
        model.told().subscribe(this::show);
        model.loaded().subscribe(_ -> show(model.told().get()));
    }

    Node first() {
        return list;
    }

    private Node list() {
        list.setId(LIST_ID);
        list.setAccessibleText("Changes");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setMinWidth(LIST);
        list.setMaxWidth(LIST);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new LineCell(model.services().clock()));
        list.getSelectionModel().selectedItemProperty().subscribe(line -> Optional.ofNullable(line)
                .ifPresent(one -> model.selected().set(Optional.of(one.id()))));
        list.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.lines()));
        list.managedProperty().bind(list.visibleProperty());
        return list;
    }

    private void show(Optional<Told> told) {
        select(told);
        var held = held();
        page.getChildren().setAll(told.map(this::page).orElseGet(this::nothing));
        held.ifPresent(this::holdAgain);
    }

    /// The button of the page that has the keyboard.
    private Optional<Node> held() {
        return Optional.ofNullable(getScene()).map(Scene::getFocusOwner)
                .filter(owner -> page.lookupAll(".button").contains(owner));
    }

    /// Who works with the keyboard goes on with the same deed, or with what comes after it.
    private void holdAgain(Node before) {
        page.applyCss(); // only then what scrolls is in the scene, and can take the focus
        var buttons = page.lookupAll(".button").stream().filter(each -> !each.isDisabled()).toList();
        buttons.stream().filter(each -> Objects.requireNonNullElse(each.getId(), "").equals(before.getId())).findFirst()
                .or(() -> buttons.stream().filter(ChangesScreen::isDeed).findFirst()).ifPresent(Node::requestFocus);
    }

    private static boolean isDeed(Node button) {
        return Stream.of(Deed.values()).anyMatch(deed -> deed.id().equals(button.getId()));
    }

    private void select(Optional<Told> told) {
        told.flatMap(one -> model.lines().stream().filter(line -> line.id().equals(one.state().id())).findFirst())
                .ifPresent(line -> list.getSelectionModel().select(line));
    }

    private Node page(Told told) {
        var scroll = new ScrollPane(new ChangePage(told, deeds, model.services().clock()));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        return scroll;
    }

    private Node nothing() {
        var first = Buttons.primary(Icon.ADD, "Plan a change…", deeds::plan);
        first.setId(FIRST_ID);
        var empty = model.lines().isEmpty()
                ? new EmptyState(Icon.SCHEDULE, "No change is planned",
                        "A change is a procedure on hosts at a time, that others can agree to before it runs.", first)
                : new EmptyState(Icon.SCHEDULE, "No change is chosen", "Choose one at the left.");
        empty.setVisible(model.loaded().get());
        return empty;
    }
}
