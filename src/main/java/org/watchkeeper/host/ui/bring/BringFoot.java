package org.watchkeeper.host.ui.bring;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;

/// What an import comes to, and the button that saves it.
final class BringFoot extends HBox {
    private static final int GAP = 8;

    private final HBox counts = new HBox(GAP);
    private final Label missing = Words.plain("");
    private final Button apply;

    BringFoot(BringModel model, Runnable save) {
        super(GAP);
        counts.setAlignment(Pos.CENTER_LEFT);
        missing.getStyleClass().add(Styles.WARNING_TEXT);
        apply = Buttons.primary("Import", save);
        apply.setId(BringStyles.APPLY);
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(counts, spring, missing, Buttons.plain("Take none", () -> model.chooseAll(false)),
                Buttons.plain("Take all", () -> model.chooseAll(true)), apply);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add(Styles.FORM_FOOT);
    }

    void show(BringModel.Stand.Previewed shown) {
        counts.getChildren().clear();
        for (var mark : Mark.values()) {
            long count = shown.preview().count(mark);
            if (count > 0) {
                counts.getChildren().add(new Badge(mark.icon(), count + " " + mark.word(), mark.tone()));
            }
        }
        missing.setText(
                shown.undecided() == 0 ? "" : "Say the environment of " + hosts(shown.undecided(), "new ") + " first");
        apply.setText("Import " + hosts(shown.chosen(), ""));
        apply.setDisable(!shown.canApply());
    }

    private static String hosts(int count, String which) {
        return count + " " + which + (count == 1 ? "host" : "hosts");
    }
}
