package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A dialog inside the window: title, body, buttons at its foot. Shown by `Overlay`.
///
/// It takes the focus itself when it opens, so that no button is pressed by a key meant for something else.
public final class Sheet extends VBox {
    private static final int GAP = 8;
    private static final int BODY_GAP = 12;

    private final VBox body = new VBox(BODY_GAP);
    private final HBox foot = new HBox(GAP);

    public Sheet(String title, double width) {
        getStyleClass().add(Styles.DIALOG);
        setMinWidth(Math.min(width, 360));
        setPrefWidth(width);
        setMaxSize(width, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleText(title);
        body.getStyleClass().add(Styles.DIALOG_BODY);
        var head = Words.prose(title);
        head.getStyleClass().add(Styles.HEADING);
        body.getChildren().add(head);
        foot.getStyleClass().add(Styles.DIALOG_FOOT);
        foot.setAlignment(Pos.CENTER_RIGHT);
        // Where the window is low the body scrolls and the buttons stay.
        var scroll = new ScrollPane(body) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL; // its text wraps, so its height follows from its width
            }
        };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add(Styles.BARE_SCROLL);
        getChildren().addAll(scroll, foot);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        addEventFilter(KeyEvent.KEY_PRESSED, this::goAhead);
    }

    /// Enter on a tick goes ahead as it does in a field; Space ticks. JavaFX would take the tick away again.
    private void goAhead(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            foot.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(Button::isDefaultButton).findFirst().ifPresent(button -> {
                        event.consume();
                        button.fire();
                    });
        }
    }

    /// Puts something across the top, above the title: an environment bar.
    public Sheet crowned(Node bar) {
        getChildren().addFirst(bar);
        return this;
    }

    /// Adds to the body, top to bottom.
    public Sheet with(Node... nodes) {
        body.getChildren().addAll(nodes);
        return this;
    }

    /// Adds to the foot's left end.
    public Sheet footnote(Node node) {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        foot.getChildren().addAll(0, java.util.List.of(node, spring));
        return this;
    }

    /// Adds buttons to the foot, left to right; the one that goes ahead is the last.
    public Sheet buttons(Node... buttons) {
        foot.getChildren().addAll(buttons);
        return this;
    }
}
