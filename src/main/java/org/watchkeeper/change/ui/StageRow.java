package org.watchkeeper.change.ui;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.watchkeeper.change.Stage;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;

/// How far a change has come, as a row of steps from the draft to done; where it left that way, that stands at its end.
final class StageRow extends FlowPane {
    private static final int GAP = 8;
    private static final int SMALL = 14;
    private static final List<Stage> WAY = List.of(Stage.DRAFT, Stage.AWAITING_APPROVAL, Stage.APPROVED,
            Stage.ANNOUNCED, Stage.GO, Stage.RUNNING, Stage.DONE);

    StageRow(Told told) {
        super(GAP, GAP);
        setAlignment(Pos.CENTER_LEFT);
        setId("change-stages");
        setAccessibleText("Stage: " + told.stage().words());
        var way = way(told);
        int at = position(told, way);
        for (int i = 0; i < way.size(); i++) {
            if (i > 0) {
                getChildren().add(Icon.CHEVRON_RIGHT.node(SMALL));
            }
            getChildren().add(step(way.get(i), Integer.compare(i, at)));
        }
        if (!WAY.contains(told.stage())) {
            getChildren().add(new Badge(told.stage().words(), tone(told.stage())));
        }
    }

    private static List<Stage> way(Told told) {
        var way = new ArrayList<>(WAY);
        if (told.state().proposal().approvals() == 0) {
            way.remove(Stage.AWAITING_APPROVAL);
        }
        return way;
    }

    /// Where it stands on the way; where it left it, how far it had come.
    private static int position(Told told, List<Stage> way) {
        var stage = told.stage() == Stage.MISSED ? told.state().settled() : told.stage();
        return switch (stage) {
            case NO_GO -> way.indexOf(Stage.GO);
            case ROLLED_BACK -> way.indexOf(Stage.DONE);
            case CANCELLED, MISSED -> -1;
            default -> way.indexOf(stage);
        };
    }

    private static Label step(Stage stage, int position) {
        var label = new Label(stage == Stage.AWAITING_APPROVAL ? "approval" : stage.words());
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (position < 0 || position == 0 && stage == Stage.DONE) {
            label.getStyleClass().add(Styles.SUCCESS_TEXT);
            label.setGraphic(Icon.OK.node(SMALL, Tone.SUCCESS));
        } else {
            label.getStyleClass().addAll(position == 0
                    ? List.of(Styles.STRONG, Styles.ACCENT_TEXT)
                    : List.of(Styles.MUTED));
        }
        return label;
    }

    /// What colour a stage has, in words and beside them.
    static Tone tone(Stage stage) {
        return switch (stage) {
            case DRAFT, CANCELLED -> Tone.NEUTRAL;
            case AWAITING_APPROVAL, NO_GO -> Tone.WARNING;
            case APPROVED, ANNOUNCED, RUNNING -> Tone.ACCENT;
            case GO, DONE -> Tone.SUCCESS;
            case ROLLED_BACK, MISSED -> Tone.DANGER;
        };
    }
}
