package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Quiet;

import org.watchkeeper.fx.Styles;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The layers over the window's content: dialogs, one above the other, and notices at its lower right.
///
/// A dialog keeps the keyboard until it is closed, and hears nothing of the key that opened it (`Stroke`); Escape, or a click beside it, dismisses it, which is always a refusal.
@SuppressWarnings("ReferenceEquality") // a node is one thing on screen, not a value
public final class Overlay extends StackPane {
    private static final int MARGIN = 24;

    private final StackPane dialogs = new StackPane();
    private final Notices notices;
    private final Deque<Layer> layers = new ArrayDeque<>();
    private final Stroke stroke = new Stroke();

    /// Over nothing yet.
    public Overlay() {
        this(Notices::stay);
    }

    /// Good news goes after a pause of `stay`, one for each: a test that reads news owns the pause.
    public Overlay(Supplier<Quiet> stay) {
        notices = new Notices(stay);
        dialogs.setVisible(false);
        addEventFilter(KeyEvent.ANY, event -> stroke.watch(event, focused()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> stroke.forget());
        dialogs.addEventFilter(KeyEvent.KEY_PRESSED, this::dismissOnEscape);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        getChildren().addAll(dialogs, notices);
        // The keyboard must not leave a dialog; JavaFX has no focus scope, so a focus that strays is called back.
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keepFocusInside);
    }

    /// Lays itself over `content`; once.
    public Overlay over(Node content) {
        getChildren().addFirst(content);
        return this;
    }

    /// Shows a dialog in the middle; `dismissed` follows when it is closed without an answer.
    public void show(Node dialog, Runnable dismissed) {
        show(dialog, Pos.CENTER, dismissed);
    }

    /// Shows a dialog at `position`.
    public void show(Node dialog, Pos position, Runnable dismissed) {
        var scrim = new StackPane(dialog);
        scrim.getStyleClass().add(Styles.SCRIM);
        scrim.setPadding(new Insets(MARGIN));
        StackPane.setAlignment(dialog, position);
        scrim.setOnMousePressed(event -> dismissOutside(event.getTarget() == scrim));
        stroke.opens();
        layers.push(new Layer(dialog, scrim, Held.by(focused()), dismissed));
        dialogs.getChildren().add(scrim);
        dialogs.setVisible(true);
        notices.stepAside(true);
        scrim.applyCss(); // only then what stands inside a scrolling body is in the scene, and can take the focus
        dialog.requestFocus();
    }

    /// Takes the dialog away; `dismissed` does not follow. Closing twice is harmless.
    public void close(Node dialog) {
        layers.stream().filter(layer -> layer.dialog == dialog).findFirst().ifPresent(this::remove);
    }

    /// Whether a dialog is open.
    public boolean isOpen() {
        return !layers.isEmpty();
    }

    /// Closes every dialog; each is dismissed.
    public void dismissAll() {
        while (!layers.isEmpty()) {
            dismiss();
        }
    }

    /// Short news at the lower right.
    public Notices notices() {
        return notices;
    }

    private @Nullable Node focused() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private void remove(Layer layer) {
        var owner = focused();
        boolean isHere = owner == null || isInside(owner, layer.scrim);
        layers.remove(layer);
        dialogs.getChildren().remove(layer.scrim);
        dialogs.setVisible(!layers.isEmpty());
        notices.stepAside(!layers.isEmpty());
        layer.held.giveBack(isHere);
    }

    private void dismiss() {
        var layer = layers.peek();
        if (layer != null) {
            remove(layer);
            layer.dismissed.run();
        }
    }

    private void dismissOnEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            dismiss();
            event.consume();
        }
    }

    private void dismissOutside(boolean outside) {
        if (outside) {
            dismiss();
        }
    }

    private void keepFocusInside(@Nullable Node owner) {
        var layer = layers.peek();
        if (layer != null && owner != null && !isInside(owner, layer.scrim) && !isInside(owner, notices)) {
            Fx.later(layer.dialog::requestFocus);
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private record Layer(Node dialog, StackPane scrim, Held held, Runnable dismissed) {}
}
