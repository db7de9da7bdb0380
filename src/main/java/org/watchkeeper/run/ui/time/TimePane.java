package org.watchkeeper.run.ui.time;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;

/// The time a run has left, until when that is, and the way to more of it. Without a limit it takes no room.
public final class TimePane extends VBox {
    public static final String COUNT_ID = "walk-time-left";
    public static final String EXTEND_ID = "walk-extend";
    private static final int GAP = 6;
    private final Label count = Words.plain("");
    private final VBox lines = new VBox(2);

    /// `extend` asks for more time.
    public TimePane(TimeModel model, Runnable extend) {
        super(GAP);
        var longer = Buttons.plain(Icon.SCHEDULE, "Extend…", extend);
        longer.setId(EXTEND_ID);
        count.setId(COUNT_ID);
        getChildren().addAll(count, lines, longer);
        model.left().subscribe(this::show);
        // Nobody counts on from here: what was told of a run that is over goes with its walk.
        sceneProperty().subscribe((_, scene) -> {
            if (scene == null) {
                model.tick();
            }
        });
    }

    private void show(TimeLeft left) {
        setVisible(!left.count().isEmpty());
        setManaged(!left.count().isEmpty());
        count.setText(left.count());
        count.getStyleClass().setAll("label", Styles.DISPLAY);
        if (left.tone() == Tone.DANGER) {
            count.getStyleClass().add(Styles.DANGER_TEXT);
        } else if (left.tone() == Tone.WARNING) {
            count.getStyleClass().add(Styles.WARNING_TEXT);
        }
        lines.getChildren().setAll(left.lines().stream().map(TimePane::line).toList());
    }

    private static Label line(String words) {
        var label = Words.prose(words);
        label.getStyleClass().addAll(Styles.SMALL, Styles.MUTED);
        return label;
    }
}
