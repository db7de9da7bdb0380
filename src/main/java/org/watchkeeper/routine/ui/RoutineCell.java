package org.watchkeeper.routine.ui;

import java.time.Clock;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.routine.Appointment;

/// A routine in the list: how it stands, what it is, when it comes next.
final class RoutineCell extends FillCell<Item> {
    private static final int GAP = 12;
    private static final double STANDS = 104;
    private final RoutinesModel model;
    private final Clock clock;

    RoutineCell(RoutinesModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    protected Region show(Item item) {
        var badge = StandingWords.badge(item, model.isUnderWay(item));
        badge.setMinWidth(STANDS);
        badge.setAlignment(Pos.CENTER_LEFT);
        var title = Words.clipped(Words.strong(item.title()));
        var timetable = item.diary().routine().timetable();
        var when = Words.clipped(timetable.words() + " · " + item.diary().routine().subject().document());
        when.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var what = new VBox(2, title, when);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        var box = new HBox(GAP, badge, what);
        if (item.diary().routine().byItself()) {
            box.getChildren().add(Icon.REPEAT.node(14));
        }
        var due = Words.muted(due(item));
        due.getStyleClass().add(Styles.SMALL);
        due.setMinWidth(USE_PREF_SIZE);
        box.getChildren().add(due);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add(RoutineStyles.LINE);
        box.setAccessibleText(item.title() + ", " + badge.getText());
        return box;
    }

    private String due(Item item) {
        int missed = item.diary().missed().size();
        if (missed > 1) {
            return "missed " + missed + " times";
        }
        var zone = item.diary().routine().timetable().zone();
        return item.foremost().filter(one -> one.isOpen())
                .map(Appointment::due)
                .or(() -> item.diary().next().stream().findFirst().map(date -> date.start().toInstant()))
                .map(at -> MomentWords.near(at, clock.getZone(), zone, clock.instant()))
                .orElse("");
    }
}
