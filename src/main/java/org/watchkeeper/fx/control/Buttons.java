package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Buttons say the verb. Enter presses the focused button, as operators expect of every other program.
public final class Buttons {
    private Buttons() {}

    public static Button plain(String verb, Runnable action) {
        var button = new Button(verb);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> fireOnEnter(button, event));
        return button;
    }

    public static Button plain(Icon icon, String verb, Runnable action) {
        var button = plain(verb, action);
        button.setGraphic(icon.node());
        return button;
    }

    /// The one thing this place is for.
    public static Button primary(String verb, Runnable action) {
        return styled(plain(verb, action), Styles.PRIMARY);
    }

    public static Button primary(Icon icon, String verb, Runnable action) {
        return styled(plain(icon, verb, action), Styles.PRIMARY);
    }

    /// Destroys something; never the default button.
    public static Button destructive(String verb, Runnable action) {
        return styled(plain(verb, action), Styles.DESTRUCTIVE);
    }

    /// Only an icon; `verb` is its tooltip and its accessible name.
    public static Button icon(Icon icon, String verb, Runnable action) {
        var button = plain("", action);
        button.setGraphic(icon.node());
        button.setTooltip(new Tooltip(verb));
        button.setAccessibleText(verb);
        return styled(button, Styles.ICON_BUTTON);
    }

    /// Text that acts like a link.
    public static Button link(String verb, Runnable action) {
        return styled(plain(verb, action), Styles.LINK);
    }

    private static Button styled(Button button, String style) {
        button.getStyleClass().add(style);
        return button;
    }

    private static void fireOnEnter(Button button, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            button.fire();
            event.consume();
        }
    }
}
