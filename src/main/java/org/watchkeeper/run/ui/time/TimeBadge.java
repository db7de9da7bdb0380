package org.watchkeeper.run.ui.time;

import javafx.scene.control.Label;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;

/// The time a run has left, for the bar across the top. Without a limit it takes no room.
public final class TimeBadge extends Label {
    private static final int ICON = 12;

    public TimeBadge(TimeModel model) {
        setId("walk-time-badge");
        setMinWidth(USE_PREF_SIZE);
        model.left().subscribe(this::show);
    }

    private void show(TimeLeft left) {
        setVisible(!left.count().isEmpty());
        setManaged(!left.count().isEmpty());
        setText(left.count());
        getStyleClass().setAll("label", Styles.BADGE, left.tone().styleClass());
        setGraphic((left.isOver() ? Icon.WARNING : Icon.CLOCK).node(ICON, left.tone()));
    }
}
