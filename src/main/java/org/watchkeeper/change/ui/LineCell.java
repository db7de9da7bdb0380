package org.watchkeeper.change.ui;

import java.time.Instant;
import java.time.InstantSource;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.change.ChangeLine;
import org.watchkeeper.change.Target;
import org.watchkeeper.change.ui.ask.ChangeBar;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;

/// A change in the list: what, how it stands, when, where.
final class LineCell extends FillCell<ChangeLine> {
    private static final int GAP = 8;
    private final InstantSource clock;

    LineCell(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected Region show(ChangeLine line) {
        var now = clock.instant();
        var stage = line.stage(now);
        var title = Words.clipped(Words.strong(line.proposal().title()));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var head = new HBox(GAP, title, new Badge(stage.words(), StageRow.tone(stage)));
        head.setAlignment(Pos.CENTER_LEFT);
        var when = Words.clipped(when(line, now));
        var where = Words.clipped(String.join(", ", line.proposal().targets().stream().map(Target::name).toList()));
        where.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var foot = new HBox(GAP, Badge.of(ChangeBar.stake(line.proposal())), where);
        foot.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(4, head, when, foot);
        box.setPadding(new Insets(10, 12, 10, 12));
        return box;
    }

    private static String when(ChangeLine line, Instant now) {
        var start = line.proposal().phases().get(Math.min(line.next(), line.proposal().phases().size() - 1)).start();
        var at = MomentWords.near(start, line.proposal().zone(), now);
        return line.stage(now).isOver() ? at : at + ", " + MomentWords.distance(start, now);
    }
}
