package org.watchkeeper.run.ui.walk;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EnvironmentBar;
import org.watchkeeper.fx.control.Words;

/// Across the top of a run: what is at stake on which hosts, which procedure with which values, how it stands, what time it is.
public final class WalkBar extends VBox {
    static final String STATUS_ID = "walk-status";
    private static final int GAP = 12;
    private static final double TITLE_SHARE = 0.55;
    private final String where;
    private final Runnable leave;

    private final List<Node> beside;

    /// `leave` goes to what `where` says; `beside` stands before the time of day.
    public WalkBar(WalkViewModel model, String where, Runnable leave, Node... beside) {
        super();
        this.where = where;
        this.leave = leave;
        this.beside = List.of(beside);
        getStyleClass().add(RunStyles.BAR);
        model.pictureProperty().map(Picture::head).subscribe(head -> show(head, model));
    }

    private void show(Picture.Head head, WalkViewModel model) {
        getChildren().setAll(new EnvironmentBar(head.stake(), String.join(", ", head.hosts())), line(head, model));
    }

    private HBox line(Picture.Head head, WalkViewModel model) {
        var title = Words.clipped(head.title());
        title.getStyleClass().add(Styles.TITLE);
        // Values and document give way first: what is walked is read before them.
        title.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(title.prefWidth(USE_COMPUTED_SIZE), getWidth() * TITLE_SHARE), widthProperty(),
                title.fontProperty(), title.textProperty()));
        var status = new Badge(head.status(), head.tone());
        status.setId(STATUS_ID);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var clock = Words.bound(model.timeProperty(), Styles.MONO);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(GAP, Buttons.icon(Icon.LEFT, where, leave),
                title);
        if (!head.values().isEmpty()) {
            var values = Words.clipped(head.values());
            values.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
            line.getChildren().add(values);
        }
        var book = Words.clipped(head.runbook());
        book.getStyleClass().add(Styles.MUTED);
        line.getChildren().addAll(status, space, book);
        line.getChildren().addAll(beside);
        line.getChildren().add(clock());
        line.getChildren().add(clock);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add(RunStyles.BAR_LINE);
        return line;
    }

    private static Node clock() {
        return Icon.CLOCK.node(14);
    }
}
