package org.watchkeeper.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Command;

/// The palette: type a few letters of anything, press Enter. Arrow keys move; Escape leaves.
final class Palette extends VBox {
    private static final double WIDTH = 640;
    private static final double ROW = 40;
    private static final int ROWS = 10;
    private static final int FEWEST = 3;
    private static final int TOP = 72;
    private static final int GAP = 12;

    private final PaletteModel model;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();

    Palette(PaletteModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        getStyleClass().addAll(Styles.DIALOG, ShellStyles.PALETTE);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        StackPane.setMargin(this, new Insets(TOP, 0, 0, 0));
        getChildren().addAll(search(), list(), foot());
        focusedProperty().subscribe(isFocused -> passFocus(isFocused));
    }

    /// Shows it, empty and with everything there is.
    void open() {
        model.open();
        overlay.show(this, Pos.TOP_CENTER, () -> {});
        field.requestFocus();
    }

    private void passFocus(boolean focused) {
        if (focused) {
            field.requestFocus();
        }
    }

    private Node search() {
        field.setPromptText("Go to or do: a host, a runbook, a procedure, a run, an action");
        field.setAccessibleText("Palette");
        field.setId(ShellStyles.PALETTE_FIELD);
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(GAP, Icon.SEARCH.node(), field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(ShellStyles.PALETTE_SEARCH);
        return row;
    }

    private Node list() {
        list.setItems(model.matches());
        list.setId(ShellStyles.PALETTE_LIST);
        list.setFixedCellSize(ROW);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> ROW * Math.clamp(model.matches().size(), FEWEST, ROWS), model.matches()));
        list.setFocusTraversable(false);
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(Words.muted("Nothing is called that"));
        list.setOnMouseClicked(_ -> choose());
        // There is always a line that Enter takes; the list forgets its selection after it has heard of new items.
        model.matches().subscribe(() -> Fx.later(list.getSelectionModel()::selectFirst));
        return list;
    }

    private static Node foot() {
        var row = new HBox(GAP / 2.0, new KeyHint("↑+↓"), Words.muted("move"), gap(), new KeyHint("Enter"),
                Words.muted("take"),
                gap(), new KeyHint("Esc"), Words.muted("leave"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(ShellStyles.PALETTE_FOOT);
        return row;
    }

    private static Node gap() {
        var gap = new Region();
        gap.setMinWidth(GAP);
        return gap;
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case PAGE_DOWN -> move(event, ROWS - 1);
            case PAGE_UP -> move(event, 1 - ROWS);
            case ENTER -> {
                choose();
                event.consume();
            }
            default -> {
                // Everything else is typing.
            }
        }
    }

    private void move(KeyEvent event, int by) {
        int last = model.matches().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
        event.consume();
    }

    private void choose() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close(this);
            chosen.action().run();
        }
    }

    private static final class Row extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            setGraphic(empty || command == null ? null : line(command));
        }

        private static Node line(Command command) {
            var title = Words.clipped(command.title());
            title.setMinWidth(Region.USE_COMPUTED_SIZE);
            var detail = Words.clipped(command.detail());
            detail.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            var spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            var line = new HBox(GAP, command.icon().node(), title, detail, spring, kind(command));
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add(ShellStyles.PALETTE_ROW);
            return line;
        }

        private static Node kind(Command command) {
            if (!command.keys().isEmpty()) {
                return new KeyHint(command.keys());
            }
            var kind = new Label(command.kind());
            kind.setMinWidth(USE_PREF_SIZE);
            kind.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            return kind;
        }
    }
}
