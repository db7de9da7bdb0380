package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Styles;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// Labels by their place in the hierarchy. Nothing is cut off without its full text in a tooltip.
public final class Words {
    private Words() {}

    /// The one title of a page.
    public static Label title(String text) {
        return styled(text, Styles.TITLE);
    }

    /// The head of a section or card.
    public static Label heading(String text) {
        return styled(text, Styles.HEADING);
    }

    public static Label strong(String text) {
        return styled(text, Styles.STRONG);
    }

    public static Label plain(String text) {
        return new Label(text);
    }

    public static Label muted(String text) {
        return styled(text, Styles.MUTED);
    }

    /// Capitals over a group of things.
    public static Label caption(String text) {
        return styled(text.toUpperCase(java.util.Locale.ROOT), Styles.CAPTION);
    }

    public static Label mono(String text) {
        return styled(text, Styles.MONO);
    }

    /// Prose that wraps.
    public static Label prose(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    /// Text that may end in an ellipsis; then its tooltip has all of it.
    public static Label clipped(String text) {
        return clipped(new Label(text));
    }

    /// Lets a label end in an ellipsis and show its full text in a tooltip then.
    public static Label clipped(Label label) {
        label.getStyleClass().add(Styles.MAY_TRUNCATE);
        label.setMinWidth(0);
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole(label) : null));
        return label;
    }

    /// A tooltip is a window with styles of its own: made only where it is needed.
    private static Tooltip whole(Label label) {
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        return tooltip;
    }

    /// A label that follows a value.
    public static Label bound(ObservableValue<String> text, String... styles) {
        var label = styled("", styles);
        label.textProperty().bind(text);
        return label;
    }

    private static Label styled(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
