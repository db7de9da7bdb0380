package org.watchkeeper.runbook.ui.change;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.version.Difference;

/// One thing that differs: what, where, and what it says now.
final class DifferenceCell extends FillCell<Difference> {
    private static final int GAP = 6;

    @Override
    protected Region show(Difference difference) {
        var where = Words
                .muted(difference.line() > 0 ? "line " + difference.line() : "was line " + difference.oldLine());
        where.getStyleClass().add(Styles.SMALL);
        var head = new HBox(GAP, new Badge(difference.part().word() + " " + difference.word(), tone(difference)),
                where);
        head.setAlignment(Pos.CENTER_LEFT);
        var text = Words.clipped(Words.mono(Changes.visible(firstLine(text(difference)))));
        var procedure = Words.clipped(difference.procedure());
        procedure.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        var box = new VBox(3, head, text, procedure);
        box.getStyleClass().add(ChangeStyles.DIFFERENCE);
        return box;
    }

    private static Tone tone(Difference difference) {
        return difference.mustBeAccepted() ? Tone.WARNING : Tone.NEUTRAL;
    }

    private static String text(Difference difference) {
        return switch (difference) {
            case Difference.Added(_, _, var after) -> after.text();
            case Difference.Removed(_, _, var before) -> before.text();
            case Difference.Changed(_, _, _, var after) -> after.text();
            case Difference.Moved(_, _, _, var after) -> after.text();
            case Difference.Reworded(_, _, _, var after) -> after.text();
        };
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
