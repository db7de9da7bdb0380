package org.watchkeeper.run.ui.close;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.run.account.Open;

/// What the run leaves open on its hosts, as far as its record shows.
final class OpenList extends VBox {
    OpenList(List<Open> open) {
        super(8);
        getChildren().add(Words.heading("Still open on the hosts"));
        if (open.isEmpty()) {
            var none = Words
                    .prose("Nothing that this record shows: what was stopped was started again, and how each command "
                            + "ended is known, or a person has settled it.");
            none.getStyleClass().add(Styles.MUTED);
            getChildren().add(none);
            return;
        }
        var card = new VBox(8);
        card.getStyleClass().addAll(Styles.PROBLEM, Tone.WARNING.styleClass());
        open.forEach(one -> card.getChildren().add(row(one)));
        getChildren().add(card);
    }

    private static Node row(Open open) {
        var what = Words.prose(open.what());
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var step = Words.clipped(Words.muted("step " + open.step()));
        var row = new HBox(10, Icon.WARNING.node(16, Tone.WARNING), new Badge(Icon.HOSTS, open.host(), Tone.NEUTRAL),
                what, step);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
