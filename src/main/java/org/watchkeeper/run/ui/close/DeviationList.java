package org.watchkeeper.run.ui.close;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Deviation;
import org.watchkeeper.run.ui.walk.RunStyles;
import org.watchkeeper.run.ui.walk.Tell;

/// What went otherwise than the document says: what, where, why, by whom, when.
final class DeviationList extends VBox {
    private static final int KIND = 116;
    private static final int PLACE = 260;
    private static final int WHO = 170;

    DeviationList(List<Deviation> deviations) {
        super(8);
        getChildren().add(Words.heading("Otherwise than the document says"));
        if (deviations.isEmpty()) {
            getChildren().add(Words.muted("Nothing: every step was carried out as it is written."));
            return;
        }
        var rows = new VBox();
        deviations.forEach(one -> rows.getChildren().add(row(one)));
        getChildren().add(rows);
    }

    private static Node row(Deviation deviation) {
        var kind = new StackPane(new Badge(deviation.kind().word(), tone(deviation.kind())));
        kind.setAlignment(Pos.TOP_LEFT);
        fixed(kind, KIND);
        var place = new VBox(2, Words.prose(deviation.step().isEmpty() ? "The run" : deviation.step()));
        if (!deviation.hosts().isEmpty()) {
            var hosts = Words.prose(String.join(", ", deviation.hosts()));
            hosts.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            place.getChildren().add(hosts);
        }
        fixed(place, PLACE);
        var words = Words.prose(deviation.words());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var who = Words.prose((deviation.by().isEmpty() ? "" : deviation.by() + "\n") + Tell.time(deviation.at()));
        who.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        fixed(who, WHO);
        var row = new HBox(12, kind, place, words, who);
        row.getStyleClass().add(RunStyles.MATRIX_ROW);
        return row;
    }

    private static void fixed(javafx.scene.layout.Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }

    private static Tone tone(Deviation.Kind kind) {
        return switch (kind) {
            case FAILED, STOPPED -> Tone.DANGER;
            case UNKNOWN, GATE_PASSED, ROLLED_BACK, EXTENDED, EDITED -> Tone.WARNING;
            case SKIPPED, BY_HAND, AGAIN -> Tone.NEUTRAL;
        };
    }
}
