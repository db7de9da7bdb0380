package org.watchkeeper.runbook.ui.change;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.version.Difference;
import org.watchkeeper.runbook.version.SideBySide;

/// Both versions of a document beside each other, and the list of what differs. F8 and Shift+F8 go from change to change.
public final class ChangesPane extends BorderPane {
    private static final double LIST = 320;
    private static final int ABOVE = 3;

    private final ChangesModel model;
    private final ListView<SideBySide.Row> rows = new ListView<>();
    private final ListView<Difference> differences = new ListView<>();
    private final StackPane heads = new StackPane();

    public ChangesPane(ChangesModel model) {
        this.model = model;
        getStyleClass().add(Styles.PAGE);
        prepareRows();
        prepareDifferences();
        var middle = new BorderPane(rows);
        middle.setTop(heads);
        setTop(tools());
        setCenter(middle);
        setRight(differences);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        model.changes().subscribe(changes -> changes.ifPresent(this::show));
        model.row().subscribe(row -> reveal(row.intValue()));
    }

    private Node tools() {
        var accept = Buttons.primary(Icon.OK, "Accept this version", model::accept);
        accept.setId(ChangeStyles.ACCEPT_ID);
        accept.visibleProperty().bind(model.changes()
                .map(changes -> changes.filter(Changes::mustBeAccepted).isPresent()));
        return new Toolbar(Buttons.plain(Icon.LEFT, "Back to the document", model::leave),
                Buttons.plain(Icon.UP, "Previous", model::previous), Buttons.plain(Icon.DOWN, "Next", model::next),
                new KeyHint("F8")).trailing(accept);
    }

    private void prepareRows() {
        rows.setId(ChangeStyles.ROWS_ID);
        rows.setAccessibleText("Both versions, line by line");
        rows.getStyleClass().addAll(Styles.PLAIN_LIST, ChangeStyles.LIST);
        rows.setCellFactory(_ -> new RowCell());
    }

    private void prepareDifferences() {
        differences.setAccessibleText("What differs");
        differences.getStyleClass().addAll(Styles.PLAIN_LIST, Styles.SIDE);
        differences.setCellFactory(_ -> new DifferenceCell());
        differences.setPrefWidth(LIST);
        differences.setMinWidth(LIST);
        differences.setPlaceholder(new EmptyState(Icon.OK_CIRCLE, "Only prose differs",
                "Every step and command is the one that was used before."));
        differences.getSelectionModel().selectedItemProperty()
                .subscribe(one -> Optional.ofNullable(one).ifPresent(model::goTo));
    }

    private void show(Changes changes) {
        rows.getItems().setAll(changes.rows());
        differences.getItems().setAll(changes.differences());
        heads.getChildren().setAll(new Halves(head("Before: " + Changes.cause(changes.standing().before())),
                head("Now: " + changes.entry().file().getFileName())));
    }

    private static Region head(String text) {
        var words = Words.clipped(text);
        words.getStyleClass().add(Styles.CAPTION);
        var box = new StackPane(words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        box.getStyleClass().add(ChangeStyles.HEADS);
        return box;
    }

    /// Gives the keyboard to the lines.
    public void focusFirst() {
        rows.requestFocus();
        reveal(model.row().get());
    }

    private void reveal(int row) {
        // A list that has just been filled knows its rows only after it has been laid out.
        Fx.later(() -> {
            rows.scrollTo(Math.max(0, row - ABOVE));
            rows.getSelectionModel().select(row);
        });
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.F8) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        }
    }
}
