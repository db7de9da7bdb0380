package org.watchkeeper.checklist.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Patience;
import org.watchkeeper.fx.control.ProblemBox;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.kernel.Problem;

/// The lists on the left, the open one beside them.
final class ListsScreen extends BorderPane {
    private static final double SIDE = 380;
    private final ListsModel model;
    private final SheetModel sheet;
    private final SheetPane pane;
    private final Ways ways;
    private final java.time.Clock clock;
    private final ListView<ListLine> lines = new ListView<>();
    private final Node reading = Patience.words("Reading the checklists …");
    private boolean wantsKeyboard;
    private boolean changing;

    /// Where lists come from.
    record Ways(Runnable fresh, Runnable imported) {}

    ListsScreen(ListsModel model, SheetModel sheet, SheetPane pane, Ways ways, java.time.Clock clock) {
        super();
        this.model = model;
        this.sheet = sheet;
        this.pane = pane;
        this.ways = ways;
        this.clock = clock;
        ListStyles.dress(this);
        getStyleClass().add(Styles.PAGE);
        prepareLines();
        model.loadedProperty().subscribe(_ -> content());
        model.troubleProperty().subscribe(_ -> content());
        model.versionProperty().subscribe(_ -> content());
        sheet.openProperty().subscribe(_ -> content());
        sheet.wantedProperty().subscribe(_ -> content());
        // Rows that are made anew would choose one by themselves.
        model.lines().addListener((ListChangeListener<ListLine>) _ -> rows());
    }

    /// Takes the keyboard, now or as soon as there is something to take it.
    void arrive() {
        wantsKeyboard = true;
        takeKeyboard();
    }

    private void takeKeyboard() {
        if (wantsKeyboard) {
            first().ifPresent(node -> {
                wantsKeyboard = false;
                node.requestFocus();
            });
        }
    }

    /// Where the keyboard belongs: to the open list, else to the lists, else to what opens one.
    private Optional<Node> first() {
        if (sheet.now().isPresent()) {
            return Optional.of(pane.first()).filter(_ -> getCenter() == pane);
        }
        return getLeft() == null
                ? Optional.ofNullable(getCenter()).flatMap(page -> Optional.ofNullable(page.lookup(".button")))
                : Optional.of(lines);
    }

    private void prepareLines() {
        lines.setId(ListStyles.LISTS_ID);
        lines.setAccessibleText("Checklists");
        lines.getStyleClass().add(Styles.PLAIN_LIST);
        lines.setCellFactory(_ -> new LineCell(clock));
        lines.getItems().setAll(model.lines());
        lines.setPlaceholder(new EmptyState(Icon.CHECKLIST, "None here", "Nothing of this kind matches."));
        // A list that a person chooses is opened.
        lines.getSelectionModel().selectedItemProperty()
                .subscribe(line -> Optional.ofNullable(line).filter(_ -> !changing).ifPresent(sheet::open));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            go(event, Set.of(KeyCode.ENTER, KeyCode.RIGHT), this::arrive);
            if (lines.getSelectionModel().isEmpty()) {
                go(event, Set.of(KeyCode.DOWN, KeyCode.UP), lines.getSelectionModel()::selectFirst);
            }
        });
        pane.first().addEventFilter(KeyEvent.KEY_PRESSED,
                event -> go(event, Set.of(KeyCode.ESCAPE, KeyCode.LEFT), lines::requestFocus));
    }

    private static void go(KeyEvent event, Set<KeyCode> keys, Runnable there) {
        if (keys.contains(event.getCode()) && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            there.run();
        }
    }

    private void rows() {
        changing = true;
        lines.getItems().setAll(model.lines());
        changing = false;
        mark();
    }

    /// Marks the list that was asked for last and no other: it is open, or on its way.
    private void mark() {
        sheet.wanted().flatMap(wanted -> lines.getItems().stream().filter(line -> line.id().equals(wanted)).findFirst())
                .ifPresentOrElse(lines.getSelectionModel()::select, lines.getSelectionModel()::clearSelection);
    }

    private void content() {
        var trouble = model.troubleProperty().get();
        if (trouble.isPresent()) {
            setLeft(null);
            setCenter(unread(trouble.get()));
        } else if (!model.loadedProperty().get()) {
            setCenter(reading);
        } else if (model.isEmpty() && sheet.wanted().isEmpty()) {
            wantsKeyboard |= holdsKeyboard();
            setLeft(null);
            setCenter(empty());
        } else {
            wantsKeyboard |= holdsKeyboard();
            if (getLeft() == null) {
                setLeft(side());
            }
            setCenter(sheet.now().isPresent() ? pane : sheet.wanted().isPresent() ? reading : unopened());
            mark();
        }
        takeKeyboard();
    }

    /// Whether the keyboard is at what stands in the middle and is about to go.
    private boolean holdsKeyboard() {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        return owner instanceof Button && getCenter() instanceof EmptyState empty
                && empty.lookupAll(".button").contains(owner);
    }

    private Node unread(Problem problem) {
        var box = new VBox(12, new ProblemBox(problem), Buttons.plain("Read again", model::load));
        box.getStyleClass().add(ListStyles.PASS);
        return box;
    }

    private Node empty() {
        var open = Buttons.primary(Icon.ADD, "Open checklists…", ways.fresh());
        open.setId(ListStyles.OPEN_ID);
        return new EmptyState(Icon.CHECKLIST, "No checklist in use",
                "Open the lists of a runbook for a maintenance, an emergency or a check-up. Who ticked what, when and with what "
                        + "evidence is kept; the document stays as it is.",
                open);
    }

    private static Node unopened() {
        return new EmptyState(Icon.CHECKLIST, "No list open", "Choose one on the left.");
    }

    private Node side() {
        var filter = new TextField();
        filter.setPromptText("Filter checklists");
        filter.setAccessibleText("Filter checklists");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var open = Buttons.icon(Icon.ADD, "Open checklists… (Ctrl+N)", ways.fresh());
        open.setId(ListStyles.OPEN_ID);
        var imported = Buttons.icon(Icon.UPLOAD, "Import a Markdown export…", ways.imported());
        imported.setId(ListStyles.IMPORT_ID);
        var bar = new Toolbar(filter, imported, open);
        bar.getChildren().removeIf(node -> node.getClass() == javafx.scene.layout.Region.class);
        VBox.setVgrow(lines, Priority.ALWAYS);
        var side = new VBox(bar, views(), lines);
        side.getStyleClass().add(ListStyles.SIDE);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        return side;
    }

    private Node views() {
        var row = new HBox(view(ListsModel.View.IN_USE, "In use", atlantafx.base.theme.Styles.LEFT_PILL),
                view(ListsModel.View.DUE, "Due", atlantafx.base.theme.Styles.CENTER_PILL),
                view(ListsModel.View.DONE, "Done", atlantafx.base.theme.Styles.RIGHT_PILL));
        row.setPadding(new javafx.geometry.Insets(8, 12, 8, 12));
        return row;
    }

    private Node view(ListsModel.View view, String word, String pill) {
        var button = new ToggleButton();
        button.setId("checklists-" + view.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add(pill);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> model.viewProperty().set(view));
        // Selected by what is shown, also when a second click would take it back.
        model.viewProperty().subscribe(shown -> button.setSelected(shown == view));
        model.versionProperty().subscribe(_ -> button.setText(word + "  " + model.count(view)));
        return button;
    }
}
